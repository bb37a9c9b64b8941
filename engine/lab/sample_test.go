//go:build !js

package lab

import (
	"flag"
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var sample = flag.Bool("sample", false, "play a sample of the scenarios in real browsers and compare with the recordings")

// sampled scenarios together take every kind of step and touch every family of
// rules, in well under a minute.
var sampled = []string{
	"attacker-plants-cookie",
	"beacon",
	"cached-cleared",
	"cors-preflight",
	"event-source",
	"expiry-in-seconds",
	"generated-0092",
	"history-same-address",
	"https-first-falls-back",
	"load-script",
	"mixed-fetch-and-frame-blocked",
	"new-tab",
	"prefix-http",
	"redirect-307-keeps-post",
	"websocket-same-site",
	"xhr-with-credentials",
}

// TestSample plays the sample in real browsers, as ./build.sh test does.
func TestSample(t *testing.T) {
	if !*sample {
		t.Skip("plays only with -sample")
	}
	agree(t, labs(t), sampleCases(t))
}

func TestSampleHasEveryStep(t *testing.T) {
	var missing []scenario.Do
	for _, k := range scenario.Kinds() {
		missing = append(missing, k.Do)
	}
	for _, c := range sampleCases(t) {
		for _, step := range c.Scenario.Steps {
			missing = slices.DeleteFunc(missing, func(do scenario.Do) bool { return do == step.Do })
		}
	}
	if len(missing) > 0 {
		t.Errorf("no scenario has a step of the kind %q: name one that has in sampled in sample_test.go, and record it", missing)
	}
}

func sampleCases(t *testing.T) []corpus.Case {
	t.Helper()
	cases, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	cases = slices.DeleteFunc(cases, func(c corpus.Case) bool { return !slices.Contains(sampled, c.Name) })
	if len(cases) != len(sampled) {
		t.Fatalf("the corpus has %d of the %d scenarios in the sample", len(cases), len(sampled))
	}
	return cases
}

// agree plays cases in the browsers, which work side by side, and holds that the
// recordings are still what each of them does. On a busy machine a browser may be
// late: what differs is played once more, alone, before it counts.
func agree(t *testing.T, labs []*Lab, cases []corpus.Case) {
	recordings := make([]map[string]recording.Recording, len(labs))
	for i, lab := range labs {
		var err error
		if recordings[i], err = recording.Read(recordingFile(lab.Name)); err != nil {
			t.Fatal(err)
		}
	}
	again := make([][]corpus.Case, len(labs))
	var group sync.WaitGroup
	for i, lab := range labs {
		group.Go(func() { again[i] = differing(t, lab, cases, recordings[i]) })
	}
	group.Wait()
	for i, lab := range labs {
		t.Run(lab.Name, func(t *testing.T) {
			for _, c := range again[i] {
				if err := replay(lab, c, recordings[i][c.Name]); err != nil {
					t.Errorf("%s: %v", c.Name, err)
				}
			}
			t.Logf("%s: %d scenarios, of which %d were played twice", lab.Version, len(cases), len(again[i]))
		})
	}
}

// differing plays cases and returns those that differ from their recordings.
func differing(t *testing.T, lab *Lab, cases []corpus.Case, recordings map[string]recording.Recording) []corpus.Case {
	var mu sync.Mutex
	var list []corpus.Case
	inParallel(cases, func(c corpus.Case) {
		if err := replay(lab, c, recordings[c.Name]); err != nil {
			mu.Lock()
			defer mu.Unlock()
			t.Logf("%s is played once more in %s, because %v", c.Name, lab.Name, err)
			list = append(list, c)
		}
	})
	return list
}

// replay plays a case and says how it differs from its recording.
func replay(lab *Lab, c corpus.Case, recorded recording.Recording) error {
	s := lab.As(c.Scenario)
	if recorded.Fingerprint != recording.Fingerprint(s) {
		return fmt.Errorf("there is no recording of this scenario as it is now; play it with -record -only '^%s$'", c.Name)
	}
	now, err := lab.Play(c.Name, s)
	if err != nil {
		return err
	}
	if now.Skipped != "" && recorded.Skipped == "" {
		return nil // recorded with a -longest-wait that nobody has today
	}
	diff := cmp.Diff(recording.Normalized(recorded.Steps), recorded.Comparable(now.Steps))
	switch {
	case diff == "":
		return nil
	case recorded.Browser != now.Browser:
		return fmt.Errorf("the browser moved: recorded with %s, this is %s (-recorded +now):\n%s", recorded.Browser, now.Browser, diff)
	default:
		return fmt.Errorf("it differs from its recording (-recorded +now):\n%s", diff)
	}
}
