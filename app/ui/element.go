package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// h makes an element; its attributes are alternating names and values. The
// typed constructors and setters of go-app would add more bytes to the program
// than everything else in this package.
func h(tag string, attributes ...string) app.HTMLElem { return with(app.Elem(tag), attributes...) }

// svg makes an SVG element, for which go-app needs the namespace.
func svg(tag string, attributes ...string) app.HTMLElem {
	return with(app.Elem(tag).XMLNS("http://www.w3.org/2000/svg"), attributes...)
}

// with adds attributes to an element.
func with(e app.HTMLElem, attributes ...string) app.HTMLElem {
	for i := 0; i+1 < len(attributes); i += 2 {
		e.Attr(attributes[i], attributes[i+1])
	}
	return e
}

// yes is the value of a boolean attribute.
func yes(is bool) string { return strconv.FormatBool(is) }

// span is a bit of text with a class.
func span(class, text string) app.HTMLElem { return h("span", "class", class).Text(text) }

// sign is a decorative character, whose meaning is also in the text.
func sign(class, character string) app.HTMLElem {
	return h("span", "class", class, "aria-hidden", "true").Text(character)
}

// heard is text for screen readers only.
func heard(text string) app.UI { return span("heard", text) }

// section is a part of the page with a heading, which can be for screen readers
// only.
func section(class string, heading phrase.Phrase) (box, title app.HTMLElem) {
	id := class + "-title"
	return h("section", "class", class, "aria-labelledby", id), h("h2", "id", id).Text(heading.String())
}

// unseen makes a heading visible only to screen readers.
func unseen(title app.HTMLElem) app.UI { return with(title, "class", "heard") }

// around is a phrase as text around an element, which replaces one of its
// placeholders.
func around(p phrase.Phrase, place string, e app.UI) []app.UI {
	const here = "\x00"
	before, after, _ := strings.Cut(p.With(place, here), here)
	var parts []app.UI
	if before != "" {
		parts = append(parts, app.Text(before))
	}
	parts = append(parts, e)
	if after != "" {
		parts = append(parts, app.Text(after))
	}
	return parts
}

// note is an author's, "" for none.
func note(words string) app.UI {
	return h("p", "class", "note", "hidden", yes(words == "")).Body(sign("", "✎ "), h("span").Text(words))
}

// icon is a small drawing on a button, in the colour of its text.
func icon(path string) app.UI {
	return svg("svg", "data-role", "icon", "viewBox", "0 0 16 16", "width", "14", "height", "14", "aria-hidden", "true").
		Body(svg("path", "d", path))
}

// The drawings of icons.
const (
	backIcon  = "M11 2 5 8l6 6z"
	onIcon    = "M5 2l6 6-6 6z"
	playIcon  = "M4 2l10 6-10 6z"
	pauseIcon = "M4 2h3v12H4zM9 2h3v12H9z"
)
