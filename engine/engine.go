package engine

import (
	"errors"

	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Run runs a scenario from its first step to its last and checks its claims.
// The error is a [*scenario.Error] about the document: it is invalid, uses
// something that is not supported yet, or has a result that is too large. A
// failed request or a rejected cookie is not an error but part of the trace,
// and so is a claim that does not hold.
func Run(s *scenario.Scenario) (*trace.Trace, error) { return RunInPieces(s, nil) }

// ErrStopped is the error of a run that was stopped.
var ErrStopped = errors.New("the run was stopped")

// RunInPieces is [Run], and calls rest from time to time: after so much work that
// a lesson has no rest and the largest scenario has about fifty. Until rest
// returns, nothing happens, so a page can use it to handle its events. The number
// of steps that are done goes up to all of them. If rest returns false, the run
// ends with [ErrStopped].
func RunInPieces(s *scenario.Scenario, rest func(done int) (goOn bool)) (*trace.Trace, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	if err := server.Check(s); err != nil {
		return nil, err
	}

	t := &trace.Trace{V: trace.Version, Steps: make([]trace.Step, len(s.Steps))}
	b := browser.New(s)
	b.Rest = rest
	for i, step := range s.Steps {
		t.Steps[i] = b.Do(step)
		switch {
		case b.Stopped():
			return nil, ErrStopped
		case b.Overspent():
			return nil, tooLarge(i)
		}
	}
	for _, claim := range s.Expect {
		t.Claims = append(t.Claims, check(claim, t))
	}
	return t, nil
}
