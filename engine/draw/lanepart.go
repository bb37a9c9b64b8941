package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A part of a run is what is drawn of it.
type part struct {
	*event.Run
	shown event.Window
}

// steps are its first and its last step.
func (p *part) steps() (first, last int) {
	events := p.EventsIn(p.shown)
	if p.shown.Of == 0 || len(events) == 0 {
		return 0, len(p.Trace.Steps) - 1
	}
	return events[0].At.Step, events[len(events)-1].At.Step
}

// reached lists the hosts that a request reached, in the order of their first
// requests. A host without a server has no lane, and a host that only an
// attacker answers for has one only if there would be none at all. A lane has a
// proxy in front of it if one passed a request on.
func (p *part) reached() []lane {
	var hosts, kept []lane
	seen := map[string]int{}
	for at, x := range p.Exchanges() {
		host := lane{host: x.To.Host, proxies: len(p.proxyOf(x).Row())}
		switch number := seen[host.host]; {
		case !p.showsAny(at, x):
		case x.Via == trace.ByBrowser || x.Error == trace.NameNotResolved:
		case number > 0:
			hosts[number-1].proxies = max(hosts[number-1].proxies, host.proxies)
		case event.AttackOn(x).Answered:
			kept = append(kept, host)
		default:
			hosts = append(hosts, host)
			seen[host.host] = len(hosts)
		}
	}
	switch {
	case len(hosts) > 0:
		return hosts
	case len(kept) > 0:
		return kept[:1]
	}
	return []lane{{host: phrase.Say("Server")}}
}

// proxyOf is the proxy that passed a request on to the server that answered it,
// nil if there was none.
func (p *part) proxyOf(x *trace.Exchange) *scenario.Proxy {
	if x.AnsweredBy == nil || x.AnsweredBy.Server == nil {
		return nil
	}
	return p.Scenario.Servers[*x.AnsweredBy.Server].Proxy
}

// eventOf is a place's own event, nil for a place within one.
func (p *part) eventOf(at event.Place) *event.Event {
	if e := p.EventAt(at); e != nil && e.At == at {
		return e
	}
	return nil
}

// showsAny reports whether an exchange is drawn: its request, or a cookie that
// its response sets.
func (p *part) showsAny(at event.Place, x *trace.Exchange) bool {
	first := p.EventOf(at)
	last := first
	if n := len(x.SetCookies); n > 0 {
		last = p.EventOf(at.WithLine(n - 1))
	}
	return p.shown.Of == 0 || first <= p.shown.Last && last >= p.shown.First
}

// cookiesIn are the cookies of a request that are drawn: none if only its
// response is in the window.
func (p *part) cookiesIn(at event.Place, x *trace.Exchange) event.Span {
	e := p.EventAt(at)
	if len(x.Cookies) == 0 || !p.shown.Shows(e.Number) {
		return event.Span{}
	}
	part := p.shown.Chips(e)
	return event.Span{From: part.First - 1, To: part.Last}
}

// linesIn are the lines of a response, or of a script, that are drawn.
func (p *part) linesIn(at event.Place, lines []trace.SetCookie) event.Span {
	if p.shown.Of == 0 || len(lines) == 0 {
		return event.Span{From: 0, To: len(lines)}
	}
	first := p.EventOf(at.WithLine(0))
	from := min(max(0, p.shown.First-first), len(lines))
	return event.Span{From: from, To: max(from, min(len(lines), p.shown.Last-first+1))}
}
