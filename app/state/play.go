package state

// Play goes through the events by itself, from the start if the last one is
// shown.
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

// Pause stops where it is.
type Pause struct{}

func (Pause) apply(s State) State { return s }

// Tick is the time for the next event, while it plays.
type Tick struct{}

// spokenEvery is how many events go by between two of which is told while it
// plays: they come faster than anyone could hear of them all.
const spokenEvery = 3

// apply tells of the first event that it comes to, of every third from there
// and of the last.
func (Tick) apply(s State) State {
	if !s.Playing {
		return s
	}
	s = GoTo{Row: s.Row() + 1, Quietly: true}.apply(s)
	s.Playing = s.Row() < len(s.Run.Events)
	if s.ticks%spokenEvery == 0 || !s.Playing {
		s.Announcement = s.Spoken()
	}
	s.ticks++
	return s
}

// playsOn reports whether the playing goes on after an action: whatever the
// reader does by hand to the run stops it.
func playsOn(a Action) bool {
	_, ticks := a.(Tick)
	return ticks || aside(a)
}
