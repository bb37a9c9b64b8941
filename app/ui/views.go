package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// tabs are the views, in order.
var tabs = []struct {
	tab  state.Tab
	name phrase.Phrase
}{
	{state.Table, "Table"},
	{state.Tracker, "Tracker"},
	{state.Flow, "Flow"},
	{state.Code, "Code"},
	{state.Moments, "Key moments"},
	{state.QuizTab, "Quiz"},
	{state.Snapshot, "Snapshot"},
	{state.Transcript, "Transcript"},
	{state.Jar, "Jar"},
	{state.Compare, "Compare"},
	{state.Source, "Scenario"},
}

// views show the whole run, one view at a time.
func views(ctl *Controls, s *state.State) app.UI {
	box, title := section("views", phrase.Phrase("The whole run"))
	return box.Body(unseen(title), tabList(ctl, s), panel(ctl, s))
}

// tabList has the tabs: one stop for the Tab key, arrows move between them.
func tabList(ctl *Controls, s *state.State) app.UI {
	items := make([]app.UI, len(tabs))
	for i, t := range tabs {
		selected := t.tab == s.Tab
		stop := "-1"
		if selected {
			stop = "0"
		}
		items[i] = ctl.Click(h("button",
			"id", tabID(t.tab),
			"type", "button",
			"role", "tab",
			"aria-selected", yes(selected),
			"aria-controls", panelID,
			"tabindex", stop,
		), state.ShowTab{Tab: t.tab}).
			Text(t.name.String())
	}
	return h("div", "class", "tabs", "role", "tablist", "aria-label", phrase.Say("Views")).On("keydown", onTabKey(ctl, s)).Body(items...)
}

func panel(ctl *Controls, s *state.State) app.UI {
	part, view := shown(ctl, s)
	return h("div",
		"id", panelID,
		"class", "panel",
		"role", "tabpanel",
		"aria-labelledby", tabID(s.Tab),
		"tabindex", "0",
	).On("click", ctl.OnPlace).Body(part, view)
}

// shown is the view of the tab. Where it follows the events, part says which of a
// long run are drawn.
func shown(ctl *Controls, s *state.State) (part, view app.UI) {
	switch run := s.Run.Run; s.Tab {
	case state.Tracker:
		w := trackerWindow(s)
		return inPart(s, w), tracker(run, w, s.Row())
	case state.Flow:
		return nil, flow(run, s.Selected, s.PanelWidth)
	case state.Code:
		return nil, programs(ctl, s)
	case state.Moments:
		return nil, moments(ctl, s)
	case state.QuizTab:
		return nil, questions(ctl, s)
	case state.Snapshot:
		return nil, snapshot(run)
	case state.Transcript:
		w := window(s)
		return inPart(s, w), transcript(run, w, s.Row())
	case state.Jar:
		return nil, jar(ctl, s)
	case state.Compare:
		return nil, comparison(ctl, s)
	case state.Source:
		return nil, source(ctl, s)
	}
	return inPart(s, window(s)), events(s)
}

func onTabKey(ctl *Controls, s *state.State) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		to := 0
		for i, t := range tabs {
			if t.tab == s.Tab {
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
		ctl.Do(state.ShowTab{Tab: tab})
		_ = bridge.Focus(tabID(tab))
	}
}

func tabID(t state.Tab) string { return "tab-" + string(t) }
