// Package html makes the elements of the page: HTML and SVG with the attributes that
// the stylesheet and screen readers expect. It imports neither the state nor what an
// element is for.
package html

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// El makes an element; its attributes are alternating names and values. The
// typed constructors and setters of go-app would add more bytes to the program
// than everything else in this package.
func El(tag string, attributes ...string) app.HTMLElem { return With(app.Elem(tag), attributes...) }

// SVG makes an SVG element, for which go-app needs the namespace.
func SVG(tag string, attributes ...string) app.HTMLElem {
	return With(app.Elem(tag).XMLNS("http://www.w3.org/2000/svg"), attributes...)
}

// With adds attributes to an element.
func With(e app.HTMLElem, attributes ...string) app.HTMLElem {
	for i := 0; i+1 < len(attributes); i += 2 {
		e.Attr(attributes[i], attributes[i+1])
	}
	return e
}

// Bool is the value of a boolean attribute.
func Bool(value bool) string { return strconv.FormatBool(value) }

// Span is a short text with a class.
func Span(class, text string) app.HTMLElem { return El("span", "class", class).Text(text) }

// Sign is a decorative character, whose meaning is also in the text.
func Sign(class, character string) app.HTMLElem {
	return El("span", "class", class, "aria-hidden", "true").Text(character)
}

// ScreenReaderText is text for screen readers only.
func ScreenReaderText(text string) app.UI { return Span("visually-hidden", text) }

// Section is a part of the page with a heading, which can be for screen readers
// only.
func Section(class string, heading phrase.Phrase) (box, title app.HTMLElem) {
	id := class + "-title"
	return El("section", "class", class, "aria-labelledby", id), El("h2", "id", id).Text(heading.String())
}

// ScreenReaderHeading makes a heading visible only to screen readers.
func ScreenReaderHeading(title app.HTMLElem) app.UI { return With(title, "class", "visually-hidden") }

// Around is a phrase as text around an element, which replaces one of its
// placeholders.
func Around(p phrase.Phrase, place string, e app.UI) []app.UI {
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

// Note is an author's, "" for none.
func Note(words string) app.UI {
	return El("p", "class", "note", "hidden", Bool(words == "")).Body(Sign("", "✎ "), El("span").Text(words))
}

// Icon is a small drawing on a button, in the colour of its text.
func Icon(path string) app.UI {
	return SVG("svg", "data-role", "icon", "viewBox", "0 0 16 16", "width", "14", "height", "14", "aria-hidden", "true").
		Body(SVG("path", "d", path))
}

// The drawings of icons.
const (
	BackIcon  = "M11 2 5 8l6 6z"
	OnIcon    = "M5 2l6 6-6 6z"
	PlayIcon  = "M4 2l10 6-10 6z"
	PauseIcon = "M4 2h3v12H4zM9 2h3v12H9z"
	// ScreenIcon is a screen on its foot.
	ScreenIcon = "M1 2h14v9H9v2h3v1H4v-1h3v-2H1zm1.5 1.5v6h11v-6z"
)
