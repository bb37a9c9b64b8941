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
		main.Body(html.El("h1", "class", "visually-hidden").Text("Crumbtrail"), &damage{Controls: m.controls, Damage: m.state.Damage, ReadOnly: m.state.ReadOnly})
	default:
		c := compact{m.controls, &m.state, m.lanes(), m.view}
		main.Body(html.El("h1", "class", "visually-hidden").Text(m.state.Run.Title()), c.layout(m.link()))
	}
	return html.El("div", "class", "page").Body(main, status(&m.state))
}

// compact is the layout of an embed: the lanes or one other view, with what an author's
// reader flips.
type compact struct {
	ctl   *control.Set
	state *state.State
	lanes app.UI
	// view is the view beside the lanes.
	view state.Tab
}

// layout is the content of the embed; the link opens the same in Crumbtrail.
func (c *compact) layout(link string) app.UI {
	ctl, s := c.ctl, c.state
	return html.El("div", "class", "embed").On("keydown", keys.OnStageKey(ctl, s)).Body(
		c.bar(),
		editor.Problem(s),
		stage.Divergence(ctl, s),
		c.task(),
		c.lanesOrView(),
		why.Answer(ctl, s),
		html.El("div", "class", "foot").Body(
			stage.Stepper(ctl, s),
			html.Span("badge", phrase.Say("simulation")),
			undo(ctl, s),
			c.other(),
			html.El("a", "class", "open", "href", link, "target", "_blank", "rel", "noopener").
				Body(html.El("span").Text(phrase.Say("Open in Crumbtrail")), html.Sign("", " ↗")),
		),
	)
}

// bar has what the reader flips.
func (c *compact) bar() app.UI {
	if c.state.ReadOnly {
		return nil
	}
	return html.El("div", "class", "bar").Body(editor.AddressBar(c.ctl, c.state), editor.HeadlineKnobs(c.ctl, c.state))
}

// task is the goal of a challenge, and the reader's attempt at it, which challenge.js
// draws; nil for a scenario that is none.
func (c *compact) task() app.UI {
	of := c.state.Run.Scenario.Challenge
	if of == nil {
		return nil
	}
	return html.El("div", "class", "task").Body(
		html.El("p").Body(html.El("strong").Text(of.Goal)),
		html.El("section", "id", html.AttemptID, "class", "attempt", "hidden", "true"),
	)
}

// lanesOrView is the lanes or the other view.
func (c *compact) lanesOrView() app.UI {
	if c.state.Tab == state.Lanes {
		return c.lanes
	}
	return views.Alone(c.ctl, c.state)
}

// other switches to the view that is not shown.
func (c *compact) other() app.UI {
	tab := c.view
	text := views.Name(tab)
	if c.state.Tab != state.Lanes {
		text, tab = "Lanes", state.Lanes
	}
	return c.ctl.Click(html.El("button", "class", "link other", "type", "button"), state.ShowTab{Tab: tab}).Text(text.String())
}

// undo undoes the last edit.
func undo(ctl *control.Set, s *state.State) app.UI {
	if s.ReadOnly || !s.History.CanUndo() {
		return nil
	}
	return stage.HistoryButton(ctl, s, html.UndoID, phrase.Phrase("Undo"), state.Undo{}, state.History.CanUndo, html.AnswerID)
}
