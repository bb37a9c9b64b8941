package edit_test

import (
	stdcmp "cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// shop has two rules of one server.
const shop = `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["a=1"]},{"redirect":"https:","status":301}]}]}`

func TestRules(t *testing.T) {
	const login, redirect = `{"path":"/login","set":["a=1"]}`, `{"redirect":"https:","status":301}`
	for _, test := range []struct {
		name string
		edit func(*scenario.Scenario) *scenario.Scenario
		want string
	}{
		{"added", func(s *scenario.Scenario) *scenario.Scenario {
			return edit.AddRule(s, edit.RuleList{}, scenario.Rule{Path: "/x", Status: 404})
		}, login + "," + redirect + `,{"path":"/x","status":404}`},
		{"removed", func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveRule(s, edit.RuleList{}, 0) }, redirect},
		{"moved", func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveRule(s, edit.RuleList{}, 1, 0) }, redirect + "," + login},
		{"none to remove", func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveRule(s, edit.RuleList{}, 2) }, login + "," + redirect},
		{"none to move to", func(s *scenario.Scenario) *scenario.Scenario { return edit.MoveRule(s, edit.RuleList{}, 0, 2) }, login + "," + redirect},
		{"no server", func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveRule(s, edit.RuleList{Server: 1}, 0) }, login + "," + redirect},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := decode(t, shop)
			got := test.edit(s)
			want := decode(t, `{"v":1,"servers":[{"host":"shop.example","rules":[`+test.want+`]}]}`)
			if diff := cmp.Diff(string(want.Indented()), string(got.Indented())); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(string(decode(t, shop).Indented()), string(s.Indented())); diff != "" {
				t.Errorf("the scenario itself has changed:\n%s", diff)
			}
		})
	}
}

// TestRulesOfProxies: the rules of a proxy are edited as a server's, and what is edited
// everywhere is edited there.
func TestRulesOfProxies(t *testing.T) {
	const scenarioWith = `{"v":1,"servers":[{"host":"shop.example","proxy":{"rules":[{"set":["node=1"]}],"next":{"rules":[%s]}}}],
		"steps":[{"do":"visit","url":"http://shop.example/"},{"do":"visit","url":"http://shop.example/"},{"do":"visit","url":"http://shop.example/"}]}`
	inner := edit.RuleList{Proxy: 2}
	for _, test := range []struct {
		name          string
		rules         string
		edit          func(*scenario.Scenario) *scenario.Scenario
		want          string
		wantOutermost string
	}{
		{"added", ``, func(s *scenario.Scenario) *scenario.Scenario {
			return edit.AddRule(s, inner, scenario.Rule{Status: 404})
		}, `[{"status":404}]`, ""},
		{"removed", `{"status":404},{"status":500}`, func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RemoveRule(s, inner, 0)
		}, `[{"status":500}]`, ""},
		{"no such proxy", `{"status":404}`, func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RemoveRule(s, edit.RuleList{Proxy: 3}, 0)
		}, `[{"status":404}]`, ""},
		{"a cookie is renamed", `{"cookie":"node","set":["node=2; Secure"]}`, func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RenameCookie(s, "node", "route")
		}, `[{"cookie":"route","set":["route=2; Secure"]}]`, `[{"set":["route=1"]}]`},
		{"a step is removed", `{"status":404,"from":1},{"status":500,"from":1,"until":2}`, func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RemoveStep(s, 1)
		}, `[{"from":1,"status":404}]`, ""},
		{"the only line of a rule is removed", `{"set":["node=2"]}`, func(s *scenario.Scenario) *scenario.Scenario {
			return edit.RemoveCookie(s, edit.Ref{Step: edit.None, Proxy: 2})
		}, `null`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			row := test.edit(decode(t, fmt.Sprintf(scenarioWith, test.rules))).Servers[0].Proxy.Row()
			for i, want := range []string{stdcmp.Or(test.wantOutermost, `[{"set":["node=1"]}]`), test.want} {
				got, err := json.Marshal(row[i].Rules)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, strings.Replace(string(got), "[]", "null", 1)); diff != "" {
					t.Errorf("proxy %d (-want +got):\n%s", i+1, diff)
				}
			}
		})
	}
}

// TestWriteRule writes each field, and reads it back.
func TestWriteRule(t *testing.T) {
	written := map[string]bool{"host": true} // of an attacker's rule only
	for _, test := range []struct {
		field       edit.RuleField
		text        string
		want, shown string // shown is the text of the field after that, if it is another
	}{
		{edit.RuleScheme, "http", `{"scheme":"http"}`, ""},
		{edit.RuleMethod, "POST", `{"method":"POST"}`, ""},
		{edit.RulePath, " /a/* ", `{"path":"/a/*"}`, "/a/*"},
		{edit.RuleCookie, "sid", `{"cookie":"sid"}`, ""},
		{edit.RuleNoCookie, "sid", `{"noCookie":"sid"}`, ""},
		{edit.RuleQuery, "next=/a", `{"query":"next=/a"}`, ""},
		{edit.RuleHeader, "Origin: https://a.example", `{"header":"Origin: https://a.example"}`, ""},
		{edit.RuleRedirect, "https:", `{"redirect":"https:"}`, ""},
		{edit.RuleStatus, "404", `{"status":404}`, ""},
		{edit.RuleFrom, "3", `{"from":2}`, ""},
		{edit.RuleUntil, "3", `{"until":3}`, ""},
		{edit.RuleSet, "Set-Cookie: a=1; Secure\n\n b=2", `{"set":["a=1; Secure","b=2"]}`, "a=1; Secure\nb=2"},
		{edit.RuleHeaders, "X-B: 2\nVary:Origin\nX-B: 3", `{"headers":{"X-B":["2","3"],"Vary":"Origin"}}`, "Vary: Origin\nX-B: 2\nX-B: 3"},
	} {
		written[string(test.field)] = true
		t.Run(string(test.field), func(t *testing.T) {
			empty := decode(t, `{"v":1,"servers":[{"host":"a.example","rules":[{}]}]}`)
			got, err := edit.WriteRule(empty, edit.RuleList{}, 0, test.field, test.text)
			if err != nil {
				t.Fatal(err)
			}
			want := decode(t, `{"v":1,"servers":[{"host":"a.example","rules":[`+test.want+`]}]}`)
			if diff := cmp.Diff(string(want.Indented()), string(got.Indented())); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			shown := test.text
			if test.shown != "" {
				shown = test.shown
			}
			if text := test.field.Of(&got.Servers[0].Rules[0]); text != shown {
				t.Errorf("the field reads %q, want %q", text, shown)
			}
			got, err = edit.WriteRule(got, edit.RuleList{}, 0, test.field, "")
			if err != nil || string(got.Canonical()) != string(empty.Canonical()) {
				t.Errorf("emptied: %v\n%s", err, got.Indented())
			}
		})
	}
	rule := reflect.TypeFor[scenario.Rule]()
	for i := range rule.NumField() {
		if name, _, _ := strings.Cut(rule.Field(i).Tag.Get("json"), ","); !written[name] {
			t.Errorf("the field %s of a rule cannot be written: make it a RuleField, and a field of the form in app/ui/editor/serverform.go", name)
		}
	}
	for _, test := range []struct {
		field     edit.RuleField
		text, err string
	}{
		{edit.RuleUntil, "0", `"0" is not the number of a step.`},
		{edit.RuleUntil, "2", "Step 2 is before the first step of the rule, 3."},
		{edit.RuleStatus, "ok", `"ok" is not a status; expected a number such as 301.`},
		{edit.RuleHeaders, "Vary: Origin\nno colon", `no colon is not a header; expected a name, a colon and a value.`},
	} {
		passing := decode(t, `{"v":1,"servers":[{"host":"a.example","rules":[{"from":2}]}],
			"steps":[{"do":"visit","url":"http://a.example/"},{"do":"reload"},{"do":"reload"}]}`)
		if _, err := edit.WriteRule(passing, edit.RuleList{}, 0, test.field, test.text); err == nil || err.Error() != test.err {
			t.Errorf("%s %q: %v, want %s", test.field, test.text, err, test.err)
		}
	}
}

// TestGrants: what a server grants can be read, replaced and taken back.
func TestGrants(t *testing.T) {
	s := decode(t, `{"v":1,
		"servers":[{"host":"app.example"},{"host":"api.example","port":8443,"rules":[{"path":"/x","set":["a=1"],"headers":{"access-control-allow-origin":"*"}}]}],
		"steps":[{"do":"visit","url":"https://app.example/"},{"do":"fetch","url":"https://api.example:8443/x","method":"PUT"},{"do":"visit","url":"https://api.example:8443/"}]}`)
	if diff := cmp.Diff([]string{"https://app.example"}, edit.PageOrigins(s, 1)); diff != "" {
		t.Errorf("origins of pages (-want +got)\n%s", diff)
	}
	if got, everywhere := edit.Granted(s, 1); got != (edit.Grant{Origin: "*"}) || everywhere {
		t.Errorf("granted: %+v, everywhere: %t; want it of one path", got, everywhere)
	}
	want := edit.Grant{Origin: "https://app.example", Credentials: true, Methods: "PUT"}
	if got := edit.Credentialed(s, "https://app.example"); got != want {
		t.Errorf("the grant for the page is %+v, want %+v", got, want)
	}
	granted := edit.AllowOrigin(s, 1, want)
	if got, everywhere := edit.Granted(granted, 1); got != want || !everywhere {
		t.Errorf("granted after: %+v, everywhere: %t; want %+v", got, everywhere, want)
	}
	if again := edit.AllowOrigin(granted, 1, want); string(again.Canonical()) != string(granted.Canonical()) {
		t.Errorf("granted twice:\n%s", again.Indented())
	}
	revoked := edit.AllowOrigin(granted, 1, edit.Grant{})
	if got := revoked.Servers[1].Rules; len(got) != 1 || len(got[0].Headers) != 0 || got[0].Path != "/x" {
		t.Errorf("rules after taking it back: %+v", got)
	}
}

// TestPageOriginsOfDefaultPort: a page of the server's own is none of them, with
// the port written out or not.
func TestPageOriginsOfDefaultPort(t *testing.T) {
	for _, port := range []string{"", `,"port":443`, `,"port":8443`} {
		s := decode(t, `{"v":1,"servers":[{"host":"api.example"`+port+`}],"steps":[{"do":"visit","url":"https://api.example/"}]}`)
		want := 0
		if strings.Contains(port, "8443") {
			want = 1
		}
		if got := edit.PageOrigins(s, 0); len(got) != want {
			t.Errorf("with %q: %v, want %d", port, got, want)
		}
	}
}

// TestPreflightKeepsAllowedHeaders: the rule that answers preflights takes over the
// request headers and the age that the rules behind it allowed.
func TestPreflightKeepsAllowedHeaders(t *testing.T) {
	s := decode(t, `{"v":1,"servers":[{"host":"api.example","rules":[
		{"method":"OPTIONS","path":"/x","headers":{"access-control-allow-headers":"X-Token","access-control-max-age":"600"},"status":200},
		{"headers":{"Access-Control-Allow-Headers":"Content-Type","X-By":"hand"}}]}]}`)
	granted := edit.AllowOrigin(s, 0, edit.Grant{Origin: "https://app.example", Methods: "PUT"})
	want := decode(t, `{"v":1,"servers":[{"host":"api.example","rules":[
		{"headers":{"Access-Control-Allow-Origin":"https://app.example"}},
		{"method":"OPTIONS","headers":{"Access-Control-Allow-Methods":"PUT","Access-Control-Allow-Headers":["X-Token","Content-Type"],"Access-Control-Max-Age":"600"},"status":204},
		{"headers":{"X-By":"hand"}}]}]}`)
	if diff := cmp.Diff(string(want.Indented()), string(granted.Indented())); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	// Without a grant nothing is left of it.
	alone := decode(t, `{"v":1,"servers":[{"host":"api.example","rules":[{"headers":{"X-By":"hand"}}]}]}`)
	if diff := cmp.Diff(string(alone.Indented()), string(edit.AllowOrigin(granted, 0, edit.Grant{}).Indented())); diff != "" {
		t.Errorf("switched off (-want +got)\n%s", diff)
	}
}
