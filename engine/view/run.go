package view

import (
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Run is a scenario with its trace, and what the views of it have in common,
// worked out once. Every view is a method of it, and those that compare are
// functions of several. A run is used from one goroutine.
type Run struct {
	Scenario *scenario.Scenario
	Trace    *trace.Trace
	// Events tell the run in order: see [Event].
	Events []Event

	// numbers has the event that shows a place, see EventOf.
	numbers map[Place]int
	// names are those of all cookies, in the order in which they come up.
	names         []string
	cookieNumbers map[string]int
	// jars find cookies after the two neighbouring steps that were asked for
	// last.
	jars [2]jarIndex
	// linesOf has the lines that set or evict a cookie of a name, nil until one
	// is looked for: see [Run.lastLine].
	linesOf map[string][]Place
	// programs are the servers as programs, written when they are first asked for.
	programs map[code.Stack][]code.File
	// walked is the flowchart's walk through the whole run, nil until it is drawn.
	walked *walk
}

// NewRun works out the events of a scenario's trace.
func NewRun(s *scenario.Scenario, t *trace.Trace) *Run {
	run := &Run{
		Scenario: s,
		Trace:    t,
	}
	run.names = run.cookieNames()
	run.cookieNumbers = cookieNumbers(run.names)
	run.Events = run.narrate()
	run.numbers = numbersOf(run.Events)
	return run
}

// EventOf returns the number of the event that shows a place, 0 for none. A
// cookie that a request considered is shown by the request's event, and a step
// as a whole by the event of its own or, if there is none, by its first.
func (run *Run) EventOf(at Place) int {
	at.Cookie = None
	return run.numbers[at]
}

// eventAt is the event that shows a place, nil for none.
func (run *Run) eventAt(at Place) *Event {
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

// exchangeAt is the exchange that a place is, or is in.
func (run *Run) exchangeAt(at Place) *trace.Exchange {
	return &run.Trace.Steps[at.Step].Exchanges[at.Exchange]
}

// lineOf returns the Set-Cookie line, or the assignment, at a place, nil for
// none.
func (run *Run) lineOf(at Place) *trace.SetCookie {
	switch {
	case at.Line == None:
		return nil
	case at.Exchange == None:
		return &run.Trace.Steps[at.Step].SetCookies[at.Line]
	}
	return &run.exchangeAt(at).SetCookies[at.Line]
}

// cookieNames lists the names of all cookies, in the order in which they come
// up.
func (run *Run) cookieNames() []string {
	var names []string
	seen := map[string]bool{}
	note := func(name string) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for i := range run.Trace.Steps {
		step := &run.Trace.Steps[i]
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
