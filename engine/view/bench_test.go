package view_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// BenchmarkLargestView is of every view of the longest documents, at the event in the
// middle: the events, once for a run, and then each view of them.
func BenchmarkLargestView(b *testing.B) {
	for _, d := range largest.All() {
		b.Run(d.Name, func(b *testing.B) {
			before := playLargest(b, d.Scenario)
			middle := before.Events[len(before.Events)/2].At
			b.Run("events", func(b *testing.B) {
				for b.Loop() {
					view.NewRun(before.Scenario, before.Trace)
				}
			})
			for _, v := range viewsAt(middle) {
				b.Run(v.name, func(b *testing.B) {
					for b.Loop() {
						b.StopTimer()
						run := view.NewRun(before.Scenario, before.Trace)
						b.StartTimer()
						v.show(run)
					}
				})
			}
			other := d.Scenario.Clone()
			other.Browser = scenario.Firefox
			after := playLargest(b, other)
			b.Run("changes", func(b *testing.B) {
				for b.Loop() {
					view.Changes(before, after)
				}
			})
			b.Run("compare", func(b *testing.B) {
				for b.Loop() {
					view.SideBySide([]view.TitledRun{{Title: "Chrome", Run: before}, {Title: "Firefox", Run: after}})
				}
			})
		})
	}
}

// A benched view is one of a run that was not looked at yet.
type benched struct {
	name string
	show func(run *view.Run)
}

func viewsAt(at view.Place) []benched {
	list := []benched{
		{"tracker", func(run *view.Run) { run.Tracker(run.TrackerWindow(at)) }},
		{"transcript", func(run *view.Run) { run.Transcript(run.Window(at)) }},
		{"lanes", func(run *view.Run) { run.Lanes(view.Layout{Width: 900, Shown: run.Window(at)}) }},
		{"moments", func(run *view.Run) { run.Moments() }},
		{"snapshot", func(run *view.Run) { run.Snapshot() }},
		{"predictions", func(run *view.Run) { run.Predictions() }},
		{"flow", func(run *view.Run) {
			chart := run.Flow(at)
			chart.Draw(view.Layout{Width: 900})
		}},
		{"why", func(run *view.Run) { run.Why(at) }},
		{"headers", func(run *view.Run) { run.Headers(at) }},
		{"narrate", func(run *view.Run) { run.Narrate(at) }},
		{"jar", func(run *view.Run) { run.Jar(at) }},
	}
	for _, stack := range code.Stacks() {
		list = append(list, benched{"code-" + string(stack), func(run *view.Run) { run.Code(stack, at) }})
	}
	return list
}

func playLargest(b *testing.B, s *scenario.Scenario) *view.Run {
	b.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		b.Fatal(err)
	}
	return view.NewRun(s, tr)
}
