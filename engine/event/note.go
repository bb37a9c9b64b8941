package event

// Note is the author's note about a step, at the step's first event, and "" at
// any other: most notes are about what to look at in the next events. There is none
// if a claim does not hold.
func (run *Run) Note(at Place) string {
	if !run.ClaimsHold {
		return ""
	}
	if event := run.EventOf(at); event == 0 || event != run.EventOf(run.Beginning(at.Step)) {
		return ""
	}
	return run.Scenario.Steps[at.Step].Note
}

// Beginning is the place of a step's first event.
func (run *Run) Beginning(i int) Place {
	switch step := &run.Trace.Steps[i]; {
	case len(step.Exchanges) > 0:
		return AtExchange(i, 0)
	case len(step.SetCookies) > 0:
		return AtStep(i).WithLine(0)
	}
	return AtStep(i)
}
