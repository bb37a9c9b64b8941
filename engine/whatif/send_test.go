package whatif_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

func TestSendInTheLesson(t *testing.T) {
	want := []string{
		"visit over https · http://shop.example/account",
		"Secure off · sessionid, set by shop.example /login",
		"HSTS on at shop.example",
	}
	s, tr := seed(t)
	got := labels(whatif.Send(s, tr, view.AtExchange(2, 0).WithCookie(0)))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestSend(t *testing.T) {
	shop := func(line string) string {
		return `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["` + line + `"]}]},{"host":"news.example"}],
			"steps":[{"do":"visit","url":"https://shop.example/login"},%]}`
	}
	here, elsewhere := view.AtExchange(1, 0).WithCookie(0), view.AtExchange(2, 0).WithCookie(0)
	refused := view.AtExchange(0, 0).WithLine(0)
	fromNews := func(step string) string { return `{"do":"visit","url":"https://news.example/"},` + step }
	tests := []struct {
		name     string
		document string
		steps    string
		at       view.Place
		want     []string
	}{
		{
			"another path",
			shop("sid=1; Path=/login"), `{"do":"visit","url":"https://shop.example/account"}`, here,
			[]string{"Path=/"}, // without a Path it is / too, further away
		},
		{
			"Strict, and a link from another site",
			shop("sid=1; Secure; SameSite=Strict"), fromNews(`{"do":"click","url":"https://shop.example/"}`), elsewhere,
			[]string{"SameSite=Lax"},
		},
		{
			"Lax, and a form of another site",
			shop("sid=1; Secure; SameSite=Lax"), fromNews(`{"do":"wait","seconds":300},{"do":"submit","url":"https://shop.example/pay"}`), view.AtExchange(3, 0).WithCookie(0),
			[]string{"submit by GET", "SameSite=None"},
		},
		{
			"None needs Secure as well, so it takes two",
			shop("sid=1; SameSite=Lax"), fromNews(`{"do":"frame","url":"https://shop.example/box"}`), elsewhere,
			[]string{"Secure on and SameSite=None"},
		},
		{
			"two reasons, two changes",
			shop("sid=1; Secure; Path=/login"), `{"do":"visit","url":"http://shop.example/account"}`, here,
			[]string{"Path=/ and visit over https", "Secure off and Path=/", "Path=/ and HSTS on at shop.example"},
		},
		{
			"three reasons are too many",
			shop("sid=1; Secure; Path=/login; SameSite=Strict"), fromNews(`{"do":"click","url":"http://shop.example/account"}`), elsewhere,
			nil,
		},
		{
			"a fetch without credentials",
			shop("sid=1"), `{"do":"fetch","url":"/data","credentials":"omit"}`, here,
			[]string{"fetch with credentials: same-origin"},
		},
		{
			"a refused domain",
			shop("sid=1; Domain=example"), `{"do":"reload"}`, refused,
			[]string{"no Domain"},
		},
		{
			"a broken promise",
			shop("__Host-sid=1; Path=/"), `{"do":"reload"}`, refused,
			[]string{"Secure on", "the name sid"},
		},
		{
			"no flip mends a line that is none",
			shop(`a\u0001=1`), `{"do":"reload"}`, refused,
			nil,
		},
		{
			"a script's own line",
			shop("sid=1"), `{"do":"script","cookie":"theme=dark; HttpOnly"}`, view.AtStep(1).WithLine(0),
			[]string{"HttpOnly off"},
		},
		{
			"a script that would overwrite what it cannot read",
			shop("sid=1; HttpOnly; Path=/"), `{"do":"script","cookie":"sid=2; Path=/"}`, view.AtStep(1).WithLine(0),
			// What was not stored, or is kept apart, is not overwritten either.
			[]string{"HttpOnly off", "SameSite=None", "Partitioned on", "Domain=shop.example"},
		},
		{"a cookie that went out", shop("sid=1"), `{"do":"reload"}`, here, nil},
		{"a line that was stored", shop("sid=1"), `{"do":"reload"}`, refused, nil},
		{"a whole exchange", shop("sid=1"), `{"do":"reload"}`, view.AtExchange(0, 0), nil},
		{"no such cookie", shop("sid=1"), `{"do":"reload"}`, view.AtExchange(0, 0).WithCookie(7), nil},
		{"no such exchange", shop("sid=1"), `{"do":"reload"}`, view.AtExchange(0, 7).WithCookie(0), nil},
		{"no such step", shop("sid=1"), `{"do":"reload"}`, view.AtExchange(7, 0).WithCookie(0), nil},
		{"no step at all", shop("sid=1"), `{"do":"reload"}`, view.AtStep(view.None), nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := decode(t, strings.Replace(test.document, "%", test.steps, 1))
			var got []string
			for _, f := range whatif.Send(s, tr, test.at) {
				if !turnsBrowser(f) {
					got = append(got, f.Label)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// turnsBrowser reports whether a flip is of the browser or its policies, which
// are beside the point of most cases.
func turnsBrowser(f whatif.Flip) bool {
	return slices.ContainsFunc(f.Turns, func(t whatif.Turn) bool {
		return whatif.Browser <= t.Knob && t.Knob <= whatif.HTTPSFirst
	})
}

// TestSendOfTwins: of two cookies of one name, the one that goes out anyway is
// not taken for the one that stayed home.
func TestSendOfTwins(t *testing.T) {
	s, tr := decode(t, `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["sid=1; Path=/","sid=1; Path=/login"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://shop.example/"}]}`)
	at := view.AtExchange(1, 0).WithCookie(0)
	if k := tr.Steps[1].Exchanges[0].Cookies[0]; k.Sent || k.Path != "/login" {
		t.Fatalf("the first cookie is %+v, want the one of /login, held", k)
	}
	for _, f := range whatif.Send(s, tr, at) {
		if n := strings.Count(run(t, f.Apply(s)).Steps[1].Exchanges[0].Cookie, "sid=1"); n != 2 {
			t.Errorf("%s sends %d cookies, want both", label(f), n)
		}
	}
}

// TestSendReallySends plays every answer for every cookie that stayed home in
// the golden scenarios: it goes out, or is stored.
func TestSendReallySends(t *testing.T) {
	answered := 0
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, at := range stayedHome(tr) {
			answers := whatif.Send(s, tr, at)
			answered += len(answers)
			for _, f := range answers {
				after := run(t, f.Apply(s))
				if !cameThrough(after, at, nameAt(tr, at), f) {
					t.Errorf("%+v: %s: the cookie stays home\n%s", at, label(f), requests(after))
				}
				if len(f.Turns) > 2 {
					t.Errorf("%+v: %s turns %d knobs", at, label(f), len(f.Turns))
				}
			}
			if again := whatif.Send(s, tr, at); !reflect.DeepEqual(answers, again) {
				t.Errorf("%+v: the same question has other answers", at)
			}
		}
	})
	if answered < 200 {
		t.Errorf("%d answers in all golden scenarios; there should be hundreds", answered)
	}
}

// cameThrough looks in a step for a request that carries the cookie, or for a
// line of its name that was stored.
func cameThrough(tr *trace.Trace, at view.Place, name string, f whatif.Flip) bool {
	for _, turn := range f.Turns {
		if turn.Knob == whatif.Prefix {
			name = turn.To + name[strings.LastIndex(name, "-")+1:]
		}
	}
	step := &tr.Steps[at.Step]
	lines := step.SetCookies
	for _, x := range step.Exchanges {
		if at.Line == view.None && x.Status != 0 && strings.Contains("; "+x.Cookie, "; "+name+"=") {
			return true
		}
		lines = append(lines, x.SetCookies...)
	}
	for _, set := range lines {
		if at.Line != view.None && set.Stored && set.Name == name {
			return true
		}
	}
	return false
}

func nameAt(tr *trace.Trace, at view.Place) string {
	step := &tr.Steps[at.Step]
	switch {
	case at.Exchange == view.None:
		return step.SetCookies[at.Line].Name
	case at.Line != view.None:
		return step.Exchanges[at.Exchange].SetCookies[at.Line].Name
	}
	return step.Exchanges[at.Exchange].Cookies[at.Cookie].Name
}

// TestSendMissesNothing: where a single flip makes the very same request carry
// the very same cookie with its value, its knob is among the answers.
func TestSendMissesNothing(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, at := range stayedHome(tr) {
			if at.Cookie == view.None || at.Step == 0 {
				continue
			}
			x := &tr.Steps[at.Step].Exchanges[at.Exchange]
			answered := map[string]bool{}
			for _, f := range whatif.Send(s, tr, at) {
				answered[knob(f)] = true
			}
			for _, f := range whatif.Flips(s) {
				after := run(t, f.Apply(s)).Steps[at.Step]
				if at.Exchange >= len(after.Exchanges) || after.Exchanges[at.Exchange].URL != x.URL {
					continue
				}
				for _, k := range tr.Steps[at.Step-1].Jar {
					pair := k.Name + "=" + k.Value
					same := same(x.Cookies[at.Cookie], k) && slices.ContainsFunc(after.Exchanges[at.Exchange].Cookies, func(c trace.CookieSelection) bool {
						return c.Sent && same(c, k)
					})
					if same && strings.Contains(after.Exchanges[at.Exchange].Cookie, pair) && !answered[knob(f)] {
						t.Errorf("%+v: %s sends %s and is no answer", at, label(f), pair)
					}
				}
			}
		}
	})
}

// same reports whether a request considered that cookie of the jar.
func same(c trace.CookieSelection, k trace.Cookie) bool {
	return c.Name == k.Name && c.Domain == k.Domain && c.Path == k.Path && c.PartitionKey == k.PartitionKey
}

// knob names what a single flip turns, whichever the position.
func knob(f whatif.Flip) string {
	turn := f.Turns[0]
	turn.To = ""
	return fmt.Sprintf("%+v", turn)
}

// TestSendIsBounded: a cookie that nothing sends, at the end of a journey with
// hundreds of others, is given up on.
func TestSendIsBounded(t *testing.T) {
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
	last := len(s.Steps) - 1
	at := view.AtExchange(last, 0).WithCookie(0)
	if nameAt(tr, at) != "held" || len(edit.Cookies(s)) < whatif.MaxLines {
		t.Fatal("the scenario is not what the test is about")
	}
	if answers := whatif.Send(s, tr, at); answers != nil {
		t.Errorf("got %v", labels(answers))
	}
}
