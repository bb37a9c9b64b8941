package edit

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// SetBrowser changes the browser.
func SetBrowser(s *scenario.Scenario, b scenario.Browser) *scenario.Scenario {
	s = s.Clone()
	s.Browser = b
	return s
}

// SetNetwork changes who is on the wire.
func SetNetwork(s *scenario.Scenario, n scenario.Network) *scenario.Scenario {
	s = s.Clone()
	s.Network = n
	return s
}
