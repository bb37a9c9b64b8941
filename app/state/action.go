package state

// An Action is something that the reader did.
type Action interface{ apply(State) State }

// Apply gives the state after an action. What does not work out leaves a
// Problem and everything else as it was.
func Apply(s State, a Action) State {
	if tells(a) {
		s.Problem = ""
		s.Announcement = ""
		s.Acts++
	}
	s.Playing = s.Playing && playsOn(a)
	return a.apply(s)
}

// tells reports whether an action has something to say. What the page does of
// its own accord leaves standing what it said last, and what unfolds tells of
// itself.
func tells(a Action) bool {
	switch a.(type) {
	case Resize, Ponder, ToggleFold, ShowPane:
		return false
	}
	return true
}

// Fail is the state with a problem and nothing else changed.
func (s State) Fail(problem string) State {
	s.Problem = problem
	s.Announcement = problem
	return s
}
