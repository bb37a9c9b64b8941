package state

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// Play starts playback of the events, from the start if the last one is
// selected.
type Play struct{}

func (Play) apply(s State) State {
	if len(s.Run.Events) < 2 {
		return s
	}
	if s.Row() == len(s.Run.Events) {
		s = GoTo{Row: 1}.apply(s)
	}
	s.Playing, s.ticks = true, 0
	return s
}

// Pause stops playback.
type Pause struct{}

func (Pause) apply(s State) State { return s }

// Present starts the presenter's mode, in which everything is to be guessed again, or
// ends it. The reader's own guesses are kept for afterwards.
type Present struct{ On bool }

func (a Present) apply(s State) State {
	if a.On == s.Presenting || len(s.Run.Events) == 0 {
		return s
	}
	s.Presenting = a.On
	s.Guessing, s.aside = s.aside, s.Guessing
	if !a.On {
		s.Announcement = phrase.Say("The presentation has ended.")
		return s
	}
	s.Guessing = guessing(s.Run)
	return GoTo{Row: 1}.apply(s)
}

// PresentNext shows the result of the presented event, and after that the next event.
type PresentNext struct{}

func (PresentNext) apply(s State) State {
	if _, hidden := s.Guessing.Hidden(s.Row()); hidden {
		return MakeGuess{Row: s.Row()}.apply(s)
	}
	return GoTo{Row: s.Row() + 1}.apply(s)
}

// Tick moves playback to the next event.
type Tick struct{}

// announceEvery is the interval of announced events during playback: events are
// faster than a screen reader.
const announceEvery = 3

// apply announces the first event, every third after it, and the last.
func (Tick) apply(s State) State {
	if !s.Playing {
		return s
	}
	s = GoTo{Row: s.Row() + 1, Quietly: true}.apply(s)
	s.Playing = s.Row() < len(s.Run.Events)
	if s.ticks%announceEvery == 0 || !s.Playing {
		s.Announcement = s.SelectionAnnouncement()
	}
	s.ticks++
	return s
}

// playbackContinues reports whether playback continues after an action: any action of the
// reader on the run stops it.
func playbackContinues(a Action) bool {
	_, ticks := a.(Tick)
	return ticks || keepsPlayback(a)
}
