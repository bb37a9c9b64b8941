package dialog

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// shortcuts is the list of keys in the help.
func shortcuts() [][2]string {
	return [][2]string{
		{"← →", phrase.Say("Previous event, next event")},
		{phrase.Say("Home End"), phrase.Say("First event, last event")},
		{phrase.Say("Space"), phrase.Say("Play, pause")},
		{"s", phrase.Say("Flip Secure")},
		{"h", phrase.Say("Switch http and https")},
		{"r", phrase.Say("Switch the redirect")},
		{"t", phrase.Say("Switch HSTS")},
		{"c", phrase.Say("Pin this run for comparison")},
		{"p", phrase.Say("Present")},
		{"w", phrase.Say("Go to the Why")},
		{"1 … 9", phrase.Say("Views below")},
		{phrase.Say("Ctrl K"), phrase.Say("All commands")},
		{phrase.Say("Ctrl V"), phrase.Say("Paste")},
		{phrase.Say("Ctrl Z"), phrase.Say("Undo")},
		{phrase.Say("Ctrl Shift Z"), phrase.Say("Redo")},
		{"?", phrase.Say("Help")},
	}
}

// help says what the page is and lists its keys.
type help struct {
	app.Compo
	Controls *control.Set
	// Site is the URL of the site's folder.
	Site string
	// Letters: single-key shortcuts are on.
	Letters bool
}

func (c *help) Render() app.UI {
	var rows []app.UI
	for _, key := range shortcuts() {
		rows = append(rows, html.El("div").Body(html.El("dt").Body(html.El("kbd").Text(key[0])), html.El("dd").Text(key[1])))
	}
	return popover(html.HelpID, phrase.Phrase("Help"),
		html.El("p").Text(phrase.Say("Crumbtrail models what a browser does with cookies and HTTPS. Flip a switch on the left, and see what is sent in the middle and why on the right. Nothing leaves this page.")),
		html.El("dl", "class", "keys").Body(rows...),
		html.El("p", "class", "knob-hint").Text(phrase.Say("Keys without Ctrl work while the focus is in the lanes, the events or the Why, or nowhere.")),
		c.Controls.Toggle("letter-keys", phrase.Say("Single-key shortcuts"), phrase.Say("turn off if you use dictation"), c.Letters, state.SetLetters{On: !c.Letters}),
		html.El("p", "class", "languages").Body(
			html.Span("", phrase.Say("The documents of a scenario and of its trace, as JSON Schema:")),
			outside(c.Site+"schema/scenario-v1.json", "scenario-v1.json"),
			outside(c.Site+"schema/trace-v1.json", "trace-v1.json"),
			outside("https://github.com/crumbtrail/crumbtrail#readme", phrase.Say("Documentation")),
		),
		languageLinks(),
	)
}

// outside leads out of the page, which stays open.
func outside(address, name string) app.UI {
	return html.El("a", "href", address, "target", "_blank", "rel", "noopener").Text(name)
}
