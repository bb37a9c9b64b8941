package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/challenges"
)

// The attempt follows each run, and its flips count from the challenge of the page,
// also when a link with changes is opened.
func TestAttempt(t *testing.T) {
	s, err := challenges.Get("someone-reads-along")
	if err != nil {
		t.Fatal(err)
	}
	opened, err := state.New(s)
	if err != nil {
		t.Fatal(err)
	}
	begun := state.GiveChallenge(opened)
	want := func(name string, s state.State, flips int, solved bool) {
		t.Helper()
		if s.Attempt.Start == nil || s.Attempt.Flips != flips || s.Attempt.Solved != solved {
			t.Errorf("%s: %+v, want %d flips, solved %t", name, s.Attempt, flips, solved)
		}
	}
	want("at the start", begun, 0, false)
	solved := do(begun, state.SetFlag{Attribute: "Secure", On: true})
	want("with Secure", solved, 1, true)
	if !strings.HasSuffix(solved.Announcement, solved.Attempt.Summary()) {
		t.Errorf("it is announced as %q", solved.Announcement)
	}
	want("undone", do(solved, state.Undo{}), 0, false)
	want("started over", do(solved, state.BeginAgain{}), 0, false)

	linked := do(begun, state.Open{Text: solved.Fragment()})
	want("from a link", linked, 1, true)
	want("from a link, started over", do(linked, state.BeginAgain{}), 0, false)
	elsewhere, err := state.New(&scenario.Scenario{V: scenario.Version})
	if err != nil {
		t.Fatal(err)
	}
	want("from a link, on another page", do(elsewhere, state.Open{Text: solved.Fragment()}), 0, true)

	lesson := do(begun, state.OpenScenario{Scenario: elsewhere.Run.Scenario})
	if lesson.Attempt.Start != nil {
		t.Errorf("a scenario without a challenge has the attempt %+v", lesson.Attempt)
	}
	want("back from a lesson", do(lesson, state.Open{Text: solved.Fragment()}), 1, true)
}
