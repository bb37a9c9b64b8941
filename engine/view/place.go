package view

// A Place is a position in a trace: a step, and optionally an exchange of it,
// and in that a considered cookie or a Set-Cookie line. Unused indices are
// None. Selecting a place in one view selects it in all.
type Place struct {
	Step     int
	Exchange int
	// Cookie is an index in the exchange's cookies.
	Cookie int
	// Line is an index in the exchange's setCookies, or in the step's own if
	// Exchange is None (a script's).
	Line int
}

// None is an unused index.
const None = -1

// Nowhere is the place of things that belong to no place.
var Nowhere = Place{None, None, None, None}

// AtStep is the place of a whole step.
func AtStep(step int) Place { return Place{step, None, None, None} }

// AtExchange is the place of an exchange.
func AtExchange(step, exchange int) Place { return Place{step, exchange, None, None} }

// WithCookie is the place of a cookie that p's exchange considered.
func (p Place) WithCookie(i int) Place { p.Cookie, p.Line = i, None; return p }

// WithLine is the place of a Set-Cookie line at p.
func (p Place) WithLine(i int) Place { p.Line, p.Cookie = i, None; return p }

// Within reports whether p is q or a part of it.
func (p Place) Within(q Place) bool {
	return p.Step == q.Step &&
		(q.Exchange == None || p.Exchange == q.Exchange) &&
		(q.Cookie == None || p.Cookie == q.Cookie) &&
		(q.Line == None || p.Line == q.Line)
}
