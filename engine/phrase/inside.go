package phrase

import (
	"slices"
	"strings"
)

// openers are the words that have a capital letter only because they start a
// sentence. Any other word may be a name.
const openers Phrase = "A An Another Any Anyone Both Each Every It Its No None Nothing Of On One Only Some That The There These They This Those To"

// Inside is a sentence as part of another, after a colon or "and".
func Inside(sentence string) string {
	first, rest, _ := strings.Cut(sentence, " ")
	if !slices.Contains(strings.Fields(openers.String()), first) {
		return sentence
	}
	return strings.TrimSpace(strings.ToLower(first) + " " + rest)
}
