//go:build !js

package card

import (
	"bytes"
	"image/png"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/stage"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Width and Height are the size of a card in pixels, which the pages of the site give
// with its address.
const Width, Height = site.CardWidth, site.CardHeight

const (
	margin = 64.0
	// lanesWidth is the width of the lanes, and scale by how much they are enlarged.
	lanesWidth = 680.0
	scale      = (Width - 2*margin) / lanesWidth
	// mostEvents is how many events can have room.
	mostEvents = 8
)

// PNG draws the card of a scenario.
func PNG(s *scenario.Scenario) ([]byte, error) {
	opened, err := state.New(s)
	if err != nil {
		return nil, err
	}
	c, err := newCanvas(Width, Height)
	if err != nil {
		return nil, err
	}
	c.fill(rectangle(0, 0, Width, Height, 0), ground)
	c.fill(rectangle(0, 0, 10, Height, 0), held)

	c.text(margin, 74, "start", "Crumbtrail", bold, 30, ink)
	badge := phrase.Say("simulation")
	left, width := margin+c.width("Crumbtrail", bold, 30)+18, c.width(badge, regular, 20)+28
	c.fill(rectangle(left, 47, width, 36, 18), sunken)
	c.text(left+width/2, 72, "middle", badge, regular, 20, muted)

	y := 96.0
	for _, line := range c.wrap(opened.Run.Title(), bold, 54, Width-2*margin, 2) {
		y += 60
		c.text(margin, y, "start", line, bold, 54, ink)
	}
	y += 12
	for _, line := range c.wrap(asks(s), regular, 28, Width-2*margin, 2) {
		y += 38
		c.text(margin, y, "start", line, regular, 28, muted)
	}
	c.lanes(&opened, y+28)

	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, c.image); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// asks is what a scenario wants to know of its reader.
func asks(s *scenario.Scenario) string {
	if s.Challenge != nil {
		return s.Challenge.Goal
	}
	return s.Question
}

// lanes draws the beginning of the lanes on a sheet that goes on below the card.
func (c *canvas) lanes(s *state.State, top float64) {
	events := len(s.Run.Events)
	d := draw.Lanes(s.Run.Run, draw.Layout{Width: lanesWidth, Shown: event.Window{First: 1, Last: min(events, mostEvents), Of: events}})
	c.fill(rectangle(margin-24, top, Width-2*margin+48, Height, 14), line)
	c.fill(rectangle(margin-23, top+1, Width-2*margin+46, Height, 13), surface)
	c.scale, c.left, c.top = scale, margin, top+14
	marks := d.Backdrop
	for _, g := range d.Groups {
		marks = append(marks, g.Marks...)
	}
	for i := range marks {
		if m := &marks[i]; m.Role != draw.RoleHit && m.Role != draw.RoleRow && !stage.RevealsResult(m.Role) {
			c.mark(m, d.Font)
		}
	}
	c.scale, c.left, c.top = 1, 0, 0
}

// mark draws one mark of the lanes.
func (c *canvas) mark(m *draw.Mark, font float64) {
	look := styleOf(m.Role)
	if m.Shape == draw.Text {
		size := font
		if m.Role == draw.RoleHeading {
			size = 14
		}
		c.text(m.X, m.Y, m.Anchor, m.Text, look.face, size, look.fill)
		return
	}
	outline := outlineOf(m)
	if look.fill != nil {
		c.fill(outline, look.fill)
	}
	if look.stroke != nil {
		c.stroke(outline, look)
	}
}

// outlineOf is a shape as lines.
func outlineOf(m *draw.Mark) outline {
	switch m.Shape {
	case draw.Line:
		return outline{{points: []point{{m.X, m.Y}, {m.X2, m.Y2}}}}
	case draw.Rect:
		return rectangle(m.X, m.Y, m.W, m.H, m.R)
	case draw.Circle:
		return rectangle(m.X-m.R, m.Y-m.R, 2*m.R, 2*m.R, m.R)
	}
	return pathOutline(strings.Fields(m.D))
}
