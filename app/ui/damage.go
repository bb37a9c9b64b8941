package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// damage replaces the page when a link cannot be opened. It shows the error and
// the text of the link.
type damage struct {
	app.Compo
	Controls *Controls
	Damage   *state.Damage
}

func (c *damage) Render() app.UI {
	box, title := section("damage", phrase.Phrase("This link cannot be opened"))
	legible := link.Recover(c.Damage.Text)
	return box.Body(
		title,
		h("p", "class", "headline").Text(sentence(c.Damage.Problem)),
		h("label", "for", damageID).Text(phrase.Say("The text of the link. You can copy it, or fix it and try again:")),
		h("textarea", "id", damageID, "rows", "6", "spellcheck", "false", "autocomplete", "off"),
		h("details", "class", "fold", "hidden", yes(legible == "")).Body(
			h("summary").Text(phrase.Say("The readable part of the scenario")),
			h("pre", "tabindex", "0").Text(legible),
		),
		h("div", "class", "actions").Body(
			h("button", "class", "strong", "type", "button").On("click", c.onRetry).Text(phrase.Say("Try again")),
			h("button", "class", "plain", "type", "button").On("click", c.onLesson).Text(phrase.Say("Open the lesson instead")),
		),
	)
}

func (c *damage) onRetry(app.Context, app.Event) {
	if text, err := bridge.FieldValue(damageID); err == nil {
		c.Controls.Do(state.Open{Text: text})
	}
}

func (c *damage) onLesson(app.Context, app.Event) {
	lesson, err := lessons.Get(lessons.First)
	if err != nil {
		return // The tests hold that it is there.
	}
	c.Controls.Do(state.OpenScenario{Scenario: lesson})
}

// sentence makes a sentence of an error's text.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	r := []rune(text)
	r[0] = upper(r[0])
	return string(r) + "."
}

func upper(r rune) rune {
	if 'a' <= r && r <= 'z' {
		return r - 'a' + 'A'
	}
	return r
}
