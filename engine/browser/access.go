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

// storageAccess is which origins have access.
type storageAccess struct {
	// granted has the accesses in force and when they end.
	granted map[access]time.Time
}

// has reports whether u has storage access on the pages of top.
func (s *storageAccess) has(top origin.Site, u origin.URL, now time.Time) bool {
	until, ok := s.granted[access{top, u.Origin()}]
	return ok && now.Before(until)
}

// arrive records in the history of a tab that it shows the document at u, and grants
// access for a time to the origins from which the user returned; for none, it does
// neither.
func (s *storageAccess) arrive(history *sessionHistory, u origin.URL, now time.Time, lasting time.Duration) {
	if lasting == 0 {
		return
	}
	for _, past := range history.returnedFrom(u, now) {
		s.granted[access{u.Site(), past.Origin()}] = now.Add(lasting)
	}
	history.documents = append(history.documents, u)
}

// A sessionHistory is the tab's history of documents, from which the browser detects
// that the user returned from a site.
type sessionHistory struct {
	documents []origin.URL
	// clicked is the site on whose page the user clicked last, and active the
	// time of the tab's last navigation since then.
	clicked origin.Site
	active  time.Time
}

// click records that the user clicks a link on a page.
func (h *sessionHistory) click(page origin.URL, now time.Time) {
	h.clicked, h.active = page.Site(), now
}

// extendedNavigation is the longest pause between two navigations that count as
// one (Firefox's preference
// privacy.bounceTrackingProtection.clientBounceDetectionTimerPeriodMS).
const extendedNavigation = 10 * time.Second

// returnedFrom lists the documents of the last clicked site between u and the previous
// document of u's site: the pages from which the user returned.
func (h *sessionHistory) returnedFrom(u origin.URL, now time.Time) []origin.URL {
	if now.Sub(h.active) >= extendedNavigation {
		return nil
	}
	h.active = now
	var between []origin.URL
	for i := len(h.documents) - 1; i >= 0; i-- {
		past := h.documents[i]
		if past.Site() == u.Site() {
			return between
		}
		if past.Site().Same(h.clicked, false) {
			between = append(between, past)
		}
	}
	return nil
}
