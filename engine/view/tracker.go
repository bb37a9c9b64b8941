package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Track shows variables over the rows of the execution table.
type Track struct {
	Columns   []Column
	Variables []Variable
}

// A Column is a moment: the start, or after a row.
type Column struct {
	Title string
	// Row is the number of the table's row, 0 for the start.
	Row int
	At  Place
}

// A Variable is something that changes, with a value for each column.
type Variable struct {
	Name   string
	Values []string
}

// Tracker follows what a reader would want to know through a run.
func Tracker(s *scenario.Scenario, t *trace.Trace) Track { return Track{} }
