package teach_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func TestPredictionsOfTheSeed(t *testing.T) {
	want := map[int]teach.Guess{
		1: teach.GuessNothing, 2: teach.GuessNothing, 3: teach.GuessStored,
		4: teach.GuessSent, 5: teach.GuessScheme, 6: teach.GuessSent,
	}
	got := map[int]teach.Guess{}
	list := teach.Predictions(event.NewRun(seed(t)))
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
	texts := []teach.Choice{
		{ID: teach.GuessSent, Text: "Yes, it is sent"},
		{ID: teach.GuessScheme, Text: "No: it is Secure and this is HTTP", Right: true},
		{ID: teach.GuessScope, Text: "No: it is for another host or path"},
		{ID: teach.GuessNothing, Text: "No: there is no cookie to send"},
		{ID: teach.GuessNever, Text: "No: the request never leaves the browser"},
	}
	if diff := cmp.Diff(texts, list[4].Choices); diff != "" {
		t.Errorf("row 5 (-want +got):\n%s", diff)
	}
}

func TestJudge(t *testing.T) {
	p := teach.Predictions(event.NewRun(seed(t)))[4]
	for _, test := range []struct {
		guess     teach.Guess
		right, ok bool
	}{
		{teach.GuessScheme, true, true},
		{teach.GuessSent, false, true},
		{teach.GuessJar, false, false},
	} {
		if right, ok := p.Judge(test.guess); right != test.right || ok != test.ok {
			t.Errorf("%s: got %v, %v, want %v, %v", test.guess, right, ok, test.right, test.ok)
		}
	}
}

// TestPredictionsHideTheirAnswers: every row has a right choice and wrong ones,
// and rows with the same question offer the same choices.
func TestPredictionsHideTheirAnswers(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		r := event.NewRun(s, tr)
		offers := map[string][]teach.Guess{}
		for _, p := range teach.Predictions(r) {
			row := r.Events[p.Row-1]
			if p.At != row.At || eventtest.Unfilled(p.Question) {
				t.Errorf("row %d: %+v", p.Row, p)
			}
			right := 0
			var offered []teach.Guess
			for _, c := range p.Choices {
				offered = append(offered, c.ID)
				if eventtest.Unfilled(c.Text) {
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
			if row.At.Line == event.None {
				kind += row.Scheme
			}
			if known, ok := offers[kind]; ok && !slices.Equal(known, offered) {
				t.Errorf("row %d offers %v, others like it %v", p.Row, offered, known)
			}
			offers[kind] = offered
		}
	})
}
