//go:build !js

package django_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/lab/django"
)

var (
	record   = flag.String("record", "", "record the answers of the Djangos in `folder`: executables 3.2, 4.2, 5.2 and 6.1")
	diverges = flag.Int("diverges", 10, "print `n` differences")
)

// TestRecord asks the real Djangos and writes down what they answer.
func TestRecord(t *testing.T) {
	if *record == "" {
		t.Skip("-record is not given")
	}
	cases := django.Cases()
	list := make([]django.Recording, len(cases))
	for i := range cases {
		list[i].Case = text(t, &cases[i])
	}
	of := django.Djangos{}
	for _, version := range django.Versions {
		real, said, err := django.Ask(filepath.Join(*record, version), cases)
		if err != nil {
			t.Fatal(err)
		}
		of[version] = real
		for i := range list {
			list[i].Add(version, said[i])
		}
	}
	if err := django.Write(of, list); err != nil {
		t.Fatal(err)
	}
}

// TestModelAgrees compares the model with the recorded answers.
func TestModelAgrees(t *testing.T) {
	_, list, err := django.Read()
	if err != nil {
		t.Fatal(err)
	}
	cases := django.Cases()
	if len(cases) != len(list) {
		t.Fatalf("%d cases, %d recordings; go test ./engine/lab/django -run Record -record FOLDER", len(cases), len(list))
	}
	tallies := map[string]*tally{}
	for i := range list {
		c := &cases[i]
		if string(text(t, c)) != string(list[i].Case) {
			t.Fatalf("case %d is not the one that was recorded; go test ./engine/lab/django -run Record -record FOLDER", i)
		}
		for _, version := range django.Versions {
			said, ok := list[i].Of(version)
			if !ok {
				t.Fatalf("case %d: nothing of Django %s", i, version)
			}
			compare(t, tallies, c, fmt.Sprintf("case %d (%s), Django %s", i, c.Kind, version), version, said)
		}
	}
	report(t, tallies)
}

func text(t *testing.T, c *django.Case) []byte {
	t.Helper()
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestLive asks the Django of this machine some of the cases and compares the
// model with it.
func TestLive(t *testing.T) {
	python := ""
	for _, candidate := range []string{os.Getenv("DJANGO_PYTHON"), "python3", "/usr/bin/python3"} {
		if candidate != "" && exec.Command(candidate, "-c", "import django").Run() == nil {
			python = candidate
			break
		}
	}
	if python == "" {
		t.Skip("no Python with Django: apt-get install python3-django, or set DJANGO_PYTHON to one")
	}
	var sample []django.Case
	for i, c := range django.Cases() {
		if i%10 == 0 {
			sample = append(sample, c)
		}
	}
	real, said, err := django.Ask(python, sample)
	if err != nil {
		t.Fatal(err)
	}
	major, rest, _ := strings.Cut(real.Django, ".")
	minor, _, _ := strings.Cut(rest, ".")
	version := major + "." + minor
	t.Logf("Django %s on Python %s", real.Django, real.Python)
	if !slices.Contains(django.Versions, version) {
		t.Skipf("the model knows Django %s", strings.Join(django.Versions, ", "))
	}
	tallies := map[string]*tally{}
	for i := range sample {
		compare(t, tallies, &sample[i], fmt.Sprintf("case %d (%s)", i*10, sample[i].Kind), version, said[i])
	}
	report(t, tallies)
}

// A tally counts the requests of a kind, and those of which the model differs.
type tally struct{ all, differ int }

func compare(t *testing.T, tallies map[string]*tally, c *django.Case, name, version string, said django.Said) {
	t.Helper()
	n := tallies[c.Kind]
	if n == nil {
		n = &tally{}
		tallies[c.Kind] = n
	}
	n.all += len(said.Answers)
	compareChecks(t, c, name, version, said.Checks)
	got, err := c.Answers(version)
	if err != nil {
		n.differ += len(said.Answers)
		complain(t, "%s: %v", name, err)
		return
	}
	for i := range got {
		if diff := cmp.Diff(said.Answers[i], got[i]); diff != "" {
			n.differ++
			complain(t, "%s: %+v\nsettings %v\nrules %+v\n(-Django +model):\n%s", name, c.Requests[i], c.Settings, c.Rules, diff)
		}
	}
}

// others are the warnings of check --deploy about what the model does not have:
// X-Frame-Options.
var others = []string{"security.W002"}

func compareChecks(t *testing.T, c *django.Case, name, version string, said []string) {
	t.Helper()
	got, err := c.Checks(version)
	if err != nil {
		complain(t, "%s: %v", name, err)
		return
	}
	said = slices.DeleteFunc(slices.Clone(said), func(id string) bool { return slices.Contains(others, id) })
	if diff := cmp.Diff(strings.Join(said, " "), strings.Join(got, " ")); diff != "" {
		complain(t, "%s: check --deploy of %v (-Django +model):\n%s", name, c.Settings, diff)
	}
}

var complaints int

func complain(t *testing.T, format string, args ...any) {
	t.Helper()
	if complaints++; complaints > *diverges {
		t.Fail()
		return
	}
	t.Errorf(format, args...)
}

func report(t *testing.T, tallies map[string]*tally) {
	t.Helper()
	var all, differ int
	for _, kind := range slices.Sorted(maps.Keys(tallies)) {
		n := tallies[kind]
		t.Logf("%-28s %5d of %5d agree (%.1f %%)", kind, n.all-n.differ, n.all, 100*float64(n.all-n.differ)/float64(n.all))
		all, differ = all+n.all, differ+n.differ
	}
	t.Logf("%-28s %5d of %5d agree (%.1f %%)", "all", all-differ, all, 100*float64(all-differ)/float64(all))
}
