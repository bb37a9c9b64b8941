package track_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/track"
)

// TestSeedJar: the jar does not show a cookie before it is stored, and a cookie
// is new at one event only.
func TestSeedJar(t *testing.T) {
	run := event.NewRun(seed(t))
	var got []string
	for _, e := range run.Events[:4] {
		text := "empty"
		for _, k := range track.Jar(run, e.At) {
			text = k.Name + " " + k.Status
		}
		got = append(got, text)
	}
	if diff := cmp.Diff([]string{"empty", "empty", "sessionid new", "sessionid "}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestJarAfterEachStep: the effects of the lines add up to the jar that the
// browser has after the step.
func TestJarAfterEachStep(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		for i, e := range run.Events {
			if i+1 < len(run.Events) && run.Events[i+1].At.Step == e.At.Step {
				continue
			}
			got := make([]trace.Cookie, 0, len(tr.Steps[e.At.Step].Jar))
			for _, row := range track.Jar(run, e.At) {
				got = append(got, row.Cookie)
			}
			if diff := cmp.Diff(tr.Steps[e.At.Step].Jar, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("event %d (-trace +got):\n%s", e.Number, diff)
			}
		}
	})
}
