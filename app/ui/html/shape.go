package html

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/draw"
)

// Shape is a mark as an SVG element.
func Shape(m *draw.Mark) app.HTMLElem {
	role := string(m.Role)
	switch m.Shape {
	case draw.Line:
		return SVG("line", "data-role", role, "x1", Px(m.X), "y1", Px(m.Y), "x2", Px(m.X2), "y2", Px(m.Y2))
	case draw.Path:
		return SVG("path", "data-role", role, "d", m.D)
	case draw.Rect:
		return SVG("rect", "data-role", role, "x", Px(m.X), "y", Px(m.Y), "width", Px(m.W), "height", Px(m.H), "rx", Px(m.R))
	case draw.Circle:
		return SVG("circle", "data-role", role, "cx", Px(m.X), "cy", Px(m.Y), "r", Px(m.R))
	}
	return SVG("text", "data-role", role, "x", Px(m.X), "y", Px(m.Y), "text-anchor", m.Anchor).Text(m.Text)
}

// Px formats a length, rounded to a tenth of a pixel.
func Px(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}
