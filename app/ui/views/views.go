// Package views draws the whole run in eleven ways, one at a time, in the panel of
// tabs.
package views

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Tabs are the views, in order.
var Tabs = []struct {
	Tab  state.Tab
	Name phrase.Phrase
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

// Section shows the whole run, one view at a time.
func Section(ctl *control.Set, s *state.State) app.UI {
	box, title := html.Section("views", phrase.Phrase("The whole run"))
	return box.Body(html.ScreenReaderHeading(title), tabList(ctl, s), panel(ctl, s))
}

// tabList has the tabs: one stop for the Tab key, arrows move between them.
func tabList(ctl *control.Set, s *state.State) app.UI {
	items := make([]app.UI, len(Tabs))
	for i, t := range Tabs {
		selected := t.Tab == s.Tab
		stop := "-1"
		if selected {
			stop = "0"
		}
		items[i] = ctl.Click(html.El("button",
			"id", TabID(t.Tab),
			"type", "button",
			"role", "tab",
			"aria-selected", html.Bool(selected),
			"aria-controls", html.PanelID,
			"tabindex", stop,
		), state.ShowTab{Tab: t.Tab}).
			Text(t.Name.String())
	}
	return html.El("div", "class", "tabs", "role", "tablist", "aria-label", phrase.Say("Views")).On("keydown", onTabKey(ctl, s)).Body(items...)
}

// Alone is the view without the tabs.
func Alone(ctl *control.Set, s *state.State) app.UI {
	part, view := shown(ctl, s)
	return html.El("div", "id", html.PanelID, "class", "panel", "tabindex", "0", "role", "region", "aria-label", Name(s.Tab).String()).
		On("click", ctl.OnPlace).Body(part, view)
}

// Name is the name of a view, the table's for one that there is not.
func Name(tab state.Tab) phrase.Phrase {
	for _, t := range Tabs {
		if t.Tab == tab {
			return t.Name
		}
	}
	return Tabs[0].Name
}

func panel(ctl *control.Set, s *state.State) app.UI {
	part, view := shown(ctl, s)
	return html.El("div",
		"id", html.PanelID,
		"class", "panel",
		"role", "tabpanel",
		"aria-labelledby", TabID(s.Tab),
		"tabindex", "0",
	).On("click", ctl.OnPlace).Body(part, view)
}

// shown is the view of the tab. If it follows the events, part says which of a
// long run are drawn.
func shown(ctl *control.Set, s *state.State) (part, view app.UI) {
	if reveals(s) {
		return nil, closed(ctl)
	}
	switch run := s.Run.Run; s.Tab {
	case state.Tracker:
		w := control.TrackerWindow(s)
		return control.InPart(s, w), tracker(run, w, s.Row())
	case state.Flow:
		return nil, flow(ctl, s)
	case state.Code:
		return nil, programs(ctl, s)
	case state.Moments:
		return nil, moments(ctl, s)
	case state.QuizTab:
		return nil, questions(ctl, s)
	case state.Snapshot:
		return nil, snapshot(s)
	case state.Transcript:
		w := control.Window(s)
		return control.InPart(s, w), Transcript(run, w, s.Row())
	case state.Jar:
		return nil, jar(ctl, s)
	case state.Compare:
		return nil, comparison(ctl, s)
	case state.Source:
		return nil, source(ctl, s)
	}
	return control.InPart(s, control.Window(s)), events(s)
}

// reveals reports whether the view would show a result that the reader is still to guess.
// Table, code and quiz hide it themselves. The view of an embed is its author's choice.
func reveals(s *state.State) bool {
	if s.Embedded || !s.Guessing.On() {
		return false
	}
	switch s.Tab {
	case state.Table, state.Code, state.QuizTab:
		return false
	case state.Flow:
		return why.HiddenAt(s, s.Selected)
	case state.Jar:
		return s.Guessing.Next(0) <= s.Row()
	}
	return true
}

// closed stands in the place of a view that would tell.
func closed(ctl *control.Set) app.UI {
	return html.El("div", "class", "closed").Body(
		html.El("p").Text(phrase.Say("This view shows results that you are still to guess.")),
		ctl.Button("plain", phrase.Say("Show everything"), state.Show{}),
	)
}

func onTabKey(ctl *control.Set, s *state.State) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		to := 0
		for i, t := range Tabs {
			if t.Tab == s.Tab {
				to = i
			}
		}
		switch bridge.Key(control.EventOf(e)) {
		case "ArrowLeft":
			to += len(Tabs) - 1
		case "ArrowRight":
			to++
		case "Home":
			to = 0
		case "End":
			to = len(Tabs) - 1
		default:
			return
		}
		e.PreventDefault()
		tab := Tabs[to%len(Tabs)].Tab
		ctl.Do(state.ShowTab{Tab: tab})
		_ = bridge.Focus(TabID(tab))
	}
}

// TabID is the id of a view's tab.
func TabID(t state.Tab) string { return "tab-" + string(t) }
