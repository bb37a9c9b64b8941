package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// lessonsMenu opens a lesson. It is drawn again when another lesson is shown.
type lessonsMenu struct {
	app.Compo
	Controls *Controls
	Library  *library
	Current  string
}

func (c *lessonsMenu) Render() app.UI {
	list := c.Library.all()
	items := make([]app.UI, len(list))
	for i, s := range list {
		items[i] = h("li").Body(
			h("button", "class", "entry", "type", "button", "aria-current", yes(s.Title == c.Current)).
				On("click", func(app.Context, app.Event) { openLesson(c.Controls, s) }, s.Title).
				Body(h("strong").Text(s.Title), h("span").Text(s.Question)),
		)
	}
	return popover(lessonsMenuID, phrase.Phrase("Lessons"), h("ol", "class", "entries").Body(items...))
}

func openLesson(ctl *Controls, s *scenario.Scenario) {
	_ = bridge.HidePopover(lessonsMenuID)
	ctl.Do(state.OpenScenario{Scenario: s})
}

// A library has all lessons, which it reads when they are first needed.
type library struct{ lessons []*scenario.Scenario }

func (l *library) all() []*scenario.Scenario {
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
