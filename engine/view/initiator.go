package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// startedBy returns the URL of the page that started a step's requests, "" if
// the user did.
func (run *Run) startedBy(step int) string { return run.starters[step] }

// startingPages works out startedBy for each step. A reload was started by
// whatever started the page.
func (run *Run) startingPages() []string {
	pages := make([]string, len(run.Trace.Steps))
	navigation := "" // what started the page that is open
	for i := range run.Trace.Steps {
		step := &run.Trace.Steps[i]
		switch kind := scenario.Do(step.Do).Kind(); {
		case kind.StartedByPage():
			pages[i] = run.pageBefore(i)
		case kind.Initiator == scenario.AsBefore:
			pages[i] = navigation
		}
		if scenario.Do(step.Do).Kind().Navigates && opensPage(step) {
			navigation = pages[i]
		}
	}
	return pages
}

// opensPage reports whether a navigation left its page: it sent something,
// was let through, and there was something to show.
func opensPage(step *trace.Step) bool {
	last := len(step.Exchanges) - 1
	if last < 0 || step.Outcome == trace.Blocked {
		return false
	}
	status := step.Exchanges[last].Status
	return status != 204 && status != 205
}

// pageBefore is the page that is open when a step begins.
func (run *Run) pageBefore(step int) string {
	if step == 0 {
		return ""
	}
	return run.Trace.Steps[step-1].URL
}
