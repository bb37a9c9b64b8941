package view

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Follow finds a place of a run in another run of the scenario, such as the one
// after an edit: the same step, the same request of it, the same cookie or line
// of that. What counts as the same is what [SideBySide] aligns; and the request
// that a step itself starts is still that request if only its scheme is another.
// Not ok: nothing in the other run is that place.
func (run *Run) Follow(at Place, after *Run) (place Place, ok bool) {
	if !run.Has(at) {
		return Nowhere, false
	}
	step := slices.Index(pairSteps(run.Scenario.Steps, after.Scenario.Steps), at.Step)
	if step == None {
		return Nowhere, false
	}
	was, now := &run.Trace.Steps[at.Step], &after.Trace.Steps[step]
	place = AtStep(step)
	linesWas, linesNow := was.SetCookies, now.SetCookies
	if at.Exchange != None {
		i := followExchange(at.Exchange, was.Exchanges, now.Exchanges)
		if i == None {
			return Nowhere, false
		}
		before, x := &was.Exchanges[at.Exchange], &now.Exchanges[i]
		place = AtExchange(step, i)
		linesWas, linesNow = before.SetCookies, x.SetCookies
		if at.Cookie != None {
			place.Cookie = slices.Index(pairCookies(before.Cookies, x.Cookies), at.Cookie)
			return whereOK(place, place.Cookie != None)
		}
	}
	if at.Line != None {
		place.Line = followLine(at.Line, linesWas, linesNow)
		return whereOK(place, place.Line != None)
	}
	if at.HSTS {
		place = place.WithHSTS()
		return whereOK(place, after.Has(place))
	}
	// A step has an event of its own only where it did not end well.
	e := after.eventAt(place)
	return whereOK(place, e != nil && e.At == place)
}

func whereOK(place Place, ok bool) (Place, bool) {
	if !ok {
		return Nowhere, false
	}
	return place, true
}

// followExchange finds an exchange among those of the step after an edit, None
// if it is gone: of several that ask for the same the one in the same place
// among them.
func followExchange(i int, before, after []trace.Exchange) int {
	asked := &before[i]
	nth := 0
	for j := range before[:i] {
		if asksAlike(&before[j], asked) {
			nth++
		}
	}
	for j := range after {
		if !asksAlike(&after[j], asked) {
			continue
		}
		if nth == 0 {
			return j
		}
		nth--
	}
	if i == 0 && len(after) > 0 && sameButScheme(&before[0], &after[0]) {
		return 0
	}
	return None
}

// asksAlike reports whether two requests ask for the same.
func asksAlike(a, b *trace.Exchange) bool {
	return a.Method == b.Method && a.URL == b.URL && a.Destination == b.Destination
}

// sameButScheme reports whether two requests are for the same, by whatever
// scheme.
func sameButScheme(a, b *trace.Exchange) bool {
	return a.Method == b.Method && a.Destination == b.Destination &&
		a.To.Authority == b.To.Authority && a.To.Target == b.To.Target
}

// followLine finds a line among those of the response, or of the script, after
// an edit: of several for one name the one in the same place among them.
func followLine(i int, before, after []trace.SetCookie) int {
	nth := 0
	for j := range before[:i] {
		if before[j].Name == before[i].Name {
			nth++
		}
	}
	for j := range after {
		if after[j].Name != before[i].Name {
			continue
		}
		if nth == 0 {
			return j
		}
		nth--
	}
	return None
}
