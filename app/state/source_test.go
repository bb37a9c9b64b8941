package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// shared is the scenario that the link of a state has.
func shared(t *testing.T, s state.State) *scenario.Scenario {
	t.Helper()
	got, err := link.Decode(s.Fragment())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// notes has the notes that the page shows, in Why and among the key moments.
func notes(s state.State) string {
	var all []string
	for _, e := range s.Run.Events {
		all = append(all, s.Run.Note(e.At))
	}
	for _, m := range teach.Moments(s.Run.Run) {
		if m.Kind == teach.Noted {
			all = append(all, m.Answer)
		}
	}
	return strings.Join(all, "")
}

// TestTextsOfAnotherRun: while a claim does not hold, the page and its link have none
// of the texts, whichever change led there, and Undo brings them back.
func TestTextsOfAnotherRun(t *testing.T) {
	opened := lesson(t)
	lesson := opened.Run.Scenario
	off := state.SetFlag{Attribute: "Secure"}
	for _, test := range []struct {
		name    string
		actions []state.Action
		shown   bool
	}{
		{"unchanged", nil, true},
		{"a change with which all claims hold", []state.Action{state.SetNetwork{Network: scenario.Private}}, true},
		{"a change with which some do not", []state.Action{off}, false},
		{"that change undone", []state.Action{off, state.Undo{}}, true},
		{"that change made back", []state.Action{off, state.SetFlag{Attribute: "Secure", On: true}}, true},
		{"a step with claims removed", []state.Action{state.RemoveStep{Step: 2}}, false},
		{"that step brought back", []state.Action{state.RemoveStep{Step: 2}, state.Undo{}}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := do(opened, test.actions...)
			if s.Problem != "" {
				t.Fatal(s.Problem)
			}
			want := *s.Run.Scenario
			if !test.shown {
				want = *edit.Detach(s.Run.Scenario)
			}
			if got := shared(t, s); string(got.Canonical()) != string(want.Canonical()) {
				t.Errorf("the link has %s, want %s", got.Canonical(), want.Canonical())
			}
			title := lesson.Title
			if !test.shown {
				title += " (changed)"
			}
			if s.Run.Title() != title {
				t.Errorf("the title is %q, want %q", s.Run.Title(), title)
			}
			if d := s.Run.Described; (d.Question == lesson.Question && d.Surprise == lesson.Surprise && d.About == lesson.About) != test.shown {
				t.Errorf("the page shows %q, %q, %q", d.About, d.Question, d.Surprise)
			}
			if got := notes(s); (got != "") != test.shown {
				t.Errorf("the page shows the notes %q", got)
			}
		})
	}
}

// TestOldLinkWithTexts: a link that was made before its texts were removed opens
// without them.
func TestOldLinkWithTexts(t *testing.T) {
	off := do(lesson(t), state.SetFlag{Attribute: "Secure"})
	s := do(lesson(t), state.Open{Text: off.Run.Link})
	if s.Damage != nil || s.Guessing.On() || shared(t, s).Surprise != "" || notes(s) != "" {
		t.Errorf("the link shows %+v and the notes %q", s.Run.Described, notes(s))
	}
}

// TestWriteTexts: the texts and the notes can be written, in place of hidden ones too,
// and Undo takes that back.
func TestWriteTexts(t *testing.T) {
	opened := lesson(t)
	off := do(opened, state.SetFlag{Attribute: "Secure"})
	for _, test := range []struct {
		name   string
		before state.State
	}{{"of the lesson", opened}, {"in place of hidden texts", off}} {
		t.Run(test.name, func(t *testing.T) {
			s := do(test.before,
				state.WriteText{Text: edit.Title, Value: " Mine "},
				state.WriteText{Text: edit.About, Value: "About it."},
				state.WriteText{Text: edit.Question, Value: "Is it sent?"},
				state.WriteText{Text: edit.Surprise, Value: "Yes."},
				state.WriteNote{Step: 1, Value: "See the wire."},
			)
			want := test.before.Run.Described.Clone()
			want.Title, want.About, want.Question, want.Surprise = "Mine", "About it.", "Is it sent?", "Yes."
			want.Steps[1].Note = "See the wire."
			if got := shared(t, s); string(got.Canonical()) != string(want.Canonical()) {
				t.Errorf("the link has %s, want %s", got.Canonical(), want.Canonical())
			}
			if s.Run.Title() != "Mine" {
				t.Errorf("the title is %q", s.Run.Title())
			}
			s = do(s, state.Undo{}, state.Undo{}, state.Undo{}, state.Undo{}, state.Undo{})
			if s.Fragment() != test.before.Fragment() {
				t.Errorf("undone, the link has %s", shared(t, s).Canonical())
			}
		})
	}
}
