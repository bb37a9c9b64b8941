// Package kindtest has a step of each kind for tests, made from the table of
// kinds: a test that walks the table needs no change for a new kind.
package kindtest

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Host is the host of the steps' requests.
const Host = "shop.example"

// Step is a step of a kind with its required fields.
func Step(k scenario.Kind) scenario.Step {
	s := scenario.Step{Do: k.Do}
	for _, f := range k.Required {
		Set(&s, f)
	}
	return s
}

// Set sets a field to a value that is valid for every kind with that field.
func Set(s *scenario.Step, f scenario.Field) {
	switch f {
	case scenario.URLField:
		s.URL = "https://" + Host + "/next"
	case scenario.MethodField:
		s.Method = "GET"
	case scenario.CredentialsField:
		s.Credentials = scenario.Include
	case scenario.ModeField:
		s.Mode = scenario.NoCORS
	case scenario.HeadersField:
		s.Headers = map[string]string{"Accept": "application/json"}
	case scenario.RedirectField:
		s.Redirect = scenario.Manual
	case scenario.CrossOriginField:
		s.CrossOrigin = scenario.UseCredentials
	case scenario.InFrameField:
		s.InFrame = true
	case scenario.NewTabField:
		s.NewTab = true
	case scenario.TabField:
		s.Tab = 1
	case scenario.CookieField:
		s.Cookie = "a=1"
	case scenario.SecondsField:
		s.Seconds = 60
	}
}

// Before are the steps that open the pages which a step may need: one before the
// current page and one after it, for a kind that leads there, and a frame.
func Before() []scenario.Step {
	return []scenario.Step{
		{Do: scenario.Visit, URL: "https://" + Host + "/first"},
		{Do: scenario.Visit, URL: "https://" + Host + "/second"},
		{Do: scenario.Visit, URL: "https://" + Host + "/third"},
		{Do: scenario.Back},
		{Do: scenario.Frame, URL: "https://" + Host + "/frame"},
	}
}

// Scenario has a step of a kind as its last.
func Scenario(k scenario.Kind) *scenario.Scenario {
	return &scenario.Scenario{
		V:       scenario.Version,
		Servers: []scenario.Server{{Host: Host}},
		Steps:   append(Before(), Step(k)),
	}
}

// Constant is the name of a kind in Go.
func Constant(do scenario.Do) string {
	name := string(do)
	return "scenario." + strings.ToUpper(name[:1]) + name[1:]
}
