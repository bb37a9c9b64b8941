//go:build !js

package stacks_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/lab/stacks"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// proxyCases are rows of proxies as people have them. The server sets a cookie and
// redirects from /login.
func proxyCases() []stacks.ProxyCase {
	proto := map[string]string{"X-Forwarded-Proto": "$scheme"}
	toHTTPS := scenario.Rule{Scheme: "http", Redirect: "https:", Status: 301}
	hsts := scenario.Rule{Scheme: "https", Headers: scenario.Headers{"Strict-Transport-Security": {"max-age=60; includeSubDomains"}}}
	rows := []struct {
		name  string
		proxy scenario.Proxy
	}{
		{"ends TLS and forgets the scheme", scenario.Proxy{TerminatesTLS: true}},
		{"ends TLS and sends the scheme", scenario.Proxy{TerminatesTLS: true, Sets: proto}},
		{"passes the scheme on", scenario.Proxy{}},
		{"says https always, and the host", scenario.Proxy{TerminatesTLS: true, Sets: map[string]string{"X-Forwarded-Proto": "https", "X-Original-Host": "$host at $scheme"}}},
		{"redirects by itself", scenario.Proxy{TerminatesTLS: true, Sets: proto, Rules: []scenario.Rule{toHTTPS}}},
		{"redirects and sends HSTS", scenario.Proxy{TerminatesTLS: true, Sets: proto, Rules: []scenario.Rule{toHTTPS, hsts}}},
		{"answers and adds by the path", scenario.Proxy{TerminatesTLS: true, Rules: []scenario.Rule{
			{Path: "/health", Status: 204},
			{Path: "/old/*", Redirect: "/login", Status: 308},
			{Path: "/app/*", Set: []string{"lb=1; Path=/app"}},
			hsts,
		}}},
		{"two: the inner one overwrites the scheme", scenario.Proxy{TerminatesTLS: true, Sets: proto, Next: &scenario.Proxy{Sets: proto}}},
		{"two: the inner one ends TLS", scenario.Proxy{Next: &scenario.Proxy{TerminatesTLS: true, Sets: proto, Rules: []scenario.Rule{hsts}}}},
		{"two: the inner one redirects for ever", scenario.Proxy{TerminatesTLS: true, Next: &scenario.Proxy{Sets: proto, Rules: []scenario.Rule{toHTTPS}}}},
		{"three that add", scenario.Proxy{
			TerminatesTLS: true, Sets: map[string]string{"X-First": "$scheme"}, Rules: []scenario.Rule{{Set: []string{"outer=1"}}},
			Next: &scenario.Proxy{
				Sets: map[string]string{"X-Second": "$scheme"}, Rules: []scenario.Rule{{Set: []string{"middle=1"}}},
				Next: &scenario.Proxy{Sets: map[string]string{"X-Third": "$host"}, Rules: []scenario.Rule{{Set: []string{"inner=1; Secure"}}}},
			},
		}},
	}
	var cases []stacks.ProxyCase
	for _, row := range rows {
		cases = append(cases, stacks.ProxyCase{Name: row.name, Proxy: &row.proxy, Rules: []scenario.Rule{
			{Path: "/login", Set: []string{"sid=abc; Path=/; Secure; HttpOnly", "theme=dark"}, Redirect: "/account?a=b"},
			{Path: "/own", Headers: scenario.Headers{"Strict-Transport-Security": {"max-age=1"}}},
			{Set: []string{"seen=1"}},
		}})
	}
	return cases
}

// TestProxiesLive asks the proxies of this machine, and compares what they answer
// and what the server behind them sees with the model.
func TestProxiesLive(t *testing.T) {
	for _, f := range stacks.Frontends {
		t.Run(f.Name, func(t *testing.T) {
			if !f.Installed() {
				missing(t, f.Name)
			}
			cases := proxyCases()
			running, err := f.Start(cases, t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(running.Stop)
			t.Log(running.Version)
			asked := 0
			for i := range cases {
				for _, scheme := range []string{"http", "https"} {
					for _, path := range []string{"/", "/login", "/own", "/health", "/old/a?b=c", "/app/"} {
						real, model, err := running.Ask(i, scheme, path)
						if err != nil {
							t.Fatalf("%s: %s %s: %v", cases[i].Name, scheme, path, err)
						}
						asked++
						if diff := cmp.Diff(real, model); diff != "" {
							t.Errorf("%s: %s %s (-real +model):\n%s", cases[i].Name, scheme, path, diff)
						}
					}
				}
			}
			t.Logf("%d requests", asked)
		})
	}
}
