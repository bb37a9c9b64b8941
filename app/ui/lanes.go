package ui

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/draw"
)

// lanes draws the conversation between the browser and the servers.
type lanes struct {
	app.Compo
	Frame
}

func (c *lanes) Render() app.UI {
	m := c.Model
	box := h("div",
		"id", lanesID,
		"class", "lanes",
		"tabindex", "0",
		"role", "region",
		"aria-label", draw.LanesLabel(),
	)
	if m.Width > 0 {
		return box.Body(append(m.drawing(m.Width), m.inPart(m.window()))...)
	}
	var drawings []app.UI
	for _, width := range m.widths {
		drawings = append(drawings, h("div", "data-drawn", px(width)).Body(m.drawing(width)...))
	}
	return box.Body(drawings...)
}

// drawing is the names of the lanes, which stay visible, and the lanes
// themselves.
func (m *Model) drawing(width float64) []app.UI {
	d := draw.Lanes(m.Run.Run, draw.Layout{Width: width, Shown: m.window(), Compact: m.Embedded, Since: m.Change})
	var names, shapes []app.UI
	for i := range d.Backdrop {
		if mark := &d.Backdrop[i]; mark.Role == draw.RoleHeading {
			names = append(names, shape(mark))
		} else {
			shapes = append(shapes, shape(mark))
		}
	}
	for i := range d.Groups {
		shapes = append(shapes, m.group(&d.Groups[i]))
	}
	return []app.UI{
		svg("svg", "data-role", "names", "aria-hidden", "true", "width", px(d.Width), "height", px(d.Head-8)).Body(names...),
		svg("svg",
			"data-role", "drawing",
			"role", "img",
			"aria-label", draw.DrawingLabel(),
			"width", px(d.Width),
			"height", px(d.Height),
			"font-size", px(d.Font),
		).On("click", m.onPlace).Body(shapes...),
	}
}

// group draws one place; attributes tell the stylesheet whether it is selected
// and whether the last edit changed it.
func (m *Model) group(g *draw.Group) app.UI {
	e := svg("g", placeAttribute, g.At.String())
	switch {
	case g.At == m.Selected:
		with(e, "data-selected", "true")
	case m.Selected.Within(g.At):
		with(e, "data-selected", "around")
	}
	if m.Change.Touches(g.At) {
		with(e, "data-changed", "true")
	}
	hidden := m.hiddenAt(g.At)
	var shapes []app.UI
	if g.Title != "" && !hidden {
		shapes = append(shapes, svg("title").Text(g.Title))
	}
	for i := range g.Marks {
		if mark := &g.Marks[i]; !hidden || !tells(mark.Role) {
			shapes = append(shapes, m.ofCookie(shape(mark), mark.Cookie))
		}
	}
	return e.Body(shapes...)
}

func isChip(r draw.Role) bool { return strings.HasPrefix(string(r), "chip-") }

// shape is a mark as an SVG element.
func shape(m *draw.Mark) app.HTMLElem {
	role := string(m.Role)
	switch m.Shape {
	case draw.Line:
		return svg("line", "data-role", role, "x1", px(m.X), "y1", px(m.Y), "x2", px(m.X2), "y2", px(m.Y2))
	case draw.Path:
		return svg("path", "data-role", role, "d", m.D)
	case draw.Rect:
		return svg("rect", "data-role", role, "x", px(m.X), "y", px(m.Y), "width", px(m.W), "height", px(m.H), "rx", px(m.R))
	case draw.Circle:
		return svg("circle", "data-role", role, "cx", px(m.X), "cy", px(m.Y), "r", px(m.R))
	}
	return svg("text", "data-role", role, "x", px(m.X), "y", px(m.Y), "text-anchor", m.Anchor).Text(m.Text)
}

// px formats a length, rounded to a tenth of a pixel.
func px(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}
