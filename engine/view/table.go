package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Row is one event of the execution table.
type Row struct {
	// Number counts from 1; where people are told of a "step", it is this.
	Number int
	At     Place
	Action string
	// Request is such as "GET /account", "" for an event that is none. Host
	// and Scheme are its.
	Request, Host, Scheme string
	Condition             string
	Result                string
	CookieSent            string
	// Wire is what anyone on the wire sees of the event.
	Wire  string
	Chips []Chip
}

// Table tells a run as events: requests, cookies being set, what the browser
// does by itself, failures, and what is no request.
func Table(s *scenario.Scenario, t *trace.Trace) []Row { return nil }

// RowOf returns the number of the row that shows a place, 0 for none. A cookie
// considered is shown by its request's row; a step by its first.
func RowOf(rows []Row, at Place) int { return 0 }
