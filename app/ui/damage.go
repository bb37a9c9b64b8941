package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// damage replaces the page when a link cannot be opened. It shows the error and
// the text of the link.
type damage struct {
	app.Compo
	Controls *control.Set
	Damage   *state.Damage
	// ReadOnly: the text of the link can only be copied.
	ReadOnly bool
}

func (c *damage) Render() app.UI {
	box, title := html.Section("damage", phrase.Phrase("This link cannot be opened"))
	legible := link.Recover(c.Damage.Text)
	name := phrase.Phrase("The text of the link. You can copy it, or fix it and try again:")
	if c.ReadOnly {
		name = phrase.Phrase("The text of the link. You can copy it:")
	}
	return box.Body(
		title,
		html.El("p", "class", "headline").Text(sentence(c.Damage.Problem)),
		c.rest(),
		html.El("label", "for", html.DamageID).Text(name.String()),
		html.El("textarea", "id", html.DamageID, "rows", "6", "spellcheck", "false", "autocomplete", "off", "readonly", html.Bool(c.ReadOnly)),
		html.El("details", "class", "fold", "hidden", html.Bool(legible == "")).Body(
			html.El("summary").Text(phrase.Say("The readable part of the scenario")),
			html.El("pre", "tabindex", "0").Text(legible),
		),
		html.El("div", "class", "actions").Body(
			html.El("button", "class", "strong", "type", "button", "hidden", html.Bool(c.ReadOnly)).On("click", c.onRetry).Text(phrase.Say("Try again")),
			html.El("button", "class", "plain", "type", "button").On("click", c.onLesson).Text(phrase.Say("Open the lesson instead")),
		),
	)
}

// rest says what could be kept of the scenario, and opens it.
func (c *damage) rest() app.UI {
	rest := c.Damage.Rest
	if rest.Scenario == nil {
		return nil
	}
	var leftOut []app.UI
	for _, text := range rest.LeftOut {
		leftOut = append(leftOut, html.El("li").Text(text))
	}
	return html.El("div", "class", "rest").Body(
		html.El("p").Text(phrase.Say("Kept: servers {servers}, steps {steps}. Left out:",
			"servers", strconv.Itoa(len(rest.Scenario.Servers)), "steps", strconv.Itoa(len(rest.Scenario.Steps)))),
		html.El("ul").Body(leftOut...),
		c.Controls.Click(html.El("button", "class", "strong", "type", "button"), state.OpenRest{}).Text(phrase.Say("Open what could be kept")),
	)
}

func (c *damage) onRetry(app.Context, app.Event) {
	if text, err := bridge.FieldValue(html.DamageID); err == nil {
		c.Controls.Do(state.Open{Text: text})
	}
}

func (c *damage) onLesson(app.Context, app.Event) {
	lesson, err := lessons.Get(lessons.First)
	if err != nil {
		return // The tests check that it exists.
	}
	c.Controls.Do(state.OpenScenario{Scenario: lesson})
}

// sentence makes a sentence of an error's text.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	r := []rune(text)
	r[0] = upperASCII(r[0])
	return string(r) + "."
}

func upperASCII(r rune) rune {
	if 'a' <= r && r <= 'z' {
		return r - 'a' + 'A'
	}
	return r
}
