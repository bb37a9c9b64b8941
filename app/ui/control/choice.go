package control

import (
	"cmp"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// An Option is one value of a choice. Its name for screen readers is its text, if
// it has no other.
type Option struct{ Value, Text, Name string }

// OptionsOf are values that are shown unchanged.
func OptionsOf(values ...string) []Option {
	list := make([]Option, len(values))
	for i, value := range values {
		list[i] = Option{Value: value, Text: value}
	}
	return list
}

// Choice is a group of radio buttons in a row. changed must not close over
// anything: it reads the chosen value from the event.
//
// It is not a fieldset, because a legend cannot be in a row with the options.
func Choice(group string, name []app.UI, options []Option, chosen string, changed app.EventHandler) app.UI {
	return DecidedChoice("", false, group, name, options, chosen, changed)
}

// DecidedChoice is a choice that something else influences, or decides alone.
// The hint names it.
func DecidedChoice(hint string, decided bool, group string, name []app.UI, options []Option, chosen string, changed app.EventHandler) app.UI {
	buttons := make([]app.UI, len(options))
	for i, o := range options {
		buttons[i] = html.El("label").Body(
			html.El("input",
				"id", OptionID(group, o.Value),
				"type", "radio",
				"name", group,
				"value", o.Value,
				"aria-label", cmp.Or(o.Name, o.Text),
				"checked", html.Bool(o.Value == chosen),
				"disabled", html.Bool(decided),
			),
			html.El("span").Text(o.Text),
		)
	}
	box := html.El("div", "class", "knob choice", "role", "radiogroup", "aria-labelledby", group+"-name", "data-decided", html.Bool(decided))
	parts := []app.UI{
		html.El("span", "id", group+"-name", "class", "knob-name").Body(name...),
		html.El("div", "class", "segments").Body(buttons...),
	}
	if hint != "" {
		html.With(box, "aria-describedby", group+"-hint")
		parts = append(parts, html.El("span", "id", group+"-hint", "class", "knob-hint").Text(hint))
	}
	return box.On("change", changed).Body(parts...)
}

// OptionID is the id of a radio button.
func OptionID(group, value string) string { return group + "-" + value }

// Chooser is a drop-down list of the things that the knobs can be about: of
// many it has those around the chosen one.
func Chooser(id string, name phrase.Phrase, of, chosen int, text func(i int) string, changed app.EventHandler) app.UI {
	shown := event.Part(chosen+1, of, 1)
	var entries []app.UI
	for i := shown.First - 1; i < shown.Last; i++ {
		entries = append(entries, html.El("option", "value", strconv.Itoa(i), "selected", html.Bool(i == chosen)).Text(text(i)))
	}
	if shown.Partial() {
		entries = append(entries, html.El("option", "disabled", "true").Text(phrase.Say("{first} to {last} of {all}; choose one to move on", Bounds(shown)...)))
	}
	return html.El("select", "class", "chooser", "id", id, "aria-label", name.String()).On("change", changed).Body(entries...)
}
