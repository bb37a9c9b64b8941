package view

import (
	"strings"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

var say = words{
	events: eventWords{one: "event {event}", several: "events {events}", more: "{n} more"},
	lists:  listWords{comma: "{list}, {next}", and: "{list} and {next}", semicolon: "{list}; {next}"},
	durations: durationWords{
		days:    phrase.Plural{One: "{n} day", Other: "{n} days"},
		hours:   phrase.Plural{One: "{n} hour", Other: "{n} hours"},
		minutes: phrase.Plural{One: "{n} minute", Other: "{n} minutes"},
		seconds: phrase.Plural{One: "{n} second", Other: "{n} seconds"},
	},
	nameless: "(no name)",

	table:      tableEnglish,
	transcript: transcriptEnglish,
	moments:    momentsEnglish,
	snapshot:   snapshotEnglish,
	ending:     endingEnglish,
	predict:    predictEnglish,
	flow:       flowEnglish,
	code:       codeWords{refused: "rejected: {why}", redirect: "{status} to {location}"},
	why:        whyEnglish,
	lanes:      lanesEnglish,
	changes:    changesEnglish,
	tracker:    trackerEnglish,
}

// capital makes a few words of package explain start a sentence.
func capital(s string) string {
	_, first := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:first]) + s[first:]
}

// afterNot removes "not" from a few words of package explain, for a sentence
// that contains "not" itself: "not over HTTP" becomes "over HTTP".
func afterNot(short string) string { return strings.TrimPrefix(short, "not ") }
