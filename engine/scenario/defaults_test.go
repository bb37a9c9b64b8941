package scenario_test

import (
	"slices"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestEffectiveMethod(t *testing.T) {
	for _, test := range []struct {
		do     scenario.Do
		method string
		want   string
	}{
		{do: scenario.Visit, want: "GET"},
		{do: scenario.Click, want: "GET"},
		{do: scenario.Submit, want: "POST"},
		{do: scenario.Submit, method: "GET", want: "GET"},
		{do: scenario.Fetch, want: "GET"},
		{do: scenario.Fetch, method: "PUT", want: "PUT"},
		{do: scenario.Image, want: "GET"},
		{do: scenario.Frame, want: "GET"},
		{do: scenario.Script, want: ""},
		{do: scenario.Reload, want: ""},
		{do: scenario.Wait, want: ""},
		{do: scenario.Restart, want: ""},
	} {
		step := scenario.Step{Do: test.do, Method: test.method}
		if got := step.EffectiveMethod(); got != test.want {
			t.Errorf("%s with method %q: got %q, want %q", test.do, test.method, got, test.want)
		}
	}
}

func TestEffectiveStatus(t *testing.T) {
	for _, test := range []struct {
		name string
		rule scenario.Rule
		want int
	}{
		{"a rule that finishes nothing", scenario.Rule{Set: []string{"a=1"}}, 0},
		{"a status", scenario.Rule{Status: 404}, 404},
		{"a redirect", scenario.Rule{Redirect: "https:"}, 302},
		{"a redirect with a status", scenario.Rule{Redirect: "https:", Status: 308}, 308},
	} {
		if got := test.rule.EffectiveStatus(); got != test.want {
			t.Errorf("%s: got %d, want %d", test.name, got, test.want)
		}
	}
}

func TestOtherDefaults(t *testing.T) {
	var s scenario.Scenario
	if got := s.EffectiveBrowser(); got != scenario.Chrome {
		t.Errorf("browser %q", got)
	}
	if got := s.EffectiveNetwork(); got != scenario.Private {
		t.Errorf("network %q", got)
	}
	if got, want := s.Start(), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); got != want {
		t.Errorf("start %v, want %v", got, want)
	}
	if got := (scenario.Server{}).EffectiveSchemes(); !slices.Equal(got, []string{"http", "https"}) {
		t.Errorf("schemes %q", got)
	}
	if got := (scenario.Step{Do: scenario.Fetch}).EffectiveCredentials(); got != scenario.SameOrigin {
		t.Errorf("credentials %q", got)
	}
	if got := (scenario.Step{Do: scenario.Fetch}).EffectiveMode(); got != scenario.CORS {
		t.Errorf("mode %q", got)
	}

	s = scenario.Scenario{Browser: scenario.Safari, Network: scenario.Hostile, Now: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)}
	if s.EffectiveBrowser() != scenario.Safari || s.EffectiveNetwork() != scenario.Hostile || s.Start() != s.Now {
		t.Errorf("defaults instead of what is given: %v %v %v", s.EffectiveBrowser(), s.EffectiveNetwork(), s.Start())
	}
}
