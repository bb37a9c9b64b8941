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
		main.Body(html.El("h1", "class", "heard").Text(m.state.Run.Title()), embedded(m.controls, &m.state, m.link(), m.lanes(), keys.OnStageKey(m.controls, &m.state)))
	}
	return html.El("div", "class", "page").Body(main, status(&m.state))
}

// embedded is the content of the embed.
func embedded(ctl *control.Set, s *state.State, link string, lanes app.UI, onKey app.EventHandler) app.UI {
	return html.El("div", "class", "embed").On("keydown", onKey).Body(
		html.El("div", "class", "bar").Body(editor.AddressBar(ctl, s), editor.HeadlineKnobs(ctl, s)),
		editor.Problem(s),
		stage.Divergence(ctl, s),
		lanesOrTable(ctl, s, lanes),
		why.Answer(ctl, s),
		html.El("div", "class", "foot").Body(
			stage.Stepper(ctl, s),
			undo(ctl, s),
			other(ctl, s),
			html.El("a", "class", "open", "href", link, "target", "_blank", "rel", "noopener").
				On("click", stopPropagation).
				Body(html.El("span").Text(phrase.Say("Open in Crumbtrail")), html.Sign("", " ↗")),
		),
	)
}

// stopPropagation keeps go-app from opening a link in this frame.
func stopPropagation(_ app.Context, e app.Event) { e.StopImmediatePropagation() }

// lanesOrTable is the lanes or the table.
func lanesOrTable(ctl *control.Set, s *state.State, lanes app.UI) app.UI {
	if s.Tab == state.Table {
		return html.El("div", "id", html.PanelID, "class", "panel", "tabindex", "0", "role", "region", "aria-label", phrase.Say("Table")).
			On("click", ctl.OnPlace).Body(views.Table(s), views.Ending(s))
	}
	return lanes
}

// undo undoes the last edit; before the first edit it shows a label instead.
func undo(ctl *control.Set, s *state.State) app.UI {
	if !s.History.CanUndo() {
		return html.Span("badge", phrase.Say("simulation"))
	}
	return stage.HistoryButton(ctl, s, html.UndoID, phrase.Phrase("Undo"), state.Undo{}, state.History.CanUndo, html.AnswerID)
}

// other switches to the view that is not shown.
func other(ctl *control.Set, s *state.State) app.UI {
	text, tab := phrase.Phrase("Table"), state.Table
	if s.Tab == state.Table {
		text, tab = phrase.Phrase("Lanes"), state.Lanes
	}
	return ctl.Click(html.El("button", "class", "link other", "type", "button"), state.ShowTab{Tab: tab}).Text(text.String())
}
