package server_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// request sends a request to the network of a scenario.
func request(t *testing.T, s scenario.Scenario, method, address, cookie string) (server.Response, server.Reach) {
	t.Helper()
	u, err := origin.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	response, reach := server.NewNetwork(&s).Answer(server.Request{Method: method, URL: u, Cookie: cookie})
	response.By, response.FromAttacker = server.Answerer{}, 0 // see TestAnswerer
	for i := range response.Headers {
		response.Headers[i].FromAttacker = 0
	}
	return response, reach
}

func TestReach(t *testing.T) {
	s := scenario.Scenario{Servers: []scenario.Server{
		{Host: "shop.example", Port: 8000},
		{Host: "shop.example", Schemes: []string{"https"}},
		{Host: "*.shop.example", Schemes: []string{"http"}},
		{Host: "www.shop.example", Schemes: []string{"https"}},
		{Host: "odd.example", Port: 443, Schemes: []string{"http", "https"}},
	}}
	for _, test := range []struct {
		url  string
		want server.Reach
	}{
		{"https://shop.example/", server.Reached},
		{"https://shop.example:443/", server.Reached},
		{"http://shop.example/", server.Refused},
		{"http://shop.example:443/", server.Refused},
		{"http://shop.example:8000/", server.Reached},
		{"https://shop.example:8000/", server.Reached},
		{"https://shop.example:8001/", server.Refused},
		{"http://www.shop.example/", server.Reached},
		{"https://www.shop.example/", server.Refused}, // the first that matches answers
		{"http://a.b.shop.example/", server.Reached},
		{"http://ashop.example/", server.Unresolved},
		{"http://example/", server.Unresolved},
		{"https://odd.example/", server.Reached},
		{"http://odd.example:443/", server.Reached},
		{"http://odd.example/", server.Refused},
	} {
		if _, got := request(t, s, "GET", test.url, ""); got != test.want {
			t.Errorf("%s: reach %v, want %v", test.url, got, test.want)
		}
	}
}

func TestRuleMatches(t *testing.T) {
	for _, test := range []struct {
		name                string
		rule                scenario.Rule
		method, url, cookie string
		want                bool
	}{
		{name: "an empty rule matches everything", want: true},
		{name: "its scheme", rule: scenario.Rule{Scheme: "https"}, want: true},
		{name: "another scheme", rule: scenario.Rule{Scheme: "http"}},
		{name: "its method", rule: scenario.Rule{Method: "POST"}, method: "POST", want: true},
		{name: "another method", rule: scenario.Rule{Method: "POST"}},
		{name: "its path", rule: scenario.Rule{Path: "/login"}, url: "/login?next=1", want: true},
		{name: "a path below", rule: scenario.Rule{Path: "/login"}, url: "/login/"},
		{name: "letters of a path differ", rule: scenario.Rule{Path: "/login"}, url: "/Login"},
		{name: "a prefix", rule: scenario.Rule{Path: "/login*"}, url: "/login/en", want: true},
		{name: "a prefix is itself", rule: scenario.Rule{Path: "/login*"}, url: "/login", want: true},
		{name: "not its prefix", rule: scenario.Rule{Path: "/login*"}, url: "/logi"},
		{name: "its cookie", rule: scenario.Rule{Cookie: "sid"}, cookie: "a=1; sid=2", want: true},
		{name: "its cookie, without a value", rule: scenario.Rule{Cookie: "sid"}, cookie: "sid=", want: true},
		{name: "no cookie at all", rule: scenario.Rule{Cookie: "sid"}},
		{name: "only as a value", rule: scenario.Rule{Cookie: "sid"}, cookie: "sid; a=sid"},
		{name: "only as an ending", rule: scenario.Rule{Cookie: "sid"}, cookie: "xsid=1"},
		{name: "in a nameless cookie", rule: scenario.Rule{Cookie: "sid"}, cookie: "sid=forged", want: true},
		{name: "must be missing and is", rule: scenario.Rule{NoCookie: "sid"}, cookie: "a=1", want: true},
		{name: "must be missing and is there", rule: scenario.Rule{NoCookie: "sid"}, cookie: "sid=1"},
		{name: "all at once", rule: scenario.Rule{Scheme: "https", Method: "GET", Path: "/a", Cookie: "x", NoCookie: "y"}, url: "/a", cookie: "x=1", want: true},
		{name: "all but one", rule: scenario.Rule{Scheme: "https", Method: "GET", Path: "/a", Cookie: "x", NoCookie: "y"}, url: "/a", cookie: "x=1; y=2"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.method == "" {
				test.method = "GET"
			}
			if test.url == "" {
				test.url = "/"
			}
			test.rule.Set = []string{"matched=1"}
			s := scenario.Scenario{Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{test.rule}}}}
			response, _ := request(t, s, test.method, "https://shop.example"+test.url, test.cookie)
			if got := len(response.Set) > 0; got != test.want {
				t.Errorf("matches: %v, want %v", got, test.want)
			}
		})
	}
}

func TestRulesAreMiddleware(t *testing.T) {
	for _, test := range []struct {
		name  string
		rules []scenario.Rule
		want  server.Response
	}{
		{"no rules", nil, server.Response{Status: 200}},
		{"what no rule finishes is a 200", []scenario.Rule{{Set: []string{"a=1"}}, {Set: []string{"b=2", "c=3"}}},
			server.Response{Status: 200, Set: []string{"a=1", "b=2", "c=3"}}},
		{"a status ends it", []scenario.Rule{{Set: []string{"a=1"}}, {Set: []string{"b=2"}, Status: 404}, {Set: []string{"c=3"}}},
			server.Response{Status: 404, Set: []string{"a=1", "b=2"}}},
		{"a redirect ends it", []scenario.Rule{{Redirect: "/there"}, {Set: []string{"late=1"}}},
			server.Response{Status: 302, Headers: []server.Header{{Name: "Location", Values: []string{"/there"}}}}},
		{"a redirect with its status", []scenario.Rule{{Redirect: "/there", Status: 308}},
			server.Response{Status: 308, Headers: []server.Header{{Name: "Location", Values: []string{"/there"}}}}},
		{"headers gather, whatever their letter case", []scenario.Rule{{Headers: scenario.Headers{"Vary": {"Cookie"}}}, {Headers: scenario.Headers{"vary": {"Origin", "Accept"}, "X": {"1"}}}},
			server.Response{Status: 200, Headers: []server.Header{{Name: "Vary", Values: []string{"Cookie", "Origin", "Accept"}}, {Name: "X", Values: []string{"1"}}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := scenario.Scenario{Servers: []scenario.Server{{Host: "shop.example", Rules: test.rules}}}
			got, _ := request(t, s, "GET", "https://shop.example/", "")
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("response (-want +got):\n%s", diff)
			}
		})
	}
}

// An answer never writes into the rules that it is made from.
func TestAnswersKeepTheScenario(t *testing.T) {
	vary := make(scenario.Values, 1, 8)
	vary[0] = "Cookie"
	s := scenario.Scenario{Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{
		{Headers: scenario.Headers{"Vary": vary}},
		{Headers: scenario.Headers{"Vary": {"Origin"}}},
	}}}}
	first, _ := request(t, s, "GET", "https://shop.example/", "")
	second, _ := request(t, s, "GET", "https://shop.example/", "")
	want := []string{"Cookie", "Origin"}
	for _, got := range [][]string{first.Header("VARY"), second.Header("VARY")} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Vary (-want +got):\n%s", diff)
		}
	}
	if len(s.Servers[0].Rules[0].Headers) != 1 || len(s.Servers[0].Rules[0].Headers["Vary"]) != 1 || vary[:2][1] != "" {
		t.Errorf("the rules changed: %v, %q", s.Servers[0].Rules, vary[:2])
	}
}

func TestRedirectLocation(t *testing.T) {
	for _, test := range []struct{ redirect, url, want string }{
		{"https:", "http://shop.example/a?b=1", "https://shop.example/a?b=1"},
		{"https:", "http://shop.example:8000/a", "https://shop.example:8000/a"},
		{"http:", "https://shop.example/a", "http://shop.example/a"},
		{"/login", "http://shop.example/a", "/login"},
		{"../b", "http://shop.example/a", "../b"},
		{"https://www.shop.example/", "http://shop.example/a", "https://www.shop.example/"},
	} {
		s := scenario.Scenario{Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{{Redirect: test.redirect}}}, {Host: "shop.example", Port: 8000, Rules: []scenario.Rule{{Redirect: test.redirect}}}}}
		response, _ := request(t, s, "GET", test.url, "")
		if got := response.Header("Location"); len(got) != 1 || got[0] != test.want {
			t.Errorf("redirect %q from %s: Location %q, want %q", test.redirect, test.url, got, test.want)
		}
	}
}

func TestAttacker(t *testing.T) {
	adds := []scenario.Rule{{Set: []string{"planted=1"}, Headers: scenario.Headers{"Vary": {"Mood"}}}}
	answers := []scenario.Rule{{Host: "*.shop.example", Set: []string{"planted=1"}, Status: 403}}
	own := scenario.Server{Host: "shop.example", Rules: []scenario.Rule{{Set: []string{"own=1"}, Headers: scenario.Headers{"Vary": {"Cookie"}}}}}
	here := scenario.Server{Host: "localhost", Rules: []scenario.Rule{{Set: []string{"own=1"}}}}

	for _, test := range []struct {
		name     string
		network  scenario.Network
		attacker []scenario.Rule
		url      string
		want     server.Response
		reach    server.Reach
	}{
		{"adds to plain http", scenario.Hostile, adds, "http://shop.example/",
			server.Response{Status: 200, Set: []string{"own=1", "planted=1"}, Headers: []server.Header{{Name: "Vary", Values: []string{"Cookie", "Mood"}}}, Attacker: true}, server.Reached},
		{"leaves https alone", scenario.Hostile, adds, "https://shop.example/",
			server.Response{Status: 200, Set: []string{"own=1"}, Headers: []server.Header{{Name: "Vary", Values: []string{"Cookie"}}}}, server.Reached},
		{"is not on this machine", scenario.Hostile, adds, "http://localhost/",
			server.Response{Status: 200, Set: []string{"own=1"}}, server.Reached},
		{"is not on a network that is only observed", scenario.Observed, adds, "http://shop.example/",
			server.Response{Status: 200, Set: []string{"own=1"}, Headers: []server.Header{{Name: "Vary", Values: []string{"Cookie"}}}}, server.Reached},
		{"answers for a host that does not exist", scenario.Hostile, answers, "http://evil.shop.example/",
			server.Response{Status: 403, Set: []string{"planted=1"}, Attacker: true}, server.Reached},
		{"only for the hosts of the rule", scenario.Hostile, answers, "http://shop.example/",
			server.Response{Status: 200, Set: []string{"own=1"}, Headers: []server.Header{{Name: "Vary", Values: []string{"Cookie"}}}}, server.Reached},
		{"cannot add where nobody answers", scenario.Hostile, adds, "http://nobody.example/",
			server.Response{}, server.Unresolved},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := scenario.Scenario{Network: test.network, Attacker: test.attacker, Servers: []scenario.Server{own, here}}
			got, reach := request(t, s, "GET", test.url, "")
			if reach != test.reach {
				t.Errorf("reach %v, want %v", reach, test.reach)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("response (-want +got):\n%s", diff)
			}
		})
	}
}
