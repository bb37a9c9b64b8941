package dialog

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// shareMenu has the link, and the code of an embed.
type shareMenu struct{ app.Compo }

func (*shareMenu) Render() app.UI {
	return popover(html.ShareMenuID, phrase.Phrase("Share"),
		html.El("p").Text(phrase.Say("The whole scenario is in the part of the link after the #, which browsers never send to a server.")),
		html.El("label", "for", html.LinkID).Text(phrase.Say("Link to this event")),
		html.El("input", "id", html.LinkID, "type", "text", "readonly", "true"),
		html.El("label", "for", html.EmbedCodeID).Text(phrase.Say("Embed code")),
		html.El("textarea", "id", html.EmbedCodeID, "rows", "4", "readonly", "true", "spellcheck", "false"),
	)
}

// embedCode is the element that shows the scenario of an address in another page.
func embedCode(address string) string {
	return `<iframe title="Crumbtrail" width="700" height="480" loading="lazy"
  src="` + address + `"></iframe>`
}
