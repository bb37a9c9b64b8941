package html

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// The parts of a table have explicit roles, because on a narrow screen the
// stylesheet lays out the rows as cards, and browsers then no longer treat them
// as rows.

// Grid is a table with a caption for screen readers only.
func Grid(class string, caption phrase.Phrase, head app.UI, rows []app.UI) app.HTMLElem {
	return El("table", "class", "grid "+class, "role", "table").Body(
		El("caption", "class", "visually-hidden").Text(caption.String()),
		El("thead", "role", "rowgroup").Body(head),
		El("tbody", "role", "rowgroup").Body(rows...),
	)
}

// Headings is the row with the names of the columns.
func Headings(names ...string) app.UI {
	cells := make([]app.UI, len(names))
	for i, name := range names {
		cells[i] = El("th", "scope", "col", "role", "columnheader").Text(name)
	}
	return El("tr", "role", "row").Body(cells...)
}

// Cell is a cell under a heading, which it repeats on a narrow screen.
func Cell(heading string, content ...app.UI) app.UI {
	return El("td", "role", "cell", "data-heading", heading).Body(El("div").Body(content...))
}

// RowHeading is the cell that names a row.
func RowHeading(content ...app.UI) app.UI {
	return El("th", "scope", "row", "role", "rowheader").Body(content...)
}
