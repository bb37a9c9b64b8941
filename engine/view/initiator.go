package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// startedBy returns the URL of the page that started a step's requests, "" if
// the user did. A reload was started by whatever started the page.
func startedBy(t *trace.Trace, step int) string {
	for ; step > 0; step-- {
		switch kind := scenario.Do(t.Steps[step].Do).Kind(); {
		case kind.StartedByPage():
			return pageBefore(t, step)
		case kind.Initiator == scenario.AsBefore:
			step = navigationBefore(t, step) + 1
		default:
			return ""
		}
	}
	return ""
}

// navigationBefore returns the last step before one that opened a page, None
// if there is none.
func navigationBefore(t *trace.Trace, step int) int {
	for i := step - 1; i >= 0; i-- {
		if scenario.Do(t.Steps[i].Do).Kind().Navigates && opensPage(&t.Steps[i]) {
			return i
		}
	}
	return None
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
func pageBefore(t *trace.Trace, step int) string {
	if step == 0 {
		return ""
	}
	return t.Steps[step-1].URL
}
