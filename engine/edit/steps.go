package edit

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Scheme returns the scheme of a step's address, "" if it names none: a step
// without an address, or a reference such as "/account".
func Scheme(s *scenario.Scenario, step int) string {
	if !in(step, len(s.Steps)) {
		return ""
	}
	scheme, _ := cutScheme(s.Steps[step].URL)
	return scheme
}

// SetScheme changes the scheme of a step's address. The rest stays as written,
// also a port.
func SetScheme(s *scenario.Scenario, step int, scheme string) *scenario.Scenario {
	s = s.Clone()
	if !in(step, len(s.Steps)) {
		return s
	}
	if old, rest := cutScheme(s.Steps[step].URL); old != "" && old != scheme {
		s.Steps[step].URL = scheme + rest
	}
	return s
}

// cutScheme splits an address before the colon of its scheme, in lower case.
func cutScheme(url string) (scheme, rest string) {
	before, after, found := strings.Cut(url, ":")
	scheme = strings.ToLower(before)
	if !found || scheme != "http" && scheme != "https" {
		return "", url
	}
	return scheme, ":" + after
}

// SetStepURL changes a step's address. A step that has none keeps none.
func SetStepURL(s *scenario.Scenario, step int, url string) *scenario.Scenario {
	s = s.Clone()
	if in(step, len(s.Steps)) && s.Steps[step].URL != "" {
		s.Steps[step].URL = url
	}
	return s
}

// AddVisit adds a visit at the end.
func AddVisit(s *scenario.Scenario, url string) *scenario.Scenario {
	s = s.Clone()
	s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: url})
	return s
}

// RemoveStep takes a step out, and with it the claims about it; the claims
// about later steps follow them.
func RemoveStep(s *scenario.Scenario, step int) *scenario.Scenario {
	s = s.Clone()
	if !in(step, len(s.Steps)) {
		return s
	}
	s.Steps = slices.Delete(s.Steps, step, step+1)
	s.Expect = slices.DeleteFunc(s.Expect, func(c scenario.Claim) bool { return c.Step == step })
	for i := range s.Expect {
		if s.Expect[i].Step > step {
			s.Expect[i].Step--
		}
	}
	return s
}

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
