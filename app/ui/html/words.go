package html

import (
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// EventName is the name of an event.
func EventName(event int) string { return phrase.Say("Event {event}", "event", strconv.Itoa(event)) }

// Day formats a date for English.
func Day(t time.Time) string { return t.Format("2 January 2006") }
