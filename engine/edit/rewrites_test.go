package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestRewrites: edits of texts, each on a complete scenario.
func TestRewrites(t *testing.T) {
	off := false
	first := edit.Ref{Server: 0, Rule: 0, Line: 0, Step: edit.None}
	tests := []struct {
		name     string
		document string
		edit     func(*scenario.Scenario) *scenario.Scenario
		want     string
	}{
		{
			"a path",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Path=/login; Secure"]}]}]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetPath(s, first, "/") },
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Secure; Path=/"]}]}]}`,
		},
		{
			"no directive of a policy",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Content-Security-Policy":"img-src *; Upgrade-Insecure-Requests"}},
				{"path":"/a","headers":{"content-security-policy":["upgrade-insecure-requests","img-src *"]}},
				{"path":"/b","headers":{"Content-Security-Policy":"upgrade-insecure-requests"}},
				{"path":"/c","headers":{"Content-Security-Policy":"upgrade-insecure-requests"},"set":["a=1"]}]}]}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				if !edit.HasDirective(s, 0, "upgrade-insecure-requests") || edit.HasDirective(s, 0, "sandbox") || edit.HasDirective(s, 1, "img-src") {
					return nil
				}
				return edit.RemoveDirective(s, 0, "upgrade-insecure-requests")
			},
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Content-Security-Policy":"img-src *"}},
				{"path":"/a","headers":{"Content-Security-Policy":"img-src *"}},{"path":"/c","set":["a=1"]}]}]}`,
		},
		{
			"a frame on another origin",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"X-Frame-Options":"DENY"}},
				{"path":"/a","headers":{"Content-Security-Policy":"img-src *; frame-ancestors 'none'"}},{"path":"/b","headers":{"Content-Security-Policy":"img-src *"}}]}]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.AllowFrame(s, 0, "https://portal.example") },
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"headers":{"Content-Security-Policy":"frame-ancestors 'self' https://portal.example"}},
				{"path":"/a","headers":{"Content-Security-Policy":["img-src *","frame-ancestors 'self' https://portal.example"]}},{"path":"/b","headers":{"Content-Security-Policy":"img-src *"}}]}]}`,
		},
		{
			"deletions by name",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/out","headers":{"Clear-Site-Data":"\"*\""}},{"path":"/bye","headers":{"Clear-Site-Data":"\"cookies\""}},
				{"path":"/c","headers":{"Clear-Site-Data":"\"cache\""}}]}]}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.ClearByName(s, 0, []string{"a=; Max-Age=0"})
			},
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/out","set":["a=; Max-Age=0"],"headers":{"Clear-Site-Data":"\"cache\", \"storage\""}},
				{"path":"/bye","set":["a=; Max-Age=0"]},{"path":"/c","headers":{"Clear-Site-Data":"\"cache\""}}]}]}`,
		},
		{
			"no domain",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Domain=shop.example; Secure"]}]}]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetDomain(s, first, "") },
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Secure"]}]}]}`,
		},
		{
			"another name, wherever it stands",
			`{"v":1,"network":"hostile","attacker":[{"set":["sid=evil"]}],
				"servers":[{"host":"shop.example","rules":[{"set":["sid=1; Path=/","other=sid"]},{"cookie":"sid","status":200},{"noCookie":"sid","status":403}]}],
				"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"sid=2"}],
				"expect":[{"step":0,"stores":"sid"}]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.RenameCookie(s, "sid", "__Host-sid") },
			`{"v":1,"network":"hostile","attacker":[{"set":["__Host-sid=evil"]}],
				"servers":[{"host":"shop.example","rules":[{"set":["__Host-sid=1; Path=/","other=sid"]},{"cookie":"__Host-sid","status":200},{"noCookie":"__Host-sid","status":403}]}],
				"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"__Host-sid=2"}],
				"expect":[{"step":0,"stores":"sid"}]}`,
		},
		{
			"what has no name gets none",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["1"],"status":200}]}]}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.RenameCookie(s, "", "sid") },
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["1"],"status":200}]}]}`,
		},
		{
			"a form's method, a fetch's credentials, and a visit that has neither",
			`{"v":1,"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"submit","url":"/"},{"do":"fetch","url":"/"}]}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				for step := -1; step <= 3; step++ {
					s = edit.SetCredentials(s, step, scenario.Omit)
				}
				return edit.SetMethod(edit.SetMethod(s, 0, "POST"), 1, "GET")
			},
			`{"v":1,"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"submit","url":"/","method":"GET"},{"do":"fetch","url":"/","credentials":"omit"}]}`,
		},
		{
			"a policy",
			`{"v":1,"policy":{"httpsFirst":true}}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetPolicy(s, scenario.Policy{ThirdPartyCookies: scenario.BlockThirdParty, LaxByDefault: &off})
			},
			`{"v":1,"policy":{"thirdPartyCookies":"block","laxByDefault":false}}`,
		},
		{
			"no policy",
			`{"v":1,"policy":{"httpsFirst":true}}`,
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetPolicy(s, scenario.Policy{}) },
			`{"v":1}`,
		},
		{
			"nobody answers any more",
			`{"v":1,"network":"hostile","attacker":[{"set":["a=1"]}]}`,
			edit.RemoveAttacker,
			`{"v":1,"network":"hostile"}`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkEdit(t, test.document, test.edit, test.want) })
	}
}

// checkEdit compares the result of an edit, which must not change the original.
func checkEdit(t *testing.T, document string, change func(*scenario.Scenario) *scenario.Scenario, want string) {
	t.Helper()
	s := decode(t, document)
	before := string(s.Canonical())
	got := string(change(s).Canonical())
	if diff := cmp.Diff(string(decode(t, want).Canonical()), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if after := string(s.Canonical()); after != before {
		t.Errorf("the edit changed its scenario:\n%s", cmp.Diff(before, after))
	}
}
