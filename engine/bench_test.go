package engine_test

import (
	"fmt"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// BenchmarkSeed runs the lesson that the page opens on.
func BenchmarkSeed(b *testing.B) {
	s, err := lessons.Get(lessons.First)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := engine.Run(s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLargestPlay runs the longest documents.
func BenchmarkLargestPlay(b *testing.B) {
	for _, d := range largest.All() {
		b.Run(d.Name, func(b *testing.B) {
			for b.Loop() {
				if _, err := engine.Run(d.Scenario); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkJourney is one step of twenty requests, all redirects except the
// last, through five sites with a hundred cookies each.
func BenchmarkJourney(b *testing.B) {
	const sites, cookiesOfEach, hops = 5, 100, 20
	s, journey := journeyOf(sites, cookiesOfEach, hops)
	if err := s.Validate(); err != nil {
		b.Fatal(err)
	}
	tab := browser.New(s)
	for _, step := range s.Steps {
		tab.Do(step)
	}
	b.ReportAllocs()
	for b.Loop() {
		step := tab.Do(journey)
		if step.Outcome != trace.Loaded || len(step.Exchanges) != hops || len(step.Jar) != sites*cookiesOfEach {
			b.Fatalf("%s after %d exchanges with %d cookies", step.Outcome, len(step.Exchanges), len(step.Jar))
		}
	}
}

// journeyOf makes a scenario that fills the jar, and the step that goes
// through all of its sites in turn.
func journeyOf(sites, cookiesOfEach, hops int) (*scenario.Scenario, scenario.Step) {
	host := func(hop int) string { return fmt.Sprintf("www.site%d.example", hop%sites) }
	s := &scenario.Scenario{V: scenario.Version}
	for n := range sites {
		rules := []scenario.Rule{{Path: "/fill"}}
		for k := range cookiesOfEach {
			rules[0].Set = append(rules[0].Set, fmt.Sprintf("cookie%d=value%d; Path=/; Secure; HttpOnly; SameSite=Lax", k, k))
		}
		for hop := n; hop < hops-1; hop += sites {
			rules = append(rules, scenario.Rule{
				Path:     fmt.Sprintf("/%d", hop),
				Redirect: fmt.Sprintf("https://%s/%d", host(hop+1), hop+1),
			})
		}
		s.Servers = append(s.Servers, scenario.Server{Host: host(n), Rules: rules})
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: "https://" + host(n) + "/fill"})
	}
	return s, scenario.Step{Do: scenario.Visit, URL: "https://" + host(0) + "/0"}
}
