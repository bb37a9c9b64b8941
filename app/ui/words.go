package ui

import (
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// eventName is the name of an event.
func eventName(event int) string { return phrase.Say("Event {event}", "event", strconv.Itoa(event)) }

// day formats a date for English.
func day(t time.Time) string { return t.Format("2 January 2006") }
