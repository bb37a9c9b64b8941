package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const oneShop = `{"v":1,
	"servers":[{"host":"a.example","rules":[{"path":"/in","set":["one=1; Path=/"]}]}],
	"steps":[{"do":"visit","url":"https://a.example/in"},{"do":"fetch","url":"/api","method":"PUT"}]}`

// Every panel's edit changes the document, and can be undone and redone.
func TestPanels(t *testing.T) {
	tests := []struct {
		name   string
		action state.Action
		said   string
		// want is a part of the document after the edit.
		want string
	}{
		{"a line by hand", state.SetLine{Line: "one=2; Secure"}, "You edited the cookie.", `"set":["one=2; Secure"]`},
		{"Max-Age", state.SetAttribute{Attribute: state.MaxAge, Value: "60"}, "You set Max-Age to 60.", `one=1; Path=/; Max-Age=60`},
		{"Domain", state.SetAttribute{Attribute: state.Domain, Value: "a.example"}, "You set Domain to a.example.", `Domain=a.example`},
		{"no Path", state.SetAttribute{Attribute: state.Path}, "You removed Path.", `"set":["one=1"]`},
		{"one more cookie", state.AddCookie{}, "You added the cookie cookie1.", `"set":["one=1; Path=/","cookie1=1; Path=/"]`},
		{"no cookie", state.RemoveCookie{}, "You removed the cookie.", `"servers":[{"host":"a.example"}]`},
		{"a step at the end", state.AddStep{After: 1, Do: scenario.Reload}, "You added a step: reload.", `{"do":"reload"}]`},
		{"a step in front", state.AddStep{After: -1, Do: scenario.Wait}, "You added a step: wait.", `"steps":[{"do":"wait","seconds":60},`},
		{"a visit of the address shown", state.AddStep{After: 1, Do: scenario.Visit}, "You added a step: visit.", `{"do":"visit","url":"https://a.example/in"}]`},
		{"a step less", state.RemoveStep{Step: 1}, "You removed step 2.", `"steps":[{"do":"visit","url":"https://a.example/in"}]`},
		{"another kind of step", state.SetStep{Step: 1, Field: state.StepDo, Value: "image"}, "You changed step 2.", `{"do":"image","url":"/api"}`},
		{"another address", state.SetStep{Step: 1, Field: state.StepURL, Value: " /other "}, "You changed step 2.", `"url":"/other"`},
		{"an address without a scheme", state.SetStep{Step: 0, Field: state.StepURL, Value: "localhost:3000/me"}, "You changed step 1.", `"url":"https://localhost:3000/me"`},
		{"a method", state.SetStep{Step: 1, Field: state.StepMethod, Value: "DELETE"}, "You changed step 2.", `"method":"DELETE"`},
		{"credentials", state.SetStep{Step: 1, Field: state.StepCredentials, Value: scenario.Include}, "You changed step 2.", `"credentials":"include"`},
		{"a server by hand", state.SetServer{Text: `{"host":"b.example"}`}, "You edited the server.", `"servers":[{"host":"b.example"}]`},
		{"one more server", state.AddServer{Host: " b.example "}, "You added the server b.example.", `},{"host":"b.example"}]`},
		{"a server of a URL", state.AddServer{Host: "https://b.example:8443/x"}, "You added the server b.example.", `},{"host":"b.example","port":8443,"schemes":["https"]}]`},
		{"a server on this machine", state.AddServer{Host: "localhost:3000"}, "You added the server localhost.", `},{"host":"localhost","port":3000,"schemes":["http"]}]`},
		{"another host", state.WriteServer{Field: state.ServerHost, Text: "b.example"}, "You edited the server.", `"servers":[{"host":"b.example","rules"`},
		{"a host with a port", state.WriteServer{Field: state.ServerHost, Text: "http://b.example:81"}, "You edited the server.", `"host":"b.example","port":81,"schemes":["http"]`},
		{"a port", state.WriteServer{Field: state.ServerPort, Text: "3000"}, "You edited the server.", `"port":3000`},
		{"one scheme", state.WriteServer{Field: state.ServerSchemes, Text: "http"}, "You edited the server.", `"schemes":["http"]`},
		{"a rule", state.AddRule{}, "You added a rule.", `{"path":"/login","status":200}]`},
		{"a rule less", state.RemoveRule{Rule: 0}, "You removed rule 1.", `"servers":[{"host":"a.example"}]`},
		{"a field of a rule", state.WriteRule{Rule: 0, Field: edit.RuleStatus, Text: "404"}, "You changed rule 1.", `"status":404`},
		{"CORS for every page", state.SetCORS{Origin: "*"}, "You let every page read the responses, without cookies.", `"Access-Control-Allow-Methods":"PUT"`},
		{"CORS for one page", state.SetCORS{Origin: "https://app.example"}, "You let the pages of https://app.example read the responses, with cookies.", `"Access-Control-Allow-Credentials":"true"`},
		{"a pasted line", state.SetLine{Line: "Set-Cookie: one=2"}, "You edited the cookie.", `"set":["one=2"]`},
		{"no server", state.RemoveServer{}, "You removed the server a.example.", `{"v":1,"steps":`},
		{"the whole document", state.SetSource{Text: `{"v":1,"title":"New"}`}, "You edited the scenario.", `{"v":1,"title":"New"}`},
		{"who is on the wire", state.SetNetwork{Network: scenario.Hostile}, "You set the network to hostile.", `"network":"hostile"`},
		{"the cache", state.SetCache{On: false}, "You disabled the browser's cache.", `"policy":{"cache":false}`},
		{"HTTPS first", state.SetDefault{Default: state.HTTPSFirst, Value: "off"}, "You changed a default of the browser.", `"policy":{"httpsFirst":false}`},
		{"Lax by default", state.SetDefault{Default: state.LaxByDefault, Value: "on"}, "You changed a default of the browser.", `"policy":{"laxByDefault":true}`},
		{"the clock", state.WriteClock{Text: "2027-01-01T00:00:00Z"}, "You set the clock.", `"now":"2027-01-01T00:00:00Z"`},
		{"the preload list", state.WritePreloaded{Text: "bank.example"}, "You changed the HSTS preload list.", `"preloadedHSTS":["bank.example"]`},
		{"third-party cookies", state.SetThirdPartyCookies{Value: scenario.BlockThirdParty}, "You set third-party cookies to block.", `"policy":{"thirdPartyCookies":"block"}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := begin(t, decode(t, oneShop))
			after := do(before, test.action)
			if after.Problem != "" || after.Confirmation != test.said {
				t.Errorf("said %q with problem %q, want %q", after.Confirmation, after.Problem, test.said)
			}
			document := string(after.Run.Scenario.Canonical())
			if !strings.Contains(document, test.want) {
				t.Errorf("the document is %s, want in it %s", document, test.want)
			}
			undone := do(after, state.Undo{})
			if undone.Run.Link != before.Run.Link || undone.History.CanUndo() || !undone.History.CanRedo() {
				t.Errorf("undone it is %s", undone.Run.Scenario.Canonical())
			}
			redone := do(undone, state.Redo{})
			if redone.Run.Link != after.Run.Link || redone.History.CanRedo() || !redone.History.CanUndo() {
				t.Errorf("redone it is %s", redone.Run.Scenario.Canonical())
			}
		})
	}
}

// The attacker's rules are edited as a server's are.
func TestAttackersRules(t *testing.T) {
	attacker := state.Rules{Attacker: true}
	s := do(begin(t, decode(t, oneShop)),
		state.SetNetwork{Network: scenario.Hostile},
		state.AddRule{Rules: attacker},
		state.AddRule{Rules: attacker},
		state.WriteRule{Rule: 1, Field: edit.RuleHost, Text: "a.example", Rules: attacker},
		state.MoveRule{From: 1, To: 0, Rules: attacker},
		state.RemoveRule{Rule: 1, Rules: attacker},
	)
	const want = `"attacker":[{"host":"a.example","path":"/login","status":200}]`
	if document := string(s.Run.Scenario.Canonical()); !strings.Contains(document, want) || s.Problem != "" {
		t.Errorf("with problem %q it is %s, want in it %s", s.Problem, document, want)
	}
	if s = do(s, state.WriteRule{Rule: 0, Field: edit.RuleScheme, Text: "https", Rules: attacker}); !strings.Contains(s.Problem, "an attacker cannot answer https") {
		t.Errorf("the problem is %q", s.Problem)
	}
}

// The rules of a proxy are edited as a server's are.
func TestProxysRules(t *testing.T) {
	proxy := state.Rules{Proxy: 1}
	s := do(begin(t, decode(t, oneShop)),
		state.UseProxy{On: true},
		state.AddRule{Rules: proxy},
		state.AddRule{Rules: proxy},
		state.WriteRule{Rules: proxy, Rule: 1, Field: edit.RulePath, Text: "/health"},
		state.MoveRule{Rules: proxy, From: 1, To: 0},
		state.RemoveRule{Rules: proxy, Rule: 1},
		state.WriteRule{Rules: proxy, Rule: 0, Field: edit.RuleSet, Text: "node=1"},
	)
	const want = `"rules":[{"path":"/health","set":["node=1"],"status":200}]`
	if document := string(s.Run.Scenario.Canonical()); !strings.Contains(document, want) || s.Problem != "" {
		t.Errorf("with problem %q it is %s, want in it %s", s.Problem, document, want)
	}
	for _, c := range s.Draft.Cookies {
		if c.Cookie.Name == "node" && c.Ref.Proxy == 1 {
			return
		}
	}
	t.Error("the cookie of the proxy is not among those of the scenario")
}

// An invalid edit leaves everything unchanged and says what is wrong with it.
func TestPanelProblems(t *testing.T) {
	for _, test := range []struct {
		name    string
		action  state.Action
		problem string
	}{
		{"a form that PUTs", state.SetStep{Step: 1, Field: state.StepMethod, Value: "CONNECT"}, "scripts cannot send CONNECT"},
		{"no number", state.SetStep{Step: 1, Field: state.StepSeconds, Value: "soon"}, `"soon" is not a number of seconds.`},
		{"a fetch first", state.MoveStep{From: 1, To: 0}, "needs a page"},
		{"the only page taken out", state.RemoveStep{Step: 0}, "needs a page"},
		{"no server", state.SetServer{Text: `{"hots":"b.example"}`}, "this server.hots"},
		{"two servers", state.SetServer{Text: `{"host":"b.example"},{"host":"c.example"}`}, "more than one server"},
		{"no host", state.AddServer{Host: " "}, "empty; expected a host such as shop.example"},
		{"no URL", state.AddServer{Host: "ftp://b.example"}, `its scheme is "ftp"`},
		{"no port", state.WriteServer{Field: state.ServerPort, Text: "http"}, `"http" is not a port; expected a number such as 3000.`},
		{"no time", state.WriteClock{Text: "noon"}, `"noon" is not a time; expected one such as`},
		{"no status", state.WriteRule{Rule: 0, Field: edit.RuleStatus, Text: "ok"}, `"ok" is not a status; expected a number such as 301.`},
		{"an impossible status", state.WriteRule{Rule: 0, Field: edit.RuleStatus, Text: "99"}, "99 is not an HTTP status (200 to 599)"},
		{"no header", state.WriteRule{Rule: 0, Field: edit.RuleHeaders, Text: "Vary"}, "Vary is not a header"},
		{"no JSON", state.SetSource{Text: `{`}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := begin(t, decode(t, oneShop))
			after := do(before, test.action)
			if after.Problem == "" || !strings.Contains(after.Problem, test.problem) {
				t.Errorf("the problem is %q, want %q", after.Problem, test.problem)
			}
			if strings.HasPrefix(after.Problem, "servers[") {
				t.Errorf("the problem names the place in the document: %q", after.Problem)
			}
			if after.Run.Link != before.Run.Link || after.History.CanUndo() {
				t.Errorf("it is %s now", after.Run.Scenario.Canonical())
			}
		})
	}
}

// A new edit discards what could be redone.
func TestRedoEndsWithAnEdit(t *testing.T) {
	s := do(lesson(t), state.SetHSTS{On: true}, state.Undo{}, state.SetFlag{Attribute: "Secure"})
	if s.History.CanRedo() || !s.History.CanUndo() {
		t.Errorf("can redo: %t, can undo: %t", s.History.CanRedo(), s.History.CanUndo())
	}
	if s = do(s, state.Redo{}); s.Confirmation != "You turned Secure off." {
		t.Errorf("redoing nothing said %q", s.Confirmation)
	}
}

// An edited step is shown.
func TestPanelsShowTheStep(t *testing.T) {
	s := do(begin(t, decode(t, oneShop)), state.AddStep{After: 1, Do: scenario.Image})
	if s.Selected.Step != 2 {
		t.Errorf("a new step is at %v", s.Selected)
	}
	if s = do(s, state.MoveStep{From: 2, To: 1}); s.Selected.Step != 1 || s.Run.Scenario.Steps[1].Do != scenario.Image {
		t.Errorf("the moved step is at %v", s.Selected)
	}
	if s = do(s, state.Select{At: event.AtStep(0)}, state.AddCookie{}); s.Cookie != 1 {
		t.Errorf("the knobs turn cookie %d, want the new one", s.Cookie)
	}
}

// The editors accept what they show.
func TestSourcesRoundTrip(t *testing.T) {
	s := begin(t, decode(t, oneShop))
	if again := do(s, state.SetSource{Text: s.Run.Document()}); again.Problem != "" || again.History.CanUndo() {
		t.Errorf("the source %s gives %q", s.Run.Document(), again.Problem)
	}
	if again := do(s, state.SetServer{Text: s.CurrentServer().Source()}); again.Problem != "" || again.History.CanUndo() {
		t.Errorf("the server %s gives %q", s.CurrentServer().Source(), again.Problem)
	}
	if !strings.HasPrefix(s.CurrentServer().Source(), "{\n  \"host\"") {
		t.Errorf("the server's document is laid out oddly: %s", s.CurrentServer().Source())
	}
}
