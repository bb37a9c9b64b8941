package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// An access lets an origin use its unpartitioned cookies in the pages of a
// site.
type access struct {
	top      origin.Site
	embedded origin.Origin
}

// hasAccess reports whether u may do so in the pages of top.
func (b *Browser) hasAccess(top origin.Site, u origin.URL) bool {
	until, ok := b.granted[access{top, u.Origin()}]
	return ok && b.now.Before(until)
}

// A trail is where the tab has been, for what the browser makes of a way back.
type trail struct {
	documents []origin.URL
	// clicked is the site whose page was clicked on last, and active when the
	// tab last went anywhere since then.
	clicked origin.Site
	active  time.Time
}

// click notes that the user clicks on a page, which leads to another.
func (t *trail) click(page origin.URL, now time.Time) {
	t.clicked, t.active = page.Site(), now
}

// extendedNavigation is how long the tab may rest for what comes next to belong
// to what was before (Firefox's preference
// privacy.bounceTrackingProtection.clientBounceDetectionTimerPeriodMS).
const extendedNavigation = 10 * time.Second

// back lists the documents of the site that was clicked on last which lie
// between u and the last document of u's own site: where the user went from
// there, and came back from.
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

// arrive notes that the tab shows the document at u, and lets in there whom the
// way back gives access.
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
