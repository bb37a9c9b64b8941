package main

import (
	"os"
	"strconv"
)

// A screen describes the output.
type screen struct {
	// width is in columns.
	width int
	// colour: the output is a terminal, and its user has not turned colours
	// off.
	colour bool
}

// usualWidth is for outputs without a known width.
const usualWidth = 80

// terminal describes the terminal behind the output: COLUMNS overrides its
// width, and NO_COLOR turns colours off (https://no-color.org).
func terminal(out *os.File, env func(string) string) screen {
	columns, isTerminal := windowWidth(out)
	s := screen{width: usualWidth, colour: isTerminal && env("NO_COLOR") == "" && env("TERM") != "dumb"}
	if columns > 0 {
		s.width = columns
	}
	if n, err := strconv.Atoi(env("COLUMNS")); err == nil && n > 0 {
		s.width = n
	}
	return s
}

// An ink is a rendition of a terminal (ECMA-48 "SGR").
type ink string

const (
	none    ink = ""
	bold    ink = "1"
	red     ink = "31"
	green   ink = "32"
	magenta ink = "35"
)

// paint writes text in an ink.
func (s screen) paint(i ink, text string) string {
	if !s.colour || i == none || text == "" {
		return text
	}
	return "\x1b[" + string(i) + "m" + text + "\x1b[0m"
}
