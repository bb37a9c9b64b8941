package dialog

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/keys"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A command is an action of the page, with a name that the reader can type.
type command struct {
	name string
	do   func()
}

// commands lists all commands: those with keys, the views and the lessons.
func commands(ctl *control.Set, s *state.State, all *Library) []command {
	var list []command
	add := func(name string, do func()) { list = append(list, command{name, do}) }
	for _, key := range []struct{ name, letter string }{
		{phrase.Say("Flip Secure"), "s"},
		{phrase.Say("Switch http and https"), "h"},
		{phrase.Say("Switch the redirect"), "r"},
		{phrase.Say("Switch HSTS"), "t"},
		{phrase.Say("Pin this run for comparison"), "p"},
	} {
		add(key.name, func() {
			if a := keys.Letter(s, key.letter); a != nil {
				ctl.Do(a)
			}
		})
	}
	add(phrase.Say("Play, pause"), func() { ctl.Do(keys.Move(s, " ")) })
	add(phrase.Say("Go to the Why"), func() { why.GoToWhy(ctl, s) })
	add(phrase.Say("Paste…"), func() { _ = bridge.TogglePopover(html.PasteMenuID) })
	add(phrase.Say("Undo"), func() { ctl.Do(state.Undo{}) })
	add(phrase.Say("Redo"), func() { ctl.Do(state.Redo{}) })
	add(phrase.Say("New: your own case"), func() { _ = bridge.TogglePopover(html.NewCaseID) })
	for _, t := range views.Tabs {
		add(phrase.Say("Show: {view}", "view", t.Name.String()), func() {
			ctl.Do(state.ShowTab{Tab: t.Tab})
			_ = bridge.Focus(views.TabID(t.Tab))
		})
	}
	for _, lesson := range all.all() {
		add(phrase.Say("Lesson: {title}", "title", lesson.Title), func() { openLesson(ctl, lesson) })
	}
	return list
}

// palette finds a command while the reader types. The browser completes the
// names, with its own keys for choosing one.
type palette struct {
	app.Compo
	Controls *control.Set
	State    *state.State
	Library  *Library
}

func (c *palette) Render() app.UI {
	var names []app.UI
	for _, one := range commands(c.Controls, c.State, c.Library) {
		names = append(names, html.El("option", "value", one.name))
	}
	return popover(html.CommandsID, phrase.Phrase("All commands"),
		html.El("label", "for", html.CommandID).Text(phrase.Say("What do you want to do? Type part of a command and choose one.")),
		html.El("input", "id", html.CommandID, "type", "text", "list", html.CommandNamesID, "autocomplete", "off").
			On("change", c.onChosen),
		html.El("datalist", "id", html.CommandNamesID).Body(names...),
	)
}

// onChosen runs the chosen command. A text that is not a command stays, so that
// the reader can correct it.
func (c *palette) onChosen(_ app.Context, e app.Event) {
	chosen := strings.TrimSpace(bridge.TargetValue(control.EventOf(e)))
	for _, one := range commands(c.Controls, c.State, c.Library) {
		if strings.EqualFold(one.name, chosen) {
			_ = bridge.SetValue(html.CommandID, "")
			_ = bridge.HidePopover(html.CommandsID)
			one.do()
			return
		}
	}
}
