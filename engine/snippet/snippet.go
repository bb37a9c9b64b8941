// Package snippet writes the code with which an author puts a scenario into a page: as
// HTML, and as the places need it where authors write.
package snippet

import (
	"html"
	"strconv"
	"strings"
	"unicode"
)

// An Embed is a scenario to put into a page.
type Embed struct {
	// Title is that of the scenario. It may be from a stranger.
	Title string
	// Page is the address of the scenario in Crumbtrail, Frame that of its embed, and
	// Badge that of a picture for where no frame can be.
	Page, Frame, Badge string
}

// A Place is where an author writes.
type Place string

const (
	HTML      Place = "HTML"
	Markdown  Place = "Markdown"
	MDX       Place = "MDX"
	MkDocs    Place = "MkDocs"
	Sphinx    Place = "Sphinx"
	Hugo      Place = "Hugo"
	WordPress Place = "WordPress"
)

// Places lists all of them.
func Places() []Place { return []Place{HTML, Markdown, MDX, MkDocs, Sphinx, Hugo, WordPress} }

// height is that of a frame in CSS pixels, at which an embed needs no scrolling.
const height = 480

// sandbox is what an embed needs: its program, and that its link to the full page opens
// there.
const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"

// For is the code for a place, with a newline at its end.
func (e Embed) For(p Place) string {
	e.Title = plain(e.Title)
	frame := e.frame(`style="border:0;max-width:60rem"`)
	switch p {
	case Markdown:
		return "[![" + markdown(e.Title) + "](" + e.Badge + ")](" + e.Page + ")\n"
	case MDX:
		return e.frame("style={{border: 0, maxWidth: '60rem'}}") + "\n"
	case MkDocs:
		return "<div>\n" + frame + "\n</div>\n"
	case Sphinx:
		return ".. raw:: html\n\n   " + frame + "\n"
	case Hugo:
		return "<!-- layouts/shortcodes/crumbtrail.html, once -->\n" +
			Embed{Title: `{{ .Get "title" }}`, Frame: `{{ .Get "src" }}`}.shortcode() +
			"\n\n<!-- in the text -->\n" +
			"{{< crumbtrail src=" + strconv.Quote(e.Frame) + " title=" + strconv.Quote(e.Title) + " >}}\n"
	case WordPress:
		return "<!-- wp:html -->\n" + frame + "\n<!-- /wp:html -->\n"
	}
	return frame + "\n"
}

// frame is the element. style is its style attribute, which is no text in MDX.
func (e Embed) frame(style string) string {
	return `<iframe title="` + html.EscapeString(e.Title) + `" src="` + html.EscapeString(e.Frame) + `" ` + attributes + style + `></iframe>`
}

// shortcode is the element whose texts Hugo fills in, and escapes.
func (e Embed) shortcode() string {
	return `<iframe title="` + e.Title + `" src="` + e.Frame + `" ` + attributes + `style="border:0;max-width:60rem"></iframe>`
}

var attributes = `width="100%" height="` + strconv.Itoa(height) + `" loading="lazy" sandbox="` + sandbox + `" `

// plain is a title on one line, without characters that an editor does not show or
// that turn the text around them.
func plain(title string) string {
	title = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r):
			return -1
		}
		return r
	}, title)), " ")
	if title == "" {
		return "Crumbtrail"
	}
	return title
}

// markdown is text in Markdown.
func markdown(text string) string {
	var out strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_{}[]()<>#!|&~", r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}
