// Package keys has the keys of the page, as actions.
package keys

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/editor"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/edit"
)

// Writing matches elements in which text is typed, which have their own undo,
// and choosing matches lists in which letters choose an entry.
const (
	Writing  = `input:not([type="radio"], [type="range"], [readonly]), textarea:not([readonly])`
	choosing = "select"
)

// OnStageKey handles the keys of the stage. It receives only keys that are
// pressed inside the stage (WCAG 2.1.4).
func OnStageKey(ctl *control.Set, s *state.State) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		event := control.EventOf(e)
		key := bridge.Key(event)
		if key == "" || bridge.In(event, Writing) || bridge.In(event, choosing) {
			return
		}
		switch key {
		case " ":
			if bridge.In(event, "button, summary, a") {
				return // it presses the button
			}
		case "ArrowLeft", "ArrowRight":
			if bridge.In(event, "input") {
				return // the scrubber, or a choice, handles it
			}
		case "Home", "End", "PageUp", "PageDown":
			if bridge.In(event, "input") || bridge.In(event, "#"+html.WhyID) {
				return // the Why may be longer than its box, which then scrolls
			}
		}
		if Press(ctl, s, key) {
			e.PreventDefault()
		}
		if bridge.In(event, "#"+html.WhyID) && !bridge.Shown(html.WhyID) {
			_ = bridge.Focus(views.TabID(s.Tab)) // a view has replaced the Why
		}
	}
}

// Press runs the action of a key, if it has one.
func Press(ctl *control.Set, s *state.State, key string) bool {
	if a := Move(s, key); a != nil {
		ctl.Do(a)
		return true
	}
	if s.NoLetters {
		return false
	}
	if a := Letter(s, key); a != nil {
		ctl.Do(a)
		return true
	}
	switch key {
	case "w":
		why.GoToWhy(ctl, s)
		return true
	case "?":
		return bridge.TogglePopover(html.HelpID) == nil
	}
	return false
}

// Move is the action of a key that selects another event, nil for others.
func Move(s *state.State, key string) state.Action {
	switch key {
	case "ArrowLeft":
		return state.GoTo{Row: s.Row() - 1}
	case "ArrowRight":
		return state.GoTo{Row: s.Row() + 1}
	case "Home":
		return state.GoTo{Row: 1}
	case "End":
		return state.GoTo{Row: len(s.Run.Events)}
	case "PageUp":
		return state.GoToStep{By: -1}
	case "PageDown":
		return state.GoToStep{By: 1}
	case " ":
		if s.Playing {
			return state.Pause{}
		}
		return state.Play{}
	}
	return nil
}

// Letter is the action of a letter or a digit, nil for others. An embed has
// only those for its own parts.
func Letter(s *state.State, key string) state.Action {
	if s.Embedded && (s.ReadOnly || !strings.Contains("shrt", key)) {
		return nil
	}
	switch key {
	case "s":
		if c, ok := s.CurrentCookie(); ok {
			_, flip := editor.FlipSecure(s, c)
			return flip
		}
	case "h":
		scheme, _ := s.Address()
		return state.SetScheme{Scheme: editor.OtherScheme(scheme)}
	case "r":
		return editor.FlipRedirect(s)
	case "t":
		if s.CurrentServer().HSTSBy() != "" {
			return nil // a number of seconds is not a switch
		}
		return state.SetHSTS{On: !edit.HSTS(s.Draft.Scenario, s.Server)}
	case "c":
		return state.Pin{}
	case "p":
		return state.Present{On: true}
	}
	if n, err := strconv.Atoi(key); err == nil && 1 <= n && n <= len(views.Tabs) {
		return state.ShowTab{Tab: views.Tabs[n-1].Tab}
	}
	return nil
}
