package edit

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// SetPolicy changes what the scenario overrides of its browser's defaults. The
// zero policy overrides nothing.
func SetPolicy(s *scenario.Scenario, p scenario.Policy) *scenario.Scenario {
	s = s.Clone()
	s.Policy = nil
	if p != (scenario.Policy{}) {
		s.Policy = &p
		s = s.Clone() // what p points to stays the caller's
	}
	return s
}

// RemoveAttacker takes the attacker's rules out, without which no one answers
// in a server's place. Only a hostile network may have them.
func RemoveAttacker(s *scenario.Scenario) *scenario.Scenario {
	s = s.Clone()
	s.Attacker = nil
	return s
}
