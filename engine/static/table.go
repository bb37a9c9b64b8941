package static

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

// Table writes the execution table of a run as the page does.
func Table(rows []event.Event) string {
	var m markup
	names := event.TableHeadings()
	m.open("table", "class", "grid events", "role", "table")
	m.element("caption", event.TableCaption().String(), "class", "heard")
	m.open("thead", "role", "rowgroup")
	m.open("tr", "role", "row")
	for _, heading := range names.Columns() {
		m.element("th", heading, "scope", "col", "role", "columnheader")
	}
	m.close("tr")
	m.close("thead")
	m.open("tbody", "role", "rowgroup")
	for i := range rows {
		m.row(&rows[i], &names)
	}
	m.close("tbody")
	m.close("table")
	return m.String()
}

func (m *markup) row(r *event.Event, names *event.Headings) {
	m.open("tr", "role", "row", "data-place", r.At.String())
	m.open("th", "scope", "row", "role", "rowheader")
	m.element("span", strconv.Itoa(r.Number), "class", "number")
	m.close("th")
	m.cell(names.Action, func() {
		m.element("span", r.Action+" ")
		m.element("code", r.Request)
	})
	m.cell(names.Condition, func() { m.text(r.Condition) })
	m.cell(names.Result, func() { m.element("span", r.Result+" ") })
	m.cell(names.CookieSent, func() { m.sent(r) })
	m.cell(names.Wire, func() { m.text(r.Wire) })
	m.close("tr")
}

// cell writes a cell under a heading, which it repeats on a narrow screen.
func (m *markup) cell(heading string, content func()) {
	m.open("td", "role", "cell", "data-heading", heading)
	m.open("div")
	content()
	m.close("div")
	m.close("td")
}

// sent writes the answer of the row, and the cookies that it is about.
func (m *markup) sent(r *event.Event) {
	m.open("span", "class", "sent")
	m.element("span", r.CookieSent)
	for i := range r.Chips {
		c := &r.Chips[i]
		m.open("span",
			"class", "chip",
			"data-place", c.At.String(),
			"data-fate", string(c.Fate),
			"data-readable", strconv.FormatBool(c.Readable),
		)
		m.element("span", c.Fate.Sign(), "class", "", "aria-hidden", "true")
		m.element("span", c.Name)
		m.element("span", " "+c.Fate.Word(), "class", "heard")
		m.close("span")
	}
	m.close("span")
}
