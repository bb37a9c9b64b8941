package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestStack puts Django and a proxy around a server's rules, changes settings,
// and removes everything again.
func TestStack(t *testing.T) {
	const plain = `{"v":1,"servers":[{"host":"a.example"},{"host":"b.example"}]}`
	s, err := scenario.Decode([]byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	steps := []struct {
		name string
		edit func(*scenario.Scenario) *scenario.Scenario
		want string
	}{
		{"no stack, no setting", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.SetSetting(s, 1, "django", "SECURE_SSL_REDIRECT", true)
		}, `{"host":"b.example"}`},
		{"Django", func(s *scenario.Scenario) *scenario.Scenario { return edit.AddStack(s, 1, "django") },
			`{"host":"b.example","stack":{"django":{}}}`},
		{"a setting", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.SetSetting(s, 1, "django", "SECURE_SSL_REDIRECT", true)
		}, `{"host":"b.example","stack":{"django":{"SECURE_SSL_REDIRECT":true}}}`},
		{"Django once more", func(s *scenario.Scenario) *scenario.Scenario { return edit.AddStack(s, 1, "django") },
			`{"host":"b.example","stack":{"django":{"SECURE_SSL_REDIRECT":true}}}`},
		{"a proxy", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.SetProxy(s, 1, &scenario.Proxy{TerminatesTLS: true})
		}, `{"host":"b.example","stack":{"django":{"SECURE_SSL_REDIRECT":true}},"proxy":{"terminatesTLS":true}}`},
		{"no setting", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RemoveSetting(s, 1, "django", "SECURE_SSL_REDIRECT")
		}, `{"host":"b.example","stack":{"django":{}},"proxy":{"terminatesTLS":true}}`},
		{"no Django", func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveStack(s, 1) },
			`{"host":"b.example","proxy":{"terminatesTLS":true}}`},
		{"no proxy", func(s *scenario.Scenario) *scenario.Scenario { return edit.SetProxy(s, 1, nil) },
			`{"host":"b.example"}`},
		{"no such server", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RemoveSetting(edit.RemoveStack(edit.AddStack(edit.SetProxy(s, 7, &scenario.Proxy{}), 7, "django"), 7), 7, "django", "DEBUG")
		}, `{"host":"b.example"}`},
	}
	for _, step := range steps {
		before := string(s.Canonical())
		next := step.edit(s)
		if after := string(s.Canonical()); after != before {
			t.Errorf("%s: the scenario itself changed", step.name)
		}
		want := `{"v":1,"servers":[{"host":"a.example"},` + step.want + `]}`
		if diff := cmp.Diff(want, string(next.Canonical())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", step.name, diff)
		}
		s = next
	}
}
