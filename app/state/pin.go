package state

// Pin keeps the run that is shown, to compare later ones with it; pinned
// again, it is let go.
type Pin struct{}

func (Pin) apply(s State) State {
	if s.Pinned.Link == s.Run.Link {
		s.Pinned = Run{}
		s.Announcement = say.tells.letGo.String()
		return s
	}
	s.Pinned = s.Run
	s.Announcement = say.tells.pinned.String()
	return s
}
