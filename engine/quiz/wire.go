package quiz

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// What the wire may expose of a request.
const (
	withCookie    = "with-cookie"
	withoutCookie = "without-cookie"
	hostOnly      = "host-only"
)

// onTheWire asks what anyone can read of a request: of the first plain one that
// had a cookie to expose, otherwise of the first plain one, otherwise of the
// first.
func onTheWire(base *played) *draft {
	row, ok := base.requestToAsk()
	if !ok {
		return nil
	}
	x := base.exchange(row.At)
	d := newDraft(OnTheWire, shownOf(x))
	number := strconv.Itoa(row.Number)
	d.Text, d.At = phrase.Say("What can anyone on the wire read of the request at event {event}?", "event", number), row.At
	for _, key := range []string{withCookie, withoutCookie, hostOnly, never} {
		because, at := base.whyShown(row, x, key, d.right)
		d.option(key, showsTexts.Of(key).String(), because, at)
	}
	d.ask = func(p *played) string {
		if at, ok := compare.Follow(base.Run, row.At, p.Run); ok {
			return shownOf(p.exchange(at))
		}
		return ""
	}
	d.hints(
		phrase.Say("Look at event {event}, at its “Condition”, and at the events before it.", "event", number), row.At,
		phrase.Say("Over https only the host shows. Over plain http everything does, and so do cookies that are sent."), row.At,
		phrase.Say("Event {event}: {condition}. Cookie sent: {cookie}.", "event", number, "condition", row.Condition, "cookie", row.CookieSent), row.At,
	)
	return d
}

func (p *played) requestToAsk() (event.Event, bool) {
	var best event.Event
	bestOpen := false
	for _, row := range p.Events {
		x := p.request(row)
		if x == nil || x.To.Local {
			continue
		}
		switch {
		case open(x) && len(x.Cookies) > 0:
			return row, true
		case best.Number == 0, open(x) && !bestOpen:
			best, bestOpen = row, open(x)
		}
	}
	return best, best.Number > 0
}

// shownOf is what the wire exposes of a request, "" if it crosses none. That the
// cache answers is no answer that a reader could expect.
func shownOf(x *trace.Exchange) string {
	switch {
	case x.Error != "" || x.To.Local || x.FromCache != nil:
		return ""
	case x.Via == trace.ByBrowser:
		return never
	case x.To.Secure():
		return hostOnly
	case readable(x, ""):
		return withCookie
	}
	return withoutCookie
}

// whyShown says why an answer about a request is right or wrong. What the wire
// does expose is the right answer.
func (p *played) whyShown(row event.Event, x *trace.Exchange, answer, right string) (string, event.Place) {
	switch {
	case answer == never:
		return phrase.Say("The request of event {event} left the browser and reached {host}.", "event", strconv.Itoa(row.Number), "host", x.To.Host), row.At
	case right == hostOnly:
		return phrase.Say("The request is https, which encrypts all but the name of the host."), row.At
	case answer == hostOnly:
		return phrase.Say("The request is plain http, which encrypts nothing."), row.At
	}
	because, at := phrase.Say("The jar had no cookie for {host}.", "host", x.To.Host), row.At
	for i := range x.Cookies {
		if x.Cookies[i].Readable || right == withoutCookie {
			at = at.WithCookie(i)
			because = why.Of(p.Run, at).Headline
			break
		}
	}
	if answer == withoutCookie && right == withoutCookie {
		return phrase.Say("The request is plain http, so all of it can be read. {why}", "why", because), at
	}
	return because, at
}
