package ui

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/dialog"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A model is the state of a page and its running tasks in the browser.
type model struct {
	state state.State
	// controls act on the state.
	controls *control.Set
	// revision counts the states so far.
	revision int
	// printing: the page is being printed.
	printing bool
	// widths are those of the lanes while the actual width is unknown.
	widths []float64
	// site is the URL of the site's folder, "" outside a browser.
	site string
	// page is the lesson whose page this is, if it is one's.
	page lessonPage
	// redraw draws the page at once.
	redraw func()
	// later runs a function in the page's event loop.
	later   func(func())
	written written
	lessons dialog.Library
	// view is the view of an embed beside the lanes.
	view state.Tab
	// unarranged is the run of an embed whose address is to be applied to it, nil for
	// none.
	unarranged *state.Pending
	// hosted: the page around an embed listens.
	hosted bool
	// stopPlaying stops the playback timer, nil if there is none.
	stopPlaying func()
	// row is the pending write of the row into the address.
	row delayed
	// cancelAnalysis cancels the pending search for fixes, nil if there is none.
	cancelAnalysis func()
	// making is the run that is being made, nil if none is.
	making *state.Pending
	// wanted is the program that was asked for last.
	wanted wantedProgram
	// rest is called from time to time while it is made, with how many percent of its
	// steps are done.
	rest func(percent int)
}

// do applies an action and shows the result.
func (m *model) do(a state.Action) {
	m.state = applySafely(m.state, a)
	if ran, ok := a.(state.Ran); ok && ran.Of == m.unarranged {
		m.arrange()
	}
	if !m.state.Embedded && state.Finished(&m.state) {
		m.lessons.Finish(m.state.Run.Scenario.Title)
	}
	m.revision++
	m.controls.Fields = map[string]string{}
	m.redraw()
	m.settle()
}

// applySafely applies an action. A panic in our own code must not end the page.
func applySafely(s state.State, a state.Action) (next state.State) {
	defer func() {
		if r := recover(); r != nil {
			next = s.Fail(faultText(r))
		}
	}()
	return state.Apply(s, a)
}

// faultText says that our own code has panicked.
func faultText(fault any) string {
	return phrase.Say("Crumbtrail could not do this and changed nothing: {fault}.", "fault", fmt.Sprint(fault))
}

// link is the address of the current state. A lesson as it is has that of its page.
func (m *model) link() string {
	if !m.state.Embedded {
		if name := m.lessons.Name(&m.state); name != "" {
			return strings.TrimSuffix(m.site+"lessons/"+name+"/#"+state.Shown(&m.state).String(), "#")
		}
	}
	return m.site + "#" + m.state.Fragment()
}
