package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/challenge"
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

// TestClaims: a claim that the selected event shows is added once, changed and removed,
// and Undo takes that back.
func TestClaims(t *testing.T) {
	opened := do(lesson(t), state.SetSource{Text: `{"v":1,
		"servers":[{"host":"a.example","rules":[{"set":["one=1; Secure"]}]}],
		"steps":[{"do":"visit","url":"https://a.example/"},{"do":"visit","url":"http://a.example/"}]}`}, state.GoTo{Row: 3})
	add := state.AddClaim{To: edit.Expect}
	write := func(f edit.ClaimField, text string) state.Action {
		return state.WriteClaim{In: edit.Expect, Field: f, Text: text}
	}
	const held = `{"step":1,"exchange":0,"holds":"one","reason":"SecureOnly"}`
	for _, test := range []struct {
		name    string
		actions []state.Action
		expect  string
		holds   bool
	}{
		{"added", []state.Action{add}, held, true},
		{"added twice", []state.Action{add, add}, held, true},
		{"one that the event does not show", []state.Action{add, state.AddClaim{To: edit.Expect, Nth: 9}}, held, true},
		{"of another event", []state.Action{add, state.GoTo{Row: 2}, add}, held + `,{"step":0,"exchange":0,"stores":"one"}`, true},
		{"another reason", []state.Action{add, write(edit.ClaimReason, "NotOnPath")}, `{"step":1,"exchange":0,"holds":"one","reason":"NotOnPath"}`, false},
		{"another kind", []state.Action{add, write(edit.ClaimStates, "sends")}, `{"step":1,"exchange":0,"sends":"one"}`, false},
		{"of the step", []state.Action{add, write(edit.ClaimStates, "endsAt")}, `{"step":1,"endsAt":"http://a.example/"}`, true},
		{"of a cookie again", []state.Action{add, write(edit.ClaimStates, "outcome"), write(edit.ClaimStates, "holds")}, `{"step":1,"holds":"one"}`, true},
		{"removed", []state.Action{add, state.RemoveClaim{From: edit.Expect}}, "", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := do(opened, test.actions...)
			if s.Problem != "" {
				t.Fatal(s.Problem)
			}
			want := ""
			if test.expect != "" {
				want = `,"expect":[` + test.expect + `]`
			}
			if got := string(s.Run.Scenario.Canonical()); got != strings.TrimSuffix(string(opened.Run.Scenario.Canonical()), "}")+want+"}" {
				t.Errorf("the scenario is %s, want the claims %s", got, test.expect)
			}
			if s.Run.ClaimsHold != test.holds {
				t.Errorf("the claims hold: %t", s.Run.ClaimsHold)
			}
			for len(s.Run.Scenario.Expect) > 0 || s.Run.Link != opened.Run.Link {
				before := s.Run.Link
				if s = do(s, state.Undo{}); s.Run.Link == before {
					t.Fatalf("nothing is left to undo of %s", s.Run.Document())
				}
			}
		})
	}

	s := do(opened, add)
	for _, test := range []struct {
		action state.Action
		want   string
	}{
		{write(edit.ClaimStep, "7"), "steps are numbered 0 to 1"},
		{write(edit.ClaimOf, ""), "A claim names a cookie"},
		{write(edit.ClaimExchange, "x"), "is not the number of a request"},
	} {
		if failed := do(s, test.action); !strings.Contains(failed.Problem, test.want) || failed.Run.Link != s.Run.Link {
			t.Errorf("%+v has the problem %q", test.action, failed.Problem)
		}
	}
}

// TestUseChallenge: a new challenge is to avoid what the selected event shows, and is not
// reached yet; Undo takes it back. An event that shows nothing makes none.
func TestUseChallenge(t *testing.T) {
	opened := do(lesson(t), state.Show{}, state.GoTo{Row: 5})
	s := do(opened, state.UseChallenge{On: true})
	c := s.Run.Scenario.Challenge
	if s.Problem != "" || c == nil || len(c.Avoid) != 1 || c.Avoid[0].Holds != "sessionid" {
		t.Fatalf("%q, the challenge is %+v", s.Problem, c)
	}
	verdict, err := challenge.Judge(s.Run.Scenario, s.Run.Scenario)
	if err != nil || verdict.Solved {
		t.Errorf("as it begins: %+v, %v", verdict, err)
	}
	if s := do(s, state.UseChallenge{}); s.Run.Link != opened.Run.Link {
		t.Errorf("removed, the scenario is %s", s.Run.Document())
	}
	if s := do(s, state.Undo{}); s.Run.Link != opened.Run.Link {
		t.Errorf("undone, the scenario is %s", s.Run.Document())
	}
	if s := do(opened, state.GoTo{Row: 1}, state.UseChallenge{On: true}); !strings.Contains(s.Problem, "Select an event that shows something") {
		t.Errorf("at an event that shows nothing the problem is %q", s.Problem)
	}
}
