package ui

import (
	"cmp"
	"encoding/json"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/query"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// newModel is a model without a page.
func newModel() *model {
	m := &model{redraw: func() {}, later: func(f func()) { f() }, rest: rest}
	m.controls = &control.Set{Do: m.do, Fields: map[string]string{}}
	return m
}

// open makes the first state: the scenario of the address, or the page's
// lesson.
func open() *model {
	m := newModel()
	m.site, _ = bridge.Site()
	m.state = lesson()
	pathname, search, _ := bridge.Location()
	m.page = pageOf(pathname, m.state.Run)
	// The first paint, which the page replaces, has the same width.
	m.state.Width, _ = bridge.Width(html.LanesID)
	m.state.PanelWidth, _ = bridge.Width(html.PanelID)
	if layout, _ := bridge.PageAttribute("layout"); layout == "embed" {
		m.compact()
	}
	if theme, _ := bridge.PageAttribute("theme"); theme != "" {
		m.state.Theme = state.Theme(theme)
		m.written.theme = m.state.Theme
	}
	fragment, _ := bridge.Fragment()
	readable, isReadable := query.In(search)
	switch {
	case fragment != "":
		m.state = applySafely(m.state, m.page.open(fragment))
		m.written.fragment = fragment
	case isReadable:
		m.state = applySafely(m.state, state.Open{Text: search})
		if m.state.Damage == nil {
			_ = bridge.ReplaceQuery(query.Without(readable))
		}
	}
	if m.state.Embedded {
		m.arrange()
	}
	resumeHere(m)
	return m
}

// compact makes the page an embed.
func (m *model) compact() { m.state.Embedded, m.state.Tab, m.view = true, state.Lanes, state.Table }

// lesson is the challenge or the lesson of the page, or the first lesson. The tests
// ensure that it runs; if it does not, the page must still be able to show the error.
func lesson() state.State {
	name, _ := bridge.PageAttribute("lesson")
	s, err := lessons.Get(cmp.Or(name, lessons.First))
	if given, _ := bridge.PageAttribute("challenge"); given != "" {
		s, err = link.Decode(given)
	}
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
