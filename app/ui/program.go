package ui

import (
	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/code"
)

// A wantedProgram names the program that the view Code needs.
type wantedProgram struct {
	link  string
	stack code.Stack
}

// settleProgram asks for the program that the view Code is to show, once for each.
func settleProgram(m *model) {
	if _, there := state.ProgramOf(&m.state); there || m.state.Tab != state.Code || linkStays(&m.state) {
		return
	}
	wanted := wantedProgram{m.state.Run.Link, m.state.Stack}
	if m.wanted != wanted {
		m.wanted = wanted
		_ = bridge.WriteCode(wanted.link, string(wanted.stack))
	}
}
