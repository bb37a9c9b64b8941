package edit

import "github.com/crumbtrail/crumbtrail/engine/scenario"

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

// RemoveAttacker removes the attacker's rules, so that no one answers in place
// of a server. Only a hostile network may have them.
func RemoveAttacker(s *scenario.Scenario) *scenario.Scenario {
	s = s.Clone()
	s.Attacker = nil
	return s
}
