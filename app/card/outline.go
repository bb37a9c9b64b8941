//go:build !js

package card

import (
	"math"
	"strconv"
)

type point struct{ x, y float64 }

// An outline is some lines, of which each goes through points.
type outline []polyline

type polyline struct {
	points []point
	closed bool
}

// smoothness is how many straight lines a curve is drawn with.
const smoothness = 24

// rectangle is one with round corners.
func rectangle(x, y, w, h, r float64) outline {
	r = min(r, w/2, h/2)
	var points []point
	for corner, at := range []point{{x + w - r, y + r}, {x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}} {
		for i := range smoothness/2 + 1 {
			angle := math.Pi / 2 * (float64(corner) - 1 + float64(i)/(smoothness/2))
			points = append(points, point{at.x + r*math.Cos(angle), at.y + r*math.Sin(angle)})
		}
	}
	return outline{{points, true}}
}

// pathOutline reads the path data that package draw writes: M, L, C, Z, and A for
// less than a full circle, clockwise.
func pathOutline(data []string) outline {
	var out outline
	for i := 0; i < len(data); {
		command := data[i]
		var n []float64
		for i++; i < len(data); i++ {
			number, err := strconv.ParseFloat(data[i], 64)
			if err != nil {
				break
			}
			n = append(n, number)
		}
		if command == "M" {
			out = append(out, polyline{})
		}
		last := &out[len(out)-1]
		switch command {
		case "M", "L":
			last.points = append(last.points, point{n[0], n[1]})
		case "C":
			last.cubic(point{n[0], n[1]}, point{n[2], n[3]}, point{n[4], n[5]})
		case "A":
			last.arc(n[0], point{n[5], n[6]})
		case "Z":
			last.closed = true
		}
	}
	return out
}

func (l *polyline) cubic(b, c, d point) {
	a := l.points[len(l.points)-1]
	for i := range smoothness {
		t := float64(i+1) / smoothness
		u := 1 - t
		l.points = append(l.points, point{
			u*u*u*a.x + 3*u*u*t*b.x + 3*u*t*t*c.x + t*t*t*d.x,
			u*u*u*a.y + 3*u*u*t*b.y + 3*u*t*t*c.y + t*t*t*d.y,
		})
	}
}

// arc goes clockwise to a point, on the shorter way around a circle.
func (l *polyline) arc(r float64, to point) {
	from := l.points[len(l.points)-1]
	dx, dy := to.x-from.x, to.y-from.y
	half := math.Hypot(dx, dy) / 2
	r = max(r, half)
	// The centre is to the right of the way.
	away := math.Sqrt(r*r-half*half) / (2 * half)
	centre := point{(from.x+to.x)/2 - dy*away, (from.y+to.y)/2 + dx*away}
	start := math.Atan2(from.y-centre.y, from.x-centre.x)
	sweep := 2 * math.Asin(half/r)
	for i := range smoothness {
		angle := start + sweep*float64(i+1)/smoothness
		l.points = append(l.points, point{centre.x + r*math.Cos(angle), centre.y + r*math.Sin(angle)})
	}
}

// strokes are the parts of a line that are drawn, with the gaps left out.
func (l *polyline) strokes(dash [2]float64) [][]point {
	points := l.points
	if l.closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	if dash[0] == 0 {
		return [][]point{points}
	}
	var parts [][]point
	left, drawn := dash[0], true
	part := []point{points[0]}
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		for length := math.Hypot(b.x-a.x, b.y-a.y); length > left; length = math.Hypot(b.x-a.x, b.y-a.y) {
			a = point{a.x + (b.x-a.x)*left/length, a.y + (b.y-a.y)*left/length}
			if drawn {
				parts = append(parts, append(part, a))
			}
			drawn, part = !drawn, []point{a}
			left = dash[0]
			if !drawn {
				left = dash[1]
			}
		}
		left -= math.Hypot(b.x-a.x, b.y-a.y)
		part = append(part, b)
	}
	if drawn {
		parts = append(parts, part)
	}
	return parts
}
