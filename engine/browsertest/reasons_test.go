//go:build !js

package browsertest

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A decision is a reason or a warning, and which way the cookie was going.
type decision struct {
	name      string
	direction explain.Direction
}

// TestReasonsAreMeasured holds what explain says of measurements true. A
// browser was seen to decide for a reason when a scenario comes out as the
// browser played it in which nothing else speaks against a cookie; of a
// warning, when a cookie came with it.
func TestReasonsAreMeasured(t *testing.T) {
	cases, err := Corpus(testdata)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[decision]explain.Browsers{}
	for _, lab := range []struct {
		Lab
		as explain.Browsers
	}{
		{Lab{Name: "chromium", Profile: scenario.Chrome, Reasons: true}, explain.Chromium},
		{Lab{Name: "firefox", Profile: scenario.Firefox}, explain.Firefox},
	} {
		played, _ := matched(t, &lab.Lab, cases)
		for i := range played {
			for _, d := range decisions(played[i].own) {
				seen[d] |= lab.as
			}
		}
	}

	for _, direction := range []explain.Direction{explain.Sending, explain.Storing} {
		detail := explain.Detail{Direction: direction}
		for _, r := range schematest.Constants(t, "../reason", "Reason") {
			check(t, decision{r, direction}, seen, explain.Reason(reason.Reason(r), detail))
		}
	}
	for _, w := range schematest.Constants(t, "../reason", "Warning") {
		check(t, decision{w, explain.Storing}, seen, explain.Warning(reason.Warning(w), explain.Detail{}))
	}
}

func check(t *testing.T, d decision, seen map[decision]explain.Browsers, text explain.Text) {
	t.Helper()
	way := [...]string{"sending", "storing"}[d.direction]
	switch {
	case text.Measured != seen[d]:
		t.Errorf("%s, %s: explain says that it was measured in %q, the recordings say in %q; see explain/fact.go", d.name, way, text.Measured, seen[d])
	case seen[d] != 0 && text.Change == "":
		t.Errorf("%s, %s: it happens, and explain does not know what would change it; see explain/fact.go", d.name, way)
	}
}

// decisions are what a trace has to show for itself.
func decisions(t *trace.Trace) []decision {
	var list []decision
	sole := func(direction explain.Direction, reasons []reason.Reason) {
		if len(reasons) == 1 {
			list = append(list, decision{string(reasons[0]), direction})
		}
	}
	warned := func(warnings []reason.Warning) {
		for _, w := range warnings {
			list = append(list, decision{string(w), explain.Storing})
		}
	}
	set := func(lines []trace.SetCookie) {
		for _, line := range lines {
			sole(explain.Storing, line.Reasons)
			warned(line.Warnings)
			for _, e := range line.Evicted {
				list = append(list, decision{string(e.Reason), explain.Storing})
			}
		}
	}
	for i := range t.Steps {
		step := &t.Steps[i]
		set(step.SetCookies)
		for _, x := range step.Exchanges {
			set(x.SetCookies)
			for _, k := range x.Cookies {
				sole(explain.Sending, k.Reasons)
				warned(k.Warnings)
			}
		}
		if hidesHttpOnly(step) {
			list = append(list, decision{string(reason.HttpOnlyFromScript), explain.Sending})
		}
	}
	return list
}

// hidesHttpOnly reports whether document.cookie lacks a cookie that only its
// HttpOnly can keep from it: one that has just been set.
func hidesHttpOnly(step *trace.Step) bool {
	if len(step.Exchanges) == 0 || step.Outcome != trace.Loaded || step.Do != string(scenario.Visit) {
		return false
	}
	last := step.Exchanges[len(step.Exchanges)-1]
	for _, line := range last.SetCookies {
		for _, k := range step.Jar {
			if line.Effect == trace.Created && k.Name == line.Name && k.HttpOnly && k.Path == "/" && !strings.Contains(step.DocumentCookie, k.Name) {
				return true
			}
		}
	}
	return false
}
