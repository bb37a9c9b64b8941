//go:build !js

package lab

import (
	"flag"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var plain = flag.String("plain", "", "play the scenarios whose names match this regular expression with HTTPS-First off, and compare with the engine")

// TestPlain plays scenarios in real browsers whose HTTPS-First is off, and compares
// them with the engine in the same state. The recordings are of the defaults, and of
// the scenarios that turn it off themselves.
func TestPlain(t *testing.T) {
	if *plain == "" {
		t.Skip("plays only what -plain names")
	}
	cases, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	cases = named(t, cases, *plain)
	for i := range cases {
		cases[i].Scenario = withoutHTTPSFirst(cases[i].Scenario)
	}
	byName := map[string]*scenario.Scenario{}
	for _, c := range cases {
		byName[c.Name] = c.Scenario
	}
	for _, lab := range labs(t) {
		t.Run(lab.Name, func(t *testing.T) {
			var late []corpus.Case // as a browser may be on a busy machine
			play(t, lab, cases, func(r recording.Recording) {
				if s := byName[r.Scenario]; len(againstEngine(t, lab, s, &r)) > 0 {
					late = append(late, corpus.Case{Name: r.Scenario, Scenario: s})
				}
			})
			for _, c := range late {
				play(t, lab, []corpus.Case{c}, func(r recording.Recording) {
					if moved := againstEngine(t, lab, c.Scenario, &r); len(moved) > 0 {
						t.Errorf("%s in %s, and in the engine:\n\t%s", c.Name, r.Browser, strings.Join(moved, "\n\t"))
					}
				})
			}
			t.Logf("%s: %d scenarios, of which %d were played twice", lab.Version, len(cases), len(late))
		})
	}
}

// againstEngine says what of a recording the engine does otherwise.
func againstEngine(t *testing.T, lab *Lab, s *scenario.Scenario, r *recording.Recording) []string {
	if r.Skipped != "" {
		return nil
	}
	tr, err := engine.Run(lab.As(s))
	if err != nil {
		t.Error(err)
		return nil
	}
	return recording.Moved(recording.Normalized(recording.FromTrace(tr, lab.Reasons)), recording.Normalized(r.Steps))
}

// withoutHTTPSFirst is a scenario whose browser has HTTPS-First off.
func withoutHTTPSFirst(s *scenario.Scenario) *scenario.Scenario {
	s = s.Clone()
	off := false
	if s.Policy == nil {
		s.Policy = &scenario.Policy{}
	}
	s.Policy.HTTPSFirst = &off
	return s
}
