package event_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

// TestNote: a note is at the first event of its step, and at no other.
func TestNote(t *testing.T) {
	s, tr := seed(t)
	r := event.NewRun(s, tr)
	want := map[int]string{1: s.Steps[0].Note, 4: s.Steps[1].Note, 5: s.Steps[2].Note}
	for _, e := range r.Events {
		if got := r.Note(e.At); got != want[e.Number] {
			t.Errorf("event %d has the note %q, want %q", e.Number, got, want[e.Number])
		}
	}
	if got := r.Note(event.AtExchange(2, 0).WithCookie(0)); got != want[5] {
		t.Errorf("a cookie of event 5 has the note %q, want %q", got, want[5])
	}
	if got := r.Note(event.AtExchange(9, 0)); got != "" {
		t.Errorf("a place that is not there has the note %q", got)
	}
}

// TestNoteOfSteps: every kind of first event has the note, even if the browser
// gives up later.
func TestNoteOfSteps(t *testing.T) {
	r := event.NewRun(play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/loop","redirect":"/loop"}]}],"steps":[
		{"do":"visit","url":"https://shop.example/"},
		{"do":"script","cookie":"a=1","note":"script"},
		{"do":"wait","seconds":1,"note":"wait"},
		{"do":"visit","url":"https://shop.example/loop","note":"loop"}]}`)))
	want := map[int]string{2: "script", 3: "wait", 4: "loop"}
	for _, e := range r.Events {
		if got := r.Note(e.At); got != want[e.Number] {
			t.Errorf("event %d (%s) has the note %q, want %q", e.Number, e.Action, got, want[e.Number])
		}
	}
}
