//go:build !js

package ui

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// everything is a scenario with a step of each kind and a part of each type.
const everything = `{"v":1,"network":"hostile",
	"attacker":[{"path":"/a"}],
	"servers":[{"host":"a.example","rules":[{"path":"/a","set":["sid=1"]}],"proxy":{"sets":{"X-A":"1"},"rules":[{"path":"/p"}]},"stack":{"django":{}}},{"host":"b.example"}],
	"steps":[{"do":"visit","url":"https://a.example/a"},{"do":"submit","url":"https://a.example/a"},{"do":"fetch","url":"https://a.example/a"},
		{"do":"script","cookie":"a=1"},{"do":"wait","seconds":60},{"do":"frame","url":"https://a.example/a"},{"do":"fetch","url":"/a"},{"do":"loadScript","url":"/a"},
		{"do":"click","url":"/a","newTab":true},{"do":"switchTab","tab":1}],
	"expect":[{"step":0,"outcome":"loaded"},{"step":0,"refuses":"sid"}],
	"challenge":{"goal":"Win.","reach":[{"step":0,"outcome":"loaded"},{"step":0,"refuses":"sid"}],"avoid":[{"step":0,"outcome":"loaded"},{"step":0,"refuses":"sid"}],"allow":["Secure"],"par":1}}`

// leaves are the values of a document by the paths of their fields: "servers.rules.set".
func leaves(at string, v reflect.Value, into map[string][]string) {
	switch of := v.Interface().(type) {
	case time.Time, scenario.Headers, scenario.Stack, map[string]string:
		into[at] = append(into[at], fmt.Sprint(of))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		switch {
		case !v.IsNil():
			leaves(at, v.Elem(), into)
		case v.Type() == reflect.TypeFor[*scenario.Proxy]() && strings.HasSuffix(at, ".next"): // a proxy behind a proxy
			into[at] = append(into[at], "none")
		case v.Type().Elem().Kind() == reflect.Struct: // its fields exist, too
			leaves(at, reflect.Zero(v.Type().Elem()), into)
		default:
			into[at] = append(into[at], "none")
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Struct {
			into[at] = append(into[at], fmt.Sprint(v.Interface()))
			return
		}
		if v.Len() == 0 {
			leaves(at, reflect.Zero(v.Type().Elem()), into)
		}
		for i := range v.Len() {
			leaves(at, v.Index(i), into)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			leaves(strings.TrimPrefix(at+"."+name, "."), v.Field(i), into)
		}
	default:
		into[at] = append(into[at], fmt.Sprint(v.Interface()))
	}
}

// A way is how the reader writes a field of the format: by a text field or a list, which
// has a name in the page, or by another control, which has an id or a name there.
type way struct {
	// leaf is the path of the field.
	leaf string
	// field and text are of a field, shows and action of another control.
	field, text string
	shows       string
	action      state.Action
}

func waysToWrite() []way {
	all := []way{
		{"title", "text title", "Mine", "", nil},
		{"about", "text about", "Mine", "", nil},
		{"question", "text question", "Mine?", "", nil},
		{"surprise", "text surprise", "Mine", "", nil},
		{"browser", "", "", `id="browser-firefox"`, state.SetBrowser{Browser: scenario.Firefox}},
		{"policy.thirdPartyCookies", "third-party", "block", "", nil},
		{"policy.httpsFirst", "default https-first", "on", "", nil},
		{"policy.laxByDefault", "default lax-by-default", "off", "", nil},
		{"policy.cache", "", "", `id="cache"`, state.SetCache{}},
		{"now", "clock", "2027-01-01T00:00:00Z", "", nil},
		{"preloadedHSTS", "preloaded", "bank.example", "", nil},
		{"network", "network", "private", "", nil},
		{"servers.host", "address host", "c.example", "", nil},
		{"servers.port", "address port", "8443", "", nil},
		{"servers.schemes", "address schemes", "https", "", nil},
		{"servers.stack", "stack", "express", "", nil},
		{"servers.stack", "setting SESSION_COOKIE_AGE", "60", "", nil},
		{"servers.proxy.terminatesTLS", "", "", `id="proxy-tls"`, state.TerminateTLS{On: true}},
		{"servers.proxy.sets", "proxy 0", "X-B: 2", "", nil},
		{"servers.proxy.next", "", "", `id="around-server"`, state.UseProxy{On: true}},
		{"steps.do", "step 4 do", "reload", "", nil},
		{"steps.url", "step 0 url", "https://a.example/b", "", nil},
		{"steps.method", "step 1 method", "GET", "", nil},
		{"steps.method", "step 2 method", "PUT", "", nil},
		{"steps.credentials", "step 2 credentials", "include", "", nil},
		{"steps.mode", "step 2 mode", "no-cors", "", nil},
		{"steps.headers", "step 2 headers", "X-D: 4", "", nil},
		{"steps.redirect", "step 2 redirect", "error", "", nil},
		{"steps.crossOrigin", "step 7 crossOrigin", "anonymous", "", nil},
		{"steps.inFrame", "step 6 inFrame", "frame", "", nil},
		{"steps.newTab", "step 1 newTab", "new", "", nil},
		{"steps.tab", "step 9 tab", "2", "", nil},
		{"steps.cookie", "step 3 cookie", "b=2", "", nil},
		{"steps.seconds", "step 4 seconds", "90", "", nil},
		{"steps.note", "note 0", "Mine", "", nil},
		{"challenge.goal", "challenge goal", "Mine", "", nil},
		{"challenge.par", "challenge par", "2", "", nil},
		{"challenge.hints", "challenge hints", "One\nTwo", "", nil},
		{"challenge.allow", "", "", ">HttpOnly<", state.WriteChallenge{Field: edit.ChallengeAllow, Text: "HttpOnly"}},
		{"challenge.browsers", "", "", ">Firefox<", state.WriteChallenge{Field: edit.ChallengeBrowsers, Text: "firefox"}},
		{"challenge.foreign", "", "", ">b.example<", state.WriteChallenge{Field: edit.ChallengeForeign, Text: "b.example"}},
	}
	for _, of := range []struct{ leaf, field string }{{"servers.rules", "rule 0 "}, {"servers.proxy.rules", "proxy 1 0 "}, {"attacker", "attack 0 "}} {
		for _, f := range []struct {
			field edit.RuleField
			text  string
		}{
			{edit.RuleScheme, "http"}, {edit.RuleMethod, "POST"}, {edit.RulePath, "/b"}, {edit.RuleQuery, "next=1"}, {edit.RuleHeader, "Origin: https://b.example"}, {edit.RuleCookie, "a=1"}, {edit.RuleNoCookie, "a"},
			{edit.RuleFrom, "2"}, {edit.RuleUntil, "2"}, {edit.RuleSet, "b=2"}, {edit.RuleHeaders, "X-C: 3"}, {edit.RuleStatus, "404"}, {edit.RuleRedirect, "/b"},
		} {
			all = append(all, way{of.leaf + "." + string(f.field), of.field + string(f.field), f.text, "", nil})
		}
	}
	all = append(all, way{"attacker.host", "attack 0 host", "a.example", "", nil})
	for _, of := range []struct {
		leaf string
		list edit.ClaimList
	}{{"expect", edit.Expect}, {"challenge.reach", edit.Reach}, {"challenge.avoid", edit.Avoid}} {
		field := "claim " + string(of.list) + " "
		for _, kind := range scenario.ClaimKinds {
			if kind != scenario.ClaimOutcome {
				all = append(all, way{of.leaf + "." + string(kind), field + "0 states", string(kind), "", nil})
			}
		}
		all = append(all,
			way{of.leaf + ".outcome", field + "0 of", "blocked", "", nil},
			way{of.leaf + ".refuses", field + "1 of", "other", "", nil},
			way{of.leaf + ".step", field + "1 step", "2", "", nil},
			way{of.leaf + ".exchange", field + "1 exchange", "1", "", nil},
			way{of.leaf + ".reason", field + "1 reason", "SecureOnly", "", nil})
	}
	return append(all, way{"expect.answers", "claim expect 0 answers", "true", "", nil})
}

// Everything that the format can say has a control in the page, without JSON.
func TestEveryFieldOfTheFormat(t *testing.T) {
	p, dispatcher := mount(t, false, 640)
	defer dispatcher.Close()
	m := p.model
	m.do(state.SetSource{Text: everything})
	for _, fold := range []state.Fold{state.CookieFold, state.ServerFold, state.BrowserFold, state.StepsFold, state.StackFold, state.ChallengeFold} {
		m.do(state.ToggleFold{Fold: fold})
	}
	m.do(state.ShowTab{Tab: state.Source})
	if m.state.Problem != "" {
		t.Fatal(m.state.Problem)
	}
	shown, start := htmlOf(p), m.state
	before := map[string][]string{}
	leaves("", reflect.ValueOf(*start.Draft.Scenario), before)

	written := map[string]bool{
		"v":                        true, // a constant
		"servers.rules.host":       true, // only for the attacker
		"servers.proxy.rules.host": true,
		"challenge.reach.answers":  true, // only the scenario has a question
		"challenge.avoid.answers":  true,
	}
	for _, w := range waysToWrite() {
		name, on, a := w.leaf+" by "+w.field, w.shows, w.action
		if w.field != "" {
			on = `data-field="` + w.field + `"`
			a, _ = control.FieldAction(w.field, w.text)
		}
		if !strings.Contains(shown, on) {
			t.Errorf("%s: the page has no %s", name, on)
		}
		m.state = state.Apply(start, a)
		if m.state.Problem != "" {
			t.Errorf("%s: %s", name, m.state.Problem)
		}
		after := map[string][]string{}
		leaves("", reflect.ValueOf(*m.state.Draft.Scenario), after)
		if slices.Equal(before[w.leaf], after[w.leaf]) {
			t.Errorf("%s does not change it from %q", name, before[w.leaf])
		}
		written[w.leaf] = true
	}
	for leaf := range before {
		if !written[leaf] {
			t.Errorf("there is no way to write %s without JSON", leaf)
		}
	}
	m.state = start
}

// A read-only embed has nothing to edit, in no view and at no event.
func TestReadOnlyEmbed(t *testing.T) {
	p, dispatcher := mount(t, true, 640)
	defer dispatcher.Close()
	m := p.model
	m.state.ReadOnly = true
	check := func(where string) {
		t.Helper()
		page := htmlOf(p)
		for _, editing := range []string{"<select", `role="switch"`, `type="text"`, `class="plain try"`, "data-field=\"text", "data-field=\"claim", "nub", `class="bar"`} {
			if strings.Contains(page, editing) {
				t.Errorf("%s has %s", where, editing)
			}
		}
		for _, area := range strings.Split(page, "<textarea")[1:] {
			if tag, _, _ := strings.Cut(area, ">"); !strings.Contains(tag, "readonly") {
				t.Errorf("%s has the text area %s", where, tag)
			}
		}
	}
	m.do(state.Show{})
	for _, tab := range []state.Tab{state.Lanes, state.Table, state.Tracker, state.Flow, state.Code, state.Moments, state.QuizTab, state.Snapshot, state.Transcript, state.Jar, state.Compare, state.Source} {
		m.do(state.ShowTab{Tab: tab})
		check("the view " + string(tab))
		if tab == state.QuizTab {
			for i, q := range m.state.Quiz.Questions {
				m.do(state.Answer{Question: i, Option: (q.Right() + 1) % len(q.Options)})
			}
			check("a wrong answer of the quiz")
		}
	}
	m.do(state.Open{Text: "9"})
	check("the page of a damaged link")
}
