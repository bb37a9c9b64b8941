package state_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

const twoShops = `{"v":1,
	"servers":[
		{"host":"a.example","rules":[{"set":["one=1","two=2"]}]},
		{"host":"*.b.example","rules":[{"set":["three=3"]}]}],
	"steps":[
		{"do":"visit","url":"https://a.example/"},
		{"do":"visit","url":"https://www.b.example/"},
		{"do":"wait","seconds":5},
		{"do":"visit","url":"https://a.example/"}]}`

// The knobs are those of the selected cookie and server.
func TestKnobsFollowTheSelection(t *testing.T) {
	tests := []struct {
		at     event.Place
		cookie string
		server string
	}{
		{event.AtExchange(0, 0), "one", "a.example"},
		{event.AtExchange(0, 0).WithLine(1), "two", "a.example"},
		{event.AtExchange(1, 0), "three", "*.b.example"},
		{event.AtStep(2), "three", "*.b.example"},
		{event.AtExchange(3, 0).WithCookie(1), "two", "a.example"},
	}
	s := begin(t, decode(t, twoShops))
	for _, test := range tests {
		s = do(s, state.Select{At: test.at})
		c, ok := s.CurrentCookie()
		if got := s.Run.Scenario.Servers[s.Server].Host; !ok || c.Cookie.Name != test.cookie || got != test.server {
			t.Errorf("at %v the knobs turn %s of %s, want %s of %s", test.at, c.Cookie.Name, got, test.cookie, test.server)
		}
	}
}

// A choice stays until another place is selected, even after edits.
func TestChoiceStaysAfterEdits(t *testing.T) {
	s := do(begin(t, decode(t, twoShops)),
		state.ChooseCookie{Index: 2}, state.ChooseServer{Index: 1},
		state.SetFlag{Attribute: "Secure", On: true}, state.SetHSTS{On: true}, state.SetRedirect{Status: 302})
	if c, _ := s.CurrentCookie(); c.Line != "three=3; Secure" {
		t.Errorf("the knobs turned %q", c.Line)
	}
	if s.Server != 1 || s.Problem != "" {
		t.Errorf("the server is %d (%s), want 1", s.Server, s.Problem)
	}
	if s = do(s, state.ChooseCookie{Index: 7}, state.ChooseServer{Index: -1}); s.Cookie != 2 || s.Server != 1 {
		t.Errorf("what is not there was chosen: cookie %d, server %d", s.Cookie, s.Server)
	}
	if s = do(s, state.GoTo{Row: 1}); s.Cookie != 0 || s.Server != 0 {
		t.Errorf("the knobs do not follow: cookie %d, server %d", s.Cookie, s.Server)
	}
}

func TestVisit(t *testing.T) {
	tests := []struct {
		name, typed string
		added       string // "" for none
		problem     string
	}{
		{"without a scheme takes the one shown", "shop.example/new", "http://shop.example/new", ""},
		{"with a scheme", "https://shop.example/new", "https://shop.example/new", ""},
		{"of a host that is not there", "nowhere.example", "http://nowhere.example/", ""},
		{"with an address in its query", "shop.example/go?to=https://b.example/", "http://shop.example/go?to=https://b.example/", ""},
		{"a path takes the host shown", "/new", "http://shop.example/new", ""},
		{"white space around it", "  shop.example/new ", "http://shop.example/new", ""},
		{"the one shown", "shop.example/login", "", ""},
		{"no address", "", "", "cannot be visited"},
		{"no host", "https://", "", "cannot be visited"},
		{"another scheme", "ftp://shop.example/", "", "cannot be visited"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := lesson(t)
			s := do(before, state.Visit{Address: test.typed})
			added := ""
			if steps := s.Run.Scenario.Steps; len(steps) > len(before.Run.Scenario.Steps) {
				added = steps[len(steps)-1].URL
				if s.Selected.Step != len(steps)-1 {
					t.Errorf("selected is %v, want the new visit", s.Selected)
				}
			}
			if added != test.added || !strings.Contains(s.Problem, test.problem) || (test.problem == "") != (s.Problem == "") {
				t.Errorf("added %q with problem %q, want %q and %q", added, s.Problem, test.added, test.problem)
			}
		})
	}
}

// The address bar shows the selected step's address, and the scheme switch
// changes it.
func TestAddress(t *testing.T) {
	s := begin(t, decode(t, `{"v":1,"servers":[{"host":"a.example"}],"steps":[
		{"do":"wait","seconds":1},
		{"do":"visit","url":"http://a.example/1"},
		{"do":"click","url":"/2"},
		{"do":"visit","url":"HTTPS:a.example/3"}]}`))
	for _, test := range []struct {
		step                   int
		scheme, rest, switched string
	}{
		{0, "http", "a.example/1", "1 https://a.example/1"},
		{1, "http", "a.example/1", "1 https://a.example/1"},
		{2, "http", "a.example/1", "1 https://a.example/1"},
		{3, "https", "a.example/3", "3 http:a.example/3"},
	} {
		at := do(s, state.Select{At: event.AtStep(test.step)})
		scheme, rest := at.Address()
		if scheme != test.scheme || rest != test.rest {
			t.Errorf("at step %d the address is %s %s, want %s %s", test.step, scheme, rest, test.scheme, test.rest)
		}
		other := map[string]string{"http": "https", "https": "http"}[scheme]
		step, _ := at.AddressStep()
		got := fmt.Sprint(step, " ", do(at, state.SetScheme{Scheme: other}).Run.Scenario.Steps[step].URL)
		if got != test.switched {
			t.Errorf("at step %d the switch gives %s, want %s", test.step, got, test.switched)
		}
	}
}

func TestLineParts(t *testing.T) {
	const line = "a=1; Secure; Path=/"
	tests := []struct{ name, before, after, want string }{
		{"the same", line, line, "a=1|Secure|Path=/"},
		{"one came", "a=1; Path=/", line, "a=1|+Secure|Path=/"},
		{"one came at the end", line, line + "; HttpOnly", "a=1|Secure|Path=/|+HttpOnly"},
		{"one went", line, "a=1; Path=/", "a=1|-Secure|Path=/"},
		{"one changed", "a=1; SameSite=Lax; Path=/", "a=1; SameSite=None; Path=/", "a=1|-SameSite=Lax|+SameSite=None|Path=/"},
		{"only white space", "a=1;Secure;  Path=/", line, "a=1|Secure|Path=/"},
		{"all of it", "b=2", "a=1", "-b=2|+a=1"},
		{"the same part twice", "a=1; Secure; Secure", "a=1; Secure", "a=1|Secure|-Secure"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, p := range state.LineParts(test.before, test.after) {
				got = append(got, map[state.Mark]string{state.Added: "+", state.Removed: "-"}[p.Mark]+p.Text)
			}
			if strings.Join(got, "|") != test.want {
				t.Errorf("%q to %q is %q, want %q", test.before, test.after, strings.Join(got, "|"), test.want)
			}
		})
	}
}

// behindProxy has a server whose Django decides what its rules only seem to
// decide, and one without Django.
const behindProxy = `{"v":1,"servers":[
		{"host":"shop.example","rules":[{"scheme":"http","redirect":"https:","status":308},{"path":"/login","set":["sessionid=a; SameSite=Strict","theme=dark"]}],
			"stack":{"django":{"SECURE_SSL_REDIRECT":true,"SECURE_HSTS_SECONDS":60,"SESSION_COOKIE_SECURE":true,"SESSION_COOKIE_PATH":"/login"}},
			"proxy":{"terminatesTLS":true,"sets":{"X-Forwarded-Proto":"$scheme"}}},
		{"host":"blog.example","rules":[{"set":["b=1"]}]}],
	"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://blog.example/"}]}`

// Each setting of the table is a knob: it can be set to another value, which is
// confirmed, left to Django's default and undone.
func TestEverySettingIsAKnob(t *testing.T) {
	turned := 0
	for _, d := range django.Table() {
		before := begin(t, decode(t, `{"v":1,"servers":[{"host":"shop.example","stack":{"django":{}}}],"steps":[{"do":"visit","url":"http://shop.example/"}]}`))
		var action state.Action
		switch d.Kind {
		case setting.Flag, setting.Header:
			action = state.TurnSetting{Setting: d.Name, On: d.Default != true}
		case setting.SameSite:
			action = state.WriteSetting{Setting: d.Name, Text: "Strict"}
		case setting.Seconds:
			action = state.WriteSetting{Setting: d.Name, Text: "77"}
		case setting.Text, setting.List:
			action = state.WriteSetting{Setting: d.Name, Text: "shop.example"}
			if d.Name == "SECURE_REDIRECT_EXEMPT" {
				action = state.WriteSetting{Setting: d.Name, Text: "^health$"}
			}
		case setting.Version:
			action = state.WriteSetting{Setting: d.Name, Text: "4.2"}
		case setting.Any:
			continue // it has no effect
		default:
			t.Fatalf("%s is of a kind that no knob is for", d.Name)
		}
		turned++
		s := do(before, action)
		value, given := s.CurrentServer().Setting(d)
		if !given || s.Problem != "" || reflect.DeepEqual(value, d.Default) {
			t.Errorf("%s is %v, given: %v, problem %q", d.Name, value, given, s.Problem)
			continue
		}
		if want := "You set " + d.Name + " to " + d.Literal(value) + "."; s.Confirmation != want {
			t.Errorf("said %q, want %q", s.Confirmation, want)
		}
		if back := do(s, state.Undo{}); back.Run.Link != before.Run.Link {
			t.Errorf("%s: undone, the scenario is another one", d.Name)
		}
		s = do(s, state.RemoveSetting{Setting: d.Name})
		if s.Run.Link != before.Run.Link || s.Confirmation != "You left "+d.Name+" to its default." {
			t.Errorf("%s is not left to the default: %q", d.Name, s.Confirmation)
		}
	}
	if turned < 20 {
		t.Errorf("only %d settings were turned", turned)
	}
}

func TestWriteSetting(t *testing.T) {
	before := begin(t, decode(t, behindProxy))
	for _, test := range []struct {
		name    string
		action  state.Action
		changes bool
		problem string
	}{
		{"a number", state.WriteSetting{Setting: "SECURE_HSTS_SECONDS", Text: "120"}, true, ""},
		{"no number", state.WriteSetting{Setting: "SECURE_HSTS_SECONDS", Text: "a day"}, false, "found a string, expected a number of seconds"},
		{"nothing", state.WriteSetting{Setting: "SECURE_HSTS_SECONDS"}, true, ""},
		{"half a header", state.WriteSetting{Setting: "SECURE_PROXY_SSL_HEADER", Text: "HTTP_X"}, false, "1 entries; expected two"},
		{"no setting", state.WriteSetting{Setting: "SECURE", Text: "1"}, false, ""},
		{"no switch", state.TurnSetting{Setting: "SECURE", On: true}, false, ""},
	} {
		s := do(before, test.action)
		if changed := s.Run.Link != before.Run.Link; changed != test.changes || !strings.Contains(s.Problem, test.problem) || (test.problem == "") != (s.Problem == "") {
			t.Errorf("%s: changed: %v, problem %q", test.name, changed, s.Problem)
		}
	}
	if s := do(before, state.ChooseServer{Index: 1}, state.TurnSetting{Setting: "SECURE_SSL_REDIRECT", On: true}); s.Run.Link != before.Run.Link {
		t.Error("a server without Django has got a setting")
	}
}

// The knobs show what the stack decides, and leave to the rules what it does
// not.
func TestWhatTheStackDecides(t *testing.T) {
	s := begin(t, decode(t, behindProxy))
	decided := func(s state.State) string {
		c, _ := s.CurrentCookie()
		deciders := []string{s.CurrentServer().RedirectedBy(), s.CurrentServer().HSTSBy()}
		for _, attribute := range []string{"secure", "httponly", "samesite", "path", "domain", "max-age"} {
			d, ok := s.Draft.DecidedBy(c, attribute)
			if ok && d.Default {
				d.Setting += "*"
			}
			deciders = append(deciders, d.Setting)
		}
		return strings.Join(deciders, " ")
	}
	const own = "SESSION_COOKIE_SECURE SESSION_COOKIE_HTTPONLY*  SESSION_COOKIE_PATH  SESSION_COOKIE_AGE*"
	for _, test := range []struct {
		name       string
		actions    []state.Action
		want, sent string
	}{
		{"all of it", nil, "SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS " + own,
			"sessionid=a; expires=Thu, 15 Jan 2026 00:00:00 GMT; HttpOnly; Max-Age=1209600; Path=/login; SameSite=Strict; Secure"},
		{"redirect off", []state.Action{state.TurnSetting{Setting: "SECURE_SSL_REDIRECT"}}, " SECURE_HSTS_SECONDS " + own, ""},
		{"a rule's own HSTS", []state.Action{state.SetHSTS{On: true}}, "SECURE_SSL_REDIRECT  " + own, ""},
		{"a flag that is off", []state.Action{state.TurnSetting{Setting: "SESSION_COOKIE_SECURE"}}, "SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS " + own,
			"sessionid=a; expires=Thu, 15 Jan 2026 00:00:00 GMT; HttpOnly; Max-Age=1209600; Path=/login; SameSite=Strict"},
		{"a flag that is not given", []state.Action{state.RemoveSetting{Setting: "SESSION_COOKIE_SECURE"}},
			"SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS " + strings.TrimPrefix(own, "SESSION_COOKIE_SECURE"), ""},
		{"another cookie", []state.Action{state.ChooseCookie{Index: 1}}, "SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS      ", "theme=dark"},
		{"no Django", []state.Action{state.RunStack{}}, "       ", "sessionid=a; SameSite=Strict"},
		{"another server", []state.Action{state.ChooseServer{Index: 1}, state.ChooseCookie{Index: 2}}, "       ", "b=1"},
	} {
		now := do(s, test.actions...)
		if got := decided(now); got != test.want {
			t.Errorf("%s: decided by\n%q, want\n%q", test.name, got, test.want)
		}
		c, _ := now.CurrentCookie()
		if got := now.Draft.Sent(c); test.sent != "" && got != test.sent {
			t.Errorf("%s: sent is\n%s, want\n%s", test.name, got, test.sent)
		}
	}
	off := do(s, state.TurnSetting{Setting: "SESSION_COOKIE_SECURE"})
	if before, ok := off.SentBefore(); !ok || !strings.HasSuffix(before, "; Secure") {
		t.Errorf("before the setting was turned, the line was %q", before)
	}
}

// headersOf are those that the outermost proxy of the current server sets.
func headersOf(s state.State) string {
	if proxy := s.CurrentServer().Proxy(); proxy != nil {
		return state.HeaderLines(proxy.Sets)
	}
	return ""
}

func TestProxy(t *testing.T) {
	s := begin(t, decode(t, behindProxy))
	trusts := state.TurnSetting{Setting: "SECURE_PROXY_SSL_HEADER", On: true}
	for _, test := range []struct {
		name    string
		actions []state.Action
		headers string
		loops   bool
		said    string
	}{
		{"as it is", nil, "X-Forwarded-Proto: $scheme", true, ""},
		{"trusted", []state.Action{trusts}, "X-Forwarded-Proto: $scheme", false, ""},
		{"TLS goes through", []state.Action{state.TerminateTLS{}}, "X-Forwarded-Proto: $scheme", false, "You made the proxy pass the browser's scheme on."},
		{"and not", []state.Action{state.TerminateTLS{}, state.TerminateTLS{On: true}}, "X-Forwarded-Proto: $scheme", true, "You made the proxy end TLS."},
		{"another header", []state.Action{trusts, state.WriteProxyHeaders{Text: " X-Other : $scheme \n\nA: b"}}, "A: b\nX-Other: $scheme", true, "You changed the headers that the proxy sets."},
		{"no header", []state.Action{state.WriteProxyHeaders{}}, "", true, "You changed the headers that the proxy sets."},
		{"none", []state.Action{state.UseProxy{}}, "", false, "You removed the proxy."},
		{"a new one", []state.Action{state.UseProxy{}, state.UseProxy{On: true}}, "X-Forwarded-Proto: $scheme", true, "You put a proxy in front of the server."},
	} {
		now := do(s, test.actions...)
		loops := now.Run.Trace.Steps[0].Outcome == trace.RedirectLoop
		if headersOf(now) != test.headers || loops != test.loops || test.said != "" && now.Confirmation != test.said {
			t.Errorf("%s: headers %q, in a loop: %v, said %q (%s)", test.name, headersOf(now), loops, now.Confirmation, now.Problem)
		}
	}
	row := do(s, state.UseProxy{On: true}, state.TerminateTLS{Proxy: 1}, state.WriteProxyHeaders{Proxy: 1, Text: "X-Inner: $scheme"}, state.WriteProxyHeaders{Proxy: 2, Text: "A: b"})
	if got := row.CurrentServer().Proxy().Row(); len(got) != 2 || !got[0].TerminatesTLS || got[1].TerminatesTLS || state.HeaderLines(got[1].Sets) != "X-Inner: $scheme" {
		t.Errorf("two proxies: %+v", got)
	}
	if outer := do(row, state.UseProxy{}); headersOf(outer) != "X-Inner: $scheme" {
		t.Errorf("without the outer one, the headers are %q", headersOf(outer))
	}
	if bad := do(s, state.WriteProxyHeaders{Text: "X-Forwarded-Proto"}); !strings.Contains(bad.Problem, "X-Forwarded-Proto is not a header") || bad.Run.Link != s.Run.Link {
		t.Errorf("a header without a value: %q", bad.Problem)
	}
	other := do(s, state.ChooseServer{Index: 1})
	if same := do(other, state.TerminateTLS{On: true}, state.WriteProxyHeaders{Text: "A: b"}); same.Run.Link != s.Run.Link {
		t.Error("a server without a proxy has got one")
	}
	if runs := do(other, state.RunStack{Name: "django"}); runs.Confirmation != "You made the server run Django." {
		t.Errorf("said %q", runs.Confirmation)
	} else if _, _, ok := runs.CurrentServer().Stack(); !ok {
		t.Error("it does not")
	}
}

// TestAddPath: a rule for a path changes nothing of the run, and is shown.
func TestAddPath(t *testing.T) {
	opened := do(lesson(t), state.SetSource{Text: `{"v":1,"servers":[{"host":"a.example"},{"host":"b.example","rules":[{"path":"/login"}]}],"steps":[{"do":"visit","url":"http://b.example/x"}]}`})
	s := do(opened, state.AddPath{Server: 1, Path: "/x"})
	if s.Problem != "" || s.Server != 1 || s.Pane != state.ServerPane || !s.Unfolded(state.ServerFold) || !s.Change.Nothing() {
		t.Errorf("the problem is %q, the server %d, the pane %s", s.Problem, s.Server, s.Pane)
	}
	if rules := s.Run.Scenario.Servers[1].Rules; len(rules) != 2 || rules[1].Path != "/x" {
		t.Errorf("the rules are %+v", rules)
	}
}

// The redirect that a setting asks for has the status of its stack.
func TestRedirectStatus(t *testing.T) {
	for settings, want := range map[string]int{
		`{"django":{"SECURE_SSL_REDIRECT":true}}`:     301,
		`{"spring":{"redirectToHttps":true}}`:         302,
		`{"aspnetcore":{"UseHttpsRedirection":true}}`: 307,
		`{"spring":{}}`: 0,
		`{}`:            0,
	} {
		s := begin(t, decode(t, `{"v":1,"servers":[{"host":"a.example","stack":`+settings+`}],"steps":[{"do":"visit","url":"https://a.example/"}]}`))
		if got := s.CurrentServer().RedirectStatus(); got != want {
			t.Errorf("%s redirects with %d, want %d", settings, got, want)
		}
	}
}
