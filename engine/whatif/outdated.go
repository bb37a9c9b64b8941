package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// askedAnew is what a run would be if the browser asked the servers wherever it
// used its cache, nil if it used it nowhere.
func askedAnew(s *scenario.Scenario, t *trace.Trace) *trace.Trace {
	if !slices.ContainsFunc(t.Steps, func(step trace.Step) bool { return usesCache(&step) }) {
		return nil
	}
	asked, err := engine.Run(Edit{Knob: Cache, To: off}.apply(s))
	if err != nil {
		return nil // the scenario has been run, so this one can be
	}
	return asked
}

func usesCache(step *trace.Step) bool {
	return slices.ContainsFunc(step.Exchanges, func(x trace.Exchange) bool { return x.FromCache != nil })
}

// outdated reports whether a step followed a redirect that its server no longer
// makes: asked, it would have shown another page.
func outdated(step, asked *trace.Step) bool {
	return usesCache(step) && asked.Outcome == trace.Loaded && asked.URL != step.URL
}
