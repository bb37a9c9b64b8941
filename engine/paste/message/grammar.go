package message

import "strings"

// Limits of what is kept of a message.
const (
	// MaxValue is the size of a header or a URL.
	MaxValue = 16 << 10
	// MaxHeaders is how many headers of a message are kept.
	MaxHeaders = 100
	// MaxPairs is how many cookies of a request are kept: more than any browser
	// sends to a site.
	MaxPairs = 300
)

// IsMethod reports whether text is a method, in capitals.
func IsMethod(text string) bool {
	return text != "" && len(text) <= 20 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// IsToken reports whether text is a token (RFC 9110 §5.6.2).
func IsToken(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c <= ' ' || c >= 0x7F || strings.IndexByte(`"(),/:;<=>?@[\]{}`, c) >= 0 {
			return false
		}
	}
	return text != ""
}

// HasLineEnd reports whether a text cannot be a header's value (RFC 9110 §5.5).
func HasLineEnd(text string) bool { return strings.ContainsAny(text, "\r\n\x00") }

// Truncate cuts a header or a URL to the size that is kept.
func Truncate(line string) string {
	if len(line) > MaxValue {
		return strings.ToValidUTF8(line[:MaxValue], "")
	}
	return line
}
