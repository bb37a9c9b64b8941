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

// shortened keeps a list that a sentence names to a few.
func shortened(list []string) []string { return upTo(4, list) }

// upTo keeps a list to so many, the last of which counts the others.
func upTo(enough int, list []string) []string {
	if len(list) <= enough {
		return list
	}
	return append(list[:enough-1:enough-1], phrase.Plural{One: "{n} more", Other: "{n} more"}.Of(len(list)-enough+1))
}

// namesTold is how many cookies a sentence names before it counts them.
const namesTold = 40

// cells is the width of a text in letters: East Asian characters and emoji
// count as two.
func cells(text string) float64 {
	n := 0
	for _, r := range text {
		n += cell(r)
	}
	return float64(n)
}

func cell(r rune) int {
	if r >= 0x2E80 {
		return 2
	}
	return 1
}

// within is as much of a text as fits, from its start or its end.
func within(text []rune, room int, fromEnd bool) []rune {
	for i := range text {
		r := text[i]
		if fromEnd {
			r = text[len(text)-1-i]
		}
		if room -= cell(r); room < 0 {
			if fromEnd {
				return text[len(text)-i:]
			}
			return text[:i]
		}
	}
	return text
}

// shorten shortens the end of a name.
func shorten(name string, room int) string {
	if int(cells(name)) <= room {
		return name
	}
	return string(within([]rune(name), room-1, false)) + "…"
}
