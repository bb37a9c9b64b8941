package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/dialog"
	"github.com/crumbtrail/crumbtrail/app/ui/editor"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/keys"
	"github.com/crumbtrail/crumbtrail/app/ui/present"
	"github.com/crumbtrail/crumbtrail/app/ui/stage"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Page is the root component. Its state is not exported, because go-app resets
// exported fields of a root when the address changes.
type Page struct {
	app.Compo
	model *model
}

// OnInit opens the address, so that the first draw is right.
func (p *Page) OnInit() { p.model = open() }

// OnMount connects the page with the browser.
func (p *Page) OnMount(ctx app.Context) {
	m := p.model
	m.redraw = func() {
		// Without this the page would be drawn at go-app's next tick. Nothing
		// here uses ctx.Async or ctx.After, which Consume would wait for.
		p.Update()
		if dispatcher, ok := ctx.Dispatcher().(app.ClientDispatcher); ok {
			dispatcher.Consume()
		}
	}
	m.later = func(f func()) { ctx.Dispatch(func(app.Context) { f() }) }
	m.connect()
}

// Render lays the page out.
func (p *Page) Render() app.UI {
	if p.model.state.Embedded {
		return p.model.embed()
	}
	return p.model.fullPage()
}

// fullPage is the page without an embed.
func (m *model) fullPage() app.UI {
	ctl, s := m.controls, &m.state
	main := html.El("main", "id", html.MainID, "data-pane", string(s.Pane))
	switch {
	case s.Pending.Is(state.ForOpening):
		// There is nothing to show but that its run is pending.
	case s.Damage != nil:
		main.Body(&damage{Controls: ctl, Damage: s.Damage})
	default:
		onKey := keys.OnStageKey(ctl, s)
		main.Body(
			editor.Visit(ctl, s),
			editor.Knobs(ctl, s),
			stage.Section(ctl, s, m.lanes(), func() *scenario.Scenario { return m.lessons.After(s.Run.Title()) }, onKey),
			panes(ctl, s),
			why.Panel(ctl, s, onKey),
			stage.Separator(),
			views.Section(ctl, s),
		)
	}
	var popovers []app.UI
	if m.widths == nil { // the buttons of a first paint cannot open them
		popovers = dialog.Menus(ctl, s, &m.lessons, m.site, m.link())
	}
	return html.El("div", "class", "page").Body(header(ctl, s, m.onCopy, popovers), main, status(s), m.sheet(), present.Screen(ctl, s))
}

// lanes are a component, because an embed replaces them with the table.
func (m *model) lanes() app.UI {
	return &stage.Lanes{Controls: m.controls, State: &m.state, Revision: m.revision, Widths: m.widths}
}

// status is the only live region: it announces each change in a sentence.
func status(s *state.State) app.UI {
	words := s.Announcement
	if s.Acts%2 == 1 && words != "" {
		words += "\u00a0" // the same text twice is a change, too
	}
	return html.El("p", "id", "status", "class", "visually-hidden", "role", "status").Text(words)
}
