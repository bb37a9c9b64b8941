package whatif_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

func TestFixes(t *testing.T) {
	shop := func(line string) string {
		return `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["` + line + `"]}]},{"host":"news.example"}],
			"steps":[{"do":"visit","url":"https://shop.example/login"},%]}`
	}
	here, elsewhere := event.AtExchange(1, 0).WithCookie(0), event.AtExchange(2, 0).WithCookie(0)
	refused := event.AtExchange(0, 0).WithLine(0)
	fromNews := func(step string) string { return `{"do":"visit","url":"https://news.example/"},` + step }
	tests := []struct {
		name     string
		document string
		steps    string
		at       event.Place
		want     []string
	}{
		{
			"another path, asked for",
			shop("sid=1; Path=/login; Secure"), `{"do":"visit","url":"https://shop.example/account"}`, here,
			[]string{"Path=/"},
		},
		{
			"another path is a scope",
			shop("sid=1; Path=/login; Secure"), `{"do":"visit","url":"https://shop.example/account"}`, event.Nowhere,
			nil,
		},
		{
			"Strict, and a link from another site",
			shop("sid=1; Secure; SameSite=Strict"), fromNews(`{"do":"click","url":"https://shop.example/"}`), elsewhere,
			[]string{"SameSite=Lax"},
		},
		{
			"None needs Secure as well, which is one change",
			shop("sid=1; SameSite=Lax"), fromNews(`{"do":"frame","url":"https://shop.example/box"}`), elsewhere,
			[]string{"Secure on and SameSite=None"},
		},
		{
			"two reasons, two changes",
			shop("sid=1; Secure; Path=/login"), `{"do":"visit","url":"http://shop.example/account"}`, here,
			[]string{"Path=/ and redirect to https with 301 at shop.example", "Path=/ and HSTS on at shop.example"},
		},
		{
			"a protection is none",
			shop("sid=1; Secure; Path=/"), `{"do":"visit","url":"http://shop.example/account"}`, event.Nowhere,
			nil,
		},
		{
			"a refused domain",
			shop("sid=1; Domain=example; Secure"), `{"do":"reload"}`, refused,
			[]string{"Domain=shop.example"},
		},
		{
			"a broken promise",
			shop("__Host-sid=1; Path=/"), `{"do":"reload"}`, refused,
			[]string{"Secure on", "the name sid (This disables a protection.)"},
		},
		{
			"no flip fixes a line that is not a cookie",
			shop(`a\u0001=1`), `{"do":"reload"}`, refused,
			nil,
		},
		{
			"what nobody could set is not deleted",
			shop("sid=; Max-Age=0"), `{"do":"reload"}`, refused,
			nil,
		},
		{"a cookie that went out", shop("sid=1; Secure"), `{"do":"reload"}`, here, nil},
		{"no such exchange", shop("sid=1; Secure"), `{"do":"reload"}`, event.AtExchange(0, 7).WithCookie(0), nil},
		{"no such step", shop("sid=1; Secure"), `{"do":"reload"}`, event.AtExchange(7, 0).WithCookie(0), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := decode(t, strings.Replace(test.document, "%", test.steps, 1))
			var got []string
			for _, f := range fixesOf(t, event.NewRun(s, tr), test.at) {
				switch {
				case f.Kind == whatif.Repair:
					got = append(got, f.Label)
				case strings.Contains(f.Why, "protection") && f.Edits[0].Knob == whatif.Prefix:
					got = append(got, f.Label+" ("+f.Why+")")
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestFlipsOfStackSettings: for an attribute that Django writes, the flip is of its
// setting, and so it is for the redirect.
func TestFlipsOfStackSettings(t *testing.T) {
	s, tr := decode(t, `{"v":1,
		"servers":[{"host":"shop.example","stack":{"django":{"SESSION_COOKIE_SAMESITE":"Strict","SESSION_COOKIE_SECURE":true}},
			"rules":[{"path":"/login","set":["sessionid=1"]}]},{"host":"news.example"}],
		"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://news.example/"},{"do":"click","url":"https://shop.example/"}]}`)
	fixes := fixesOf(t, event.NewRun(s, tr), event.Nowhere)
	if len(fixes) == 0 || fixes[0].Label != `SESSION_COOKIE_SAMESITE = "Lax"` {
		t.Errorf("got %v", fixes)
	}
	for _, f := range fixes {
		for _, change := range f.Edits {
			if change.Knob == whatif.SameSite {
				t.Errorf("%s turns what the stack overrides", label(f.Flip))
			}
		}
	}
}

// TestLocalhostIsAnotherSite: a page on localhost and its API on 127.0.0.1 are two sites.
func TestLocalhostIsAnotherSite(t *testing.T) {
	s, tr := decode(t, `{"v":1,
		"servers":[{"host":"localhost","rules":[{"path":"/login","set":["sid=1; HttpOnly; SameSite=Strict"]}]},{"host":"127.0.0.1"}],
		"steps":[{"do":"visit","url":"http://localhost/login"},{"do":"visit","url":"http://127.0.0.1/"},{"do":"click","url":"http://localhost/"}]}`)
	for _, f := range fixesOf(t, event.NewRun(s, tr), event.AtStep(2)) {
		if f.Label == "address on localhost" && f.Edits[0].Step == 1 {
			return
		}
	}
	t.Error("nothing says to open the page on localhost")
}

// TestSchemesOfThisMachine: a page over http and its API over https are two
// sites, and SameSite=None needs two changes.
func TestSchemesOfThisMachine(t *testing.T) {
	s, tr := decode(t, `{"v":1,"policy":{"httpsFirst":false},
		"servers":[{"host":"localhost","port":3000,"schemes":["http"]},{"host":"localhost","port":5000,"schemes":["https"],
			"rules":[{"headers":{"Access-Control-Allow-Origin":"http://localhost:3000","Access-Control-Allow-Credentials":"true"}},
				{"path":"/login","set":["sid=1; HttpOnly; SameSite=Lax"]}]}],
		"steps":[{"do":"visit","url":"http://localhost:3000/"},
			{"do":"fetch","url":"https://localhost:5000/login","method":"POST","credentials":"include"},
			{"do":"fetch","url":"https://localhost:5000/me","credentials":"include"}]}`)
	fixes := fixesOf(t, event.NewRun(s, tr), event.Nowhere)
	if len(fixes) == 0 || fixes[0].Kind != whatif.Repair || fixes[0].Label != "Secure on and SameSite=None" {
		t.Errorf("got %v", fixes)
	}
}

// TestManyFaults: of more faults than a pair can fix, the first are fixed
// first.
func TestManyFaults(t *testing.T) {
	s, tr := decode(t, `{"v":1,
		"servers":[{"host":"shop.example","rules":[{"set":["a=1; SameSite=None","b=1; Domain=x.example; Secure","c=1; Max-Age=-1; Secure"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/"}]}`)
	fixes := fixesOf(t, event.NewRun(s, tr), event.Nowhere)
	if len(fixes) == 0 || fixes[0].Whole || !strings.Contains(fixes[0].Consequence, "still wrong") {
		t.Errorf("got %+v", fixes)
	}
}

// TestFixesAreBounded: the search gives up on a cookie that nothing sends,
// after a journey with hundreds of others, and says so.
func TestFixesAreBounded(t *testing.T) {
	s := &scenario.Scenario{V: scenario.Version, Servers: []scenario.Server{{Host: "shop.example"}}}
	rule := scenario.Rule{Path: "/login", Set: []string{"held=1; Secure; Path=/login; SameSite=Strict; Domain=shop.example"}}
	for i := range 100 {
		rule.Set = append(rule.Set, fmt.Sprintf("c%d=1", i))
	}
	s.Servers[0].Rules = []scenario.Rule{rule}
	s.Servers = append(s.Servers, scenario.Server{Host: "news.example"})
	s.Steps = []scenario.Step{{Do: scenario.Visit, URL: "https://shop.example/login"}}
	for range 100 {
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: "https://news.example/"})
	}
	s.Steps = append(s.Steps, scenario.Step{Do: scenario.Click, URL: "http://shop.example/"})
	tr := run(t, s)
	if len(edit.Cookies(s)) < whatif.MaxLines {
		t.Fatal("the scenario is not what the test is about")
	}
	at := event.AtExchange(len(s.Steps)-1, 0).WithCookie(0)
	if fixes, gaveUp := whatif.Fixes(event.NewRun(s, tr), at); fixes != nil || !gaveUp {
		t.Errorf("got %d fixes, given up: %t", len(fixes), gaveUp)
	}
}
