package main

import (
	"fmt"
	"strings"
	"unicode"
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

// cut is as much of a word as fits, but something.
func cut(word string, limit int) string {
	used := 0
	for i, r := range word {
		if used += runeWidth(r); used > limit && i > 0 {
			return word[:i]
		}
	}
	return word
}

// width is how many columns a text takes.
func width(text string) int {
	total := 0
	for _, r := range text {
		total += runeWidth(r)
	}
	return total
}

// runeWidth is 0 for a mark on the letter before it, and 2 for the wide
// letters of East Asia and pictures (Unicode Annex 11, by blocks).
func runeWidth(r rune) int {
	switch {
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r):
		return 0
	case r >= 0x1100 && (r <= 0x115F ||
		0x2E80 <= r && r <= 0xA4CF ||
		0xAC00 <= r && r <= 0xD7A3 ||
		0xF900 <= r && r <= 0xFAFF ||
		0xFE30 <= r && r <= 0xFE6F ||
		0xFF00 <= r && r <= 0xFF60 ||
		0xFFE0 <= r && r <= 0xFFE6 ||
		0x1F300 <= r && r <= 0x1FAFF ||
		0x20000 <= r && r <= 0x3FFFD):
		return 2
	}
	return 1
}

// shown writes out what would hide or could steer a terminal: files come from
// strangers.
func shown(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case unicode.IsGraphic(r):
			b.WriteRune(r)
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}
