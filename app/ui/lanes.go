package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/draw"
)

// lanes draws the conversation between the browser and the servers.
type lanes struct {
	app.Compo
	Controls *Controls
	State    *state.State
	// Revision counts the states: go-app draws a component again only if an
	// exported field differs.
	Revision int
	// Widths are those to draw while the actual width is unknown.
	Widths []float64
}

func (c *lanes) Render() app.UI {
	s := c.State
	box := h("div",
		"id", lanesID,
		"class", "lanes",
		"tabindex", "0",
		"role", "region",
		"aria-label", draw.LanesLabel(),
	).On("click", c.Controls.OnPlace)
	if s.Width > 0 {
		return box.Body(append(drawing(s, s.Width), inPart(s, window(s)))...)
	}
	var drawings []app.UI
	for _, width := range c.Widths {
		drawings = append(drawings, h("div", "data-drawn", px(width)).Body(drawing(s, width)...))
	}
	return box.Body(drawings...)
}

// drawing is the names of the lanes, which stay visible, and the lanes
// themselves.
func drawing(s *state.State, width float64) []app.UI {
	d := draw.Lanes(s.Run.Run, draw.Layout{Width: width, Shown: window(s), Compact: s.Embedded, Since: s.Change})
	var names, shapes []app.UI
	for i := range d.Backdrop {
		if mark := &d.Backdrop[i]; mark.Role == draw.RoleHeading {
			names = append(names, shape(mark))
		} else {
			shapes = append(shapes, shape(mark))
		}
	}
	for i := range d.Groups {
		shapes = append(shapes, placed(s, &d.Groups[i]))
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
		).Body(shapes...),
	}
}

// placed draws one place; attributes tell the stylesheet whether it is selected
// and whether the last edit changed it.
func placed(s *state.State, g *draw.Group) app.UI {
	e := svg("g", placeAttribute, g.At.String())
	switch {
	case g.At == s.Selected:
		with(e, "data-selected", "true")
	case s.Selected.Within(g.At):
		with(e, "data-selected", "around")
	}
	if s.Change.Touches(g.At) {
		with(e, "data-changed", "true")
	}
	hidden := hiddenAt(s, g.At)
	var shapes []app.UI
	if g.Title != "" && !hidden {
		shapes = append(shapes, svg("title").Text(g.Title))
	}
	for i := range g.Marks {
		if mark := &g.Marks[i]; !hidden || !tells(mark.Role) {
			shapes = append(shapes, ofCookie(s.Run.Run, shape(mark), mark.Cookie))
		}
	}
	return e.Body(shapes...)
}

func isChip(r draw.Role) bool { return strings.HasPrefix(string(r), "chip-") }

// tells reports whether a mark of the lanes reveals a hidden result.
func tells(r draw.Role) bool {
	switch r {
	case draw.RoleWireOpen, draw.RoleLeak, draw.RoleLeakText, draw.RoleGate, draw.RoleBounce, draw.RoleRing, draw.RoleGhost, draw.RoleGhostText:
		return true
	}
	return isChip(r)
}
