package state

// An Action is something that the reader did.
type Action interface{ apply(State) State }

// Apply gives the state after an action. What does not work out leaves a
// Problem and everything else as it was.
func Apply(s State, a Action) State {
	link, selected := s.Run.Link, s.Selected
	if !aside(a) {
		s.Problem = ""
		s.Announcement = ""
		s.Acts++
	}
	s.Playing = s.Playing && playsOn(a)
	s = a.apply(s)
	if s.Run.Link != link || s.Selected != selected {
		s.around = [lists]int{}
	}
	if s.Run.Link != link {
		s = s.noteNews()
	}
	return s
}

// aside reports whether an action leaves standing what was said last and lets
// the playing go on: what the page does of its own accord, and what only
// brings something into sight.
func aside(a Action) bool {
	switch a.(type) {
	case Resize, Ponder, PlayNext, ToggleFold, ShowPane, ShowPart:
		return true
	}
	return false
}

// Fail is the state with a problem and nothing else changed.
func (s State) Fail(problem string) State {
	s.Problem = problem
	s.Announcement = problem
	return s
}
