package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
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
