//go:build !js

package main

import (
	"math"
	"strconv"
	"strings"
)

// settle draws a group of the lanes from its own top, and moves it there: so a group is
// the same wherever it stands.
func (e *element) settle() {
	top := e.top()
	if math.IsInf(top, 0) || top == 0 {
		return
	}
	e.attributes["transform"] = "translate(0 " + tenths(top) + ")"
	for _, child := range e.children {
		if mark, ok := child.(*element); ok {
			mark.lift(top)
		}
	}
}

// heights are the attributes of a mark that are heights in the drawing.
var heights = []string{"y", "y1", "y2", "cy"}

// top is the least height of a group's marks that have one outside a path.
func (e *element) top() float64 {
	top := math.Inf(1)
	for _, child := range e.children {
		mark, ok := child.(*element)
		if !ok {
			continue
		}
		for _, name := range heights {
			if y, err := strconv.ParseFloat(mark.attributes[name], 64); err == nil {
				top = min(top, y)
			}
		}
	}
	return top
}

// lift moves a mark up.
func (e *element) lift(by float64) {
	for _, name := range heights {
		if y, err := strconv.ParseFloat(e.attributes[name], 64); err == nil {
			e.attributes[name] = tenths(y - by)
		}
	}
	if d, ok := e.attributes["d"]; ok {
		e.attributes["d"] = lifted(d, by)
	}
}

// lifted is path data moved up. Its commands are absolute, with numbers in pairs but for
// those of an arc, of which the last two are a point.
func lifted(d string, by float64) string {
	words := strings.Fields(d)
	arc, n := false, 0
	for i, word := range words {
		y, err := strconv.ParseFloat(word, 64)
		if err != nil {
			arc, n = word == "A", 0
			continue
		}
		if n++; n%2 == 0 && !arc || arc && n%7 == 0 {
			words[i] = tenths(y - by)
		}
	}
	return strings.Join(words, " ")
}

func tenths(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }
