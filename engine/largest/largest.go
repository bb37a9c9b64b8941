// Package largest makes the longest documents that the engine runs: the most
// that a link from a stranger may contain. The benchmarks of the views and of
// the page use them.
package largest

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Document is a scenario, named after what it has most of.
type Document struct {
	Name     string
	Scenario *scenario.Scenario
}

// All are the documents.
func All() []Document {
	return []Document{
		{"lines", Lines()},
		{"scripts", Scripts()},
		{"frames", Frames()},
		{"chain", Chain()},
		{"jar", Jar()},
		{"request", Request()},
		{"faults", Faults()},
		{"texts", Texts()},
		{"limits", Limits()},
	}
}

// Lines is one response that sets as many cookies as a document may have lines.
func Lines() *scenario.Scenario {
	return &scenario.Scenario{
		V:       scenario.Version,
		Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{{Set: lines(scenario.MaxLines)}}}},
		Steps:   []scenario.Step{visit("http://shop.example/")},
	}
}

// Scripts is a page with a script in every step that sets a cookie.
func Scripts() *scenario.Scenario {
	s := &scenario.Scenario{
		V:       scenario.Version,
		Servers: []scenario.Server{{Host: "shop.example"}},
		Steps:   []scenario.Step{visit("https://shop.example/")},
	}
	for i := len(s.Steps); i < scenario.MaxSteps; i++ {
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Script, Cookie: fmt.Sprintf("c%d=1", i)})
	}
	return s
}

// Frames is a page with frames that are redirected and set a cookie.
func Frames() *scenario.Scenario {
	s := &scenario.Scenario{
		V: scenario.Version,
		Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{
			{Path: "/frame", Redirect: "/framed", Status: 302},
			{Set: []string{"sid=1"}},
		}}},
		Steps: []scenario.Step{visit("http://shop.example/")},
	}
	for len(s.Steps) < scenario.MaxSteps {
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Frame, URL: "/frame"})
	}
	return s
}

// Chain is redirects from server to server, started again and again.
func Chain() *scenario.Scenario {
	s := &scenario.Scenario{V: scenario.Version, Servers: ring(1)}
	for i := range 500 {
		s.Steps = append(s.Steps, visit(address(i*20)))
	}
	return s
}

// Jar has all the lines in one jar: no browser keeps so many cookies of a site,
// but of many sites it does. Visits follow, which do not change the jar.
func Jar() *scenario.Scenario {
	s := &scenario.Scenario{V: scenario.Version, Servers: ring(scenario.MaxLines / scenario.MaxServers)}
	for i := range 20 {
		s.Steps = append(s.Steps, visit(address(i*20)))
	}
	return s
}

// Request is a request that considers as many cookies as a document may have
// lines: one browser has no known limit.
func Request() *scenario.Scenario {
	s := Lines()
	s.Browser = scenario.Safari
	for range 1 {
		s.Steps = append(s.Steps, visit("http://shop.example/"))
	}
	return s
}

// Faults is a journey with many faults and many possible changes: the search
// for fixes has as much to try and to fix as possible.
func Faults() *scenario.Scenario {
	s := &scenario.Scenario{V: scenario.Version, Network: scenario.Observed}
	for i := range 20 {
		s.Servers = append(s.Servers, scenario.Server{Host: fmt.Sprintf("s%d.shop.example", i), Rules: []scenario.Rule{
			{Path: "/login", Set: []string{
				fmt.Sprintf("sid%d=1; Secure; SameSite=Strict; Path=/login", i),
				fmt.Sprintf("twin%d=1; Domain=other.example", i),
			}, Redirect: "/account", Status: 302},
			{Path: "/account", NoCookie: fmt.Sprintf("sid%d", i), Redirect: "/login", Status: 302},
		}})
	}
	for i := range 60 {
		s.Steps = append(s.Steps, visit(fmt.Sprintf("http://s%d.shop.example/account", i%20)))
	}
	return s
}

// Texts has few things, and each as long as it may be.
func Texts() *scenario.Scenario {
	long := strings.Repeat("a", scenario.MaxText-200)
	s := &scenario.Scenario{
		V: scenario.Version,
		Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{
			{Path: "/loop*", Set: []string{"sid=1; " + long}, Redirect: "/loop" + long, Status: 302},
		}}},
	}
	for range 25 {
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: "http://shop.example/loop"})
	}
	return s
}

// Limits is a document with the maximum of everything.
func Limits() *scenario.Scenario {
	s := &scenario.Scenario{V: scenario.Version, Servers: ring(scenario.MaxLines / scenario.MaxServers)}
	for i := range s.Servers {
		rules := &s.Servers[i].Rules
		for j := len(*rules); j < scenario.MaxRules/scenario.MaxServers; j++ {
			*rules = append(*rules, scenario.Rule{Path: fmt.Sprintf("/page%d", j), Cookie: fmt.Sprintf("c%d", j)})
		}
	}
	for i := range 100 {
		s.PreloadedHSTS = append(s.PreloadedHSTS, fmt.Sprintf("p%d.example", i))
	}
	for i := range scenario.MaxClaims {
		s.Expect = append(s.Expect, scenario.Claim{Step: i % scenario.MaxSteps, Outcome: "loaded"})
	}
	for i := range scenario.MaxSteps {
		s.Steps = append(s.Steps, visit(fmt.Sprintf("http://s%d.example/page%d", i%2, i%8)))
	}
	return s
}

// ring is as many servers as allowed, each of which sets cookies of its own and
// redirects to the next.
func ring(cookies int) []scenario.Server {
	list := make([]scenario.Server, scenario.MaxServers)
	for i := range list {
		list[i] = scenario.Server{Host: host(i), Rules: []scenario.Rule{{
			Path: "/", Set: lines(cookies), Redirect: address(i + 1), Status: 302,
		}}}
	}
	return list
}

func host(i int) string { return fmt.Sprintf("s%d.example", i%scenario.MaxServers) }

func address(i int) string { return "http://" + host(i) + "/" }

func lines(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("c%d=1", i)
	}
	return list
}

func visit(url string) scenario.Step { return scenario.Step{Do: scenario.Visit, URL: url} }
