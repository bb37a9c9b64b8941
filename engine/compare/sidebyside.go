package compare

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
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
	// Failed are the runs that could not be made, and so are not compared.
	Failed []FailedRun
}

// A FailedRun is the title of a run that could not be made, and why.
type FailedRun struct{ Title, Problem string }

// A ComparedRow is one event in all runs.
type ComparedRow struct {
	// Events has the event of each run, nil for a run that does not have it. At least
	// one run has it.
	Events []*event.Event
	// Differs: the event of a run differs from the first run's.
	Differs bool
}

// First is the event of the first run that has it.
func (r ComparedRow) First() *event.Event {
	for _, e := range r.Events {
		if e != nil {
			return e
		}
	}
	return nil
}

// DiffersIn reports whether the event of a run differs from the first run's.
func (r ComparedRow) DiffersIn(run int) bool { return !agree(r.Events[0], r.Events[run]) }

// agree reports whether two runs have the same result for an event. The table's
// words also depend on earlier events, so only the result counts.
func agree(a, b *event.Event) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Condition == b.Condition && a.Result == b.Result && a.CookieSent == b.CookieSent && a.Wire == b.Wire &&
		slices.EqualFunc(a.Chips, b.Chips, func(a, b event.Chip) bool {
			a.At, b.At = event.Place{}, event.Place{}
			return a == b
		})
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
	b := NewBuilder(len(runs))
	for _, run := range runs {
		b.Add(run)
	}
	return b.Comparison()
}

// A Builder makes the comparison of [SideBySide] run by run: between long runs a page
// can do something else.
type Builder struct {
	first *event.Run
	// titles and summaries are those of the comparison.
	titles, summaries []string
	failed            []FailedRun
	aligned           *alignment
}

// NewBuilder returns a builder for at most so many runs.
func NewBuilder(runs int) *Builder { return &Builder{aligned: newAlignment(runs)} }

// Added counts the runs that were added, and those that failed.
func (b *Builder) Added() int { return len(b.titles) + len(b.failed) }

// Add adds a run.
func (b *Builder) Add(run TitledRun) {
	summary := ""
	if b.first == nil {
		b.first = run.Run
	} else if change := Changes(b.first, run.Run); !change.Nothing() {
		summary = change.Summary
	}
	b.aligned.add(run.Run)
	b.titles = append(b.titles, run.Title)
	b.summaries = append(b.summaries, summary)
}

// Fail notes a run that could not be made.
func (b *Builder) Fail(run FailedRun) { b.failed = append(b.failed, run) }

// Comparison compares the runs that were added.
func (b *Builder) Comparison() Comparison {
	c := Comparison{Titles: b.titles, Summaries: b.summaries, Rows: b.aligned.table(), Failed: b.failed}
	for i := range c.Rows {
		if c.Rows[i].Differs {
			c.Differing++
		}
	}
	return c
}

// Differences leaves out the rows in which all runs agree.
func (c Comparison) Differences() Comparison {
	c.Rows = slices.DeleteFunc(slices.Clone(c.Rows), func(r ComparedRow) bool { return !r.Differs })
	return c
}
