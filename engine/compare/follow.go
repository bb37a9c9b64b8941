package compare

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Follow finds a place of a run in another run of the scenario, such as the one
// after an edit: the same step, its same request, and the same cookie or line
// of that. [SideBySide] aligns in the same way, except that the request that a
// step itself starts stays that request even if its scheme changed. Not ok: the
// other run does not have the place.
func Follow(run *event.Run, at event.Place, after *event.Run) (place event.Place, ok bool) {
	if !run.Has(at) {
		return event.Nowhere, false
	}
	step := slices.Index(pairSteps(run.Scenario.Steps, after.Scenario.Steps), at.Step)
	if step == event.None {
		return event.Nowhere, false
	}
	was, now := &run.Trace.Steps[at.Step], &after.Trace.Steps[step]
	place = event.AtStep(step)
	linesWas, linesNow := was.SetCookies, now.SetCookies
	if at.Exchange != event.None {
		i := followExchange(at.Exchange, was.Exchanges, now.Exchanges)
		if i == event.None {
			return event.Nowhere, false
		}
		before, x := &was.Exchanges[at.Exchange], &now.Exchanges[i]
		place = event.AtExchange(step, i)
		linesWas, linesNow = before.SetCookies, x.SetCookies
		if at.Cookie != event.None {
			place.Cookie = slices.Index(pairCookies(before.Cookies, x.Cookies), at.Cookie)
			return whereOK(place, place.Cookie != event.None)
		}
	}
	if at.Line != event.None {
		place.Line = followLine(at.Line, linesWas, linesNow)
		return whereOK(place, place.Line != event.None)
	}
	if at.HSTS {
		place = place.WithHSTS()
		return whereOK(place, after.Has(place))
	}
	if at.Clear {
		place = place.WithClear()
		return whereOK(place, after.Has(place))
	}
	// A step has an event of its own only if it did not end well.
	e := after.EventAt(place)
	return whereOK(place, e != nil && e.At == place)
}

func whereOK(place event.Place, ok bool) (event.Place, bool) {
	if !ok {
		return event.Nowhere, false
	}
	return place, true
}

// followExchange finds an exchange among those of the step after an edit, None
// if it is gone. Of several equal requests, it is the one in the same position.
func followExchange(i int, before, after []trace.Exchange) int {
	original := &before[i]
	nth := 0
	for j := range before[:i] {
		if sameRequest(&before[j], original) {
			nth++
		}
	}
	for j := range after {
		if !sameRequest(&after[j], original) {
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
	return event.None
}

// sameRequest reports whether two requests are for the same URL in the same
// way.
func sameRequest(a, b *trace.Exchange) bool {
	return a.Method == b.Method && a.URL == b.URL && a.Destination == b.Destination
}

// sameButScheme reports whether two requests are the same, except perhaps for
// the scheme.
func sameButScheme(a, b *trace.Exchange) bool {
	return a.Method == b.Method && a.Destination == b.Destination &&
		a.To.Authority == b.To.Authority && a.To.Target == b.To.Target
}

// followLine finds a line among those of the response, or of the script, after
// an edit. Of several with the same name, it is the one in the same position.
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
	return event.None
}
