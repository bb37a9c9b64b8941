//go:build !js

package lab

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A decision is a reason or a warning, and which way the cookie was going.
type decision struct {
	rule      rule.ID
	direction explain.Direction
}

// TestReasonsAreMeasured holds what explain says of measurements true. A
// browser was seen to decide for a reason when a scenario comes out as the
// browser played it in which nothing else speaks against a cookie; of a
// warning, when a cookie came with it.
func TestReasonsAreMeasured(t *testing.T) {
	cases, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[decision]rule.Browsers{}
	for _, lab := range []struct {
		Lab
		as rule.Browsers
	}{
		{Lab{Name: "chromium", Profile: scenario.Chrome, Reasons: true}, rule.Chromium},
		{Lab{Name: "firefox", Profile: scenario.Firefox}, rule.Firefox},
	} {
		played, _ := matched(t, &lab.Lab, cases)
		for i := range played {
			for _, d := range decisions(played[i].own) {
				seen[d] |= lab.as
			}
		}
	}

	for _, known := range rule.All() {
		for _, use := range known.Uses {
			switch {
			case known.Warns:
				measuredAs(t, decision{known.ID, explain.Storing}, seen, use.Measured)
			case use.Gate == rule.Send:
				measuredAs(t, decision{known.ID, explain.Sending}, seen, use.Measured)
			case use.Gate == rule.Set, use.Gate == rule.Store:
				measuredAs(t, decision{known.ID, explain.Storing}, seen, use.Measured)
			}
		}
	}
}

func measuredAs(t *testing.T, d decision, seen map[decision]rule.Browsers, says rule.Browsers) {
	t.Helper()
	if says != seen[d] {
		way := [...]string{"sending", "storing"}[d.direction]
		t.Errorf("%s, %s: its literal says that it was measured in %q, the recordings say in %q; see package rule",
			d.rule, way, explain.Browsers(says), explain.Browsers(seen[d]))
	}
}

// decisions are what a trace has to show for itself.
func decisions(t *trace.Trace) []decision {
	var list []decision
	sole := func(direction explain.Direction, reasons []rule.ID) {
		if len(reasons) == 1 {
			list = append(list, decision{reasons[0], direction})
		}
	}
	warned := func(warnings []rule.ID) {
		for _, w := range warnings {
			list = append(list, decision{w, explain.Storing})
		}
	}
	set := func(lines []trace.SetCookie) {
		for _, line := range lines {
			sole(explain.Storing, line.Reasons)
			warned(line.Warnings)
			for _, e := range line.Evicted {
				list = append(list, decision{e.Reason, explain.Storing})
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
			list = append(list, decision{rule.HttpOnlyFromScript, explain.Sending})
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
