package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
)

// Page is the root component. Its state is not exported, because go-app resets
// exported fields of a root when the address changes.
type Page struct {
	app.Compo
	model *Model
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

// connect updates the browser for the first state and listens to it.
func (m *Model) connect() {
	m.settle()
	_ = bridge.OnResize(mainID, func() { m.later(m.measure) })
	_ = bridge.OnFragment(func(fragment string) { m.later(func() { m.arrive(fragment) }) })
	_ = bridge.OnKey(m.onCommand)
	_ = bridge.OnSwipe("#"+lanesID, func(toLeft bool) { m.later(func() { m.swipe(toLeft) }) })
	_ = bridge.OnPrint(func(printing bool) { m.later(func() { m.print(printing) }) })
	_ = bridge.Provide(run)
}

// arrive shows the scenario of a changed address. An address whose fragment was
// only removed gets its link back.
func (m *Model) arrive(fragment string) {
	if fragment == "" {
		m.written.fragment = ""
		m.settle()
		return
	}
	m.Do(state.Open{Text: fragment})
}

// Render lays the page out.
func (p *Page) Render() app.UI {
	if p.model.Embedded {
		return p.model.embed()
	}
	return p.model.full()
}

// full is the page without an embed.
func (m *Model) full() app.UI {
	at := Frame{m, m.revision}
	main := h("main", "id", mainID, "data-pane", string(m.Pane))
	if m.Damage != nil {
		main.Body(&damage{Frame: at})
	} else {
		main.Body(
			m.visit(),
			m.knobs(),
			m.stage(),
			m.panes(),
			m.whyPanel(),
			m.views(),
		)
	}
	return h("div", "class", "page").Body(m.header(), main, m.status(), m.sheet())
}

// status is the only live region: it announces each change in a sentence.
func (m *Model) status() app.UI {
	words := m.Announcement
	if m.Acts%2 == 1 && words != "" {
		words += "\u00a0" // The same words twice are a change, too.
	}
	return h("p", "id", "status", "class", "heard", "role", "status").Text(words)
}
