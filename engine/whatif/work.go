package whatif

import (
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// MaxWork limits the cost of one search. It counts what the runs read and
// write: the rules, lines and steps of their scenarios, and the requests with
// their cookies, the lines set, the jars and the texts of their traces. A
// scenario for a page costs less than a hundred per run, so that all of its
// flips fit; one whose run by itself costs more than MaxWork gets none.
const MaxWork = 15_000

// A worker runs scenarios until its budget is used up.
type worker struct{ done int }

// newWorker makes a worker for the flips of a run, without a budget if they are
// too much work.
func newWorker(before *event.Run) worker {
	if sizeOf(before.Scenario)+traceSize(before.Trace) > MaxWork {
		return worker{done: MaxWork}
	}
	return worker{}
}

// run runs a scenario, as play does, for views.
func (w *worker) run(s *scenario.Scenario) (r *event.Run, ok bool) {
	t, ok := w.play(s)
	if !ok {
		return nil, false
	}
	return event.NewRun(s, t), true
}

// exhausted reports whether the budget is used up.
func (w *worker) exhausted() bool { return w.done >= MaxWork }

// play is not ok if the budget is used up, or if the engine rejects the
// scenario: an edit may make a document, or a run, too large.
func (w *worker) play(s *scenario.Scenario) (t *trace.Trace, ok bool) {
	if w.exhausted() {
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
		for _, proxy := range s.Servers[i].Proxy.Row() {
			size += 1 + rulesSize(proxy.Rules)
		}
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

// bytesOfWork is how much text is as much work as an entry.
const bytesOfWork = 256

func traceSize(t *trace.Trace) int {
	size := 0
	for i := range t.Steps {
		step := &t.Steps[i]
		size += 1 + len(step.Jar) + len(step.SetCookies)
		for j := range step.Exchanges {
			x := &step.Exchanges[j]
			size += 1 + len(x.Cookies) + len(x.SetCookies) + (len(x.URL)+len(x.Location)+len(x.Cookie))/bytesOfWork
		}
	}
	return size
}
