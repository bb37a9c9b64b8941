package ui

import (
	"cmp"
	"encoding/json"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// newModel is a model without a page.
func newModel() *Model {
	return &Model{redraw: func() {}, later: func(f func()) { f() }, fields: map[string]string{}}
}

// open makes the first state: what the address links to, or the page's lesson.
func open() *Model {
	m := newModel()
	m.site, _ = bridge.Site()
	m.State = lesson()
	// The first paint, which the page replaces, has the same width.
	m.Width, _ = bridge.Width(lanesID)
	m.PanelWidth, _ = bridge.Width(panelID)
	if layout, _ := bridge.PageAttribute("layout"); layout == "embed" {
		m.Embedded, m.Tab = true, state.Lanes
	}
	if theme, _ := bridge.PageAttribute("theme"); theme != "" {
		m.Theme = state.Theme(theme)
		m.written.theme = m.Theme
	}
	if fragment, _ := bridge.Fragment(); fragment != "" {
		m.State = attempt(m.State, state.Open{Text: fragment})
		m.written.fragment = fragment
	}
	return m
}

// lesson is the lesson of the page, or the first one. The tests ensure that it
// runs; if it does not, the page must still be able to show the error.
func lesson() state.State {
	name, _ := bridge.PageAttribute("lesson")
	s, err := lessons.Get(cmp.Or(name, lessons.First))
	if err == nil {
		var opened state.State
		if opened, err = state.New(s); err == nil {
			return opened
		}
	}
	empty, _ := state.New(&scenario.Scenario{V: scenario.Version})
	return empty.Fail(err.Error())
}

// run is what scripts of the page call as crumbtrail.run.
func run(document string) (string, error) {
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		return "", err
	}
	t, err := engine.Run(s)
	if err != nil {
		return "", err
	}
	out, err := json.Marshal(t)
	return string(out), err
}
