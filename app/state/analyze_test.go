package state_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// TestFixes: after the analysis the findings have the fixes of the run, and
// after a fix there is nothing to fix.
func TestFixes(t *testing.T) {
	lesson, err := lessons.Get("login-loop")
	if err != nil {
		t.Fatal(err)
	}
	s := begin(t, lesson)
	if s.Ready() || s.Findings().Fixes != nil {
		t.Error("the fixes are there before anybody asked")
	}
	s = do(s, state.Analyze{})
	fixes := s.Findings().Fixes
	if !s.Ready() || s.Findings().Verdict != state.FixesFound || len(fixes) == 0 || fixes[0].Kind != whatif.Repair {
		t.Fatalf("got %+v", fixes)
	}
	if s = do(s, state.Try{Flip: fixes[0].Flip}); s.Findings().Fixes != nil {
		t.Error("the fixes of another run are shown")
	}
	if s.Findings().Verdict != state.Unknown {
		t.Error("the verdict on another run is told")
	}
	if s = do(s, state.Analyze{}); len(s.Findings().Fixes) > 0 || s.Findings().Verdict != state.NothingToFix {
		t.Errorf("after the fix there is more to fix: %+v", s.Findings().Fixes)
	}
}

// TestProposals: no fix is proposed again, and only one of several redirects
// with the same effect.
func TestProposals(t *testing.T) {
	s := do(lesson(t), state.GoTo{Row: 1}, state.Analyze{})
	list := s.Findings().Proposals
	if len(list) == 0 {
		t.Fatal("nothing is proposed")
	}
	for i, p := range list {
		for _, q := range list[:i] {
			if p.Does == q.Does && p.Flip.SameKnobs(q.Flip) {
				t.Errorf("%s and %s do the same", q.Flip.Label, p.Flip.Label)
			}
		}
		for _, f := range s.Findings().Fixes {
			if f.Label == p.Flip.Label && f.Where == p.Flip.Where {
				t.Errorf("%s is a fix", f.Label)
			}
		}
	}
}
