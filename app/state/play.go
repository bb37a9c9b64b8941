package state

// Play goes through the events by itself, from the start if the last one is
// shown.
type Play struct{}

func (Play) apply(s State) State {
	if len(s.Run.Rows) < 2 {
		return s
	}
	if s.Row() == len(s.Run.Rows) {
		s = GoTo{Row: 1}.apply(s)
	}
	s.Playing = true
	return s
}

// Pause stops where it is.
type Pause struct{}

func (Pause) apply(s State) State { return s }

// Tick is the time for the next event, while it plays.
type Tick struct{}

func (Tick) apply(s State) State {
	if !s.Playing {
		return s
	}
	s = GoTo{Row: s.Row() + 1}.apply(s)
	s.Playing = s.Row() < len(s.Run.Rows)
	return s
}

// playsOn reports whether the playing goes on after an action: whatever the
// reader does by hand stops it.
func playsOn(a Action) bool {
	switch a.(type) {
	case Tick, Resize, Ponder:
		return true
	}
	return false
}
