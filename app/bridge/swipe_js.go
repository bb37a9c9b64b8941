package bridge

import (
	"math"

	"github.com/hack-pad/safejs"
)

// swipeDistance is how many CSS pixels a finger must move sideways, and at
// least twice as far as up or down, for a swipe.
const swipeDistance = 48

// OnSwipe calls f after a horizontal swipe with one finger over a match of a
// selector. On a zoomed page it is not called, because the finger scrolls the
// page. A mouse selects text.
func OnSwipe(selector string, f func(toLeft bool)) error {
	var began bool
	var x, y float64
	down, err := callback(func(arguments []safejs.Value) {
		event := arguments[0]
		began = false
		if touches, err := get(event, "touches"); err == nil && singleTouch(touches) && In(event, selector) && !zoomed() {
			x, y, began = touchPoint(touches)
		}
	})
	if err != nil {
		return err
	}
	up, err := callback(func(arguments []safejs.Value) {
		touches, err := get(arguments[0], "changedTouches")
		if err != nil || !began {
			return
		}
		began = false
		toX, toY, ok := touchPoint(touches)
		if along := toX - x; ok && math.Abs(along) >= max(swipeDistance, 2*math.Abs(toY-y)) {
			f(along < 0)
		}
	})
	if err != nil {
		down.Release()
		return err
	}
	if err := listen("touchstart", down); err != nil {
		down.Release()
		up.Release()
		return err
	}
	return listen("touchend", up)
}

func singleTouch(touches safejs.Value) bool {
	n, err := number(touches, "length")
	return err == nil && n == 1
}

// zoomed reports whether the reader has zoomed in with two fingers.
func zoomed() bool {
	viewport, err := path("visualViewport")
	if err != nil {
		return false
	}
	scale, err := number(viewport, "scale")
	return err == nil && scale > 1.01
}

// touchPoint is the position of the first touch.
func touchPoint(touches safejs.Value) (x, y float64, ok bool) {
	touch, err := touches.Index(0)
	if err != nil || touch.Type() != safejs.TypeObject {
		return 0, 0, false
	}
	x, errX := number(touch, "clientX")
	y, errY := number(touch, "clientY")
	return x, y, errX == nil && errY == nil
}
