package draw_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/execution"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/track"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// BenchmarkLargestView makes every view of the longest documents, at the event
// in the middle: the events, once for a run, and then each view of them.
func BenchmarkLargestView(b *testing.B) {
	for _, d := range largest.All() {
		b.Run(d.Name, func(b *testing.B) {
			before := playLargest(b, d.Scenario)
			middle := before.Events[len(before.Events)/2].At
			b.Run("events", func(b *testing.B) {
				for b.Loop() {
					event.NewRun(before.Scenario, before.Trace)
				}
			})
			for _, v := range viewsAt(middle) {
				b.Run(v.name, func(b *testing.B) {
					for b.Loop() {
						b.StopTimer()
						run := event.NewRun(before.Scenario, before.Trace)
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
					compare.Changes(before, after)
				}
			})
			b.Run("compare", func(b *testing.B) {
				for b.Loop() {
					compare.SideBySide([]compare.TitledRun{{Title: "Chrome", Run: before}, {Title: "Firefox", Run: after}})
				}
			})
		})
	}
}

// A benched view is a view of a run that has no cached data yet.
type benched struct {
	name string
	show func(run *event.Run)
}

func viewsAt(at event.Place) []benched {
	list := []benched{
		{"tracker", func(run *event.Run) { track.Tracker(run, run.TrackerWindow(at)) }},
		{"transcript", func(run *event.Run) { teach.Transcript(run, run.Window(at)) }},
		{"lanes", func(run *event.Run) { draw.Lanes(run, draw.Layout{Width: 900, Shown: run.Window(at)}) }},
		{"moments", func(run *event.Run) { teach.Moments(run) }},
		{"snapshot", func(run *event.Run) { teach.Snapshot(run) }},
		{"predictions", func(run *event.Run) { teach.Predictions(run) }},
		{"flow", func(run *event.Run) {
			chart := draw.Flow(run, at)
			chart.Draw(draw.Layout{Width: 900})
		}},
		{"why", func(run *event.Run) { why.Of(run, at) }},
		{"headers", func(run *event.Run) { run.Headers(at) }},
		{"narrate", func(run *event.Run) { teach.Narrate(run, at) }},
		{"jar", func(run *event.Run) { track.Jar(run, at) }},
	}
	for _, stack := range code.Stacks() {
		list = append(list, benched{"code-" + string(stack), func(run *event.Run) { execution.Code(run, code.Write(run.Scenario, stack), at) }})
	}
	return list
}

func playLargest(b *testing.B, s *scenario.Scenario) *event.Run {
	b.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		b.Fatal(err)
	}
	return event.NewRun(s, tr)
}
