package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/keys"
)

// connect updates the browser for the first state and listens to it.
func (m *model) connect() {
	m.settle()
	_ = bridge.OnResize(html.MainID, func() { m.later(m.measure) })
	_ = bridge.OnResize(html.LanesID, func() { m.later(reveal) })
	_ = bridge.OnFragment(func(fragment string) { m.later(func() { m.arrive(fragment) }) })
	_ = bridge.OnKey(m.onCommand)
	_ = bridge.OnSwipe("#"+html.LanesID, func(toLeft bool) { m.later(func() { swipe(m, toLeft) }) })
	_ = bridge.OnPrint(func(printing bool) { m.later(func() { m.print(printing) }) })
	_ = bridge.OnPaste(func(document string) { m.later(func() { m.do(state.UsePaste{Document: document}) }) })
	_ = bridge.Provide(run)
	_ = bridge.OnHost(m.onHost)
	_ = bridge.OnCode(func(document string) { m.later(func() { m.do(state.ShowProgram{Document: document}) }) })
}

// arrive shows the scenario of a changed address. An address whose fragment was
// only removed gets its link back, unless it is that of a lesson.
func (m *model) arrive(fragment string) {
	if fragment == "" && m.page.lesson == nil {
		m.written.fragment = ""
		m.settle()
		return
	}
	m.do(m.page.open(fragment))
}

// onCommand handles keys with Ctrl or Cmd, wherever the focus is, except where
// text is typed.
func (m *model) onCommand(event bridge.Value) (handled bool) {
	if m.state.Presenting || m.state.ReadOnly {
		return false
	}
	var a state.Action
	switch bridge.Command(event) {
	case "k":
		if m.state.Embedded || bridge.TogglePopover(html.CommandsID) != nil {
			return false
		}
		// Not with autofocus, for which a frame of another site gets a warning.
		_ = bridge.SelectText(html.CommandID)
		return true
	case "z":
		a = state.Undo{}
	case "Shift+z", "y":
		a = state.Redo{}
	default:
		onFreeKey(m, event)
		return false
	}
	if bridge.In(event, keys.Writing) {
		return false
	}
	m.later(func() { m.do(a) })
	return true
}

// onFreeKey handles the keys of the stage while nothing has the focus, but not those
// that scroll a page.
func onFreeKey(m *model, event bridge.Value) {
	if m.state.Embedded || bridge.In(event, "body *, body:has(:popover-open)") {
		return
	}
	switch key := bridge.Key(event); key {
	case "", " ", "Home", "End", "PageUp", "PageDown":
	default:
		m.later(func() { keys.Press(m.controls, &m.state, key) })
	}
}

// swipe moves to the next event in the direction of the swipe.
func swipe(m *model, toLeft bool) {
	by := -1
	if toLeft {
		by = 1
	}
	m.do(state.GoTo{Row: m.state.Row() + by})
}

// onCopy copies the link to the clipboard, if the browser allows it.
func (m *model) onCopy(app.Context, app.Event) {
	bridge.Copy(m.link(), func(err error) {
		result := state.Copied
		if err != nil {
			result = state.Denied
		}
		m.later(func() { m.do(state.LinkCopied{Copy: result}) })
	})
}
