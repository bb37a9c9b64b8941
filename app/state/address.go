package state

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Visit goes to the address in the address bar. An address other than the shown
// one becomes a new visit; for the shown one, the page only selects it again.
type Visit struct{ Address string }

func (a Visit) apply(s State) State {
	typed := strings.TrimSpace(a.Address)
	scheme, shown := s.Address()
	if typed == shown {
		step, ok := s.AddressStep()
		if !ok {
			return s
		}
		return Select{s.firstPlace(step)}.apply(s)
	}
	u, err := completeURL(typed, scheme, shown)
	if err != nil {
		return s.Fail(phrase.Say("This address cannot be visited: {problem}.", "problem", err.Error()))
	}
	confirmation := phrase.Say("You visited {address}.", "address", u.String())
	return commit(s, edit.AddVisit(s.Draft.Scenario, u.String()), confirmation, showStep(len(s.Draft.Scenario.Steps)))
}

// completeURL makes a URL of the typed text: a host gets the scheme of the shown
// address, and a path its host, too.
func completeURL(typed, scheme, shown string) (origin.URL, error) {
	head, _, found := strings.Cut(typed, "://")
	if found && !strings.ContainsAny(head, "/?#") { // a query may contain ://
		return origin.Parse(typed)
	}
	if strings.HasPrefix(typed, "/") && !strings.HasPrefix(typed, "//") {
		if base, err := origin.Parse(scheme + "://" + shown); err == nil {
			return base.Resolve(typed)
		}
	}
	return origin.Parse(scheme + "://" + typed)
}

// firstPlace is the place of a step's first event.
func (s State) firstPlace(step int) event.Place {
	for _, row := range s.Run.Events {
		if row.At.Step == step {
			return row.At
		}
	}
	return s.Selected
}

// AddressStep is the step whose address the bar shows: the selected one or, if
// it has no address, the nearest before or after it.
func (s State) AddressStep() (step int, ok bool) {
	return headline.VisitAt(s.Draft.Scenario, s.Selected.Step)
}

// Address is the text of the bar: a scheme, and the rest of the URL.
func (s State) Address() (scheme, rest string) {
	step, ok := s.AddressStep()
	if !ok {
		return "http", ""
	}
	scheme = edit.Scheme(s.Draft.Scenario, step)
	_, rest, _ = strings.Cut(s.Draft.Scenario.Steps[step].URL, ":")
	return scheme, strings.TrimLeft(rest, `/\`)
}
