package quiz

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// whyHeld asks why the first blocked cookie was blocked.
func whyHeld(base *played) (draft, bool) {
	row, at, ok := base.held()
	if !ok {
		return draft{}, false
	}
	cookie := base.exchange(at).Cookies[at.Cookie]
	d, ok := newDraft(WhyHeld, base, func(p *played) string { return heldFor(p, at, cookie) })
	if !ok {
		return draft{}, false
	}
	number := strconv.Itoa(row.Number)
	d.Text, d.At = say.whyHeld.With("cookie", base.the(cookie.Name), "event", number), at
	also := guesses(cookie.Reasons)
	for _, guess := range []view.Guess{view.GuessScheme, view.GuessScope, view.GuessSite, view.GuessNothing, view.GuessPolicy} {
		if string(guess) == d.right || !also[guess] {
			d.option(string(guess), say.heldFor[guess].String())
		}
	}
	why := base.Why(at)
	d.Because = why.Headline
	d.hints(
		say.hintCondition.With("event", number), row.At,
		say.hintChecks.With("cookie", base.the(cookie.Name)), at,
		say.hintFails.With("check", failing(why)), at,
	)
	return d, true
}

// held is the first cookie that a request blocked for a reason other than its
// host.
func (p *played) held() (view.Event, view.Place, bool) {
	for _, row := range p.Events {
		x := p.request(row)
		if x == nil {
			continue
		}
		for i, k := range x.Cookies {
			if !k.Sent && len(k.Reasons) > 0 && k.Reasons[0] != rule.DomainMismatch {
				return row, row.At.WithCookie(i), true
			}
		}
	}
	return view.Event{}, view.Place{}, false
}

// heldFor is why a cookie is blocked at a place, "" if it is not.
func heldFor(p *played, at view.Place, cookie trace.CookieSelection) string {
	x := p.exchange(at)
	if x == nil || at.Cookie >= len(x.Cookies) {
		return ""
	}
	k := x.Cookies[at.Cookie]
	if k.Sent || k.Name != cookie.Name || len(k.Reasons) == 0 {
		return ""
	}
	return string(view.GuessOf(k.Reasons[0]))
}

func guesses(reasons []rule.ID) map[view.Guess]bool {
	set := map[view.Guess]bool{}
	for _, r := range reasons {
		set[view.GuessOf(r)] = true
	}
	return set
}

// failing names the first failed check.
func failing(why view.Reasoning) string {
	for _, check := range why.Checks {
		if !check.OK {
			return check.Name
		}
	}
	return say.noCheck.String()
}

// becameOfLine asks for the result of a set cookie: the first that was
// rejected, otherwise the first.
func becameOfLine(base *played) (draft, bool) {
	row, ok := base.lineToAsk()
	if !ok {
		return draft{}, false
	}
	set := base.line(row.At)
	d, ok := newDraft(BecameOfLine, base, func(p *played) string { return becameOf(p, row.At, set.Name) })
	if !ok {
		return draft{}, false
	}
	number := strconv.Itoa(row.Number)
	d.Text, d.At = say.becameOf.With("name", called(set.Name), "event", number), row.At
	also := guesses(set.Reasons)
	for _, guess := range []view.Guess{
		view.GuessStored, view.GuessScheme, view.GuessScope, view.GuessJar, view.GuessRemoved,
		view.GuessForm, view.GuessSite, view.GuessPolicy, view.GuessRoom,
	} {
		if string(guess) == d.right || !also[guess] {
			d.option(string(guess), say.becameFor[guess].String())
		}
	}
	why := base.Why(row.At)
	d.Because = why.Headline
	nearly := say.hintPasses.String()
	if !set.Stored {
		nearly = say.hintFails.With("check", failing(why))
	}
	d.hints(
		say.hintCondition.With("event", number), row.At,
		say.hintSetChecks.With("cookie", base.the(set.Name)), row.At,
		nearly, row.At,
	)
	return d, true
}

func (p *played) lineToAsk() (row view.Event, ok bool) {
	for _, r := range p.Events {
		set := p.line(r.At)
		switch {
		case set == nil:
		case !set.Stored:
			return r, true
		case !ok:
			row, ok = r, true
		}
	}
	return row, ok
}

// becameOf is the result of a line at a place, "" if no line sets that cookie
// there.
func becameOf(p *played, at view.Place, name string) string {
	set := p.line(at)
	switch {
	case set == nil || set.Name != name:
		return ""
	case !set.Stored && len(set.Reasons) > 0:
		return string(view.GuessOf(set.Reasons[0]))
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return string(view.GuessRemoved)
	}
	return string(view.GuessStored)
}

// onTheWire asks what anyone can read of a request: the first plain one that
// could expose a cookie, otherwise the first plain one, otherwise the first.
func onTheWire(base *played) (draft, bool) {
	row, ok := base.requestToAsk()
	if !ok {
		return draft{}, false
	}
	address := addressOf(base.exchange(row.At))
	d, ok := newDraft(OnTheWire, base, func(p *played) string { return shownOf(p, row.At, address) })
	if !ok {
		return draft{}, false
	}
	number := strconv.Itoa(row.Number)
	d.Text, d.At = say.onTheWire.With("event", number), row.At
	for _, key := range []string{withCookie, withoutCookie, hostOnly, never} {
		d.option(key, say.shows[key].String())
	}
	d.Because = say.wireShows.With("event", number, "wire", row.Wire)
	d.hints(
		say.hintWireColumn.With("event", number), row.At,
		say.hintWire.String(), view.Nowhere,
		say.hintWireCookie.With("event", number, "condition", row.Condition, "cookie", row.CookieSent), row.At,
	)
	return d, true
}

// What a request can expose.
const (
	withCookie    = "with-cookie"
	withoutCookie = "without-cookie"
	hostOnly      = "host-only"
)

func (p *played) requestToAsk() (view.Event, bool) {
	var best view.Event
	for _, row := range p.Events {
		x := p.request(row)
		if x == nil || row.Scheme == "http" && !open(row) {
			continue
		}
		switch {
		case open(row) && len(x.Cookies) > 0:
			return row, true
		case best.Number == 0, open(row) && !open(best):
			best = row
		}
	}
	return best, best.Number > 0
}

// shownOf is what a request exposes, "" if the place has another request.
func shownOf(p *played, at view.Place, address string) string {
	x := p.exchange(at)
	if x == nil || x.Error != "" || addressOf(x) != address {
		return ""
	}
	switch {
	case x.Via == trace.ByBrowser:
		return never
	case strings.HasPrefix(x.URL, "https:"):
		return hostOnly
	case readable(x, ""):
		return withCookie
	}
	return withoutCookie
}

// addressOf is a request's URL without its scheme.
func addressOf(x *trace.Exchange) string {
	_, address, _ := strings.Cut(x.URL, "://")
	return address
}
