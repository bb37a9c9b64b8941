package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// views show the whole run, one view at a time.
type views struct {
	app.Compo
	Frame
}

// tabs are the views, in order.
var tabs = []struct {
	tab  state.Tab
	name phrase.Phrase
	show func(*Model) app.UI
	// inPart: the view shows a window of a long run.
	inPart bool
}{
	{state.Table, say.views.table, (*Model).events, true},
	{state.Tracker, say.views.tracker, (*Model).tracker, true},
	{state.Flow, say.views.flow, (*Model).flow, false},
	{state.Code, say.views.code, (*Model).code, false},
	{state.Moments, say.views.moments, (*Model).moments, false},
	{state.QuizTab, say.views.quiz, (*Model).quiz, false},
	{state.Snapshot, say.views.snapshot, (*Model).snapshot, false},
	{state.Transcript, say.views.transcript, (*Model).transcript, true},
	{state.Jar, say.views.jar, (*Model).jar, false},
	{state.Compare, say.views.compare, (*Model).compare, false},
	{state.Source, say.views.source, (*Model).source, false},
}

func (c *views) Render() app.UI {
	box, title := section("views", say.views.title)
	return box.Body(unseen(title), c.list(), c.panel())
}

// list has the tabs: one stop for the Tab key, arrows move between them.
func (c *views) list() app.UI {
	items := make([]app.UI, len(tabs))
	for i, t := range tabs {
		selected := t.tab == c.Model.Tab
		stop := "-1"
		if selected {
			stop = "0"
		}
		items[i] = c.Model.click(h("button",
			"id", tabID(t.tab),
			"type", "button",
			"role", "tab",
			"aria-selected", yes(selected),
			"aria-controls", panelID,
			"tabindex", stop,
		), state.ShowTab{Tab: t.tab}).
			Text(t.name.String())
	}
	return h("div", "class", "tabs", "role", "tablist", "aria-label", say.views.list.String()).On("keydown", c.onKey).Body(items...)
}

func (c *views) panel() app.UI {
	panel := h("div",
		"id", panelID,
		"class", "panel",
		"role", "tabpanel",
		"aria-labelledby", tabID(c.Model.Tab),
		"tabindex", "0",
	)
	for _, t := range tabs {
		if t.tab == c.Model.Tab {
			if t.inPart {
				return panel.Body(c.Model.inPart(), t.show(c.Model))
			}
			return panel.Body(t.show(c.Model))
		}
	}
	return panel.Body(c.Model.events())
}

func (c *views) onKey(_ app.Context, e app.Event) {
	to := 0
	for i, t := range tabs {
		if t.tab == c.Model.Tab {
			to = i
		}
	}
	switch bridge.Key(eventOf(e)) {
	case "ArrowLeft":
		to += len(tabs) - 1
	case "ArrowRight":
		to++
	case "Home":
		to = 0
	case "End":
		to = len(tabs) - 1
	default:
		return
	}
	e.PreventDefault()
	tab := tabs[to%len(tabs)].tab
	c.Model.Do(state.ShowTab{Tab: tab})
	_ = bridge.Focus(tabID(tab))
}

func tabID(t state.Tab) string { return "tab-" + string(t) }
