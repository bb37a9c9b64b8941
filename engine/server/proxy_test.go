package server_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// The rules of a server set a cookie that shows which scheme they see.
func TestSchemeBehindProxy(t *testing.T) {
	trusts := scenario.Stack{"django": {"SECURE_PROXY_SSL_HEADER": []any{"HTTP_X_FORWARDED_PROTO", "https"}}}
	forwards := map[string]string{"X-Forwarded-Proto": "$scheme"}
	for _, test := range []struct {
		name        string
		proxy       *scenario.Proxy
		stack       scenario.Stack
		http, https string
	}{
		{"no proxy", nil, nil, "http", "https"},
		{"one that passes the scheme on", &scenario.Proxy{}, nil, "http", "https"},
		{"one that terminates TLS", &scenario.Proxy{TerminatesTLS: true}, nil, "http", "http"},
		{"a header that nobody looks at", &scenario.Proxy{TerminatesTLS: true, Sets: forwards}, scenario.Stack{"django": {}}, "http", "http"},
		{"a header that Django trusts", &scenario.Proxy{TerminatesTLS: true, Sets: forwards}, trusts, "http", "https"},
		{"a header that is not set", &scenario.Proxy{TerminatesTLS: true}, trusts, "http", "http"},
		{"a header that always says https", &scenario.Proxy{Sets: map[string]string{"X-Forwarded-Proto": "https"}}, trusts, "https", "https"},
	} {
		s := scenario.Scenario{Servers: []scenario.Server{{Host: "shop.example", Proxy: test.proxy, Stack: test.stack, Rules: []scenario.Rule{
			{Scheme: "http", Set: []string{"scheme=http"}},
			{Scheme: "https", Set: []string{"scheme=https"}},
		}}}}
		for scheme, want := range map[string]string{"http": test.http, "https": test.https} {
			response, _ := request(t, s, "GET", scheme+"://shop.example/", "")
			if diff := cmp.Diff([]string{"scheme=" + want}, response.Set); diff != "" {
				t.Errorf("%s, over %s (-want +got):\n%s", test.name, scheme, diff)
			}
			u, err := origin.Parse(scheme + "://shop.example/")
			if err != nil {
				t.Fatal(err)
			}
			if got := schemeSeen(&s, u); got != want {
				t.Errorf("%s, over %s: Scheme tells %s, want %s", test.name, scheme, got, want)
			}
		}
	}
}

// $host is the Host header, which has the port of the browser's request.
func TestProxySetsHost(t *testing.T) {
	s := scenario.Scenario{Servers: []scenario.Server{{
		Host: "shop.example", Port: 8443,
		Proxy: &scenario.Proxy{Sets: map[string]string{"X-Seen": "$scheme at $host"}},
		Stack: scenario.Stack{"django": {"SECURE_PROXY_SSL_HEADER": []any{"HTTP_X_SEEN", "http at shop.example:8443"}}},
	}}}
	u, err := origin.Parse("http://shop.example:8443/")
	if err != nil {
		t.Fatal(err)
	}
	if got := schemeSeen(&s, u); got != "https" {
		t.Errorf("scheme %s, want https: the header reads otherwise", got)
	}
}

// A redirect behind a proxy keeps the port of the browser's request.
func TestRedirectBehindProxy(t *testing.T) {
	s := scenario.Scenario{Servers: []scenario.Server{{
		Host: "shop.example", Port: 8443, Proxy: &scenario.Proxy{TerminatesTLS: true},
		Rules: []scenario.Rule{{Scheme: "http", Redirect: "https:"}},
	}}}
	response, _ := request(t, s, "GET", "https://shop.example:8443/a", "")
	if diff := cmp.Diff([]string{"https://shop.example:8443/a"}, response.Header("location")); diff != "" {
		t.Errorf("Location (-want +got):\n%s", diff)
	}
}

func TestDjango(t *testing.T) {
	own := scenario.Headers{"strict-transport-security": {"max-age=1"}}
	s := scenario.Scenario{Servers: []scenario.Server{{
		Host:  "shop.example",
		Stack: scenario.Stack{"django": {"SECURE_SSL_REDIRECT": true, "SECURE_HSTS_SECONDS": 60.0, "SESSION_EXPIRE_AT_BROWSER_CLOSE": true}},
		Rules: []scenario.Rule{{Path: "/own", Headers: own}, {Set: []string{"theme=dark", "sessionid=abc"}}},
	}}}
	cookies := []string{"theme=dark", "sessionid=abc; HttpOnly; Path=/; SameSite=Lax"}
	for _, test := range []struct {
		url   string
		want  server.Response
		rules []int
	}{
		{"http://shop.example/a?b", server.Response{Status: 301, Headers: []server.Header{{Name: "Location", Values: []string{"https://shop.example/a?b"}}}}, nil},
		{"https://shop.example/", server.Response{Status: 200, Set: cookies, Headers: []server.Header{{Name: "Strict-Transport-Security", Values: []string{"max-age=60"}}}}, []int{1}},
		{"https://shop.example/own", server.Response{Status: 200, Set: cookies, Headers: []server.Header{{Name: "strict-transport-security", Values: []string{"max-age=1"}}}}, []int{0, 1}},
	} {
		u, err := origin.Parse(test.url)
		if err != nil {
			t.Fatal(err)
		}
		response, _ := server.NewNetwork(&s).Answer(server.Request{Method: "GET", URL: u})
		by := response.By
		response.By = server.Answerer{}
		if diff := cmp.Diff(test.want, response); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.url, diff)
		}
		if diff := cmp.Diff(test.rules, by.Rules); diff != "" {
			t.Errorf("rules of %s (-want +got):\n%s", test.url, diff)
		}
	}
	if line := s.Servers[0].Rules[1].Set[1]; line != "sessionid=abc" {
		t.Errorf("the rule changed: %q", line)
	}
}

// Dates are from the clock of the request.
func TestDjangoDates(t *testing.T) {
	s := scenario.Scenario{Servers: []scenario.Server{{
		Host:  "shop.example",
		Stack: scenario.Stack{"django": {"SESSION_COOKIE_AGE": 60.0}},
		Rules: []scenario.Rule{{Set: []string{"sessionid=abc"}}},
	}}}
	u, err := origin.Parse("https://shop.example/")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)
	response, _ := server.NewNetwork(&s).Answer(server.Request{Method: "GET", URL: u, Time: now})
	want := []string{"sessionid=abc; expires=Mon, 01 Jun 2026 12:01:00 GMT; HttpOnly; Max-Age=60; Path=/; SameSite=Lax"}
	if diff := cmp.Diff(want, response.Set); diff != "" {
		t.Errorf("Set-Cookie (-want +got):\n%s", diff)
	}
}

// schemeSeen is the scheme that the server sees in a request for u.
func schemeSeen(s *scenario.Scenario, u origin.URL) string {
	response, _ := server.NewNetwork(s).Answer(server.Request{Method: "GET", URL: u})
	return response.By.Scheme
}

// Every setting that decided something of a response is named, those of the
// whole request before those of its cookies.
func TestSettingsThatDecided(t *testing.T) {
	s := scenario.Scenario{Servers: []scenario.Server{{
		Host:  "shop.example",
		Proxy: &scenario.Proxy{TerminatesTLS: true, Sets: map[string]string{"X-Forwarded-Proto": "$scheme"}},
		Stack: scenario.Stack{"django": {
			"SECURE_PROXY_SSL_HEADER": []any{"HTTP_X_FORWARDED_PROTO", "https"}, "SECURE_SSL_REDIRECT": true,
			"SECURE_REDIRECT_EXEMPT": []any{"^health$"}, "SECURE_HSTS_SECONDS": 60.0, "SESSION_COOKIE_SECURE": true,
		}},
		Rules: []scenario.Rule{
			{Path: "/login", Set: []string{"sessionid=a; Path=/; SameSite=Lax; HttpOnly; Max-Age=9", "sessionid=b; Path=/; SameSite=Lax; HttpOnly; Max-Age=9"}},
			{Path: "/own", Headers: scenario.Headers{"Strict-Transport-Security": {"max-age=1"}}},
		},
	}}}
	for _, test := range []struct {
		url, setting string
		settings     []string
	}{
		{"http://shop.example/login", "SECURE_SSL_REDIRECT", []string{"SECURE_PROXY_SSL_HEADER", "SECURE_SSL_REDIRECT"}},
		{"http://shop.example/health", "", []string{"SECURE_PROXY_SSL_HEADER", "SECURE_REDIRECT_EXEMPT"}},
		{"https://shop.example/login", "", []string{"SECURE_PROXY_SSL_HEADER", "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS"}},
		{"https://shop.example/own", "", []string{"SECURE_PROXY_SSL_HEADER"}},
	} {
		u, err := origin.Parse(test.url)
		if err != nil {
			t.Fatal(err)
		}
		response, _ := server.NewNetwork(&s).Answer(server.Request{Method: "GET", URL: u})
		if response.By.Setting != test.setting {
			t.Errorf("%s: %q finished the response, want %q", test.url, response.By.Setting, test.setting)
		}
		if diff := cmp.Diff(test.settings, response.By.Settings); diff != "" {
			t.Errorf("%s: settings that decided (-want +got):\n%s", test.url, diff)
		}
	}
}
