// Package visible makes every character of a text visible in a terminal.
package visible

import (
	"fmt"
	"strings"
	"unicode"
)

// Text escapes characters that are invisible or could control a terminal,
// because files may come from strangers.
func Text(text string) string {
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
