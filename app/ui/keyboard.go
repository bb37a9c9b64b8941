package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/edit"
)

// writing matches elements in which text is typed, which have their own undo,
// and lists in which letters choose an entry.
const (
	writing  = `input:not([type="radio"], [type="range"], [readonly]), textarea:not([readonly])`
	choosing = "select"
)

// onCommand handles keys with Ctrl or Cmd, wherever the focus is, except where
// text is typed.
func (m *Model) onCommand(event bridge.Value) (taken bool) {
	var a state.Action
	switch bridge.Command(event) {
	case "k":
		if m.Embedded || bridge.TogglePopover(commandsID) != nil {
			return false
		}
		// Not with autofocus, for which a frame of another site gets a warning.
		_ = bridge.Focus(commandID)
		return true
	case "z":
		a = state.Undo{}
	case "Shift+z", "y":
		a = state.Redo{}
	default:
		return false
	}
	if bridge.In(event, writing) {
		return false
	}
	m.later(func() { m.Do(a) })
	return true
}

// onStageKey handles the keys of the stage. It receives only keys that are
// pressed inside the stage (WCAG 2.1.4).
func (m *Model) onStageKey(_ app.Context, e app.Event) {
	event := eventOf(e)
	key := bridge.Key(event)
	if key == "" || bridge.In(event, writing) || bridge.In(event, choosing) {
		return
	}
	switch key {
	case " ":
		if bridge.In(event, "button, summary, a") {
			return // It presses the button.
		}
	case "ArrowLeft", "ArrowRight":
		if bridge.In(event, "input") {
			return // The scrubber, or a choice, goes on by itself.
		}
	case "Home", "End", "PageUp", "PageDown":
		if bridge.In(event, "input") || bridge.In(event, "#"+whyID) {
			return // The Why may be longer than its box, and scrolls.
		}
	}
	if m.press(key) {
		e.PreventDefault()
	}
	if bridge.In(event, "#"+whyID) && !bridge.Shown(whyID) {
		_ = bridge.Focus(tabID(m.Tab)) // A view took the Why's place.
	}
}

// press runs the action of a key, if it has one.
func (m *Model) press(key string) bool {
	if a := m.move(key); a != nil {
		m.Do(a)
		return true
	}
	if m.NoLetters {
		return false
	}
	if a := m.letter(key); a != nil {
		m.Do(a)
		return true
	}
	switch key {
	case "w":
		m.goToWhy()
		return true
	case "?":
		return bridge.TogglePopover(helpID) == nil
	}
	return false
}

// move is the action of a key that selects another event, nil for others.
func (m *Model) move(key string) state.Action {
	switch key {
	case "ArrowLeft":
		return state.GoTo{Row: m.Row() - 1}
	case "ArrowRight":
		return state.GoTo{Row: m.Row() + 1}
	case "Home":
		return state.GoTo{Row: 1}
	case "End":
		return state.GoTo{Row: len(m.Run.Events)}
	case "PageUp":
		return state.GoToStep{By: -1}
	case "PageDown":
		return state.GoToStep{By: 1}
	case " ":
		if m.Playing {
			return state.Pause{}
		}
		return state.Play{}
	}
	return nil
}

// letter is the action of a letter or a digit, nil for others. An embed has
// only those for what it shows.
func (m *Model) letter(key string) state.Action {
	if m.Embedded && !strings.Contains("shrt", key) {
		return nil
	}
	switch key {
	case "s":
		if c, ok := m.CurrentCookie(); ok {
			_, flip := m.flipSecure(c)
			return flip
		}
	case "h":
		scheme, _ := m.Address()
		return state.SetScheme{Scheme: otherScheme(scheme)}
	case "r":
		return m.flipRedirect()
	case "t":
		if m.HSTSBy() != "" {
			return nil // a number of seconds is no switch
		}
		return state.SetHSTS{On: !edit.HSTS(m.Run.Scenario, m.Server)}
	case "p":
		return state.Pin{}
	}
	if n, err := strconv.Atoi(key); err == nil && 1 <= n && n <= len(tabs) {
		return state.ShowTab{Tab: tabs[n-1].tab}
	}
	return nil
}

func otherScheme(scheme string) string {
	if scheme == "https" {
		return "http"
	}
	return "https"
}
