package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// Headings are what the execution table is called, for those who hear it, and
// what its columns are called.
type Headings struct {
	Caption                         phrase.Phrase
	Step, Action, Condition, Result phrase.Phrase
	CookieSent, Wire                phrase.Phrase
}

// TableHeadings are the headings of [Table].
func TableHeadings() Headings { return say.table.headings }

// Columns are the headings of the columns, in order.
func (h Headings) Columns() []string {
	return []string{h.Step.String(), h.Action.String(), h.Condition.String(), h.Result.String(), h.CookieSent.String(), h.Wire.String()}
}

// LanesLabels are what the lanes are called, and their drawing.
func LanesLabels() (lanes, drawing string) {
	return say.lanes.label.String(), say.lanes.drawing.String()
}
