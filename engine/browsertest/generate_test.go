//go:build !js

package browsertest

import (
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
	for _, c := range Generated(300) {
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
			t.Errorf(`%d steps of the kind %s, want at least 5. Give the kind a seed of its own in
generate.go, as Generate says there, and add its scenarios to those of this test
and of Corpus. Then record them: go test ./engine/browsertest -run Record -record`, done[k.Do], k.Do)
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
