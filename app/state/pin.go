package state

// Pin keeps the run that is shown, to compare later ones with it; pinned
// again, it is let go.
type Pin struct{}

func (Pin) apply(s State) State {
	if s.Pinned.Link == s.Run.Link {
		s.Pinned = Run{}
		s.Announcement = "The pinned run was let go."
		return s
	}
	s.Pinned = s.Run
	s.Announcement = "This run is pinned. Change something, and compare."
	return s
}
