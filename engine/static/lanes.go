package static

import (
	"github.com/crumbtrail/crumbtrail/engine/draw"
)

const svgSpace = "http://www.w3.org/2000/svg"

// Lanes writes a drawing of [draw.Lanes] as the page does: the names of the
// lanes, which stay in sight, and below them the drawing itself.
func Lanes(d *draw.Drawing) string {
	var m markup
	m.open("div", "class", "lanes", "role", "region", "aria-label", draw.LanesLabel())
	m.open("svg", "data-role", "names", "aria-hidden", "true", "width", px(d.Width), "height", px(d.Head-8))
	for i := range d.Backdrop {
		if d.Backdrop[i].Role == draw.RoleHeading {
			m.mark(&d.Backdrop[i])
		}
	}
	m.close("svg")
	m.open("svg",
		"data-role", "drawing",
		"role", "img",
		"aria-label", draw.DrawingLabel(),
		"width", px(d.Width),
		"height", px(d.Height),
		"font-size", px(d.Font),
	)
	m.drawing(d, false)
	m.close("svg")
	m.close("div")
	return m.String()
}

// Picture writes a drawing as a document of its own, with the stylesheet that
// it is given. The stylesheet must not contain "]]>".
func Picture(d *draw.Drawing, style string) string {
	var m markup
	m.open("svg",
		"xmlns", svgSpace,
		"viewBox", "0 0 "+px(d.Width)+" "+px(d.Height),
		"width", px(d.Width),
		"height", px(d.Height),
		"font-size", px(d.Font),
	)
	m.WriteString("<style><![CDATA[")
	m.WriteString(style)
	m.WriteString("]]></style>")
	m.drawing(d, true)
	m.close("svg")
	return m.String()
}

// drawing writes what a drawing consists of; the names of its lanes are among
// it only if they stand nowhere else.
func (m *markup) drawing(d *draw.Drawing, names bool) {
	for i := range d.Backdrop {
		if names || d.Backdrop[i].Role != draw.RoleHeading {
			m.mark(&d.Backdrop[i])
		}
	}
	for i := range d.Groups {
		g := &d.Groups[i]
		m.open("g", "data-place", g.At.String())
		if g.Title != "" {
			m.element("title", g.Title)
		}
		for j := range g.Marks {
			m.mark(&g.Marks[j])
		}
		m.close("g")
	}
}

// mark writes a mark as an element of SVG.
func (m *markup) mark(k *draw.Mark) {
	role := string(k.Role)
	switch k.Shape {
	case draw.Line:
		m.element("line", "", "data-role", role, "x1", px(k.X), "y1", px(k.Y), "x2", px(k.X2), "y2", px(k.Y2))
	case draw.Path:
		m.element("path", "", "data-role", role, "d", k.D)
	case draw.Rect:
		m.element("rect", "", "data-role", role, "x", px(k.X), "y", px(k.Y), "width", px(k.W), "height", px(k.H), "rx", px(k.R))
	case draw.Circle:
		m.element("circle", "", "data-role", role, "cx", px(k.X), "cy", px(k.Y), "r", px(k.R))
	case draw.Text:
		m.element("text", k.Text, "data-role", role, "x", px(k.X), "y", px(k.Y), "text-anchor", k.Anchor)
	}
}
