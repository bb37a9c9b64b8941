package ui

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
)

// resume is the state that the reader has brought about before there was a program:
// some headline switches are flipped, and an event is selected. What it shows as changed
// is compared with the state that was opened, so that it depends on nothing else, and
// the page can show the same before its program arrives (see [Answers]).
func resume(s state.State, flipped []string, row int) state.State {
	opened, said := s.Run, []string(nil)
	for _, name := range flipped {
		if _, flip := switchOf(&s, name); flip != nil {
			s = applySafely(s, flip)
			said = append(said, s.Confirmation)
		}
	}
	if said != nil {
		s = s.ComparedWith(opened, strings.Join(said, " "))
	}
	return applySafely(s, state.GoTo{Row: row})
}

// resumeHere resumes what the script answers.js has answered.
func (m *model) resumeHere() {
	at, _ := bridge.PageAttribute("resumed")
	row, err := strconv.Atoi(at)
	if err != nil {
		return
	}
	flipped, _ := bridge.PageAttribute("flipped")
	_ = bridge.SetPageAttribute("resumed", "") // what comes after this is for the live page
	m.state = resume(m.state, strings.Fields(flipped), row)
	if pane, _ := bridge.PageAttribute("pane"); pane != "" {
		m.state = applySafely(m.state, state.ShowPane{Pane: state.Pane(pane)})
	}
	m.state.Announcement = "" // it has been said
}
