package snippet

import (
	"html"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/headline"
)

// Script is the file of the site that defines the element.
const Script = "embed.js"

// Element is the code of a <cookie-playground>: the run as a table, which every reader
// has, and the outcomes with which web/embed.js answers the headline switches. site is
// the folder where Crumbtrail is published, with a slash at its end, and language that
// of the texts. No line is empty, because in Markdown that would end the code.
func Element(c headline.Carried, site, page, language string) string {
	var out strings.Builder
	write := func(parts ...string) {
		for _, part := range parts {
			out.WriteString(part)
		}
	}
	write(`<cookie-playground lang="`, html.EscapeString(language), `" site="`, html.EscapeString(site), "\">\n")
	write(`<p><a href="`, html.EscapeString(page), `">`, html.EscapeString(plain(c.Title)), "</a></p>\n<table>\n")
	names := event.TableHeadings()
	write("<tr>")
	for _, name := range []string{names.Event, names.Action, names.Result, names.CookieSent, names.Wire} {
		write(`<th scope="col">`, html.EscapeString(name), "</th>")
	}
	write("</tr>\n")
	for i, row := range c.Rows() {
		write(`<tr><th scope="row">`, strconv.Itoa(i+1), "</th><td>", cell(row.Action))
		if row.Request != "" {
			write(" <code>", cell(row.Request), "</code>")
		}
		for _, text := range []string{row.Result, row.CookieSent, row.Wire} {
			write("</td><td>", cell(text))
		}
		write("</td></tr>\n")
	}
	write("</table>\n<script type=\"application/json\">", c.JSON(), "</script>\n</cookie-playground>\n")
	write(`<script src="`, html.EscapeString(site+Script), `" charset="utf-8" async></script>`)
	return out.String()
}

// cell is the text of a cell on one line, without what would turn the text around it.
func cell(text string) string {
	if text == "" {
		return ""
	}
	return html.EscapeString(plain(text))
}
