//go:build !js

package ui

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/link"
)

// A bench is a page whose runs are made one piece at a time.
type bench struct {
	*model
	t *testing.T
	// resting receives at each rest of a run how many percent are done, and the run
	// continues when goOn is sent to. laters are functions for the event loop.
	resting chan int
	goOn    chan struct{}
	laters  chan func()
}

func newBench(t *testing.T) *bench {
	b := &bench{newModel(), t, make(chan int), make(chan struct{}), make(chan func())}
	b.state = lesson()
	b.rest = func(percent int) {
		b.resting <- percent
		<-b.goOn
	}
	b.later = func(f func()) { b.laters <- f }
	return b
}

// runOn has the runs that are being made continue until the given number of them
// has ended, and calls between at each rest.
func (b *bench) runOn(ended int, between func(percent int)) {
	b.t.Helper()
	for ended > 0 {
		select {
		case percent := <-b.resting:
			between(percent)
			b.goOn <- struct{}{}
		case f := <-b.laters:
			f()
			ended--
		}
	}
}

func nothing(int) {}

// What the reader does while a run is made takes effect at once, and the run is
// shown when it is complete.
func TestPendingRun(t *testing.T) {
	b := newBench(t)
	b.do(state.Open{Text: link.Encode(largest.Frames())})
	if !b.state.Pending.Is(state.ForOpening) {
		t.Fatal("the largest link was run at once")
	}
	last, rests := 0, 0
	b.runOn(1, func(percent int) {
		if percent < last || percent > 100 {
			t.Errorf("%d percent are done, and before it were %d", percent, last)
		}
		if last, rests = percent, rests+1; rests == 2 {
			b.do(state.NextTheme{})
			if b.state.Theme != state.Light || b.state.Pending == nil {
				t.Error("the theme did not change while the run was being made")
			}
		}
	})
	if b.state.Run.Link != link.Encode(largest.Frames()) || b.state.Pending != nil || b.state.Theme != state.Light {
		t.Errorf("%.40s is shown with the theme %q", b.state.Run.Link, b.state.Theme)
	}
	if rests < 5 || last == 0 {
		t.Errorf("there were %d rests, the last with %d percent done", rests, last)
	}
}

// A link that is opened while another is run wins, wherever the other one is.
func TestOpenDuringRun(t *testing.T) {
	want := link.Encode(largest.Faults())
	for _, at := range []int{1, 4} {
		b := newBench(t)
		b.do(state.OpenScenario{Scenario: largest.Frames()})
		rests := 0
		b.runOn(2, func(int) {
			if rests++; rests == at {
				b.do(state.Open{Text: want})
			}
		})
		if b.state.Run.Link != want || b.state.Pending != nil {
			t.Errorf("opened at rest %d: %.40s is shown", at, b.state.Run.Link)
		}
	}
}

// An edit during the run of another ends that run, and both edits are shown.
func TestEditDuringRun(t *testing.T) {
	b := newBench(t)
	b.do(state.OpenScenario{Scenario: largest.Frames()})
	b.runOn(1, nothing)
	b.do(state.SetFlag{Attribute: "Secure", On: true})
	first, rests := b.state.Pending, 0
	b.runOn(2, func(int) {
		if rests++; rests == 2 {
			b.do(state.SetFlag{Attribute: "HttpOnly", On: true})
			if b.state.Pending == first {
				t.Error("the run of the first edit goes on")
			}
		}
	})
	if c, _ := b.state.CurrentCookie(); !c.Cookie.Secure || !c.Cookie.HttpOnly || b.state.Run.Link != b.state.Draft.Link {
		t.Errorf("the line is %s", c.Line)
	}
}

// A fault of our own while a run is made changes nothing, and says so.
func TestRunPanics(t *testing.T) {
	b := newBench(t)
	before := b.state.Run.Link
	b.rest = func(int) { panic("out of order") }
	b.do(state.OpenScenario{Scenario: largest.Frames()})
	(<-b.laters)()
	if b.state.Run.Link != before || b.state.Pending != nil || !strings.Contains(b.state.Problem, "out of order") {
		t.Errorf("%.40s is shown, and the problem is %q", b.state.Run.Link, b.state.Problem)
	}
}
