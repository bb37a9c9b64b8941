package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// three has three steps, a claim about each, and two servers.
const three = `{"v":1,
	"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1","two=2"]}]},{"host":"b.example"}],
	"steps":[{"do":"visit","url":"http://a.example/0"},{"do":"click","url":"/1"},{"do":"script","cookie":"three=3"}],
	"expect":[{"step":0,"endsAt":"http://a.example/0"},{"step":1,"endsAt":"http://a.example/1"},{"step":2,"stores":"three"}]}`

// TestLists adds, moves and removes steps, cookies and servers. A claim moves
// with its step.
func TestLists(t *testing.T) {
	ref := func(server, rule, line, step int) edit.Ref {
		return edit.Ref{Server: server, Rule: rule, Line: line, Step: step}
	}
	const none = edit.None
	const servers = `"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1","two=2"]}]},{"host":"b.example"}],`
	const rest = `"steps":[{"do":"visit","url":"http://a.example/0"},{"do":"click","url":"/1"},{"do":"script","cookie":"three=3"}],
		"expect":[{"step":0,"endsAt":"http://a.example/0"},{"step":1,"endsAt":"http://a.example/1"},{"step":2,"stores":"three"}]}`
	addCookie := func(server int, like edit.Ref) func(*scenario.Scenario) *scenario.Scenario {
		return func(s *scenario.Scenario) *scenario.Scenario {
			s, at := edit.AddCookie(s, server, like, "four=4")
			for _, c := range edit.Cookies(s) {
				if c.Ref == at && c.Line == "four=4" {
					return s
				}
			}
			t.Errorf("four=4 is not at %v", at)
			return s
		}
	}
	tests := []struct {
		name string
		edit func(*scenario.Scenario) *scenario.Scenario
		want string
	}{
		{
			"a step in between",
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.AddStep(s, 1, scenario.Step{Do: scenario.Reload})
			},
			`{"v":1,` + servers + `
				"steps":[{"do":"visit","url":"http://a.example/0"},{"do":"reload"},{"do":"click","url":"/1"},{"do":"script","cookie":"three=3"}],
				"expect":[{"step":0,"endsAt":"http://a.example/0"},{"step":2,"endsAt":"http://a.example/1"},{"step":3,"stores":"three"}]}`,
		},
		{
			"a step moves down",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveStep(s, 1, 2) },
			`{"v":1,` + servers + `
				"steps":[{"do":"visit","url":"http://a.example/0"},{"do":"script","cookie":"three=3"},{"do":"click","url":"/1"}],
				"expect":[{"step":0,"endsAt":"http://a.example/0"},{"step":2,"endsAt":"http://a.example/1"},{"step":1,"stores":"three"}]}`,
		},
		{
			"a step moves up over others",
			func(s *scenario.Scenario) *scenario.Scenario {
				s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: "http://b.example/"})
				return edit.MoveStep(s, 3, 0)
			},
			`{"v":1,` + servers + `
				"steps":[{"do":"visit","url":"http://b.example/"},{"do":"visit","url":"http://a.example/0"},{"do":"click","url":"/1"},{"do":"script","cookie":"three=3"}],
				"expect":[{"step":1,"endsAt":"http://a.example/0"},{"step":2,"endsAt":"http://a.example/1"},{"step":3,"stores":"three"}]}`,
		},
		{
			"nowhere to move to",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveStep(s, 2, 3) },
			`{"v":1,` + servers + rest,
		},
		{
			"another step in the place of one",
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetStep(s, 2, scenario.Step{Do: scenario.Script, Cookie: "three=4"})
			},
			`{"v":1,` + servers + `
				"steps":[{"do":"visit","url":"http://a.example/0"},{"do":"click","url":"/1"},{"do":"script","cookie":"three=4"}],
				"expect":[{"step":0,"endsAt":"http://a.example/0"},{"step":1,"endsAt":"http://a.example/1"},{"step":2,"stores":"three"}]}`,
		},
		{
			"a cookie beside another",
			addCookie(0, ref(0, 0, 1, none)),
			`{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1","two=2","four=4"]}]},{"host":"b.example"}],` + rest,
		},
		{
			"a cookie of a server that sets none",
			addCookie(1, ref(0, 0, 1, none)),
			`{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1","two=2"]}]},{"host":"b.example","rules":[{"set":["four=4"]}]}],` + rest,
		},
		{
			"a cookie less",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveCookie(s, ref(0, 0, 0, none)) },
			`{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/in","set":["two=2"]}]},{"host":"b.example"}],` + rest,
		},
		{
			"the last cookie takes its rule along",
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.RemoveCookie(edit.RemoveCookie(s, ref(0, 0, 0, none)), ref(0, 0, 0, none))
			},
			`{"v":1,"servers":[{"host":"a.example"},{"host":"b.example"}],` + rest,
		},
		{
			"a script's cookie takes its step along",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveCookie(s, ref(none, none, none, 2)) },
			`{"v":1,` + servers + `"steps":[{"do":"visit","url":"http://a.example/0"},{"do":"click","url":"/1"}]}`,
		},
		{
			"a server more",
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.AddServer(s, scenario.Server{Host: "c.example"})
			},
			`{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1","two=2"]}]},{"host":"b.example"},{"host":"c.example"}],` + rest,
		},
		{
			"another server, and one less",
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.RemoveServer(edit.SetServer(s, 1, scenario.Server{Host: "c.example"}), 0)
			},
			`{"v":1,"servers":[{"host":"c.example"}],` + rest,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := decode(t, three)
			got := test.edit(s)
			if diff := cmp.Diff(string(decode(t, test.want).Canonical()), string(got.Canonical())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestBecome(t *testing.T) {
	like := scenario.Step{URL: "https://like.example/", Cookie: "like=1", Seconds: 60}
	fetch := scenario.Step{Do: scenario.Fetch, URL: "/api", Method: "PUT", Credentials: scenario.Include, Note: "see"}
	for _, test := range []struct {
		name       string
		from, want scenario.Step
	}{
		{"a fetch becomes an image", fetch, scenario.Step{Do: scenario.Image, URL: "/api", Note: "see"}},
		{"a fetch becomes a form, which cannot PUT", fetch, scenario.Step{Do: scenario.Submit, URL: "/api", Note: "see"}},
		{"a fetch becomes a wait", fetch, scenario.Step{Do: scenario.Wait, Seconds: 60, Note: "see"}},
		{"a fetch becomes a script", fetch, scenario.Step{Do: scenario.Script, Cookie: "like=1", Note: "see"}},
		{"a reload becomes a click", scenario.Step{Do: scenario.Reload}, scenario.Step{Do: scenario.Click, URL: "https://like.example/"}},
		{"a wait keeps its time", scenario.Step{Do: scenario.Wait, Seconds: 5}, scenario.Step{Do: scenario.Wait, Seconds: 5}},
		{"a fetch stays one", fetch, fetch},
	} {
		if diff := cmp.Diff(test.want, edit.Become(test.from, test.want.Do, like)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
