package dialog

import (
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
		{phrase.Say("Pin this run for comparison"), "c"},
		{phrase.Say("Present"), "p"},
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
	add(phrase.Say("Find a leak"), func() { _ = bridge.TogglePopover(html.LeakMenuID) })
	add(phrase.Say("Challenges"), func() { _ = bridge.TogglePopover(html.LessonsMenuID) })
	for _, t := range views.Tabs {
		add(phrase.Say("Show: {view}", "view", t.Name.String()), func() {
			ctl.Do(state.ShowTab{Tab: t.Tab})
			_ = bridge.Focus(views.TabID(t.Tab))
		})
	}
	for _, lesson := range all.all() {
		add(phrase.Say("Lesson: {title}", "title", lesson.Title), func() { openLesson(ctl, lesson.Scenario) })
	}
	return list
}
