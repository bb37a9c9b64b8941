package view

import (
	"iter"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

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
