package dialog

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Opener is the button of a popover.
func Opener(id, class, text string) app.HTMLElem {
	return html.El("button", "class", class, "type", "button", "popovertarget", id, "aria-haspopup", "dialog").Text(text)
}

// popover is the popover of a button, with a heading.
func popover(id string, heading phrase.Phrase, body ...app.UI) app.UI {
	return html.El("div", "id", id, "class", "menu", "popover", "auto", "role", "dialog", "aria-labelledby", id+"-title").
		Body(append([]app.UI{html.El("h2", "id", id+"-title").Text(heading.String())}, body...)...)
}
