package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/editor"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/keys"
	"github.com/crumbtrail/crumbtrail/app/ui/stage"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// embed is the page inside another page: less of it, on one screen.
func (m *model) embed() app.UI {
	main := html.El("main", "id", html.MainID)
	switch {
	case m.state.Pending.Is(state.ForOpening):
		// There is nothing to show but that its run is pending.
	case m.state.Damage != nil:
		main.Body(html.El("h1", "class", "heard").Text("Crumbtrail"), &damage{Controls: m.controls, Damage: m.state.Damage})
	default:
		main.Body(html.El("h1", "class", "heard").Text(m.state.Run.Title()), m.embedded())
	}
	return html.El("div", "class", "page").Body(main, status(&m.state))
}

// embedded is the content of the embed.
func (m *model) embedded() app.UI {
	ctl, s := m.controls, &m.state
	return html.El("div", "class", "embed").On("keydown", keys.OnStageKey(ctl, s)).Body(
		html.El("div", "class", "bar").Body(editor.AddressBar(ctl, s), editor.HeadlineKnobs(ctl, s)),
		editor.Problem(s),
		stage.Divergence(ctl, s),
		m.lanesOrView(),
		why.Answer(ctl, s),
		html.El("div", "class", "foot").Body(
			stage.Stepper(ctl, s),
			html.Span("badge", phrase.Say("simulation")),
			undo(ctl, s),
			m.other(),
			html.El("a", "class", "open", "href", m.link(), "target", "_blank", "rel", "noopener").
				Body(html.El("span").Text(phrase.Say("Open in Crumbtrail")), html.Sign("", " ↗")),
		),
	)
}

// lanesOrView is the lanes or the other view.
func (m *model) lanesOrView() app.UI {
	if m.state.Tab == state.Lanes {
		return m.lanes()
	}
	return views.Alone(m.controls, &m.state)
}

// undo undoes the last edit.
func undo(ctl *control.Set, s *state.State) app.UI {
	if !s.History.CanUndo() {
		return nil
	}
	return stage.HistoryButton(ctl, s, html.UndoID, phrase.Phrase("Undo"), state.Undo{}, state.History.CanUndo, html.AnswerID)
}

// other switches to the view that is not shown.
func (m *model) other() app.UI {
	tab := m.view
	text := views.Name(tab)
	if m.state.Tab != state.Lanes {
		text, tab = "Lanes", state.Lanes
	}
	return m.controls.Click(html.El("button", "class", "link other", "type", "button"), state.ShowTab{Tab: tab}).Text(text.String())
}
