package teach

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// step records the moments of a step in order.
func (d *detector) step(i int) {
	step := &d.Trace.Steps[i]
	for j := range step.Exchanges {
		d.exchange(event.AtExchange(i, j), &step.Exchanges[j])
	}
	for j := range step.SetCookies {
		d.line(event.AtStep(i).WithLine(j), &step.SetCookies[j])
	}
	if event.Stopped(step) {
		d.stop(i, step)
	}
	d.expired(i, step)
	if note := d.Note(d.Beginning(i)); note != "" {
		d.add(Noted, strconv.Itoa(i), d.Beginning(i), "note", note)
	}
}

func (d *detector) exchange(at event.Place, x *trace.Exchange) {
	if x.Via == trace.ByBrowser {
		kind := ImageUpgraded
		switch x.Upgrade {
		case "":
			kind = FromCache
		case trace.UpgradeHSTS:
			kind = HSTSUsed
		case trace.UpgradeHTTPSFirst:
			kind = TriedHTTPS
		case trace.UpgradeInsecureRequests:
			kind = PolicyUpgraded
		}
		d.add(kind, "", at, "why", d.headline(at))
		return
	}
	if x.Error != "" {
		d.add(Unanswered, string(x.Error), at, "host", x.To.Authority, "why", d.headline(at))
		return
	}
	d.openedOverHTTP(at, x)
	for i := range x.Cookies {
		d.selection(at.WithCookie(i), x, &x.Cookies[i])
	}
	d.postBecameGet(at, x)
	for i := range x.SetCookies {
		d.line(at.WithLine(i), &x.SetCookies[i])
	}
	d.hstsLearned(at, x)
	if len(x.Cleared) > 0 {
		d.add(Cleared, "", at.WithClear(), "why", d.headline(at.WithClear()))
	}
	if x.Attacker {
		d.add(Attacked, "", at, "host", x.To.Authority)
	}
}

// openedOverHTTP records a plain request that is redirected to https, and what
// it had exposed by then.
func (d *detector) openedOverHTTP(at event.Place, x *trace.Exchange) {
	if !event.ToHTTPS(x) || !event.InPlaintext(x) {
		return
	}
	exposed := event.ReadableIn(x, "Cookie")
	name := d.eventName(at)
	text := phrase.Say("At {event} there was no cookie to expose, which is not protection yet.", "event", name)
	switch {
	case len(exposed) > 0:
		text = phrase.Say("At {event} the plain request had already exposed {cookies}.", "event", name, "cookies", readableNames(exposed))
	case len(x.Cookies) > 0:
		text = phrase.Say("At {event} the browser had a cookie and did not send it.", "event", name)
	}
	before, known := d.known[string(OpenedOverHTTP)+" "]
	d.add(OpenedOverHTTP, "", at, "first", text)
	if known {
		d.moments[before].Answer += " " + text
	}
	if len(exposed) > 0 {
		d.add(RedirectTooLate, "", at, "cookies", readableNames(exposed), "status", strconv.Itoa(x.Status))
	}
}

func readableNames(list []trace.Readable) string {
	names := make([]string, len(list))
	for i, r := range list {
		names[i] = event.NameOf(r.Name)
	}
	return event.Listed(event.UpTo(event.MaxNames, names))
}

// selection records a cookie that was sent or blocked.
func (d *detector) selection(at event.Place, x *trace.Exchange, k *trace.CookieSelection) {
	if !k.Sent {
		failed := k.Checks.FirstFailed()
		short := event.AfterNot(explain.Check(failed, why.SelectionDetail(d.Run, at)).Short)
		d.add(NotSent, string(failed.Rule), at, "cookie", d.cookieName(k.Name), "where", short, "why", d.headline(at))
		return
	}
	if _, known := d.sentAt[k.Name]; !known {
		if len(d.sentAt) == 0 {
			d.add(FirstSent, "", at, "cookie", d.cookieName(k.Name), "name", event.NameOf(k.Name), "since", d.since(k.Name))
		}
		d.sentAt[k.Name] = at
	}
	if k.Readable {
		d.add(SentInClear, "", at, "cookie", d.cookieName(k.Name), "name", event.NameOf(k.Name), "host", x.To.Authority)
	}
}

// since says at which step a cookie was stored.
func (d *detector) since(name string) string {
	if at, known := d.storedAt[name]; known {
		return phrase.Say("It was stored at {event}.", "event", d.eventName(at))
	}
	return phrase.Say("It was stored before this event.")
}

// postBecameGet records a redirect after which the browser uses another method.
func (d *detector) postBecameGet(at event.Place, x *trace.Exchange) {
	next := at.Exchange + 1
	exchanges := d.Trace.Steps[at.Step].Exchanges
	if !event.Redirects(x) || next >= len(exchanges) || exchanges[next].Method == x.Method || exchanges[next].Destination == trace.Preflight {
		return
	}
	d.add(PostBecameGet, "", at,
		"from", x.Method, "to", exchanges[next].Method, "status", strconv.Itoa(x.Status),
		"next", d.eventName(event.AtExchange(at.Step, next)))
}

// line records the result of a cookie that a response or a script sets.
func (d *detector) line(at event.Place, set *trace.SetCookie) {
	cookie, name := d.cookieName(set.Name), event.NameOf(set.Name)
	switch {
	case !set.Stored:
		d.add(NotStored, string(set.Checks.FirstFailed().Rule), at, "cookie", cookie, "why", d.headline(at))
	case set.Effect == trace.Deleted:
		d.add(Removed, "", at, "cookie", cookie, "name", name)
	case set.Effect == trace.Overwritten:
		d.add(Replaced, "", at, "cookie", cookie, "name", name)
	case set.Effect == trace.Created:
		if len(d.storedAt) == 0 {
			d.add(FirstStored, "", at, "cookie", cookie, "name", name)
		}
	}
	if len(set.Evicted) > 0 {
		d.add(Evicted, "", at, "cookie", d.cookieName(set.Evicted[0].Name), "why", explain.Evicted(set.Evicted).Sentence)
	}
	if _, known := d.storedAt[set.Name]; !known && event.LineOutcome(set) == event.Stored {
		d.storedAt[set.Name] = at
	}
	if at.Exchange == event.None {
		return
	}
	if set.Readable {
		d.add(SetInClear, "", at, "cookie", cookie, "name", name)
	}
}

// stop records that a step stopped.
func (d *detector) stop(i int, step *trace.Step) {
	at := event.AtStep(i)
	if step.Outcome == trace.RedirectLoop {
		d.add(RedirectLoop, "", at, "why", d.headline(at))
		return
	}
	d.add(Stopped, string(step.Reason), at, "why", d.headline(at))
}

// hstsLearned records a response from which the browser learned an HSTS entry.
func (d *detector) hstsLearned(at event.Place, x *trace.Exchange) {
	if x.HSTS != nil && x.HSTS.Because == rule.Noted {
		at = at.WithHSTS()
		d.add(HSTSLearned, x.To.Host, at, "host", x.To.Host, "when", phrase.Say("With the response at {event}, which arrived over HTTPS.", "event", d.eventName(at)))
	}
}

// eventName is the event of a place with its name.
func (d *detector) eventName(at event.Place) string { return event.EventsText([]int{d.EventOf(at)}) }

// headline is the reasoning about a place in one sentence.
func (d *detector) headline(at event.Place) string { return why.Headline(d.Run, at) }
