package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// embed is the page inside another page: less of it, on one screen.
func (m *model) embed() app.UI {
	main := h("main", "id", mainID)
	if m.state.Damage != nil {
		main.Body(h("h1", "class", "heard").Text("Crumbtrail"), &damage{Controls: m.controls, Damage: m.state.Damage})
	} else {
		main.Body(h("h1", "class", "heard").Text(m.state.Title()), embedded(m.controls, &m.state, m.link(), m.lanes(), onStageKey(m.controls, &m.state)))
	}
	return h("div", "class", "page").Body(main, status(&m.state))
}

// embedded is the content of the embed.
func embedded(ctl *Controls, s *state.State, link string, lanes app.UI, onKey app.EventHandler) app.UI {
	return h("div", "class", "embed").On("keydown", onKey).Body(
		h("div", "class", "bar").Body(addressBar(ctl, s), headlineKnobs(ctl, s)),
		problem(s),
		lanesOrTable(ctl, s, lanes),
		answer(ctl, s),
		h("div", "class", "foot").Body(
			stepper(ctl, s),
			undo(ctl, s),
			other(ctl, s),
			h("a", "class", "open", "href", link, "target", "_blank", "rel", "noopener").
				On("click", leaveAlone).
				Body(h("span").Text(phrase.Say("Open in Crumbtrail")), sign("", " ↗")),
		),
	)
}

// leaveAlone keeps go-app from opening a link in this frame.
func leaveAlone(_ app.Context, e app.Event) { e.StopImmediatePropagation() }

// lanesOrTable is the lanes or the table.
func lanesOrTable(ctl *Controls, s *state.State, lanes app.UI) app.UI {
	if s.Tab == state.Table {
		return h("div", "id", panelID, "class", "panel", "tabindex", "0", "role", "region", "aria-label", phrase.Say("Table")).
			On("click", ctl.OnPlace).Body(table(s), ending(s))
	}
	return lanes
}

// undo undoes the last edit; before the first edit it shows a label instead.
func undo(ctl *Controls, s *state.State) app.UI {
	if !s.CanUndo() {
		return span("badge", phrase.Say("simulation"))
	}
	return historyButton(ctl, s, undoID, phrase.Phrase("Undo"), state.Undo{}, state.State.CanUndo, answerID)
}

// other switches to the view that is not shown.
func other(ctl *Controls, s *state.State) app.UI {
	text, tab := phrase.Phrase("Table"), state.Table
	if s.Tab == state.Table {
		text, tab = phrase.Phrase("Lanes"), state.Lanes
	}
	return ctl.Click(h("button", "class", "link other", "type", "button"), state.ShowTab{Tab: tab}).Text(text.String())
}
