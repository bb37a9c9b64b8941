package ui

import (
	"fmt"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Controls make the elements with which the reader acts on the page.
type Controls struct {
	// Do applies an action and shows the result.
	Do func(state.Action)
	// Fields are the last drawn texts of the fields, by id, and Wrote is the
	// field that the reader has edited since, "" for none.
	Fields map[string]string
	Wrote  string
}

// Click makes an element run an action when it is clicked.
func (ctl *Controls) Click(e app.HTMLElem, a state.Action) app.HTMLElem {
	return e.On("click", func(app.Context, app.Event) { ctl.Do(a) }, fmt.Sprintf("%T%v", a, a))
}

// Toggle is a switch: the whole row with its name, and what it means. Without
// an action something else decides about it, which the hint names.
func (ctl *Controls) Toggle(id, name, hint string, on bool, a state.Action) app.UI {
	label := []app.UI{h("span", "id", id+"-name", "class", "knob-name").Text(name)}
	row := h("button",
		"class", "knob switch",
		"id", id,
		"type", "button",
		"role", "switch",
		"aria-checked", yes(on),
		"aria-labelledby", id+"-name",
	)
	if hint != "" {
		with(row, "aria-describedby", id+"-hint")
		label = append(label, h("span", "id", id+"-hint", "class", "knob-hint").Text(hint))
	}
	if a == nil {
		with(row, "aria-disabled", "true")
	} else {
		ctl.Click(row, a)
	}
	return row.Body(h("span", "class", "knob-label").Body(label...), sign("track", ""))
}

// An option is one value of a choice.
type option struct{ value, text, name string }

// choice is a group of radio buttons in a row. changed must not close over
// anything: it reads the chosen value from the event.
//
// It is not a fieldset, because a legend cannot be in a row with the options.
func choice(group string, name []app.UI, options []option, chosen string, changed app.EventHandler) app.UI {
	return choiceBut("", false, group, name, options, chosen, changed)
}

// choiceBut is a choice that something else has a say in, or decides alone.
// The hint names it.
func choiceBut(hint string, decided bool, group string, name []app.UI, options []option, chosen string, changed app.EventHandler) app.UI {
	buttons := make([]app.UI, len(options))
	for i, o := range options {
		buttons[i] = h("label").Body(
			h("input",
				"id", optionID(group, o.value),
				"type", "radio",
				"name", group,
				"value", o.value,
				"aria-label", o.name,
				"checked", yes(o.value == chosen),
				"disabled", yes(decided),
			),
			h("span").Text(o.text),
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
