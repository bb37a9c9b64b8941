package dialog

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// lessonsMenu opens a lesson. It is drawn again when another lesson is shown.
type lessonsMenu struct {
	app.Compo
	Controls *control.Set
	Library  *Library
	Current  string
}

func (c *lessonsMenu) Render() app.UI {
	list := c.Library.all()
	items := make([]app.UI, len(list))
	for i, s := range list {
		items[i] = html.El("li").Body(
			html.El("button", "class", "entry", "type", "button", "aria-current", html.Bool(s.Title == c.Current)).
				On("click", func(app.Context, app.Event) { openLesson(c.Controls, s) }, s.Title).
				Body(html.El("strong").Text(s.Title), html.El("span").Text(s.Question)),
		)
	}
	return popover(html.LessonsMenuID, phrase.Phrase("Lessons"),
		html.El("button", "class", "plain", "type", "button").On("click", onPasteInstead).Text(phrase.Say("Paste your own case…")),
		html.El("ol", "class", "entries").Body(items...))
}

func onPasteInstead(app.Context, app.Event) {
	_ = bridge.HidePopover(html.LessonsMenuID)
	_ = bridge.TogglePopover(html.PasteMenuID)
}

func openLesson(ctl *control.Set, s *scenario.Scenario) {
	_ = bridge.HidePopover(html.LessonsMenuID)
	ctl.Do(state.OpenScenario{Scenario: s})
}

// A library has all lessons, which it reads when they are first needed.
type Library struct{ lessons []*scenario.Scenario }

// After is the lesson after the one with a title, nil if there is none.
func (l *Library) After(title string) *scenario.Scenario {
	for i, s := range l.all() {
		if s.Title == title && i+1 < len(l.lessons) {
			return l.lessons[i+1]
		}
	}
	return nil
}

func (l *Library) all() []*scenario.Scenario {
	if l.lessons == nil {
		l.lessons = allLessons()
	}
	return l.lessons
}

// allLessons are the lessons in order. An invalid one is left out; the tests
// ensure that there is none.
func allLessons() []*scenario.Scenario {
	var all []*scenario.Scenario
	for _, name := range lessons.List() {
		if s, err := lessons.Get(name); err == nil {
			all = append(all, s)
		}
	}
	return all
}
