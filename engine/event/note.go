package event

// Note is what the scenario's author says of a step, at the event with which the
// step begins, and "" at any other: most notes say what to look at in what comes
// then.
func (run *Run) Note(at Place) string {
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
