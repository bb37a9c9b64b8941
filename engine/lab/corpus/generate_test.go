//go:build !js

package corpus

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestGenerate holds that generated scenarios are valid, always the same, and
// together have every kind of step and outcome.
func TestGenerate(t *testing.T) {
	done := map[scenario.Do]int{}
	outcomes := map[string]int{}
	for _, c := range numbered(allSeries) {
		if err := c.Scenario.Validate(); err != nil {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		tr, err := engine.Run(c.Scenario)
		if err != nil {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		for i, step := range c.Scenario.Steps {
			done[step.Do]++
			outcomes[string(tr.Steps[i].Outcome)]++
		}
	}
	for _, k := range scenario.Kinds() {
		if k.Has(scenario.SecondsField) {
			continue // a browser in the lab would have to wait as long
		}
		if done[k.Do] < 5 {
			t.Errorf(`%d steps of the kind %s, want at least 5. Give the kind a series of its own, with a name, at the
end of corpus in generate.go. Then record it: go test ./engine/lab -run Record -record`, done[k.Do], k.Do)
		}
	}
	for _, outcome := range []string{"loaded", "blocked", "redirect-loop", "failed"} {
		if outcomes[outcome] < 5 {
			t.Errorf("%d steps that ended %s, want at least 5", outcomes[outcome], outcome)
		}
	}
	if diff := cmp.Diff(Generate(Seed, 7), Generate(Seed, 7)); diff != "" {
		t.Errorf("generated twice, it differs:\n%s", diff)
	}
}

// A kind of step that comes later has its own series, and changes none of the
// scenarios before it.
func TestSeriesAreIndependent(t *testing.T) {
	later := series{seed: Seed + 1, count: 3, step: func(*dice, []string, bool) scenario.Step {
		return scenario.Step{Do: scenario.Wait, Seconds: 1}
	}}
	before, after := numbered(allSeries), numbered(append(slices.Clone(allSeries), later))
	if diff := cmp.Diff(before, after[:len(before)]); diff != "" {
		t.Errorf("a later series changes what was there (-before +after):\n%s", diff)
	}
	added := after[len(before):]
	if len(added) != 3 || added[0].Name != fmt.Sprintf("generated-%04d", len(before)) || added[0].Scenario.Steps[1].Do != scenario.Wait {
		t.Errorf("the later series adds %+v", added)
	}
}
