package html

import (
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// EventName is the name of an event.
func EventName(event int) string { return phrase.Say("Event {event}", "event", strconv.Itoa(event)) }

// dayLayout is how a language writes a date, in the form of package time, which has
// only English names of months.
const dayLayout phrase.Phrase = "2 January 2006"

// Day is a date in the reader's language.
func Day(t time.Time) string { return t.Format(string(dayLayout.Translated())) }
