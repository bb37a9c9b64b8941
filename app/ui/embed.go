package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// embed is the page inside another page: less of it, on one screen.
func (m *Model) embed() app.UI {
	at := Frame{m, m.revision}
	main := h("main", "id", mainID)
	if m.Damage != nil {
		main.Body(h("h1", "class", "heard").Text("Crumbtrail"), &damage{Frame: at})
	} else {
		main.Body(h("h1", "class", "heard").Text(m.Title()), m.embedded())
	}
	return h("div", "class", "page").Body(main, m.status())
}

// embedded is the content of the embed.
func (m *Model) embedded() app.UI {
	return h("div", "class", "embed").On("keydown", m.onStageKey).Body(
		h("div", "class", "bar").Body(m.addressBar(), m.headlineKnobs()),
		m.problem(),
		m.shown(),
		m.answer(),
		h("div", "class", "foot").Body(
			m.stepper(),
			m.undo(),
			m.other(),
			h("a", "class", "open", "href", m.link(), "target", "_blank", "rel", "noopener").
				On("click", leaveAlone).
				Body(h("span").Text(phrase.Say("Open in Crumbtrail")), sign("", " ↗")),
		),
	)
}

// leaveAlone keeps go-app from opening a link in this frame.
func leaveAlone(_ app.Context, e app.Event) { e.StopImmediatePropagation() }

// headlineKnobs are the two most important knobs beside the address.
func (m *Model) headlineKnobs() app.UI {
	var knobs []app.UI
	if k, ok := m.CurrentCookie(); ok {
		on, flip := m.flipSecure(k)
		knobs = append(knobs, m.toggle("secure", "Secure", "", on, flip))
	}
	if turn, isSetting := m.flipRedirect().(state.TurnSetting); isSetting {
		knobs = append(knobs, m.toggle("redirect", phrase.Say("Redirect"), "", !turn.On, turn))
	} else if len(m.Run.Scenario.Servers) > 0 {
		on := m.redirectChosen()
		if on == "0" {
			on = "301"
		}
		knobs = append(knobs, choice(redirectGroup, redirectName(), []option{noRedirect(), {on, on, on}}, m.redirectChosen(), m.onRedirect))
	}
	return h("div", "class", "headline-knobs").Body(knobs...)
}

// shown is the lanes or the table.
func (m *Model) shown() app.UI {
	if m.Tab == state.Table {
		return h("div", "id", panelID, "class", "panel", "tabindex", "0", "role", "region", "aria-label", phrase.Say("Table")).
			Body(m.table(), m.ending())
	}
	return &lanes{Frame: Frame{m, m.revision}}
}

// undo undoes the last edit; before the first edit it shows a label instead.
func (m *Model) undo() app.UI {
	if !m.CanUndo() {
		return span("badge", phrase.Say("simulation"))
	}
	return m.historyButton(undoID, phrase.Phrase("Undo"), state.Undo{}, state.State.CanUndo, answerID)
}

// other switches to the view that is not shown.
func (m *Model) other() app.UI {
	text, tab := phrase.Phrase("Table"), state.Table
	if m.Tab == state.Table {
		text, tab = phrase.Phrase("Lanes"), state.Lanes
	}
	return m.click(h("button", "class", "link other", "type", "button"), state.ShowTab{Tab: tab}).Text(text.String())
}

// answer is the Why in one line, with the rest in a fold.
func (m *Model) answer() app.UI {
	if m.Row() == 0 {
		return h("p", "class", "answer").Text(phrase.Say("Type an address and press Go."))
	}
	if p, hidden := m.Hidden(m.Row()); hidden {
		return h("div", "class", "answer").Body(m.guess(p))
	}
	r := m.Why()
	return h("details", "class", "answer").Body(
		h("summary", "id", answerID).Body(m.verdict(r), h("span", "class", "headline").Text(r.Headline), app.Text(" "), span("link", phrase.Say("Why?"))),
		m.checks(r.Checks),
		m.others(r),
		rule(r),
	)
}
