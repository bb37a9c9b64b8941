package draw

import "strconv"

// The paths below are SVG path data, relative to one point each.

// head is the head of an arrow at x, y, in direction 1 for right and -1 for
// left.
func head(x, y, direction float64) string {
	return path("M", x, y, "L", x-8*direction, y-4.5, "L", x-8*direction, y+4.5, "Z")
}

// uturn leaves the browser's lifeline at y1 and returns to it at y2.
func uturn(x, y1, y2, width float64) string {
	return path("M", x, y1, "C", x-width*1.3, y1, x-width*1.3, y2, x-8, y2)
}

// loop leaves the browser's lane at y1 and returns at y2, short enough to show
// that it leads nowhere.
func loop(x, y1, y2, width float64) string {
	r := (y2 - y1) / 2
	return path("M", x, y1, "L", x+width-r, y1, "A", r, r, 0, 0, 1, x+width-r, y2, "L", x+7, y2)
}

// bounce comes from a chip at x2, touches the browser's lane at x and returns.
func bounce(x, x2, y float64) string {
	return path("M", x2, y-5, "L", x+2, y, "L", x2-4, y+5, "M", x2-9, y+6, "L", x2-3, y+5.5, "L", x2-6, y+1)
}

// diamond marks an attacker's change.
func diamond(x, y float64) string {
	return path("M", x, y-5, "L", x+5, y, "L", x, y+5, "L", x-5, y, "Z")
}

// cross marks an end.
func cross(x, y float64) string {
	return path("M", x-5, y-5, "L", x+5, y+5, "M", x+5, y-5, "L", x-5, y+5)
}

// lock is a closed padlock, 9 wide and 10 high.
func lock(x, y float64) string {
	return path("M", x, y+4, "L", x+9, y+4, "L", x+9, y+10, "L", x, y+10, "Z",
		"M", x+2, y+4, "L", x+2, y+2.5, "A", 2.5, 2.5, 0, 0, 1, x+7, y+2.5, "L", x+7, y+4)
}

// path joins commands and numbers into path data, rounded to a tenth of a
// pixel.
func path(parts ...any) string {
	var b []byte
	for i, part := range parts {
		if i > 0 {
			b = append(b, ' ')
		}
		switch part := part.(type) {
		case string:
			b = append(b, part...)
		case int:
			b = strconv.AppendInt(b, int64(part), 10)
		case float64:
			b = strconv.AppendFloat(b, float64(int64(part*10))/10, 'f', -1, 64)
		}
	}
	return string(b)
}
