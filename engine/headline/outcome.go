package headline

import (
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/verdict"
)

// An Outcome is a scenario in one combination of its headline switches, with its run.
type Outcome struct {
	Run *event.Run
	// Link is the fragment that opens it, with its verdict, and without the texts that
	// are about another run.
	Link string
}

// Outcomes runs a scenario in every combination of some switches. Bit i of an index
// says that switch i is flipped, so that the first is the scenario itself.
func Outcomes(s *scenario.Scenario, switches []Switch) ([]Outcome, error) {
	all := make([]Outcome, 1<<len(switches))
	for flipped := range all {
		played := s
		for i, w := range switches {
			if flipped>>i&1 == 1 {
				played = w.Flip(played)
			}
		}
		var err error
		if all[flipped], err = outcomeOf(played); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func outcomeOf(s *scenario.Scenario) (Outcome, error) {
	t, err := engine.Run(s)
	if err != nil {
		return Outcome{}, err
	}
	run := event.NewRun(s, t)
	shared := s
	if !run.ClaimsHold {
		shared = edit.Detach(s)
	}
	return Outcome{run, link.Encode(shared) + link.Suffix{Verdict: verdict.Of(t)}.String()}, nil
}
