package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// TableCaption is the caption of the execution table, for screen readers.
func TableCaption() phrase.Phrase { return say.table.caption }

// Headings are the headings of the execution table's columns.
type Headings struct{ Event, Action, Condition, Result, CookieSent, Wire string }

// TableHeadings are the headings of [Event].
func TableHeadings() Headings {
	w := &say.table.headings
	return Headings{
		Event:      w.event.String(),
		Action:     w.action.String(),
		Condition:  w.condition.String(),
		Result:     w.result.String(),
		CookieSent: w.cookieSent.String(),
		Wire:       w.wire.String(),
	}
}

// Columns are the headings in order.
func (h Headings) Columns() []string {
	return []string{h.Event, h.Action, h.Condition, h.Result, h.CookieSent, h.Wire}
}

// TranscriptHeading is the heading of the transcript.
func TranscriptHeading() string { return say.transcript.heading.String() }

// LanesLabel is the label of the lanes.
func LanesLabel() string { return say.lanes.label.String() }

// DrawingLabel describes the drawing of the lanes for screen readers.
func DrawingLabel() string { return say.lanes.drawing.String() }
