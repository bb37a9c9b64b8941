package ui

import (
	"encoding/json"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// open makes the first state: what the address links to, or the first lesson.
func open() *Model {
	m := &Model{redraw: func() {}, later: func(f func()) { f() }, fields: map[string]string{}}
	m.site, _ = bridge.Site()
	m.State = lesson()
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

// lesson is the first lesson, ready to play. The tests hold that it plays; a
// page without it would still have to be one, to say what is wrong.
func lesson() state.State {
	s, err := lessons.Get(lessons.First)
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
