package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// TableCaption is what the execution table is called, for those who hear it.
func TableCaption() phrase.Phrase { return say.table.caption }

// Headings are what the columns of the execution table are called.
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

// TranscriptHeading is what the transcript is called.
func TranscriptHeading() string { return say.transcript.heading.String() }

// LanesLabel is what the lanes are called.
func LanesLabel() string { return say.lanes.label.String() }

// DrawingLabel is what the drawing of the lanes is called, for those who hear
// it.
func DrawingLabel() string { return say.lanes.drawing.String() }
