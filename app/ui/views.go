package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// tabs are the views, in order.
var tabs = []struct {
	tab  state.Tab
	name phrase.Phrase
	show func(*Model) app.UI
	// window is what it shows of a long run, nil for all.
	window func(*Model) event.Window
}{
	{state.Table, "Table", (*Model).events, (*Model).window},
	{state.Tracker, "Tracker", (*Model).tracker, (*Model).trackerWindow},
	{state.Flow, "Flow", (*Model).flow, nil},
	{state.Code, "Code", (*Model).code, nil},
	{state.Moments, "Key moments", (*Model).moments, nil},
	{state.QuizTab, "Quiz", (*Model).quiz, nil},
	{state.Snapshot, "Snapshot", (*Model).snapshot, nil},
	{state.Transcript, "Transcript", (*Model).transcript, (*Model).window},
	{state.Jar, "Jar", (*Model).jar, nil},
	{state.Compare, "Compare", (*Model).compare, nil},
	{state.Source, "Scenario", (*Model).source, nil},
}

// views show the whole run, one view at a time.
func (m *Model) views() app.UI {
	box, title := section("views", phrase.Phrase("The whole run"))
	return box.Body(unseen(title), m.tabList(), m.panel())
}

// tabList has the tabs: one stop for the Tab key, arrows move between them.
func (m *Model) tabList() app.UI {
	items := make([]app.UI, len(tabs))
	for i, t := range tabs {
		selected := t.tab == m.Tab
		stop := "-1"
		if selected {
			stop = "0"
		}
		items[i] = m.click(h("button",
			"id", tabID(t.tab),
			"type", "button",
			"role", "tab",
			"aria-selected", yes(selected),
			"aria-controls", panelID,
			"tabindex", stop,
		), state.ShowTab{Tab: t.tab}).
			Text(t.name.String())
	}
	return h("div", "class", "tabs", "role", "tablist", "aria-label", phrase.Say("Views")).On("keydown", m.onTabKey).Body(items...)
}

func (m *Model) panel() app.UI {
	panel := h("div",
		"id", panelID,
		"class", "panel",
		"role", "tabpanel",
		"aria-labelledby", tabID(m.Tab),
		"tabindex", "0",
	)
	for _, t := range tabs {
		if t.tab == m.Tab {
			if t.window != nil {
				return panel.Body(m.inPart(t.window(m)), t.show(m))
			}
			return panel.Body(t.show(m))
		}
	}
	return panel.Body(m.events())
}

func (m *Model) onTabKey(_ app.Context, e app.Event) {
	to := 0
	for i, t := range tabs {
		if t.tab == m.Tab {
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
	m.Do(state.ShowTab{Tab: tab})
	_ = bridge.Focus(tabID(tab))
}

func tabID(t state.Tab) string { return "tab-" + string(t) }
