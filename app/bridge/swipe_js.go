package bridge

import (
	"math"

	"github.com/hack-pad/safejs"
)

// swipe is by how many CSS pixels a finger must move sideways, and at least
// twice as far as up or down, to mean it.
const swipe = 48

// OnSwipe calls f when a finger has been drawn sideways over what a selector
// matches. Mouse and pen select text.
func OnSwipe(selector string, f func(toLeft bool)) error {
	var began bool
	var x, y float64
	down, err := callback(func(arguments []safejs.Value) {
		event := arguments[0]
		began = false
		if kind, err := text(event, "pointerType"); err != nil || kind != "touch" || !In(event, selector) {
			return
		}
		x, y, began = position(event)
	})
	if err != nil {
		return err
	}
	up, err := callback(func(arguments []safejs.Value) {
		toX, toY, ok := position(arguments[0])
		if along := toX - x; began && ok && math.Abs(along) >= max(swipe, 2*math.Abs(toY-y)) {
			f(along < 0)
		}
		began = false
	})
	if err != nil {
		down.Release()
		return err
	}
	if err := listen("pointerdown", down); err != nil {
		return err
	}
	return listen("pointerup", up)
}

// position is where a pointer is.
func position(event safejs.Value) (x, y float64, ok bool) {
	x, errX := number(event, "clientX")
	y, errY := number(event, "clientY")
	return x, y, errX == nil && errY == nil
}
