package link

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// extractFragment returns the fragment alone: without the address before it,
// and without what other programs put into it and around it. Nothing that it
// removes can be part of a fragment.
func extractFragment(text string) string {
	text = unescape(text)
	// WordPress adds its own fragment to the address of an embed.
	text, _, _ = strings.Cut(text, "#?secret=")
	if _, fragment, whole := strings.Cut(text, "#"); whole {
		text = fragment
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case ' ' < r && r < utf8.RuneSelf:
			return r // A link may have millions of characters, and most links have only these.
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r): // Cf: zero-width and soft characters
			return -1
		}
		return r
	}, text)
	// Padding, and punctuation after a link in a sentence.
	return strings.TrimRight(text, `=.,;:!?)]}>'"*`)
}

// unescape replaces percent escapes, including double ones, and keeps invalid
// escapes.
func unescape(text string) string {
	const rounds = 3 // as often as links are seen to be escaped, and bounded
	for range rounds {
		if !strings.Contains(text, "%") {
			break
		}
		var out strings.Builder
		for i := 0; i < len(text); i++ {
			if text[i] == '%' && i+2 < len(text) {
				if c, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
					out.WriteByte(byte(c))
					i += 2
					continue
				}
			}
			out.WriteByte(text[i])
		}
		text = out.String()
	}
	return text
}
