package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// stepsIn are the first and the last step of a window.
func stepsIn(run *event.Run, w event.Window) (first, last int) {
	events := run.EventsIn(w)
	if w.Of == 0 || len(events) == 0 {
		return 0, len(run.Trace.Steps) - 1
	}
	return events[0].At.Step, events[len(events)-1].At.Step
}

// showsAny reports whether an exchange is drawn: its request, or a cookie that
// its response sets.
func (p *pen) showsAny(at event.Place, x *trace.Exchange) bool {
	first := p.EventOf(at)
	last := first
	if n := len(x.SetCookies); n > 0 {
		last = p.EventOf(at.WithLine(n - 1))
	}
	return p.shown.Of == 0 || first <= p.shown.Last && last >= p.shown.First
}

// cookiesIn are those of a request that are drawn: none where only its response
// is in the window.
func (p *pen) cookiesIn(at event.Place, x *trace.Exchange) event.Span {
	e := p.EventAt(at)
	if len(x.Cookies) == 0 || !p.shown.Shows(e.Number) {
		return event.Span{}
	}
	part := p.shown.Chips(e)
	return event.Span{From: part.First - 1, To: part.Last}
}

// linesIn are the lines of a response, or of a script, that are drawn.
func (p *pen) linesIn(at event.Place, lines []trace.SetCookie) event.Span {
	if p.shown.Of == 0 || len(lines) == 0 {
		return event.Span{From: 0, To: len(lines)}
	}
	first := p.EventOf(at.WithLine(0))
	from := min(max(0, p.shown.First-first), len(lines))
	return event.Span{From: from, To: max(from, min(len(lines), p.shown.Last-first+1))}
}
