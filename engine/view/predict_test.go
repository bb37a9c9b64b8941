package view_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

func TestPredictionsOfTheSeed(t *testing.T) {
	want := map[int]view.Guess{
		1: view.GuessNothing, 2: view.GuessNothing, 3: view.GuessStored,
		4: view.GuessSent, 5: view.GuessScheme, 6: view.GuessSent,
	}
	got := map[int]view.Guess{}
	list := view.NewRun(seed(t)).Predictions()
	for _, p := range list {
		for _, c := range p.Choices {
			if c.Right {
				got[p.Row] = c.ID
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	texts := []view.Choice{
		{ID: view.GuessSent, Text: "Yes, it is sent"},
		{ID: view.GuessScheme, Text: "No: it is Secure and this is HTTP", Right: true},
		{ID: view.GuessScope, Text: "No: it is for another host or path"},
		{ID: view.GuessNothing, Text: "No: there is no cookie to send"},
		{ID: view.GuessNever, Text: "No: the request never leaves the browser"},
	}
	if diff := cmp.Diff(texts, list[4].Choices); diff != "" {
		t.Errorf("row 5 (-want +got):\n%s", diff)
	}
}

func TestJudge(t *testing.T) {
	p := view.NewRun(seed(t)).Predictions()[4]
	for _, test := range []struct {
		guess     view.Guess
		right, ok bool
	}{
		{view.GuessScheme, true, true},
		{view.GuessSent, false, true},
		{view.GuessJar, false, false},
	} {
		if right, ok := p.Judge(test.guess); right != test.right || ok != test.ok {
			t.Errorf("%s: got %v, %v, want %v, %v", test.guess, right, ok, test.right, test.ok)
		}
	}
}

// TestPredictionsGiveNothingAway: every row has a right choice and wrong ones,
// and rows that ask the same offer the same.
func TestPredictionsGiveNothingAway(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		r := view.NewRun(s, tr)
		offers := map[string][]view.Guess{}
		for _, p := range r.Predictions() {
			row := r.Events[p.Row-1]
			if p.At != row.At || unfilled(p.Question) {
				t.Errorf("row %d: %+v", p.Row, p)
			}
			right := 0
			var offered []view.Guess
			for _, c := range p.Choices {
				offered = append(offered, c.ID)
				if unfilled(c.Text) {
					t.Errorf("row %d: %s has no words", p.Row, c.ID)
				}
				if c.Right {
					right++
				}
			}
			if right == 0 || right == len(p.Choices) || len(p.Choices) < 3 {
				t.Errorf("row %d: %d of %d choices are right: %+v, in %+v", p.Row, right, len(p.Choices), p.Choices, row)
			}
			kind := p.Question
			if row.At.Line == view.None {
				kind += row.Scheme
			}
			if known, ok := offers[kind]; ok && !slices.Equal(known, offered) {
				t.Errorf("row %d offers %v, others like it %v", p.Row, offered, known)
			}
			offers[kind] = offered
		}
	})
}
