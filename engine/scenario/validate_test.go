package scenario_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Errors that a scenario built in Go can have and a document cannot.
func TestValidateGoValues(t *testing.T) {
	server := func(change func(*scenario.Server)) scenario.Scenario {
		s := scenario.Server{Host: "shop.example"}
		change(&s)
		return scenario.Scenario{V: 1, Servers: []scenario.Server{s}}
	}
	for _, test := range []struct {
		name string
		s    scenario.Scenario
		err  string
	}{
		{"the zero scenario", scenario.Scenario{}, `v: version 0 is not supported; expected 1`},
		{"host in upper case", server(func(s *scenario.Server) { s.Host = "Shop.example" }), `servers[0].host: "Shop.example" is not in lower case; expected "shop.example"`},
		{"part of a second", scenario.Scenario{V: 1, Now: time.Date(2026, 1, 1, 0, 0, 0, 1, time.UTC)}, `now: 2026-01-01T00:00:00.000000001Z is not a whole second`},
		{"setting of a Go type", server(func(s *scenario.Server) { s.Stack = scenario.Stack{"django": {"AGE": 1209600}} }), `servers[0].stack.django.AGE: int is not a type that encoding/json produces`},
		{"setting that holds itself", server(func(s *scenario.Server) {
			list := make([]any, 1)
			list[0] = list
			s.Stack = scenario.Stack{"django": {"HOSTS": list}}
		}), `servers[0].stack.django.HOSTS` + strings.Repeat("[0]", scenario.MaxDepth) + `: nested more than 16 levels deep`},
		{"setting that is no number", server(func(s *scenario.Server) { s.Stack = scenario.Stack{"django": {"AGE": math.NaN()}} }), `servers[0].stack.django.AGE: NaN is not a JSON number`},
		{"step without a kind", scenario.Scenario{V: 1, Steps: []scenario.Step{{}}}, `steps[0].do: empty; expected a kind of step, such as visit`},
		{"URL that no page ends at", scenario.Scenario{V: 1, Steps: []scenario.Step{{Do: scenario.Restart}}, Expect: []scenario.Claim{{EndsAt: "http://shop.example"}}},
			`expect[0].endsAt: a browser writes "http://shop.example" as "http://shop.example/"; expected that form`},
		{"wait without an end", scenario.Scenario{V: 1, Steps: []scenario.Step{{Do: scenario.Wait}}}, `steps[0].seconds: missing; wait needs it`},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.s.Validate()
			if err == nil || err.Error() != test.err {
				t.Errorf("error\n got %v\nwant %s", err, test.err)
			}
		})
	}
}
