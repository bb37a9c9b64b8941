package state

// An Action is something that the reader did.
type Action interface{ apply(State) State }

// Apply returns the state after an action. If the action fails, the state has a
// Problem and is otherwise unchanged.
func Apply(s State, a Action) State {
	link, selected := s.Run.Link, s.Selected
	if !keepsPlayback(a) {
		s.Problem = ""
		s.Announcement = ""
		s.Acts++
	}
	s.Playing = s.Playing && playbackContinues(a)
	s = a.apply(s)
	if s.Run.Link != link || s.Selected != selected {
		s.Parts = Parts{}
	}
	if s.Run.Link != link {
		s.Presenting, s.aside = false, Guessing{}
		s.News = s.News.after(s)
	}
	return s
}

// keepsPlayback reports whether an action keeps the last message and does not stop
// playback: actions of the page itself, and those that only show something.
func keepsPlayback(a Action) bool {
	switch a.(type) {
	case Resize, Analyze, Ran, ToggleFold, ShowPane, ShowPart:
		return true
	}
	return false
}

// Fail is the state with a problem and no other change.
func (s State) Fail(problem string) State {
	s.Problem = problem
	s.Announcement = problem
	return s
}
