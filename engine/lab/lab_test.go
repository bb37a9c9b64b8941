//go:build !js

package lab

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/lab/site"
)

var (
	record   = flag.Bool("record", false, "play the scenarios in real browsers and write the recordings")
	live     = flag.String("live", "", "play the scenarios whose names match this regular expression and compare with the recordings")
	only     = flag.String("only", "", "record the scenarios whose names match this regular expression")
	browsers = flag.String("browsers", "chromium|firefox", "play in the browsers whose names match this regular expression")
	longest  = flag.Duration("longest-wait", 5*time.Second, "skip the scenarios with a step that waits for longer")
	workers  = flag.Int("workers", 2, "play with that many browsers of a kind at once")
)

const testdata = "../testdata"

func recordingFile(lab string) string {
	return filepath.Join(testdata, "recordings", lab+".jsonl")
}

// TestRecord plays the scenarios in real browsers and says what moved since
// the last recording.
func TestRecord(t *testing.T) {
	if !*record {
		t.Skip("records only with -record")
	}
	cases, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	for _, lab := range labs(t) {
		t.Run(lab.Name, func(t *testing.T) { recordIn(t, lab, cases) })
	}
}

// TestLive plays some scenarios in real browsers and holds that the recordings
// are still what they do.
func TestLive(t *testing.T) {
	if *live == "" {
		t.Skip("plays only what -live names")
	}
	cases, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	agree(t, labs(t), named(t, cases, *live))
}

// recordIn plays the named cases and keeps the recordings of the others.
func recordIn(t *testing.T, lab *Lab, cases []corpus.Case) {
	file := recordingFile(lab.Name)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	before, err := recording.Read(file)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	after := map[string]recording.Recording{}
	for _, c := range cases {
		if old, ok := before[c.Name]; ok {
			after[c.Name] = old
		}
	}
	play(t, lab, named(t, cases, *only), func(r recording.Recording) {
		if old, ok := before[r.Scenario]; ok {
			if r.Skipped != "" && old.Skipped == "" && r.Fingerprint == old.Fingerprint {
				t.Logf("%s keeps its recording: %s", r.Scenario, r.Skipped)
				return
			}
			if moved := recording.Moved(recording.Normalized(old.Steps), old.Comparable(r.Steps)); len(moved) > 0 {
				t.Logf("%s moved from %s to %s:\n\t%s", r.Scenario, old.Browser, r.Browser, strings.Join(moved, "\n\t"))
			}
		}
		after[r.Scenario] = r
		// An interrupted session keeps what it has recorded.
		if err := recording.Write(file, after); err != nil {
			t.Error(err)
		}
	})
}

// play plays cases, several at once, and hands over what was seen, one at a
// time.
func play(t *testing.T, lab *Lab, cases []corpus.Case, seen func(recording.Recording)) {
	var mu sync.Mutex
	inParallel(cases, func(c corpus.Case) {
		r, err := lab.Play(c.Name, lab.As(c.Scenario))
		mu.Lock()
		defer mu.Unlock()
		if err != nil {
			t.Error(err)
			return
		}
		seen(r)
	})
}

// inParallel calls do for each case, with as many at once as -workers says.
func inParallel(cases []corpus.Case, do func(corpus.Case)) {
	work := make(chan corpus.Case)
	var group sync.WaitGroup
	for range *workers {
		group.Go(func() {
			for c := range work {
				do(c)
			}
		})
	}
	for _, c := range cases {
		work <- c
	}
	close(work)
	group.Wait()
}

// named are the cases whose names match an expression.
func named(t *testing.T, cases []corpus.Case, expression string) []corpus.Case {
	names, err := regexp.Compile(expression)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(slices.Clone(cases), func(c corpus.Case) bool { return !names.MatchString(c.Name) })
}

// labs sets up the browsers that are installed.
func labs(t *testing.T) []*Lab {
	t.Helper()
	authority, err := site.NewAuthority()
	if err != nil {
		t.Fatal(err)
	}
	var list []*Lab
	for _, b := range []struct {
		name string
		// The variable names another command than the usual one.
		variable, command string
		lab               func(path, dir string, a *site.Authority) (*Lab, error)
	}{
		{"chromium", "CHROME", "chromium", Chromium},
		{"firefox", "FIREFOX", "firefox-esr", Firefox},
	} {
		if ok, err := regexp.MatchString(*browsers, b.name); err != nil || !ok {
			continue
		}
		if other := os.Getenv(b.variable); other != "" {
			b.command = other
		}
		path, err := exec.LookPath(b.command)
		if err != nil {
			t.Fatalf("%s is not installed: %v", b.name, err)
		}
		lab, err := b.lab(path, t.TempDir(), authority)
		if err != nil {
			t.Fatal(err)
		}
		lab.LongestWait = *longest
		list = append(list, lab)
	}
	return list
}
