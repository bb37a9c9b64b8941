package state_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/largest"
)

// TestShowPart: a list stays at the reader's part until another place is
// selected.
func TestShowPart(t *testing.T) {
	s := do(lesson(t), state.GoTo{Row: 1}, state.ShowPart{List: state.JarList, Around: 500})
	if got := s.Parts.Around(state.JarList, 1); got != 500 {
		t.Errorf("the jar is shown around entry %d", got)
	}
	if got := s.Parts.Around(state.CodeLines, 7); got != 7 {
		t.Errorf("the code is shown around line %d", got)
	}
	if got := do(s, state.ShowPart{List: state.JarList, Around: -3}).Parts.Around(state.JarList, 7); got != 1 {
		t.Errorf("before the first entry comes %d", got)
	}
	if got := do(s, state.GoTo{Row: 2}).Parts.Around(state.JarList, 1); got != 1 {
		t.Errorf("of another event the jar is shown around entry %d", got)
	}
}

// TestCompareLongRun: a long run is run in one browser at a time, with the same
// comparison as the result.
func TestCompareLongRun(t *testing.T) {
	long := openLong(t, lesson(t), largest.Faults())
	s := do(long, state.ShowTab{Tab: state.Compare})
	if !s.Comparing() || s.Compared().Titles != nil {
		t.Fatal("a long run was compared at one go")
	}
	s = do(finish(t, s, 1), state.ShowTab{Tab: state.Table})
	if s.Pending != nil {
		t.Error("the comparison goes on behind another tab")
	}
	s = finish(t, do(s, state.ShowTab{Tab: state.Compare}), 2)
	if s.Comparing() || len(s.Compared().Titles) != len(state.Browsers()) {
		t.Errorf("all browsers have played, and %v are compared", s.Compared().Titles)
	}
	if s = do(s, state.ShowTab{Tab: state.Table}, state.ShowTab{Tab: state.Compare}); s.Comparing() {
		t.Error("the same run is compared again")
	}
	atOnce := do(begin(t, largest.Faults()), state.ShowTab{Tab: state.Compare})
	if diff := cmp.Diff(finish(t, atOnce, 3).Compared(), s.Compared()); diff != "" {
		t.Errorf("it comes to something else (-want +got):\n%s", diff)
	}
}

// TestAnalyzeLongRun: for a long run the fixes come first and the flips next,
// and the page says that not all was tried.
func TestAnalyzeLongRun(t *testing.T) {
	s := do(openLong(t, lesson(t), largest.Faults()), state.Analyze{})
	if s.Ready() || s.Findings().Verdict == state.Unknown || !s.Findings().GaveUp {
		t.Fatalf("ready %t, verdict %v, given up %t", s.Ready(), s.Findings().Verdict, s.Findings().GaveUp)
	}
	if s = do(s, state.Analyze{}); !s.Ready() {
		t.Error("the flips are not there after the second time")
	}
}
