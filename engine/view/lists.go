package view

import (
	"strings"
	"unicode/utf8"

	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Listed joins with commas: halves of the list, so that a long one is not copied
// for every item.
func Listed(items []string) string {
	switch n := len(items); n {
	case 0:
		return ""
	case 1:
		return items[0]
	default:
		return phrase.Say("{list}, {next}", "list", Listed(items[:n/2]), "next", Listed(items[n/2:]))
	}
}

// listedAnd joins with commas, and the last with "and".
func listedAnd(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return Listed(items)
	}
	return phrase.Say("{list} and {next}", "list", Listed(items[:last]), "next", items[last])
}

// andThen appends an independent clause to a sentence.
func andThen(said, next string) string {
	return phrase.Say("{list}; {next}", "list", said, "next", next)
}

// sentences joins sentences.
func sentences(said string, next ...string) string {
	for _, n := range next {
		if n != "" {
			said = phrase.Say("{said} {next}", "said", said, "next", n)
		}
	}
	return said
}

// eventsNamed is the number of events up to which a sentence names them; it
// counts more.
const eventsNamed = 4

// eventsText lists events by their numbers: "events 1 and 5".
func eventsText(events []int) string {
	if len(events) == 1 {
		return phrase.Say("event {event}", "event", strconv.Itoa(events[0]))
	}
	if len(events) <= eventsNamed {
		return phrase.Say("events {events}", "events", listedAnd(numbers(events)))
	}
	rest := phrase.Say("{n} more", "n", strconv.Itoa(len(events)-eventsNamed+1))
	named := append(numbers(events[:eventsNamed-1]), rest)
	return phrase.Say("events {events}", "events", listedAnd(named))
}

func numbers(events []int) []string {
	list := make([]string, len(events))
	for i, event := range events {
		list[i] = strconv.Itoa(event)
	}
	return list
}

// capital makes a few words of package explain start a sentence.
func capital(s string) string {
	_, first := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:first]) + s[first:]
}

// afterNot removes "not" from a few words of package explain, for a sentence
// that contains "not" itself: "not over HTTP" becomes "over HTTP".
func afterNot(short string) string { return strings.TrimPrefix(short, "not ") }
