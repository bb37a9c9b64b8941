package state

// An Action is something that the reader did.
type Action interface{ apply(State) State }

// Apply gives the state after an action. What does not work out leaves a
// Problem and everything else as it was.
func Apply(s State, a Action) State {
	s.Problem = ""
	s.Announcement = ""
	s.Playing = s.Playing && playsOn(a)
	return a.apply(s)
}

// Fail is the state with a problem and nothing else changed.
func (s State) Fail(problem string) State {
	s.Problem = problem
	s.Announcement = problem
	return s
}
