package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// The parts of a table have explicit roles, because on a narrow screen the
// stylesheet lays out the rows as cards, and browsers then no longer treat them
// as rows.

// grid is a table with a caption for screen readers only.
func grid(class string, caption phrase.Phrase, head app.UI, rows []app.UI) app.HTMLElem {
	return h("table", "class", "grid "+class, "role", "table").Body(
		h("caption", "class", "heard").Text(caption.String()),
		h("thead", "role", "rowgroup").Body(head),
		h("tbody", "role", "rowgroup").Body(rows...),
	)
}

// headings is the row with the names of the columns.
func headings(names ...string) app.UI {
	cells := make([]app.UI, len(names))
	for i, name := range names {
		cells[i] = h("th", "scope", "col", "role", "columnheader").Text(name)
	}
	return h("tr", "role", "row").Body(cells...)
}

// cell is a cell under a heading, which it repeats on a narrow screen.
func cell(heading string, content ...app.UI) app.UI {
	return h("td", "role", "cell", "data-heading", heading).Body(h("div").Body(content...))
}

// rowHeading is the cell that names a row.
func rowHeading(content ...app.UI) app.UI {
	return h("th", "scope", "row", "role", "rowheader").Body(content...)
}
