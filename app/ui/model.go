package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Model is the state that the components share, with the way to change it.
type Model struct {
	state.State
	// revision counts the states so far.
	revision int
	// printing: the page is being printed.
	printing bool
	// widths are those of the lanes while the actual width is unknown.
	widths []float64
	// site is the URL of the site's folder, "" outside a browser.
	site string
	// redraw draws the page at once.
	redraw func()
	// later runs a function in the page's event loop.
	later   func(func())
	written written
	// lessons are all lessons, read when they are first shown.
	lessons []*scenario.Scenario
	// fields are the last drawn texts of the fields, by id, and wrote is the
	// field that the reader has edited since, "" for none.
	fields map[string]string
	wrote  string
	// stopPlaying stops the playback timer, and cancelRow the pending write of
	// the row into the address; nil if there is none.
	stopPlaying, cancelRow func()
	// cancelPonder cancels the pending search for fixes, nil if there is none.
	cancelPonder func()
	// cancelCompare calls the next run of a comparison off, nil if none is to come.
	cancelCompare func()
}

// A Frame is part of a component that every action draws again: the model, and
// the revision with which the component was last drawn.
type Frame struct {
	Model    *Model
	Revision int
}

// Do applies an action and shows the result.
func (m *Model) Do(a state.Action) {
	m.State = attempt(m.State, a)
	m.revision++
	m.fields = map[string]string{}
	m.redraw()
	m.settle()
}

// attempt applies an action. A panic in our own code must not end the page.
func attempt(s state.State, a state.Action) (next state.State) {
	defer func() {
		if r := recover(); r != nil {
			next = s.Fail(phrase.Say("Crumbtrail could not do this and changed nothing: {fault}.", "fault", fmt.Sprint(r)))
		}
	}()
	return state.Apply(s, a)
}

// click makes an element run an action when it is clicked.
func (m *Model) click(e app.HTMLElem, a state.Action) app.HTMLElem {
	return e.On("click", func(app.Context, app.Event) { m.Do(a) }, fmt.Sprintf("%T%v", a, a))
}

// link is the address of the current state.
func (m *Model) link() string { return m.site + "#" + m.Fragment() }
