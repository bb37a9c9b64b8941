package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A played is a run.
type played struct {
	*event.Run
	// unchanged: its outcome is the same as that of the questions' run.
	unchanged bool
}

// A variation is the run of a flip.
type variation struct {
	whatif.Flip
	*played
}

// exchange returns the exchange at a place, nil for none and for its headers.
func (p *played) exchange(at event.Place) *trace.Exchange {
	if at.Exchange < 0 || at.OfHeader() || at.Step >= len(p.Trace.Steps) || at.Exchange >= len(p.Trace.Steps[at.Step].Exchanges) {
		return nil
	}
	return &p.Trace.Steps[at.Step].Exchanges[at.Exchange]
}

// line returns the line that sets a cookie at a place, nil for none.
func (p *played) line(at event.Place) *trace.SetCookie {
	list := []trace.SetCookie(nil)
	switch x := p.exchange(at); {
	case x != nil:
		list = x.SetCookies
	case at.Exchange == event.None && at.Step < len(p.Trace.Steps):
		list = p.Trace.Steps[at.Step].SetCookies
	}
	if at.Line < 0 || at.Line >= len(list) {
		return nil
	}
	return &list[at.Line]
}

// request returns the exchange of an event, nil for an event without a request
// or whose request got no response.
func (p *played) request(row event.Event) *trace.Exchange {
	x := p.exchange(row.At)
	if x == nil || !row.At.IsExchange() || x.Via == trace.ByBrowser || x.Error != "" {
		return nil
	}
	return x
}

// readable reports whether a request exposed a cookie; "" is any.
func readable(x *trace.Exchange, name string) bool {
	for _, r := range x.Readable {
		if r.In == "Cookie" && (name == "" || r.Name == name) {
			return true
		}
	}
	return false
}

// cookieOf is the index of a cookie that a request considered, preferably of one
// that it carries, -1 for none of that name.
func cookieOf(x *trace.Exchange, name string) int {
	found := -1
	for i := range x.Cookies {
		if k := &x.Cookies[i]; k.Name == name && (found < 0 || k.Sent && !x.Cookies[found].Sent) {
			found = i
		}
	}
	return found
}

// sends reports whether a request carries a cookie.
func sends(x *trace.Exchange, name string) bool {
	i := cookieOf(x, name)
	return i >= 0 && x.Cookies[i].Sent
}

// open reports whether a request is plain http and crosses a wire.
func open(x *trace.Exchange) bool { return !x.To.Secure() && !x.To.Local }

// stored is the first row that puts a cookie into the jar, with its name.
func (p *played) stored() (row event.Event, name string, ok bool) {
	for _, row := range p.Events {
		if set := p.line(row.At); set != nil && (set.Effect == trace.Created || set.Effect == trace.Overwritten) {
			return row, set.Name, true
		}
	}
	return event.Event{}, "", false
}
