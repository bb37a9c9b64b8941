package event

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Run is a scenario with its trace, and the data that its views share,
// computed once. A view is a function of it in a package above this one, and a
// comparison is one of several runs. A run must be used from one goroutine.
type Run struct {
	Scenario *scenario.Scenario
	Trace    *trace.Trace
	// Events are the events in order: see [Event].
	Events []Event

	// ClaimsHold: every claim of the scenario holds. If not, its texts and notes are
	// about another run.
	ClaimsHold bool

	// numbers has the event of each place, see EventOf.
	numbers map[Place]int
	// Names are the names of all cookies, in order of first appearance.
	Names         []string
	cookieNumbers map[string]int
	// jars are the indices of the jars after the two steps that were used last.
	jars [2]JarIndex
	// derived has what packages derive from the run once, see [Once].
	derived map[any]any
}

// NewRun derives the events of a scenario's trace.
func NewRun(s *scenario.Scenario, t *trace.Trace) *Run {
	run := &Run{
		Scenario:   s,
		Trace:      t,
		ClaimsHold: !slices.ContainsFunc(t.Claims, func(c trace.Claim) bool { return !c.OK }),
	}
	run.Names = cookieNames(t)
	run.cookieNumbers = cookieNumbers(run.Names)
	run.Events = narrate(run)
	run.numbers = numbersOf(run.Events)
	return run
}

// EventOf returns the number of the event of a place, 0 for none. A considered
// cookie belongs to the request's event; a whole step has its own event or, if
// there is none, its first.
func (run *Run) EventOf(at Place) int {
	at.Cookie = None
	return run.numbers[at]
}

// EventAt is the event of a place, nil for none.
func (run *Run) EventAt(at Place) *Event {
	if n := run.EventOf(at); n > 0 {
		return &run.Events[n-1]
	}
	return nil
}

func numbersOf(events []Event) map[Place]int {
	numbers := make(map[Place]int, len(events))
	for i := range events {
		at := events[i].At
		numbers[at] = events[i].Number
		if step := AtStep(at.Step); numbers[step] == 0 {
			numbers[step] = events[i].Number
		}
	}
	return numbers
}

// ExchangeAt is the exchange at a place, or around it.
func (run *Run) ExchangeAt(at Place) *trace.Exchange {
	return &run.Trace.Steps[at.Step].Exchanges[at.Exchange]
}

// LineOf returns the Set-Cookie line, or the assignment, at a place, nil for
// none.
func (run *Run) LineOf(at Place) *trace.SetCookie {
	switch {
	case at.Line == None:
		return nil
	case at.Exchange == None:
		return &run.Trace.Steps[at.Step].SetCookies[at.Line]
	}
	return &run.ExchangeAt(at).SetCookies[at.Line]
}

// cookieNames lists the names of all cookies, in order of first appearance.
func cookieNames(t *trace.Trace) []string {
	var names []string
	seen := map[string]bool{}
	note := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for i := range t.Steps {
		step := &t.Steps[i]
		for j := range step.Exchanges {
			for _, k := range step.Exchanges[j].Cookies {
				note(k.Name)
			}
			for _, set := range step.Exchanges[j].SetCookies {
				note(set.Name)
			}
		}
		for _, set := range step.SetCookies {
			note(set.Name)
		}
	}
	return names
}

// Has reports whether a place is in the run: an edit may have removed the
// selected one.
func (run *Run) Has(at Place) bool {
	within := func(i, n int) bool { return i == None || i >= 0 && i < n }
	if at.Step < 0 || at.Step >= len(run.Trace.Steps) {
		return false
	}
	step := &run.Trace.Steps[at.Step]
	switch {
	case at.Exchange == None:
		return !at.OfHeader() && at.Cookie == None && within(at.Line, len(step.SetCookies))
	case !within(at.Exchange, len(step.Exchanges)):
		return false
	}
	x := &step.Exchanges[at.Exchange]
	if at.HSTS {
		return ChangesHSTS(x.HSTS) && at == at.WithHSTS()
	}
	if at.Clear {
		return ClearsCookies(x) && at == at.WithClear()
	}
	return within(at.Cookie, len(x.Cookies)) && within(at.Line, len(x.SetCookies))
}

// Once returns the result of make for a run, which is called when the key is
// first requested. Keys are values of the caller's own type.
func Once[K comparable, T any](run *Run, key K, make func() T) T {
	if made, ok := run.derived[key]; ok {
		return made.(T)
	}
	made := make()
	if run.derived == nil {
		run.derived = map[any]any{}
	}
	run.derived[key] = made
	return made
}

// EndsStep reports whether event i is the last of its step.
func (run *Run) EndsStep(i int) bool {
	return i+1 == len(run.Events) || run.Events[i+1].At.Step != run.Events[i].At.Step
}
