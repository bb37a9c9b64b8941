package state

// Pin pins the current run, to compare later ones with it; a second Pin unpins
// it.
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
