package state_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// Playback goes from event to event, ends at the last, and stops at any action
// of the reader.
func TestPlay(t *testing.T) {
	s := do(lesson(t), state.Play{})
	last := len(s.Run.Events)
	for row := 2; row <= last; row++ {
		if !s.Playing {
			t.Fatalf("it stopped before row %d", row)
		}
		if s = do(s, state.Tick{}, state.Resize{Width: float64(600 + row)}); s.Row() != row {
			t.Fatalf("it is at row %d, want %d", s.Row(), row)
		}
	}
	if s.Playing {
		t.Error("it plays on after the last row")
	}
	if s = do(s, state.Tick{}); s.Row() != last {
		t.Errorf("a tick too late went to row %d", s.Row())
	}
	if s = do(s, state.Play{}); s.Row() != 1 || !s.Playing {
		t.Errorf("played again it is at row %d", s.Row())
	}
	for _, a := range []state.Action{state.Pause{}, state.GoTo{Row: 3}, state.SetHSTS{On: true}, state.ShowTab{Tab: state.Jar}} {
		if do(s, a).Playing {
			t.Errorf("%#v does not stop it", a)
		}
	}
}

// During playback the page announces no more than a screen reader can read: the
// first event, every third after it and the last.
func TestPlaybackAnnouncesSomeEvents(t *testing.T) {
	s := do(lesson(t), state.Show{}, state.Play{})
	announced := map[int]bool{}
	for s.Playing {
		s = do(s, state.Tick{})
		if s.Announcement != "" {
			announced[s.Row()] = true
			if s.Announcement != s.SelectionAnnouncement() {
				t.Errorf("at row %d it says %q, and the transcript %q", s.Row(), s.Announcement, s.SelectionAnnouncement())
			}
		}
	}
	if want := map[int]bool{2: true, 5: true, 6: true}; !maps.Equal(announced, want) {
		t.Errorf("it tells of rows %v, want %v", announced, want)
	}
}

// A hidden result is not announced, however the reader reaches the event.
func TestAnnouncementsHideGuesses(t *testing.T) {
	s := lesson(t)
	for _, a := range []state.Action{state.GoTo{Row: 5}, state.Select{At: s.Run.Events[4].At}} {
		got := do(s, a)
		const want = "Event 5: User sends HTTP request again. Is a cookie sent with this request?"
		if got.Announcement != want {
			t.Errorf("%T says %q, want %q", a, got.Announcement, want)
		}
	}
	for p := do(s, state.Play{}); p.Playing; {
		if p = do(p, state.Tick{}); strings.Contains(p.Announcement, "sessionid") {
			t.Errorf("at row %d the playing says %q", p.Row(), p.Announcement)
		}
	}
}

// A link may name the row to start at; a row that does not exist is the nearest
// one.
func TestLinkToARow(t *testing.T) {
	s := do(lesson(t), state.GoTo{Row: 5})
	for fragment, row := range map[string]int{
		s.Fragment():                         5,
		s.Run.Link:                           5, // Its question is about that.
		do(s, state.GoTo{Row: 1}).Fragment(): 1,
		s.Run.Link + ".s999":                 len(s.Run.Events),
	} {
		if got := do(lesson(t), state.Open{Text: fragment}); got.Row() != row || got.Damage != nil {
			t.Errorf("%s opens row %d, want %d", fragment[len(s.Run.Link):], got.Row(), row)
		}
	}
}

// The presenter's mode asks everything again and shows one result after the other; the
// reader's own guesses are as before afterwards, unless the run is another.
func TestPresent(t *testing.T) {
	before := do(lesson(t), state.MakeGuess{Row: 1, Guess: "sent"})
	s := do(before, state.Present{On: true})
	if _, hidden := s.Guessing.Hidden(1); !hidden || !s.Presenting || s.Row() != 1 || state.Finished(&s) {
		t.Errorf("it begins at event %d, presenting %t", s.Row(), s.Presenting)
	}
	s = do(s, state.PresentNext{})
	if _, hidden := s.Guessing.Hidden(1); hidden || s.Row() != 1 {
		t.Errorf("the first press leads to event %d, hidden: %t", s.Row(), hidden)
	}
	if s = do(s, state.PresentNext{}, state.PresentNext{}, state.PresentNext{}); s.Row() != 3 {
		t.Errorf("four presses lead to event %d, want 3", s.Row())
	}
	s = do(s, state.Present{})
	if s.Presenting || s.Guessing.Guesses[1].Text != "Yes, it is sent" || len(s.Guessing.Guesses) != 1 {
		t.Errorf("afterwards the guesses are %v", s.Guessing.Guesses)
	}
	s = do(before, state.Present{On: true}, state.SetFlag{Attribute: "Secure"})
	if s.Presenting || s.Guessing.On() {
		t.Error("an edit is presented")
	}
}
