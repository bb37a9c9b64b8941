package view

// A Place is somewhere in a trace: a step, and perhaps an exchange of it, and
// of that a cookie considered or a Set-Cookie line. What is not meant is None.
// Selecting a place in one view selects it in all.
type Place struct {
	Step     int
	Exchange int
	// Cookie counts in the exchange's cookies.
	Cookie int
	// Line counts in the exchange's setCookies, or in the step's own when
	// Exchange is None (a script's).
	Line int
}

// None is the index of what a place does not mean.
const None = -1

// Nowhere is the place of what is about no place.
var Nowhere = Place{None, None, None, None}

// AtStep is the place of a step as a whole.
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
