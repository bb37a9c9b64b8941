package event

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// TableCaption is the caption of the execution table, for screen readers.
func TableCaption() phrase.Phrase { return phrase.Phrase("What happens, event by event") }

// Headings are the headings of the execution table's columns.
type Headings struct{ Event, Action, Condition, Result, CookieSent, Wire string }

// TableHeadings are the headings of [Event].
func TableHeadings() Headings {
	return Headings{
		Event:      phrase.Say("Event"),
		Action:     phrase.Say("Action"),
		Condition:  phrase.Say("Condition"),
		Result:     phrase.Say("Result"),
		CookieSent: phrase.Say("Cookie sent"),
		Wire:       phrase.Say("On the wire"),
	}
}

// Columns are the headings in order.
func (h Headings) Columns() []string {
	return []string{h.Event, h.Action, h.Condition, h.Result, h.CookieSent, h.Wire}
}
