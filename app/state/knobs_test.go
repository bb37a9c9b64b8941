package state_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/view"
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

// The knobs turn the cookie and the server that the selection is about.
func TestKnobsFollowTheSelection(t *testing.T) {
	tests := []struct {
		at     view.Place
		cookie string
		server string
	}{
		{view.AtExchange(0, 0), "one", "a.example"},
		{view.AtExchange(0, 0).WithLine(1), "two", "a.example"},
		{view.AtExchange(1, 0), "three", "*.b.example"},
		{view.AtStep(2), "three", "*.b.example"},
		{view.AtExchange(3, 0).WithCookie(1), "two", "a.example"},
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

// A choice holds until another place is selected, also over edits.
func TestChoiceHolds(t *testing.T) {
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
// turns that.
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
		at := do(s, state.Select{At: view.AtStep(test.step)})
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
