package ui

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
)

// resume brings about what the reader has done before there was a program: some headline
// switches are flipped, and an event is selected. What shows as changed is compared with
// the run that was opened, so that it depends on nothing else, and the page can show the
// same before its program arrives (see [Answers]).
func resume(m *model, flipped []string, row int) {
	flip(m, flipped)
	m.state = applySafely(m.state, state.GoTo{Row: row})
}

func flip(m *model, flipped []string) {
	opened, said := m.state.Run, ""
	for _, name := range flipped {
		if _, turn := switchOf(&m.state, name); turn != nil {
			m.state = applySafely(m.state, turn)
			said += " " + m.state.Confirmation
		}
	}
	if said != "" {
		state.CompareWith(&m.state, opened, said[1:])
	}
}

// resumeHere resumes what the script answers.js has answered.
func resumeHere(m *model) {
	at, _ := bridge.PageAttribute("resumed")
	row, err := strconv.Atoi(at)
	if err != nil {
		return
	}
	flipped, _ := bridge.PageAttribute("flipped")
	_ = bridge.SetPageAttribute("resumed", "") // what comes after this is for the live page
	resume(m, strings.Fields(flipped), row)
	if pane, _ := bridge.PageAttribute("pane"); pane != "" {
		m.state = applySafely(m.state, state.ShowPane{Pane: state.Pane(pane)})
	}
	m.state.Announcement = "" // it has been said
}
