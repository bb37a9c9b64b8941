//go:build !js

package card

import (
	"image"
	"image/color"
	"math"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// A face is one of the typefaces.
type face int

const (
	regular face = iota
	bold
	mono
)

// A canvas is an image that is drawn on in the coordinates of a drawing.
type canvas struct {
	image *image.RGBA
	// A length is enlarged by scale, and left and top are where the origin is.
	scale, left, top float64

	fonts [3]*opentype.Font
	sized map[size]font.Face
}

type size struct {
	face   face
	points float64
}

func newCanvas(width, height int) (*canvas, error) {
	c := &canvas{image: image.NewRGBA(image.Rect(0, 0, width, height)), scale: 1, sized: map[size]font.Face{}}
	for i, data := range [][]byte{goregular.TTF, gobold.TTF, gomono.TTF} {
		var err error
		if c.fonts[i], err = opentype.Parse(data); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// onto is a point of the drawing as one of the image.
func (c *canvas) onto(p point) (x, y float32) {
	return float32(c.left + p.x*c.scale), float32(c.top + p.y*c.scale)
}

// fill fills an outline.
func (c *canvas) fill(o outline, with color.Color) {
	var polygons [][]point
	for _, l := range o {
		polygons = append(polygons, l.points)
	}
	c.paint(polygons, with)
}

// stroke draws an outline as lines.
func (c *canvas) stroke(o outline, look style) {
	var polygons [][]point
	half := look.width / 2
	for _, l := range o {
		for _, part := range l.strokes(look.dash) {
			for i := 1; i < len(part); i++ {
				if s := segment(part[i-1], part[i], half); s != nil {
					polygons = append(polygons, s)
				}
			}
			for i, p := range part {
				if ends := i == 0 || i == len(part)-1; look.round || !ends || l.closed {
					polygons = append(polygons, rectangle(p.x-half, p.y-half, 2*half, 2*half, half)[0].points)
				}
			}
		}
	}
	c.paint(polygons, look.stroke)
}

// segment is a straight line, as a rectangle that goes around as circles do; nil for one
// without length.
func segment(a, b point, half float64) []point {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	if length == 0 {
		return nil
	}
	dx, dy := (b.y-a.y)/length*half, (a.x-b.x)/length*half
	return []point{{a.x + dx, a.y + dy}, {b.x + dx, b.y + dy}, {b.x - dx, b.y - dy}, {a.x - dx, a.y - dy}}
}

// paint fills polygons that go around in the same direction, within the part of the
// image that they cover.
func (c *canvas) paint(polygons [][]point, with color.Color) {
	var covered image.Rectangle
	for _, polygon := range polygons {
		for _, p := range polygon {
			x, y := c.onto(p)
			covered = covered.Union(image.Rect(int(x)-1, int(y)-1, int(x)+2, int(y)+2))
		}
	}
	if covered = covered.Intersect(c.image.Bounds()); covered.Empty() {
		return
	}
	r := vector.NewRasterizer(covered.Dx(), covered.Dy())
	at := func(p point) (x, y float32) {
		x, y = c.onto(p)
		return x - float32(covered.Min.X), y - float32(covered.Min.Y)
	}
	for _, polygon := range polygons {
		r.MoveTo(at(polygon[0]))
		for _, p := range polygon[1:] {
			r.LineTo(at(p))
		}
		r.ClosePath()
	}
	r.Draw(c.image, covered, image.NewUniform(with), image.Point{})
}

// text writes one line. The anchor is its fixed side: start, middle or end.
func (c *canvas) text(x, y float64, anchor, text string, f face, points float64, with color.Color) {
	width := c.width(text, f, points)
	switch anchor {
	case "middle":
		x -= width / 2
	case "end":
		x -= width
	}
	left, base := c.onto(point{x, y})
	drawer := font.Drawer{Dst: c.image, Src: image.NewUniform(with), Face: c.sizedFace(f, points*c.scale), Dot: fixed.Point26_6{
		X: fixed.Int26_6(left * 64), Y: fixed.Int26_6(base * 64),
	}}
	drawer.DrawString(text)
}

// width is how wide a text is, in the drawing.
func (c *canvas) width(text string, f face, points float64) float64 {
	return float64(font.MeasureString(c.sizedFace(f, points*c.scale), text)) / 64 / c.scale
}

func (c *canvas) sizedFace(f face, points float64) font.Face {
	key := size{f, points}
	if c.sized[key] == nil {
		// At 72 dots per inch a point is a pixel. The error is one of the options,
		// which are right.
		c.sized[key], _ = opentype.NewFace(c.fonts[f], &opentype.FaceOptions{Size: points, DPI: 72, Hinting: font.HintingNone})
	}
	return c.sized[key]
}

// wrap breaks a text into lines of a width, of which the last ends in "…" if there is
// more.
func (c *canvas) wrap(text string, f face, points, width float64, most int) []string {
	var lines []string
	current := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(current + " " + word)
		if current == "" || c.width(longer, f, points) <= width {
			current = longer
			continue
		}
		if len(lines) == most-1 {
			for strings.Contains(current, " ") && c.width(current+" …", f, points) > width {
				current = current[:strings.LastIndex(current, " ")]
			}
			return append(lines, current+" …")
		}
		lines, current = append(lines, current), word
	}
	if current != "" {
		lines = append(lines, current)
	}
	return lines
}
