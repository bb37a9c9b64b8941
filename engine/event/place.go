package event

import (
	"iter"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Place is a position in a trace: a step, and perhaps one of its exchanges,
// and of that a considered cookie, a Set-Cookie line, or the HSTS or
// Clear-Site-Data header. Unused indices are None. Selecting a place in one
// view selects it in all.
type Place struct {
	Step     int
	Exchange int
	// Cookie is an index in the exchange's cookies.
	Cookie int
	// Line is an index in the exchange's setCookies, or in the step's own if
	// Exchange is None (a script's).
	Line int
	// HSTS: the exchange's Strict-Transport-Security header.
	HSTS bool
	// Clear: its Clear-Site-Data header.
	Clear bool
}

// None is an unused index.
const None = -1

// Nowhere is no place.
var Nowhere = AtStep(None)

// AtStep is the place of a step as a whole.
func AtStep(step int) Place { return AtExchange(step, None) }

// AtExchange is the place of an exchange.
func AtExchange(step, exchange int) Place {
	return Place{Step: step, Exchange: exchange, Cookie: None, Line: None}
}

// WithCookie is the place of a cookie that p's exchange considered.
func (p Place) WithCookie(i int) Place {
	p = p.Whole()
	p.Cookie = i
	return p
}

// WithLine is the place of a Set-Cookie line at p.
func (p Place) WithLine(i int) Place {
	p = p.Whole()
	p.Line = i
	return p
}

// WithHSTS is the place of the Strict-Transport-Security header of p's exchange.
func (p Place) WithHSTS() Place {
	p = p.Whole()
	p.HSTS = true
	return p
}

// WithClear is the place of the Clear-Site-Data header of p's exchange.
func (p Place) WithClear() Place {
	p = p.Whole()
	p.Clear = true
	return p
}

// OfHeader reports whether p is a header of a response that has an event of its
// own.
func (p Place) OfHeader() bool { return p.HSTS || p.Clear }

// Whole is the place of the exchange or the step that p is a part of.
func (p Place) Whole() Place { return AtExchange(p.Step, p.Exchange) }

// IsExchange reports whether p is an exchange as a whole.
func (p Place) IsExchange() bool { return p.Exchange != None && p == p.Whole() }

// Within reports whether p is q or a part of it.
func (p Place) Within(q Place) bool {
	return p.Step == q.Step &&
		(q.Exchange == None || p.Exchange == q.Exchange) &&
		(q.Cookie == None || p.Cookie == q.Cookie) &&
		(q.Line == None || p.Line == q.Line) &&
		(!q.HSTS || p.HSTS) &&
		(!q.Clear || p.Clear)
}

// hstsMark and clearMark are the headers of a place in its text.
const hstsMark, clearMark = "hsts", "clear"

// String writes p for [ParsePlace].
func (p Place) String() string {
	b := make([]byte, 0, 16)
	for i, n := range []int{p.Step, p.Exchange, p.Cookie, p.Line} {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	switch {
	case p.HSTS:
		b = append(append(b, ' '), hstsMark...)
	case p.Clear:
		b = append(append(b, ' '), clearMark...)
	}
	return string(b)
}

// ParsePlace reads what [Place.String] wrote.
func ParsePlace(text string) (p Place, ok bool) {
	words := strings.Fields(text)
	if len(words) == 5 {
		p.HSTS, p.Clear = words[4] == hstsMark, words[4] == clearMark
		if p.OfHeader() {
			words = words[:4]
		}
	}
	if len(words) != 4 {
		return Place{}, false
	}
	for i, n := range []*int{&p.Step, &p.Exchange, &p.Cookie, &p.Line} {
		var err error
		if *n, err = strconv.Atoi(words[i]); err != nil {
			return Place{}, false
		}
	}
	return p, true
}

// Exchanges are those of all steps, in order, with their places.
func (run *Run) Exchanges() iter.Seq2[Place, *trace.Exchange] {
	return func(yield func(Place, *trace.Exchange) bool) {
		for i := range run.Trace.Steps {
			exchanges := run.Trace.Steps[i].Exchanges
			for j := range exchanges {
				if !yield(AtExchange(i, j), &exchanges[j]) {
					return
				}
			}
		}
	}
}

// Lines are the Set-Cookie lines and the assignments of scripts, in order, with
// their places.
func (run *Run) Lines() iter.Seq2[Place, *trace.SetCookie] {
	return func(yield func(Place, *trace.SetCookie) bool) {
		for i := range run.Trace.Steps {
			step := &run.Trace.Steps[i]
			for j := range step.Exchanges {
				if !linesAt(AtExchange(i, j), step.Exchanges[j].SetCookies, yield) {
					return
				}
			}
			if !linesAt(AtStep(i), step.SetCookies, yield) {
				return
			}
		}
	}
}

func linesAt(at Place, lines []trace.SetCookie, yield func(Place, *trace.SetCookie) bool) bool {
	for i := range lines {
		if !yield(at.WithLine(i), &lines[i]) {
			return false
		}
	}
	return true
}
