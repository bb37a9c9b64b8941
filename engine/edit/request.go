package edit

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// SetMethod changes the method of a form or a fetch. Other steps do not have
// one.
func SetMethod(s *scenario.Scenario, step int, method string) *scenario.Scenario {
	s = s.Clone()
	if in(step, len(s.Steps)) && s.Steps[step].Do.Kind().Has(scenario.MethodField) {
		s.Steps[step].Method = method
	}
	return s
}

// SetCredentials changes a fetch's credentials mode.
func SetCredentials(s *scenario.Scenario, step int, credentials string) *scenario.Scenario {
	s = s.Clone()
	if in(step, len(s.Steps)) && s.Steps[step].Do.Kind().Has(scenario.CredentialsField) {
		s.Steps[step].Credentials = credentials
	}
	return s
}
