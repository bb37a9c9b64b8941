package stage

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
)

// Lanes draws the conversation between the browser and the servers.
type Lanes struct {
	app.Compo
	Controls *control.Set
	State    *state.State
	// Revision counts the states: go-app draws a component again only if an
	// exported field differs.
	Revision int
	// Widths are those to draw while the actual width is unknown.
	Widths []float64
}

func (c *Lanes) Render() app.UI {
	s := c.State
	box := html.El("div",
		"id", html.LanesID,
		"class", "lanes",
		"tabindex", "0",
		"role", "region",
		"aria-label", draw.LanesLabel(),
	).On("click", c.Controls.OnPlace)
	if s.Width > 0 {
		return box.Body(append(Drawing(s, s.Width), control.InPart(s, control.Window(s)), control.Unfold(s))...)
	}
	var drawings []app.UI
	for _, width := range c.Widths {
		drawings = append(drawings, html.El("div", "data-drawn", html.Px(width)).Body(Drawing(s, width)...))
	}
	return box.Body(append(drawings, control.Unfold(s))...)
}

// Drawing is the names of the lanes, which stay visible, and the lanes
// themselves.
func Drawing(s *state.State, width float64) []app.UI {
	d := draw.Lanes(s.Run.Run, draw.Layout{Width: width, Shown: control.Window(s), Folded: control.Folded(s), Compact: s.Embedded, Since: s.Change})
	names, shapes := marks(s, &d)
	head, across, height := html.Px(d.Head-8), html.Px(d.Width), html.Px(d.Height-d.Head+8)
	return []app.UI{
		html.SVG("svg", "data-role", "names", "aria-hidden", "true", "width", across, "height", head).Body(names...),
		drawing(&d, "0 "+head+" "+across+" "+height, shapes, "width", across, "height", height),
	}
}

// Picture draws the selected event alone, with the names of the lanes, at whatever
// size there is.
func Picture(s *state.State, width float64) app.UI {
	row := s.Row()
	d := draw.Lanes(s.Run.Run, draw.Layout{Width: width, Shown: event.Window{First: row, Last: row, Of: len(s.Run.Events)}})
	names, shapes := marks(s, &d)
	return drawing(&d, "0 0 "+html.Px(d.Width)+" "+html.Px(d.Height), append(names, shapes...))
}

func drawing(d *draw.Drawing, viewBox string, shapes []app.UI, size ...string) app.UI {
	return html.With(html.SVG("svg",
		"data-role", "drawing",
		"role", "img",
		"aria-label", draw.DrawingLabel(),
		"viewBox", viewBox,
		"font-size", html.Px(d.Font),
	), size...).Body(shapes...)
}

// marks are the names of the lanes, and everything else.
func marks(s *state.State, d *draw.Drawing) (names, shapes []app.UI) {
	for i := range d.Backdrop {
		if mark := &d.Backdrop[i]; mark.Role == draw.RoleHeading {
			names = append(names, html.Shape(mark))
		} else {
			shapes = append(shapes, html.Shape(mark))
		}
	}
	for i := range d.Groups {
		shapes = append(shapes, placeGroup(s, &d.Groups[i], d.Font))
	}
	return names, shapes
}

// placeGroup draws one place; attributes tell the stylesheet whether it is selected
// and whether the last edit changed it.
func placeGroup(s *state.State, g *draw.Group, font float64) app.UI {
	attribute := control.PlaceAttribute
	if g.Fold {
		attribute = control.FoldAttribute
	}
	e := html.SVG("g", attribute, g.At.String())
	switch {
	case g.At == s.Selected:
		html.With(e, "data-selected", "true")
	case s.Selected.Within(g.At):
		html.With(e, "data-selected", "around")
	}
	if s.Change.Touches(g.At) {
		html.With(e, "data-changed", "true")
	}
	hidden := why.HiddenAt(s, g.At)
	var shapes []app.UI
	if g.Title != "" && !hidden {
		shapes = append(shapes, html.SVG("title").Text(g.Title))
	}
	for i := range g.Marks {
		if mark := &g.Marks[i]; !hidden || !RevealsResult(mark.Role) {
			shapes = append(shapes, html.OfCookie(s.Run.Run, html.Shape(mark), mark.Cookie))
		}
	}
	if hidden {
		for _, mark := range g.Guess(font) {
			shapes = append(shapes, html.Shape(&mark))
		}
	}
	return e.Body(shapes...)
}

func isChip(r draw.Role) bool { return strings.HasPrefix(string(r), "chip-") }

// RevealsResult reports whether a mark of the lanes reveals a hidden result.
func RevealsResult(r draw.Role) bool {
	switch r {
	case draw.RoleWireOpen, draw.RoleLeak, draw.RoleLeakText, draw.RoleGate, draw.RoleBounce, draw.RoleRing, draw.RoleGhost, draw.RoleGhostText:
		return true
	}
	return isChip(r)
}
