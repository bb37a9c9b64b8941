package main

import (
	"cmp"
	"strings"

	"github.com/mattn/go-runewidth"
)

// wrap breaks a text between words into lines of at most limit columns, and a
// word that is longer than a line anywhere.
func wrap(text string, limit int) []string {
	limit = max(limit, 1)
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		head := cut(word, limit)
		if head == word && line != "" && width(line)+1+width(word) <= limit {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for head != word {
			lines, word = append(lines, head), word[len(head):]
			head = cut(word, limit)
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// columns counts as terminals do, without the East Asian locale, in which
// ambiguous characters are wide, so that a table is the same everywhere.
var columns = &runewidth.Condition{StrictEmojiNeutral: true}

// cut is the part of a word that fits, at least one character: at most two
// columns.
func cut(word string, limit int) string {
	return cmp.Or(columns.Truncate(word, limit, ""), columns.Truncate(word, 2, ""), word)
}

// width is how many columns a text takes.
func width(text string) int { return columns.StringWidth(text) }
