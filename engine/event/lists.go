package event

import (
	"strconv"
	"strings"
	"unicode/utf8"

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

// ListedAnd joins with commas, and the last with "and".
func ListedAnd(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return Listed(items)
	}
	return phrase.Say("{list} and {next}", "list", Listed(items[:last]), "next", items[last])
}

// AndThen appends an independent clause to a sentence.
func AndThen(sentence, next string) string {
	return phrase.Say("{list}; {next}", "list", sentence, "next", next)
}

// Sentences joins sentences with spaces.
func Sentences(sentence string, next ...string) string {
	for _, n := range next {
		if n != "" {
			sentence = phrase.Say("{said} {next}", "said", sentence, "next", n)
		}
	}
	return sentence
}

// eventsNamed is the number of events up to which a sentence names them; it
// counts more.
const eventsNamed = 4

// EventsText lists events by their numbers: "events 1 and 5".
func EventsText(events []int) string {
	if len(events) == 1 {
		return phrase.Say("event {event}", "event", strconv.Itoa(events[0]))
	}
	if len(events) <= eventsNamed {
		return phrase.Say("events {events}", "events", ListedAnd(Numbers(events)))
	}
	rest := phrase.Say("{n} more", "n", strconv.Itoa(len(events)-eventsNamed+1))
	named := append(Numbers(events[:eventsNamed-1]), rest)
	return phrase.Say("events {events}", "events", ListedAnd(named))
}

// Numbers are the numbers of events as texts.
func Numbers(events []int) []string {
	list := make([]string, len(events))
	for i, event := range events {
		list[i] = strconv.Itoa(event)
	}
	return list
}

// Capital makes a few words of package explain start a sentence.
func Capital(s string) string {
	_, first := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:first]) + s[first:]
}

// AfterNot removes "not" from a few words of package explain, for a sentence
// that contains "not" itself: "not over HTTP" becomes "over HTTP".
func AfterNot(short string) string { return strings.TrimPrefix(short, phrase.Say("not ")) }

// Shortened limits a list in a sentence to a few entries.
func Shortened(list []string) []string { return UpTo(4, list) }

// UpTo limits a list to so many entries, the last of which counts the others.
func UpTo(enough int, list []string) []string {
	if len(list) <= enough {
		return list
	}
	return append(list[:enough-1:enough-1], phrase.Say("{n} more", "n", strconv.Itoa(len(list)-enough+1)))
}

// MaxNames is how many cookies a sentence names before it counts them.
const MaxNames = 40

// Cells is the width of a text in letters: East Asian characters and emoji
// count as two.
func Cells(text string) float64 {
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

// Within is the longest part of a text that fits, from its start or its end.
func Within(text []rune, room int, fromEnd bool) []rune {
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

// Shorten shortens the end of a name.
func Shorten(name string, room int) string {
	if int(Cells(name)) <= room {
		return name
	}
	return string(Within([]rune(name), room-1, false)) + "…"
}
