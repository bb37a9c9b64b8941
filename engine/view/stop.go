package view

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// stopped reports whether a step ended in a way that none of its exchanges
// shows.
func stopped(step *trace.Step) bool {
	switch step.Outcome {
	case trace.Blocked, trace.RedirectLoop:
		return true
	case trace.Failed:
		last := len(step.Exchanges) - 1
		return last < 0 || step.Exchanges[last].Error == ""
	}
	return false
}

// stop tells where a step went no further.
func (n *narrator) stop(i int) {
	step := &n.trace.Steps[i]
	row := Row{At: AtStep(i), CookieSent: "No (nothing is sent)", Wire: nothingOnWire}
	switch {
	case step.Outcome == trace.RedirectLoop:
		row.Action, row.Condition = "Browser gives up", "Too many redirects"
		row.Result = "Redirect is not followed"
	case step.Reason == trace.MixedContent:
		row.Action, row.Condition = "Browser blocks request", "Request is HTTP, page is HTTPS"
		row.Result = "Nothing is sent"
	case step.Reason == trace.InsecureForm:
		row.Action, row.Condition = "Browser holds form", "Form goes to HTTP, page is HTTPS"
		row.Result = "User is asked first"
	case step.Reason == trace.PreflightFailed:
		row.Action, row.Condition = "Browser blocks request", "Preflight does not allow it"
		row.Result = "Script gets an error"
	case step.Reason == trace.CORS:
		row.Action, row.Condition = "Browser hides response from script", "Response does not allow the page's origin"
		row.Result, row.CookieSent = "Script gets an error", "No (no request)"
	case step.Reason == trace.InvalidRedirect:
		row.Action, row.Condition = "Browser gives up", "Location is no valid HTTP or HTTPS URL"
		row.Result = "Redirect is not followed"
	case step.Reason == trace.SeveralLocations:
		row.Action, row.Condition = "Browser gives up", "Response has several Location headers"
		row.Result = "Response is thrown away"
	default:
		row.Action = attempt(scenario.Do(step.Do))
		row.Condition, row.Result = "Address leads nowhere", "Nothing happens"
		if step.Reason == trace.NoDocument {
			row.Condition = "No page is open"
		}
	}
	n.add(row)
}

// attempt says what a step would have done.
func attempt(do scenario.Do) string {
	switch do {
	case scenario.Click:
		return "User clicks link"
	case scenario.Submit:
		return "User submits form"
	case scenario.Reload:
		return "User reloads page"
	case scenario.Fetch:
		return "Script fetches"
	case scenario.Image:
		return "Page asks for an image"
	case scenario.Frame:
		return "Page asks for a frame"
	case scenario.Script:
		return "Script sets cookie"
	}
	return "User visits address"
}

// stoppedAt is the address at which a step went no further: where its last
// redirect leads or, before any request, what the step asks for.
func stoppedAt(s *scenario.Scenario, t *trace.Trace, i int) string {
	step := &t.Steps[i]
	last := len(step.Exchanges) - 1
	if last < 0 {
		return resolved(s.Steps[i].URL, pageBefore(t, i))
	}
	x := &step.Exchanges[last]
	switch {
	case step.Reason == trace.InvalidRedirect:
		return x.Location
	case step.Reason == trace.CORS || step.Reason == trace.PreflightFailed || step.Reason == trace.SeveralLocations:
		return x.URL
	case x.Location != "":
		return resolved(x.Location, x.URL)
	}
	return x.URL
}

// resolved reads a reference from a page; what leads nowhere stays as written.
func resolved(reference, page string) string {
	base, err := origin.Parse(page)
	if err != nil {
		return reference
	}
	u, err := base.Resolve(reference)
	if err != nil {
		return reference
	}
	return u.Request()
}
