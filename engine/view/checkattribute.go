package view

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// expiry notes until when a cookie of the jar is good: one that is over is no
// longer there.
func (c *checklist) expiry(k *trace.Cookie) {
	if k.Expires.IsZero() {
		c.note(say.why.checks.session.String())
		return
	}
	c.note(say.why.checks.expires.With("time", clock(k.Expires)))
}

// secure checks the Secure attribute against the scheme.
func (c *checklist) secure(d explain.Detail, warnings []reason.Warning) {
	w := &say.why.checks
	said := w.secure.with()
	switch {
	case !d.Cookie.Secure:
		said.passed = w.notSecure.String()
	case slices.Contains(warnings, reason.SecureOnTrustworthyHost):
		said.passed = w.secureHere.With("host", hostOf(d.URL))
	}
	c.check(said, reason.SecureOnly)
}

// sameSite checks the SameSite attribute against where the request comes from.
func (c *checklist) sameSite(d explain.Detail, warnings []reason.Warning) {
	w := &say.why.checks
	value := d.Cookie.SameSite
	if value == "" {
		value = w.sameSiteNotGiven.String()
	}
	failed := w.sameSite.failed
	if c.has(reason.SameSiteNoneInsecure) {
		failed = w.sameSiteInsecure
	}
	said := checkText{w.sameSite.name, w.sameSite.passedBy(d, warnings), failed}
	grace := duration(int64(cookie.LaxAllowUnsafe.Seconds()))
	c.check(said.with("value", value, "grace", grace), append(slices.Clip(sameSiteReasons), reason.SameSiteNoneInsecure)...)
}

// passedBy says why SameSite has nothing against a request.
func (w *sameSiteText) passedBy(d explain.Detail, warnings []reason.Warning) phrase.Phrase {
	topLevel := d.Destination == trace.Document
	switch {
	case slices.Contains(warnings, reason.LaxAllowUnsafe):
		return w.young
	case d.Script:
		return w.ownScript
	case d.Cookie.SameSite == "None":
		return w.anySite
	case topLevel && d.Page == "":
		return w.byUser
	case topLevel && d.Direction == explain.Storing:
		return w.page
	case topLevel && d.Method == "GET" && d.Cookie.SameSite != "Strict":
		return w.topLevel
	case d.Cookie.SameSite != "":
		return w.sameSite
	}
	return w.passed
}

// thirdParty checks what a browser has against third parties, where the cookie
// is one's.
func (c *checklist) thirdParty(d explain.Detail) {
	if thirdParty(d) || c.has(reason.UserPreferences) {
		c.check(say.why.checks.thirdParty.with(), reason.UserPreferences)
	}
}

// thirdParty reports whether a request is for another site than its page's.
func thirdParty(d explain.Detail) bool {
	page, err := origin.Parse(d.Page)
	if err != nil || d.Destination == trace.Document {
		return false
	}
	u, err := origin.Parse(d.URL)
	return err == nil && !page.Site().Same(u.Site(), false)
}

// room checks that the browser has some left, where the question came up.
func (c *checklist) room(set *trace.SetCookie) {
	w := &say.why.checks
	n := len(set.Evicted)
	if n == 0 && !c.has(noRoom...) {
		return
	}
	said := rule{name: w.roomName.String(), failed: w.noRoom.String()}
	if n > 0 {
		first := nameOf(set.Evicted[0].Name)
		said.passed, said.failed = w.room.Of(n, "name", first), w.noRoomEvicted.Of(n, "name", first)
	}
	c.check(said, noRoom...)
}
