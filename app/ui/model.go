package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Model is the state that the components share, and their way to change it.
type Model struct {
	state.State
	// revision counts the states that were shown.
	revision int
	// printing: the page is on its way to paper.
	printing bool
	// widths are those that the lanes are drawn for while nobody knows how
	// much room they have.
	widths []float64
	// site is the address of the site's folder, "" outside a browser.
	site string
	// redraw brings the page up to date at once.
	redraw func()
	// later runs a function among the events of the page.
	later   func(func())
	written written
	// lessons are those to choose from, read when they are first shown.
	lessons []*scenario.Scenario
	// fields are the texts of the fields that were drawn last, by id, and
	// wrote is the one that the reader wrote into since, "" for none.
	fields map[string]string
	wrote  string
	// stopPlaying stops the clock of the playing, and cancelRow the writing of
	// the row into the address; nil if there is none.
	stopPlaying, cancelRow func()
	// cancelPonder calls the pondering off that is to come, nil if none is.
	cancelPonder func()
	// cancelCompare calls the next run of a comparison off, nil if none is to come.
	cancelCompare func()
}

// A Frame is what every component carries: the model, and as which revision of
// it the component was last drawn.
type Frame struct {
	Model    *Model
	Revision int
}

// Do changes the state and shows what came of it.
func (m *Model) Do(a state.Action) {
	m.State = attempt(m.State, a)
	m.revision++
	m.fields = map[string]string{}
	m.redraw()
	m.settle()
}

// attempt applies an action. A fault of our own in it must not end the page.
func attempt(s state.State, a state.Action) (next state.State) {
	defer func() {
		if r := recover(); r != nil {
			next = s.Fail(say.failed.With("fault", fmt.Sprint(r)))
		}
	}()
	return state.Apply(s, a)
}

// click makes an element do an action when it is clicked.
func (m *Model) click(e app.HTMLElem, a state.Action) app.HTMLElem {
	return e.On("click", func(app.Context, app.Event) { m.Do(a) }, fmt.Sprintf("%T%v", a, a))
}

// link is the address that shows the current state to others.
func (m *Model) link() string { return m.site + "#" + m.Fragment() }
