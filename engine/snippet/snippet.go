// Package snippet writes the code with which an author puts a scenario into a page: as
// HTML, and as the places need it where authors write.
//
// The code is data, in snippets.json, so that the page's script (web/share.js) fills it
// in as this package does. A placeholder is {title}, {page}, {frame}, {badge} or
// {element}, and may say how the place writes text: {title:html}, {title:markdown} or
// {title:quoted}.
package snippet

import (
	_ "embed"
	"encoding/json"
	"html"
	"strings"
	"unicode"
)

// Templates is a JSON list of the places and their code, with placeholders.
//
//go:embed snippets.json
var Templates string

// An Embed is a scenario to put into a page.
type Embed struct {
	// Title is that of the scenario. It may be from a stranger.
	Title string
	// Page is the address of the scenario in Crumbtrail, Frame that of its embed, and
	// Badge that of a picture for where no frame can be.
	Page, Frame, Badge string
	// Element is the code that [Element] makes.
	Element string
}

// A Template is the code for a place where authors write.
type Template struct{ Place, Code string }

// All lists the templates.
func All() []Template {
	var list []Template
	if err := json.Unmarshal([]byte(Templates), &list); err != nil {
		panic(err) // the tests read it
	}
	return list
}

// Fill is the code for a scenario.
func (t Template) Fill(e Embed) string {
	var pairs []string
	for name, value := range map[string]string{"title": plain(e.Title), "page": e.Page, "frame": e.Frame, "badge": e.Badge, "element": e.Element} {
		pairs = append(pairs,
			"{"+name+"}", value,
			"{"+name+":html}", html.EscapeString(value),
			"{"+name+":markdown}", escaped(value, "\\`*_{}[]()<>#!|&~"),
			"{"+name+":quoted}", escaped(value, `\"`),
		)
	}
	return strings.NewReplacer(pairs...).Replace(t.Code)
}

// escaped has a backslash before each of some characters.
func escaped(text, characters string) string {
	var out strings.Builder
	for _, r := range text {
		if strings.ContainsRune(characters, r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// plain is a title on one line, without characters that an editor does not show or
// that turn the text around them.
func plain(title string) string {
	title = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs):
			return -1
		}
		return r
	}, title)), " ")
	if title == "" {
		return "Crumbtrail"
	}
	return title
}
