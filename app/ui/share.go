package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

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
