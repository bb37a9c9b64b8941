package ui

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/view"
)

// lanes is the conversation between the browser and the servers as a picture.
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
		"aria-label", "Lanes",
	)
	if m.Width == 0 {
		return box
	}
	d := view.Lanes(m.Run.Scenario, m.Run.Trace, view.Layout{Width: m.Width, Compact: m.Embedded})
	var names, shapes []app.UI
	for i := range d.Backdrop {
		if mark := &d.Backdrop[i]; mark.Role == view.RoleHeading {
			names = append(names, shape(mark))
		} else {
			shapes = append(shapes, shape(mark))
		}
	}
	for i := range d.Groups {
		shapes = append(shapes, m.group(&d.Groups[i]))
	}
	return box.Body(
		svg("svg", "data-role", "names", "aria-hidden", "true", "width", px(d.Width), "height", strconv.Itoa(namesHeight)).Body(names...),
		svg("svg",
			"data-role", "drawing",
			"role", "img",
			"aria-label", "The requests as arrows between the browser and the servers, with their cookies. The table says the same in words.",
			"width", px(d.Width),
			"height", px(d.Height),
			"font-size", px(d.Font),
		).On("click", m.onPlace).Body(shapes...),
	)
}

// group draws one place, and tells the stylesheet whether it is selected and
// whether the last edit changed it.
func (m *Model) group(g *view.Group) app.UI {
	e := svg("g", placeAttribute, placeText(g.At))
	switch {
	case g.At == m.Selected:
		with(e, "data-selected", "true")
	case m.Selected.Within(g.At):
		with(e, "data-selected", "around")
	}
	was, changed := m.Change.At(g.At)
	if changed {
		with(e, "data-changed", "true")
	}
	var shapes []app.UI
	if g.Title != "" {
		shapes = append(shapes, svg("title").Text(g.Title))
	}
	for i := range g.Marks {
		mark := &g.Marks[i]
		shapes = append(shapes, shape(mark))
		if changed && isChip(mark) {
			shapes = append(shapes, ring(mark))
			if was.Was != "" {
				shapes = append(shapes, m.was(mark, was.Was))
			}
		}
	}
	return e.Body(shapes...)
}

// ring is the second outline of a cookie that the last edit changed.
func ring(chip *view.Mark) app.UI {
	const gap = 3
	return svg("rect",
		"data-role", "ring",
		"x", px(chip.X-gap),
		"y", px(chip.Y-gap),
		"width", px(chip.W+2*gap),
		"height", px(chip.H+2*gap),
		"rx", px(chip.R+gap),
	)
}

// Words fit into the margins of a drawing this wide, which are this wide.
const (
	roomy  = 560
	margin = 84
)

// was tells in the margin what the fate of the cookie beside it was before the
// last edit, nil if the margin is not beside it.
func (m *Model) was(chip *view.Mark, fate string) app.UI {
	x, anchor := margin-8.0, "end"
	switch {
	case m.Width < roomy:
		return nil
	case chip.X < margin+12:
	case chip.X+chip.W > m.Width-margin-12:
		x, anchor = m.Width-margin+12, "start"
	default:
		return nil
	}
	return svg("text", "data-role", "was", "x", px(x), "y", px(chip.Y+chip.H/2+5), "text-anchor", anchor).Text("was " + fate)
}

func isChip(m *view.Mark) bool {
	return m.Shape == view.Rect && strings.HasPrefix(string(m.Role), "chip-")
}

// shape is a mark as an element of SVG.
func shape(m *view.Mark) app.UI {
	role := string(m.Role)
	switch m.Shape {
	case view.Line:
		return svg("line", "data-role", role, "x1", px(m.X), "y1", px(m.Y), "x2", px(m.X2), "y2", px(m.Y2))
	case view.Path:
		return svg("path", "data-role", role, "d", m.D)
	case view.Rect:
		return svg("rect", "data-role", role, "x", px(m.X), "y", px(m.Y), "width", px(m.W), "height", px(m.H), "rx", px(m.R))
	case view.Circle:
		return svg("circle", "data-role", role, "cx", px(m.X), "cy", px(m.Y), "r", px(m.R))
	}
	return svg("text", "data-role", role, "x", px(m.X), "y", px(m.Y), "text-anchor", m.Anchor).Text(m.Text)
}

// px writes a length to a tenth of a pixel.
func px(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}
