package state

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// Pin pins the current run, to compare later ones with it; a second Pin unpins
// it.
type Pin struct{}

func (Pin) apply(s State) State {
	if s.Pinned.Link == s.Run.Link {
		s.Pinned = Run{}
		s.Announcement = phrase.Say("The run is unpinned.")
		return s
	}
	s.Pinned = s.Run
	s.Announcement = phrase.Say("This run is pinned. Change something and compare.")
	return s
}
