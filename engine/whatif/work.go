package whatif

import (
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// MaxWork bounds what one question may cost. It counts what the runs read and
// wrote: the rules, lines and steps of their scenarios, and the requests with
// their cookies, the lines set and the jars of their traces. A scenario of a
// page's size comes to less than a hundred a run, so that all of its flips fit
// in; the largest that a document may hold gets a few.
const MaxWork = 50_000

// A worker plays scenarios until its work is done.
type worker struct{ done int }

// run plays a scenario, as play does, for views.
func (w *worker) run(s *scenario.Scenario) (r *view.Run, ok bool) {
	t, ok := w.play(s)
	if !ok {
		return nil, false
	}
	return view.NewRun(s, t), true
}

// play is not ok if there is no work left, or if the engine returns an error:
// an edit may make a document, or a run, too large.
func (w *worker) play(s *scenario.Scenario) (t *trace.Trace, ok bool) {
	if w.done >= MaxWork {
		return nil, false
	}
	w.done += sizeOf(s)
	t, err := engine.Run(s)
	if err != nil {
		return nil, false
	}
	w.done += traceSize(t)
	return t, true
}

func sizeOf(s *scenario.Scenario) int {
	size := len(s.Steps) + len(s.Expect) + len(s.PreloadedHSTS) + rulesSize(s.Attacker)
	for i := range s.Servers {
		size += 1 + rulesSize(s.Servers[i].Rules)
	}
	return size
}

func rulesSize(rules []scenario.Rule) int {
	size := len(rules)
	for i := range rules {
		size += len(rules[i].Set) + len(rules[i].Headers)
	}
	return size
}

func traceSize(t *trace.Trace) int {
	size := 0
	for i := range t.Steps {
		step := &t.Steps[i]
		size += 1 + len(step.Jar) + len(step.SetCookies)
		for j := range step.Exchanges {
			size += 1 + len(step.Exchanges[j].Cookies) + len(step.Exchanges[j].SetCookies)
		}
	}
	return size
}
