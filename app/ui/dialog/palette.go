package dialog

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// palette is the list of all commands, with a field in which the reader types
// words of one: a combobox with a listbox (WAI-ARIA 1.2). The focus stays in the
// field.
type palette struct {
	app.Compo
	Controls *control.Set
	State    *state.State
	Library  *Library
	// query is the text of the field, and chosen the number of a found command.
	query  string
	chosen int
}

// commandAttribute has the number of a found command.
const commandAttribute = "data-command"

func (c *palette) Render() app.UI {
	found := c.found()
	options := make([]app.UI, len(found))
	for i, one := range found {
		options[i] = html.El("li",
			"id", optionID(i),
			"role", "option",
			"aria-selected", html.Bool(i == c.chosen),
			commandAttribute, strconv.Itoa(i),
		).Text(one.name)
	}
	active, problem := "", ""
	if len(found) > 0 {
		active = optionID(c.chosen)
	} else {
		problem = phrase.Say("No command has these words.")
	}
	return popover(html.CommandsID, phrase.Phrase("All commands"),
		html.El("label", "for", html.CommandID).Text(phrase.Say("What do you want to do? Type words of a command.")),
		html.El("input",
			"id", html.CommandID,
			"type", "text",
			"role", "combobox",
			"autocomplete", "off",
			"autocapitalize", "off",
			"spellcheck", "false",
			"aria-autocomplete", "list",
			"aria-expanded", html.Bool(len(found) > 0),
			"aria-controls", html.CommandListID,
			"aria-activedescendant", active,
		).On("input", c.onInput).On("keydown", c.onKey),
		html.El("p", "class", "empty", "aria-live", "polite").Text(problem),
		html.El("ul", "id", html.CommandListID, "role", "listbox", "aria-label", phrase.Say("Commands"), "hidden", html.Bool(len(found) == 0)).
			On("click", c.onClick).Body(options...),
	)
}

func optionID(i int) string { return html.CommandID + "-" + strconv.Itoa(i) }

// found are the commands with all words of the query in their names.
func (c *palette) found() []command {
	var found []command
	for _, one := range commands(c.Controls, c.State, c.Library) {
		if matches(one.name, c.query) {
			found = append(found, one)
		}
	}
	return found
}

func (c *palette) onInput(ctx app.Context, e app.Event) {
	c.query = bridge.TargetValue(control.EventOf(e))
	c.choose(ctx, 0)
}

func (c *palette) onKey(ctx app.Context, e app.Event) {
	found := c.found()
	if len(found) == 0 {
		return
	}
	switch bridge.Key(control.EventOf(e)) {
	case "ArrowDown":
		c.choose(ctx, (c.chosen+1)%len(found))
	case "ArrowUp":
		c.choose(ctx, (c.chosen+len(found)-1)%len(found))
	case "Enter":
		c.run(ctx, found[c.chosen])
	default:
		return
	}
	e.PreventDefault()
}

func (c *palette) onClick(ctx app.Context, e app.Event) {
	text, _ := bridge.Marked(control.EventOf(e), commandAttribute)
	i, err := strconv.Atoi(text)
	if found := c.found(); err == nil && i < len(found) {
		c.run(ctx, found[i])
	}
}

// choose marks a command and scrolls to it.
func (c *palette) choose(ctx app.Context, i int) {
	c.chosen = i
	c.Update()
	if dispatcher, ok := ctx.Dispatcher().(app.ClientDispatcher); ok {
		dispatcher.Consume() // Otherwise go-app draws the mark at its next tick.
	}
	_ = bridge.Reveal(html.CommandListID, `[aria-selected="true"]`, 0)
}

// run closes the list, which then starts anew, and runs a command.
func (c *palette) run(ctx app.Context, one command) {
	c.query = ""
	_ = bridge.SetValue(html.CommandID, "")
	c.choose(ctx, 0)
	_ = bridge.HidePopover(html.CommandsID)
	one.do()
}
