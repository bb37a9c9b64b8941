package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// Ids of the popovers, which the browser opens and closes.
const (
	lessonsMenuID = "lessons-menu"
	shareMenuID   = "share-menu"
	helpID        = "help"
	embedCodeID   = "embed-code"
)

// opener is the button of a popover.
func opener(id, class, text string) app.HTMLElem {
	return h("button", "class", class, "type", "button", "popovertarget", id, "aria-haspopup", "dialog").Text(text)
}

// popover is what a button opens, under a heading.
func popover(id string, heading phrase.Phrase, body ...app.UI) app.UI {
	return h("div", "id", id, "class", "menu", "popover", "auto", "role", "dialog", "aria-labelledby", id+"-title").
		Body(append([]app.UI{h("h2", "id", id+"-title").Text(heading.String())}, body...)...)
}

// menus are the popovers. Their fields are written at each change, without drawing
// a popover again.
func menus(ctl *Controls, s *state.State, all *library, site string) []app.UI {
	ctl.Fields[linkID] = site + "#" + s.Fragment()
	ctl.Fields[embedCodeID] = embedCode(site + "embed.html#" + s.Fragment())
	return []app.UI{
		&lessonsMenu{Controls: ctl, Library: all, Current: s.Run.Scenario.Title},
		&shareMenu{},
		&help{Controls: ctl, Letters: !s.NoLetters},
		&palette{Controls: ctl, State: s, Library: all},
	}
}

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

// shareMenu has the link, and the code of an embed.
type shareMenu struct{ app.Compo }

func (*shareMenu) Render() app.UI {
	return popover(shareMenuID, phrase.Phrase("Share"),
		h("p").Text(phrase.Say("The whole scenario is in the part of the link after the #, which browsers never send to a server.")),
		h("label", "for", linkID).Text(phrase.Say("Link to this event")),
		h("input", "id", linkID, "type", "text", "readonly", "true"),
		h("label", "for", embedCodeID).Text(phrase.Say("Embed code")),
		h("textarea", "id", embedCodeID, "rows", "4", "readonly", "true", "spellcheck", "false"),
	)
}

// embedCode is the element that shows the scenario of an address in another page.
func embedCode(address string) string {
	return `<iframe title="Crumbtrail" width="700" height="480" loading="lazy"
  src="` + address + `"></iframe>`
}

// keys is the list of keys in the help.
func keys() [][2]string {
	return [][2]string{
		{"← →", phrase.Say("Previous event, next event")},
		{phrase.Say("Home End"), phrase.Say("First event, last event")},
		{phrase.Say("Space"), phrase.Say("Play, pause")},
		{"s", phrase.Say("Flip Secure")},
		{"h", phrase.Say("Switch http and https")},
		{"r", phrase.Say("Switch the redirect")},
		{"t", phrase.Say("Switch HSTS")},
		{"p", phrase.Say("Pin this run for comparison")},
		{"w", phrase.Say("Go to the Why")},
		{"1 … 9", phrase.Say("Views below")},
		{phrase.Say("Ctrl K"), phrase.Say("All commands")},
		{phrase.Say("Ctrl Z"), phrase.Say("Undo")},
		{phrase.Say("Ctrl Shift Z"), phrase.Say("Redo")},
		{"?", phrase.Say("Help")},
	}
}

// help says what the page is and lists its keys.
type help struct {
	app.Compo
	Controls *Controls
	// Letters: single-key shortcuts are on.
	Letters bool
}

func (c *help) Render() app.UI {
	var rows []app.UI
	for _, key := range keys() {
		rows = append(rows, h("div").Body(h("dt").Body(h("kbd").Text(key[0])), h("dd").Text(key[1])))
	}
	return popover(helpID, phrase.Phrase("Help"),
		h("p").Text(phrase.Say("Crumbtrail models what a browser does with cookies and HTTPS. Flip a switch on the left, and see what is sent in the middle and why on the right. Nothing leaves this page.")),
		h("dl", "class", "keys").Body(rows...),
		h("p", "class", "knob-hint").Text(phrase.Say("Keys without Ctrl work while the focus is in the lanes, the events or the Why.")),
		c.Controls.Toggle("letter-keys", phrase.Say("Single-key shortcuts"), phrase.Say("turn off if you use dictation"), c.Letters, state.SetLetters{On: !c.Letters}),
	)
}
