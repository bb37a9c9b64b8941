package state

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
