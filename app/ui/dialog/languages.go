package dialog

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui/html"
)

// languages are those of the page: the value of HTML's lang, and the language's
// own name.
var languages = [...][2]string{{"en", "English"}, {"de", "Deutsch"}}

// languageLinks lead to the page in each language. boot.js keeps the scenario,
// which is in the fragment.
func languageLinks() app.UI {
	var links []app.UI
	for _, l := range languages {
		links = append(links, html.El("a", "href", "?lang="+l[0], "hreflang", l[0], "lang", l[0]).Text(l[1]))
	}
	return html.El("p", "class", "languages").Body(links...)
}
