package edit_test

import (
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// changing has a server that redirects in its second step only, and drops a
// cookie after its third.
func changing() *scenario.Scenario {
	return &scenario.Scenario{
		V: scenario.Version,
		Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{
			{Scheme: "http", Redirect: "https:", Status: 301, From: 1, Until: 2},
			{Set: []string{"a=1"}, Until: 3},
		}}},
		Steps: []scenario.Step{
			{Do: scenario.Visit, URL: "http://shop.example/0"}, {Do: scenario.Visit, URL: "http://shop.example/1"},
			{Do: scenario.Visit, URL: "http://shop.example/2"}, {Do: scenario.Visit, URL: "http://shop.example/3"},
		},
	}
}

// TestRulesFollowTheSteps: a rule stays with the steps that it was for, and goes
// with the last of them.
func TestRulesFollowTheSteps(t *testing.T) {
	visit := scenario.Step{Do: scenario.Visit, URL: "http://shop.example/new"}
	for _, test := range []struct {
		name string
		edit func(*scenario.Scenario) *scenario.Scenario
		// want are the first steps with and without each rule.
		want [][2]int
	}{
		{"a step in front", func(s *scenario.Scenario) *scenario.Scenario { return edit.AddStep(s, 0, visit) }, [][2]int{{2, 3}, {0, 4}}},
		{"a step within", func(s *scenario.Scenario) *scenario.Scenario { return edit.AddStep(s, 2, visit) }, [][2]int{{1, 2}, {0, 4}}},
		{"a step before the only one", func(s *scenario.Scenario) *scenario.Scenario { return edit.AddStep(s, 1, visit) }, [][2]int{{2, 3}, {0, 4}}},
		{"a step at the end", func(s *scenario.Scenario) *scenario.Scenario { return edit.AddStep(s, 4, visit) }, [][2]int{{1, 2}, {0, 3}}},
		{"without the first", func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveStep(s, 0) }, [][2]int{{0, 1}, {0, 2}}},
		{"without the only one", func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveStep(s, 1) }, [][2]int{{0, 2}}},
		{"the only one to the front", func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveStep(s, 1, 0) }, [][2]int{{0, 1}, {0, 3}}},
		{"the only one to the end", func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveStep(s, 1, 3) }, [][2]int{{3, 4}, {0, 2}}},
		{"another one to the front", func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveStep(s, 3, 0) }, [][2]int{{2, 3}, {0, 4}}},
		{"another one to the end", func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveStep(s, 0, 3) }, [][2]int{{0, 1}, {0, 2}}},
		{"the last of them within", func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveStep(s, 2, 1) }, [][2]int{{2, 3}, {0, 3}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			after := test.edit(changing())
			var got [][2]int
			for _, r := range after.Servers[0].Rules {
				got = append(got, [2]int{r.From, r.Until})
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("the rules have %v, want %v", got, test.want)
			}
			if err := after.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestForbidStoring: no-store takes the place of what Cache-Control said.
func TestForbidStoring(t *testing.T) {
	s := changing()
	s.Servers[0].Rules[0].Headers = scenario.Headers{"cache-control": {"max-age=60"}, "X-By": {"hand"}}
	after := edit.ForbidStoring(s, 0, 0).Servers[0].Rules[0].Headers
	if len(after) != 2 || !slices.Equal(after["Cache-Control"], scenario.Values{"no-store"}) || after["X-By"] == nil {
		t.Errorf("the headers are %v", after)
	}
}

// TestSetByServer: a fetch takes the place of the script, on a path that no rule
// is for yet.
func TestSetByServer(t *testing.T) {
	s := changing()
	s.Servers[0].Rules[1].Path = "/renew"
	s.Steps[1] = scenario.Step{Do: scenario.Script, Cookie: "a=2; Path=/"}
	after := edit.SetByServer(s, 1, 0)
	step, rules := after.Steps[1], after.Servers[0].Rules
	added := rules[len(rules)-1]
	if step.Do != scenario.Fetch || step.URL != added.Path || added.Path == "/renew" || !slices.Equal(added.Set, []string{"a=2; Path=/; HttpOnly"}) {
		t.Errorf("the step is %+v, and the rule %+v", step, added)
	}
	if err := after.Validate(); err != nil {
		t.Error(err)
	}
}
