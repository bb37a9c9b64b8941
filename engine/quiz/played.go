package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A played run.
type played struct {
	*view.Run
	// unchanged: it came out as the run that is asked about.
	unchanged bool
}

// A variation is a run that a flip gave.
type variation struct {
	whatif.Flip
	*played
}

// exchange returns the exchange at a place, nil where there is none.
func (p *played) exchange(at view.Place) *trace.Exchange {
	if at.Exchange < 0 || at.Step >= len(p.Trace.Steps) || at.Exchange >= len(p.Trace.Steps[at.Step].Exchanges) {
		return nil
	}
	return &p.Trace.Steps[at.Step].Exchanges[at.Exchange]
}

// line returns the line that sets a cookie at a place, nil where there is none.
func (p *played) line(at view.Place) *trace.SetCookie {
	list := []trace.SetCookie(nil)
	switch x := p.exchange(at); {
	case x != nil:
		list = x.SetCookies
	case at.Exchange == view.None && at.Step < len(p.Trace.Steps):
		list = p.Trace.Steps[at.Step].SetCookies
	}
	if at.Line < 0 || at.Line >= len(list) {
		return nil
	}
	return &list[at.Line]
}

// request returns the exchange that a row is about, nil for a row that is no
// request of its own or whose request reached nobody.
func (p *played) request(row view.Event) *trace.Exchange {
	x := p.exchange(row.At)
	if x == nil || row.At.Line != view.None || x.Via == trace.ByBrowser || x.Error != "" {
		return nil
	}
	return x
}

// readable reports whether a request gave a cookie away; "" is any.
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
func (p *played) stored() (row view.Event, name string, ok bool) {
	for _, row := range p.Events {
		if set := p.line(row.At); set != nil && (set.Effect == trace.Created || set.Effect == trace.Overwritten) {
			return row, set.Name, true
		}
	}
	return view.Event{}, "", false
}
