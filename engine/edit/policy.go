package edit

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetPolicy changes what the scenario overrides of its browser's defaults. The
// zero policy overrides nothing.
func SetPolicy(s *scenario.Scenario, p scenario.Policy) *scenario.Scenario {
	s = s.Clone()
	s.Policy = nil
	if p != (scenario.Policy{}) {
		s.Policy = &p
		s = s.Clone() // the caller keeps what p points to
	}
	return s
}

// SetClock changes when the first step begins; the zero time is the default.
func SetClock(s *scenario.Scenario, now time.Time) *scenario.Scenario {
	s = s.Clone()
	s.Now = now
	return s
}

// SetPreloaded changes the hosts that the browser contacts only over https from the
// start.
func SetPreloaded(s *scenario.Scenario, hosts []string) *scenario.Scenario {
	s = s.Clone()
	s.PreloadedHSTS = hosts
	return s
}

// RemoveAttacker removes the attacker's rules, so that no one answers in place
// of a server. Only a hostile network may have them.
func RemoveAttacker(s *scenario.Scenario) *scenario.Scenario {
	s = s.Clone()
	s.Attacker = nil
	return s
}
