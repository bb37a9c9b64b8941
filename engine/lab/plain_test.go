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
			agree := 0
			play(t, lab, cases, func(r recording.Recording) {
				if r.Skipped != "" {
					return
				}
				tr, err := engine.Run(lab.As(byName[r.Scenario]))
				if err != nil {
					t.Error(err)
					return
				}
				engines := recording.Normalized(recording.FromTrace(tr, lab.Reasons))
				if moved := recording.Moved(engines, recording.Normalized(r.Steps)); len(moved) > 0 {
					t.Errorf("%s in %s, and in the engine:\n\t%s", r.Scenario, r.Browser, strings.Join(moved, "\n\t"))
					return
				}
				agree++
			})
			t.Logf("%s: %d of %d agree", lab.Version, agree, len(cases))
		})
	}
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
