package ui

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/draw"
)

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
