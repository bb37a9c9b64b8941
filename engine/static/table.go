package static

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// Table writes the execution table of [view.Table] as the page does.
func Table(rows []view.Row) string {
	var m markup
	m.open("table", "class", "grid events", "role", "table")
	m.element("caption", say.caption.String(), "class", "heard")
	m.open("thead", "role", "rowgroup")
	m.open("tr", "role", "row")
	for _, heading := range []phrase.Phrase{say.step, say.action, say.condition, say.result, say.cookieSent, say.wire} {
		m.element("th", heading.String(), "scope", "col", "role", "columnheader")
	}
	m.close("tr")
	m.close("thead")
	m.open("tbody", "role", "rowgroup")
	for i := range rows {
		m.row(&rows[i])
	}
	m.close("tbody")
	m.close("table")
	return m.String()
}

func (m *markup) row(r *view.Row) {
	m.open("tr", "role", "row", "data-place", placeText(r.At))
	m.open("th", "scope", "row", "role", "rowheader")
	m.element("span", strconv.Itoa(r.Number), "class", "number")
	m.close("th")
	m.cell(say.action, func() {
		m.element("span", r.Action+" ")
		m.element("code", r.Request)
	})
	m.cell(say.condition, func() { m.text(r.Condition) })
	m.cell(say.result, func() { m.element("span", r.Result+" ") })
	m.cell(say.cookieSent, func() { m.sent(r) })
	m.cell(say.wire, func() { m.text(r.Wire) })
	m.close("tr")
}

// cell writes a cell under a heading, which it repeats on a narrow screen.
func (m *markup) cell(heading phrase.Phrase, content func()) {
	m.open("td", "role", "cell", "data-heading", heading.String())
	m.open("div")
	content()
	m.close("div")
	m.close("td")
}

// sent writes the answer of the row, and the cookies that it is about.
func (m *markup) sent(r *view.Row) {
	m.open("span", "class", "sent")
	m.element("span", r.CookieSent)
	for i := range r.Chips {
		c := &r.Chips[i]
		m.open("span",
			"class", "chip",
			"data-place", placeText(c.At),
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
