package ui

import (
	"cmp"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// An option is one value of a choice. Its name for screen readers is its text, if
// it has no other.
type option struct{ Value, Text, Name string }

// optionsOf are values that are shown as they are.
func optionsOf(values ...string) []option {
	list := make([]option, len(values))
	for i, value := range values {
		list[i] = option{Value: value, Text: value}
	}
	return list
}

// choice is a group of radio buttons in a row. changed must not close over
// anything: it reads the chosen value from the event.
//
// It is not a fieldset, because a legend cannot be in a row with the options.
func choice(group string, name []app.UI, options []option, chosen string, changed app.EventHandler) app.UI {
	return decidedChoice("", false, group, name, options, chosen, changed)
}

// decidedChoice is a choice that something else has a say in, or decides alone.
// The hint names it.
func decidedChoice(hint string, decided bool, group string, name []app.UI, options []option, chosen string, changed app.EventHandler) app.UI {
	buttons := make([]app.UI, len(options))
	for i, o := range options {
		buttons[i] = h("label").Body(
			h("input",
				"id", optionID(group, o.Value),
				"type", "radio",
				"name", group,
				"value", o.Value,
				"aria-label", cmp.Or(o.Name, o.Text),
				"checked", yes(o.Value == chosen),
				"disabled", yes(decided),
			),
			h("span").Text(o.Text),
		)
	}
	box := h("div", "class", "knob choice", "role", "radiogroup", "aria-labelledby", group+"-name", "data-decided", yes(decided))
	parts := []app.UI{
		h("span", "id", group+"-name", "class", "knob-name").Body(name...),
		h("div", "class", "segments").Body(buttons...),
	}
	if hint != "" {
		with(box, "aria-describedby", group+"-hint")
		parts = append(parts, h("span", "id", group+"-hint", "class", "knob-hint").Text(hint))
	}
	return box.On("change", changed).Body(parts...)
}

// optionID is the id of a radio button.
func optionID(group, value string) string { return group + "-" + value }

// chooser is a drop-down list, for which of several things the knobs turn: of
// many it has those around the chosen one.
func chooser(id string, name phrase.Phrase, of, chosen int, text func(i int) string, changed app.EventHandler) app.UI {
	shown := event.Part(chosen+1, of, 1)
	var entries []app.UI
	for i := shown.First - 1; i < shown.Last; i++ {
		entries = append(entries, h("option", "value", strconv.Itoa(i), "selected", yes(i == chosen)).Text(text(i)))
	}
	if shown.Partial() {
		entries = append(entries, h("option", "disabled", "true").Text(phrase.Say("{first} to {last} of {all}; choose one to move on", bounds(shown)...)))
	}
	return h("select", "class", "chooser", "id", id, "aria-label", name.String()).On("change", changed).Body(entries...)
}
