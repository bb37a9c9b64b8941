package compare

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An alignment grows run by run. A long run has 20,000 events and URLs of many
// kilobytes, so each event has a short identity.
type alignment struct {
	// runs is how many there may be, and added how many there are.
	runs, added int
	steps       []scenario.Step
	rows        []alignedRow
	// known has the identity of each event by its content.
	known map[content]identity
}

// An alignedRow is one event of all runs, nil for a run that does not have it.
type alignedRow struct {
	identity identity
	events   []*event.Event
}

// An identity stands for the content of an event. The same event of several runs has
// the same; it counts from 1.
type identity int

// A content is what an event is found by in another run: a request by its method, URL
// and destination within its step, a cookie that is set by its name within the
// response. Equal ones are numbered.
type content struct {
	step stepName
	// request is that of the response, 0 for a request and for a cookie of a script.
	request           identity
	part              part
	destination       trace.Destination
	method, url, name string
	number            int
}

// A part is what of a step or a request an event is about.
type part int

const (
	theRequest part = iota
	theLine
	theHSTS
	theClearing
	theEnd
)

// A stepName names a step by its number in the first run, or by its own number and run
// if the first does not have it.
type stepName struct{ run, step int }

func newAlignment(runs int) *alignment {
	return &alignment{runs: runs, known: map[content]identity{}}
}

// add aligns a run's events with those of the runs before it.
func (a *alignment) add(run *event.Run) {
	n := a.added
	a.added++
	if n == 0 {
		a.steps = run.Scenario.Steps
	}
	at := make(map[identity]int, len(a.rows))
	for i := range a.rows {
		at[a.rows[i].identity] = i
	}
	merged := make([]alignedRow, 0, max(len(a.rows), len(run.Events)))
	done := 0
	for i, id := range a.identities(n, run) {
		row, ok := at[id]
		if ok && row >= done {
			merged = append(merged, a.rows[done:row+1]...)
			done = row + 1
		} else { // new, or this run has it in another order, so it is not aligned
			merged = append(merged, alignedRow{id, make([]*event.Event, a.runs)})
		}
		merged[len(merged)-1].events[n] = &run.Events[i]
	}
	a.rows = append(merged, a.rows[done:]...)
}

// identities are those of a run's events.
func (a *alignment) identities(n int, run *event.Run) []identity {
	names := stepNames(pairSteps(a.steps, run.Scenario.Steps), n)
	count := map[content]int{}
	identify := func(c content) identity {
		count[c]++
		c.number = count[c]
		id, ok := a.known[c]
		if !ok {
			id = identity(len(a.known) + 1)
			a.known[c] = id
		}
		return id
	}
	ids := make([]identity, len(run.Events))
	var request identity
	for i := range run.Events {
		at := run.Events[i].At
		c := content{step: names[at.Step], request: request}
		switch {
		case at.Line != event.None:
			if at.Exchange == event.None {
				request, c.request = 0, 0
			}
			c.part, c.name = theLine, run.LineOf(at).Name
		case at.HSTS:
			c.part = theHSTS
		case at.Clear:
			c.part = theClearing
		case at.Exchange != event.None:
			x := run.ExchangeAt(at)
			c.request, c.destination, c.method, c.url = 0, x.Destination, x.Method, x.URL
		default:
			c.request, c.part = 0, theEnd
		}
		ids[i] = identify(c)
		if c.part == theRequest {
			request = ids[i]
		}
	}
	return ids
}

// stepNames names the steps of a run, of which pairs has the steps of the first.
func stepNames(pairs []int, run int) []stepName {
	names := make([]stepName, len(pairs))
	for i, first := range pairs {
		names[i] = stepName{0, first}
		if first == event.None {
			names[i] = stepName{run, i}
		}
	}
	return names
}

// table has the rows with what differs in them.
func (a *alignment) table() []ComparedRow {
	rows := make([]ComparedRow, len(a.rows))
	for i := range a.rows {
		row := ComparedRow{Events: a.rows[i].events[:a.added]}
		for run := 1; run < a.added && !row.Differs; run++ {
			row.Differs = row.DiffersIn(run)
		}
		rows[i] = row
	}
	return rows
}
