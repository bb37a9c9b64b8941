package compare

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Comparison aligns runs by event: one scenario in several browsers, or a
// pinned run and the current one.
type Comparison struct {
	// Titles name the runs.
	Titles []string
	// Summaries have the differences of each run from the first, which has
	// none; "" for no difference.
	Summaries []string
	Rows      []ComparedRow
	// Differing counts the rows that differ.
	Differing int
}

// A ComparedRow is one event in all runs.
type ComparedRow struct {
	// Action, Request and Host are those of the first run that has the event.
	Action, Request, Host string
	// Cells has one for each run.
	Cells []ComparedCell
	// Differs: a cell differs.
	Differs bool
}

// A ComparedCell is the result of an event in one run.
type ComparedCell struct {
	// Number is that of the event in that run, 0 if the run does not have it;
	// then everything else is empty, and At is [event.Nowhere].
	Number int
	At     event.Place
	// Condition, Result, CookieSent and Wire are the table's, and so are Chips.
	Condition, Result, CookieSent, Wire string
	Chips                               []event.Chip
	// Differs: the cell differs from the first run's.
	Differs bool
}

// A TitledRun is a run with its title in a comparison.
type TitledRun struct {
	Title string
	*event.Run
}

// SideBySide compares runs event by event. Their scenarios may differ, as
// before and after an edit: events with the same request or line are aligned.
// An event that only a later run has comes after the event that it follows
// there.
func SideBySide(runs []TitledRun) Comparison {
	var c Comparison
	var a alignment
	for i, run := range runs {
		c.Titles = append(c.Titles, run.Title)
		summary := ""
		if i > 0 {
			if change := Changes(runs[0].Run, run.Run); !change.Nothing() {
				summary = change.Summary
			}
		}
		c.Summaries = append(c.Summaries, summary)
		a.add(i, run.Run)
	}
	for _, m := range a.rows {
		row := m.row(len(runs))
		if row.Differs {
			c.Differing++
		}
		c.Rows = append(c.Rows, row)
	}
	return c
}

// Differences leaves out the rows in which all runs agree.
func (c Comparison) Differences() Comparison {
	c.Rows = slices.DeleteFunc(slices.Clone(c.Rows), func(r ComparedRow) bool { return !r.Differs })
	return c
}

// A meeting is an event of several runs, nil for a run that does not have it.
type alignedRow struct {
	key    string
	events map[int]*event.Event
}

// row compares an event of several runs.
func (m *alignedRow) row(runs int) ComparedRow {
	var r ComparedRow
	for i := range runs {
		cell := ComparedCell{At: event.Nowhere}
		if e := m.events[i]; e != nil {
			cell = ComparedCell{
				Number: e.Number, At: e.At,
				Condition: e.Condition, Result: e.Result, CookieSent: e.CookieSent, Wire: e.Wire,
				Chips: e.Chips,
			}
			if r.Action == "" {
				r.Action, r.Request, r.Host = e.Action, e.Request, e.Host
			}
		}
		if i > 0 {
			cell.Differs = !r.Cells[0].agrees(&cell)
			r.Differs = r.Differs || cell.Differs
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// agrees reports whether two runs have the same result for an event. The
// table's words also depend on earlier events, so only the result counts.
func (c *ComparedCell) agrees(o *ComparedCell) bool {
	return (c.Number == 0) == (o.Number == 0) &&
		c.Condition == o.Condition && c.Result == o.Result && c.CookieSent == o.CookieSent && c.Wire == o.Wire &&
		slices.EqualFunc(c.Chips, o.Chips, func(a, b event.Chip) bool {
			a.At, b.At = event.Place{}, event.Place{}
			return a == b
		})
}

// An alignment grows run by run.
type alignment struct {
	steps []scenario.Step
	rows  []alignedRow
}

// add aligns a run's events with those of the runs before it.
func (a *alignment) add(n int, run *event.Run) {
	if n == 0 {
		a.steps = run.Scenario.Steps
	}
	names := stepNames(pairSteps(a.steps, run.Scenario.Steps), n)
	keys := eventKeys(run, names)
	at := map[string]int{}
	for i, m := range a.rows {
		at[m.key] = i
	}
	var merged []alignedRow
	done := 0
	for i := range run.Events {
		known, ok := at[keys[i]]
		switch {
		case ok && known >= done:
			merged = append(merged, a.rows[done:known+1]...)
			done = known + 1
			merged[len(merged)-1].events[n] = &run.Events[i]
		default:
			key := keys[i]
			if ok { // this run has it in another order, so it is not aligned
				key += " @" + strconv.Itoa(n)
			}
			merged = append(merged, alignedRow{key, map[int]*event.Event{n: &run.Events[i]}})
		}
	}
	a.rows = append(merged, a.rows[done:]...)
}

// stepNames names each step by its step in the first run, or by its own run if
// it has none.
func stepNames(pairs []int, n int) []string {
	names := make([]string, len(pairs))
	for i, before := range pairs {
		names[i] = strconv.Itoa(before)
		if before == event.None {
			names[i] = strconv.Itoa(n) + "+" + strconv.Itoa(i)
		}
	}
	return names
}

// eventKeys names each event of a run by its content, so that it can be found
// in another run: a request by its method, URL and destination within its step,
// a set cookie by its name within the response. Equal names are numbered.
func eventKeys(run *event.Run, steps []string) []string {
	keys := make([]string, len(run.Events))
	count := map[string]int{}
	numbered := func(key string) string {
		count[key]++
		return key + " #" + strconv.Itoa(count[key])
	}
	request := ""
	for i, row := range run.Events {
		step := "step " + steps[row.At.Step]
		switch {
		case row.At.Line != event.None:
			if row.At.Exchange == event.None {
				request = step
			}
			keys[i] = numbered(request + " sets " + run.LineOf(row.At).Name)
		case row.At.HSTS:
			keys[i] = numbered(request + " HSTS")
		case row.At.Clear:
			keys[i] = numbered(request + " clears")
		case row.At.Exchange != event.None:
			x := run.ExchangeAt(row.At)
			request = numbered(step + " " + string(x.Destination) + " " + x.Method + " " + x.URL)
			keys[i] = request
		default:
			keys[i] = numbered(step + " ends")
		}
	}
	return keys
}
