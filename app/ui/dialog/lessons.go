package dialog

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// lessonsMenu opens a lesson. It is drawn again when another lesson is shown, and
// when one is finished.
type lessonsMenu struct {
	app.Compo
	Controls *control.Set
	Library  *Library
	// Current is the title of the shown lesson, Finished the names of the finished
	// ones, and Site the address of the site's folder.
	Current, Finished, Site string
	// query is the text of the search field.
	query string
}

func (c *lessonsMenu) Render() app.UI {
	groups := c.groups()
	return popover(html.LessonsMenuID, phrase.Phrase("Lessons"),
		html.El("div", "class", "search").Body(
			html.El("label", "for", html.SearchID).Text(phrase.Say("Search by topic or symptom, such as “not stored”")),
			html.El("input", "id", html.SearchID, "type", "search", "autocomplete", "off", "spellcheck", "false").On("input", c.onSearch),
		),
		html.El("div").Body(groups...),
		html.El("div", "id", html.ChallengesID),
		html.El("p", "class", "empty", "aria-live", "polite").Text(c.noMatch(len(groups))),
		html.El("p", "class", "knob-hint").Text(phrase.Say("A lesson is finished when everything in it is guessed or shown. Only this browser remembers that.")),
		html.El("button", "class", "plain", "type", "button").On("click", onPasteInstead).Text(phrase.Say("Paste your own case…")),
	)
}

func (c *lessonsMenu) noMatch(groups int) string {
	if groups > 0 {
		return ""
	}
	return phrase.Say("No lesson has these words.")
}

// groups are the lessons that the query matches, under the titles of their groups.
func (c *lessonsMenu) groups() []app.UI {
	var groups, entries []app.UI
	list := c.Library.all()
	for i := range list {
		l := &list[i]
		group := l.group.String()
		if matches(l.Title+" "+l.Question+" "+l.words.String()+" "+group, c.query) {
			entries = append(entries, html.El("li").Body(c.entry(i+1, l)))
		}
		if last := i+1 == len(list) || list[i+1].group != l.group; last && entries != nil {
			groups = append(groups, html.El("section").Body(
				html.El("h3").Text(group),
				html.El("ol", "class", "entries").Body(entries...)))
			entries = nil
		}
	}
	return groups
}

// entry is a link to the page of a lesson, which opens here without loading it.
func (c *lessonsMenu) entry(number int, l *lesson) app.UI {
	var mark app.UI
	if isFinished(c.Finished, l.name) {
		mark = html.El("span", "class", "finished").Body(html.Sign("", "✓ "), html.El("span").Text(phrase.Say("finished")))
	}
	return html.El("a",
		"class", "entry",
		"href", c.Site+"lessons/"+l.name+"/",
		"data-number", strconv.Itoa(number),
		"aria-current", html.Bool(l.Title == c.Current),
	).
		On("click", func(_ app.Context, e app.Event) { c.onLesson(e, l.Scenario) }, l.name).
		Body(html.El("strong").Text(l.Title), html.Span("asks", l.Question), mark)
}

// onLesson opens a lesson here. With a modifier, the browser opens its page.
func (c *lessonsMenu) onLesson(e app.Event, s *scenario.Scenario) {
	e.StopImmediatePropagation() // go-app would load the page here.
	if !bridge.Plain(control.EventOf(e)) {
		return
	}
	e.PreventDefault()
	c.query = ""
	_ = bridge.SetValue(html.SearchID, "")
	openLesson(c.Controls, s)
	c.Update()
}

func (c *lessonsMenu) onSearch(_ app.Context, e app.Event) {
	c.query = bridge.TargetValue(control.EventOf(e))
	c.Update()
}

func onPasteInstead(app.Context, app.Event) {
	_ = bridge.HidePopover(html.LessonsMenuID)
	_ = bridge.TogglePopover(html.PasteMenuID)
}

// openLesson moves the focus to what has changed. On the button of the popover, Enter
// would open it again.
func openLesson(ctl *control.Set, s *scenario.Scenario) {
	ctl.Do(state.OpenScenario{Scenario: s})
	_ = bridge.Focus(html.LanesID)
	_ = bridge.HidePopover(html.LessonsMenuID)
}
