package browsertest

import (
	"cmp"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

var (
	record   = flag.Bool("record", false, "play the scenarios in real browsers and write the recordings")
	only     = flag.String("only", "", "record the scenarios whose names match this regular expression")
	browsers = flag.String("browsers", "chromium|firefox", "record in the browsers whose names match this regular expression")
	workers  = flag.Int("workers", 2, "record with that many browsers at once")
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
	cases, err := Corpus(testdata)
	if err != nil {
		t.Fatal(err)
	}
	wanted, err := regexp.Compile(*only)
	if err != nil {
		t.Fatal(err)
	}
	authority, err := NewAuthority()
	if err != nil {
		t.Fatal(err)
	}
	for _, lab := range labs(t, authority) {
		t.Run(lab.Name, func(t *testing.T) { recordIn(t, lab, cases, wanted) })
	}
}

// labs sets up the browsers that are installed.
func labs(t *testing.T, authority *Authority) []*Lab {
	var list []*Lab
	for _, b := range []struct {
		name    string
		command string
		lab     func(path, dir string, a *Authority) (*Lab, error)
	}{
		{"chromium", cmp.Or(os.Getenv("CHROME"), "chromium"), Chromium},
		{"firefox", cmp.Or(os.Getenv("FIREFOX"), "firefox-esr"), Firefox},
	} {
		if ok, err := regexp.MatchString(*browsers, b.name); err != nil || !ok {
			continue
		}
		path, err := exec.LookPath(b.command)
		if err != nil {
			t.Fatalf("%s is not installed: %v", b.name, err)
		}
		lab, err := b.lab(path, t.TempDir(), authority)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, lab)
	}
	return list
}

func recordIn(t *testing.T, lab *Lab, cases []Case, wanted *regexp.Regexp) {
	file := recordingFile(lab.Name)
	before, err := ReadRecordings(file)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	after := map[string]Recording{}
	var mu sync.Mutex
	var group sync.WaitGroup
	work := make(chan Case)
	for range *workers {
		group.Go(func() {
			for c := range work {
				r, err := lab.Play(c.Name, lab.As(c.Scenario))
				mu.Lock()
				if err != nil {
					t.Error(err)
					if old, ok := before[c.Name]; ok {
						after[c.Name] = old
					}
				} else {
					if old, ok := before[c.Name]; ok && !gocmp.Equal(old.Steps, r.Steps) {
						t.Logf("%s moved (-before +now):\n%s", c.Name, gocmp.Diff(old.Steps, r.Steps))
					}
					after[c.Name] = r
				}
				mu.Unlock()
			}
		})
	}
	for _, c := range cases {
		if wanted.MatchString(c.Name) {
			work <- c
		} else if old, ok := before[c.Name]; ok {
			mu.Lock()
			after[c.Name] = old
			mu.Unlock()
		}
	}
	close(work)
	group.Wait()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := WriteRecordings(file, after); err != nil {
		t.Fatal(err)
	}
}
