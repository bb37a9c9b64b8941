package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// An access is storage access: an origin may use its unpartitioned cookies on
// the pages of a site.
type access struct {
	top      origin.Site
	embedded origin.Origin
}

// hasAccess reports whether u has storage access on the pages of top.
func (b *Browser) hasAccess(top origin.Site, u origin.URL) bool {
	until, ok := b.granted[access{top, u.Origin()}]
	return ok && b.now.Before(until)
}

// A trail is the tab's history of documents, from which the browser detects
// that the user returned from a site.
type trail struct {
	documents []origin.URL
	// clicked is the site on whose page the user clicked last, and active the
	// time of the tab's last navigation since then.
	clicked origin.Site
	active  time.Time
}

// click records that the user clicks a link on a page.
func (t *trail) click(page origin.URL, now time.Time) {
	t.clicked, t.active = page.Site(), now
}

// extendedNavigation is the longest pause between two navigations that count as
// one (Firefox's preference
// privacy.bounceTrackingProtection.clientBounceDetectionTimerPeriodMS).
const extendedNavigation = 10 * time.Second

// back lists the documents of the last clicked site between u and the previous
// document of u's site: the pages from which the user returned.
func (t *trail) back(u origin.URL, now time.Time) []origin.URL {
	if now.Sub(t.active) >= extendedNavigation {
		return nil
	}
	t.active = now
	var between []origin.URL
	for i := len(t.documents) - 1; i >= 0; i-- {
		past := t.documents[i]
		if past.Site() == u.Site() {
			return between
		}
		if past.Site().Same(t.clicked, false) {
			between = append(between, past)
		}
	}
	return nil
}

// arrive records that the tab shows the document at u, and grants storage
// access to the origins from which the user returned.
func (b *Browser) arrive(u origin.URL) {
	lasting := b.profile.Request.StorageAccessOnReturn
	if lasting == 0 {
		return
	}
	for _, past := range b.trail.back(u, b.now) {
		b.granted[access{u.Site(), past.Origin()}] = b.now.Add(lasting)
	}
	b.trail.documents = append(b.trail.documents, u)
}
