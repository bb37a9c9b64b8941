//go:build !js

package stacks_test

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/lab/stacks"
)

var (
	record   = flag.Bool("record", false, "record the answers of the frameworks of this machine")
	diverges = flag.Int("diverges", 10, "print `n` differences")
)

// start starts a framework, or skips the test where the machine has none.
func start(t *testing.T, stack string) *stacks.Real {
	t.Helper()
	if !stacks.Installed(stack) {
		missing(t, stack)
	}
	real, err := stacks.Start(stack, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(real.Stop)
	t.Logf("%s: %v", stack, real.Versions())
	return real
}

// missing skips the test of something that this machine does not have. In CI a skip
// is a failure.
func missing(t *testing.T, name string) {
	t.Helper()
	how := "no " + name + " on this machine; ./build.sh test installs it, or says how"
	if os.Getenv("CI") == "true" {
		t.Fatal(how)
	}
	t.Skip(how)
}

// TestRecord asks the real frameworks and writes down what they answer.
func TestRecord(t *testing.T) {
	if !*record {
		t.Skip("-record is not given")
	}
	running, of := map[string]*stacks.Real{}, stacks.Versions{}
	for _, stack := range stacks.Names {
		running[stack] = start(t, stack)
		of[stack] = running[stack].Versions()
	}
	var list []stacks.Recording
	for _, c := range stacks.Cases() {
		answers, err := running[c.Stack].Ask(&c)
		if err != nil {
			t.Fatalf("%s, %v: %v", c.Stack, c.Settings, err)
		}
		list = append(list, stacks.Recording{Case: text(t, &c), Answers: answers})
	}
	if err := stacks.Write(of, list); err != nil {
		t.Fatal(err)
	}
}

// TestModelAgrees compares the model with the recorded answers.
func TestModelAgrees(t *testing.T) {
	of, list, err := stacks.Read()
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("recorded with %v", of)
	cases := stacks.Cases()
	if len(cases) != len(list) {
		t.Fatalf("%d cases, %d recordings; record anew, see the package's comment", len(cases), len(list))
	}
	d := comparison{t: t}
	for i := range list {
		if string(text(t, &cases[i])) != string(list[i].Case) {
			t.Fatalf("case %d is not the one that was recorded; record anew, see the package's comment", i)
		}
		d.compare(&cases[i], list[i].Answers)
	}
	d.report()
}

// TestLive asks the frameworks of this machine and compares the model with them.
func TestLive(t *testing.T) {
	for _, stack := range stacks.Names {
		t.Run(stack, func(t *testing.T) {
			real, d := start(t, stack), comparison{t: t}
			for _, c := range stacks.Cases() {
				if c.Stack != stack {
					continue
				}
				if strings.HasPrefix(real.Versions()[stack], "2.") && stack == "flask" {
					c.Settings["VERSION"] = "2"
				}
				answers, err := real.Ask(&c)
				if err != nil {
					t.Fatalf("%v: %v", c.Settings, err)
				}
				d.compare(&c, answers)
			}
			d.report()
		})
	}
}

func text(t *testing.T, c *stacks.Case) []byte {
	t.Helper()
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A comparison counts the requests of each stack, and prints the first
// differences.
type comparison struct {
	t           *testing.T
	all, differ map[string]int
	printed     int
}

func (d *comparison) compare(c *stacks.Case, said []stacks.Answer) {
	d.t.Helper()
	if d.all == nil {
		d.all, d.differ = map[string]int{}, map[string]int{}
	}
	got, err := c.Answers()
	if err != nil {
		d.t.Errorf("%s: %v", c.Stack, err)
		return
	}
	for i := range got {
		d.all[c.Stack]++
		diff := cmp.Diff(said[i], got[i])
		if diff == "" {
			continue
		}
		d.differ[c.Stack]++
		d.t.Fail()
		if d.printed++; d.printed <= *diverges {
			d.t.Logf("%s (%s): %+v\nsettings %v\nrules %+v\n(-real +model):\n%s", c.Stack, c.Kind, c.Requests[i], c.Settings, c.Rules, diff)
		}
	}
}

func (d *comparison) report() {
	d.t.Helper()
	for _, stack := range slices.Sorted(maps.Keys(d.all)) {
		d.t.Logf("%s: %d of %d requests agree", stack, d.all[stack]-d.differ[stack], d.all[stack])
	}
}
