package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Ids of the command list.
const (
	commandsID     = "commands"
	commandID      = "command"
	commandNamesID = "command-names"
)

// A command is an action of the page, with a name that the reader can type.
type command struct {
	name string
	do   func(*Model)
}

// commands lists all commands: those with keys, the views and the lessons.
func (m *Model) commands() []command {
	var list []command
	add := func(name string, do func(*Model)) { list = append(list, command{name, do}) }
	for _, key := range []struct{ name, letter string }{
		{phrase.Say("Flip Secure"), "s"},
		{phrase.Say("Switch http and https"), "h"},
		{phrase.Say("Switch the redirect"), "r"},
		{phrase.Say("Switch HSTS"), "t"},
		{phrase.Say("Pin this run for comparison"), "p"},
	} {
		add(key.name, func(m *Model) {
			if a := m.letter(key.letter); a != nil {
				m.Do(a)
			}
		})
	}
	add(phrase.Say("Play, pause"), func(m *Model) { m.Do(m.move(" ")) })
	add(phrase.Say("Go to the Why"), (*Model).goToWhy)
	add(phrase.Say("Undo"), func(m *Model) { m.Do(state.Undo{}) })
	add(phrase.Say("Redo"), func(m *Model) { m.Do(state.Redo{}) })
	for _, t := range tabs {
		add(phrase.Say("Show: {view}", "view", t.name.String()), func(m *Model) {
			m.Do(state.ShowTab{Tab: t.tab})
			_ = bridge.Focus(tabID(t.tab))
		})
	}
	for _, s := range m.lessonList() {
		add(phrase.Say("Lesson: {title}", "title", s.Title), func(m *Model) { m.openLesson(s) })
	}
	return list
}

// palette finds a command as the reader types. The browser completes the names,
// with its own keys for choosing one.
type palette struct {
	app.Compo
	Model *Model
}

func (c *palette) Render() app.UI {
	var names []app.UI
	for _, one := range c.Model.commands() {
		names = append(names, h("option", "value", one.name))
	}
	return popover(commandsID, phrase.Phrase("All commands"),
		h("label", "for", commandID).Text(phrase.Say("What do you want to do? Type part of a command and choose one.")),
		h("input", "id", commandID, "type", "text", "list", commandNamesID, "autocomplete", "off").
			On("change", c.onChosen),
		h("datalist", "id", commandNamesID).Body(names...),
	)
}

// onChosen runs the chosen command. A text that is not a command stays, so that
// the reader can fix it.
func (c *palette) onChosen(_ app.Context, e app.Event) {
	m := c.Model
	chosen := strings.TrimSpace(bridge.TargetValue(eventOf(e)))
	for _, one := range m.commands() {
		if strings.EqualFold(one.name, chosen) {
			_ = bridge.SetValue(commandID, "")
			_ = bridge.HidePopover(commandsID)
			one.do(m)
			return
		}
	}
}
