package origin

import "strings"

// The printable ASCII characters that each part of a URL may not contain
// unescaped: the percent-encode sets of URL Standard §1.3. All of them also
// have the control characters and everything outside ASCII.
var (
	fragmentSet = setOf(" \"<>`")
	querySet    = setOf(" \"#<>'")
	pathSet     = setOf(" \"#<>?^`{}")
	userInfoSet = setOf(" \"#<>?^`{}/:;=@[\\]|")
)

// A byteSet has some of the ASCII characters.
type byteSet [128]bool

func setOf(chars string) *byteSet {
	var set byteSet
	for i := range len(chars) {
		set[chars[i]] = true
	}
	return &set
}

// escape percent-encodes the bytes of s that set, or every set, has. A "%"
// stays, whatever follows it.
func escape(s string, set *byteSet) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	done := 0
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || set[c] {
			b.WriteString(s[done:i])
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
			done = i + 1
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// Quote percent-encodes all of s but letters, digits and the safe characters, as
// quote() of Python's urllib.parse does.
func Quote(s, safe string) string {
	var set byteSet
	for c := byte(' '); c < 0x7F; c++ {
		set[c] = !isDigit(c) && (c|0x20 < 'a' || c|0x20 > 'z') && strings.IndexByte(safe, c) < 0
	}
	return escape(s, &set)
}

// Unescape replaces every percent-encoded byte by the byte. A "%" without two
// hexadecimal digits stays.
func Unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			b.WriteByte(hexValue(s[i+1])<<4 | hexValue(s[i+2]))
			i += 2
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

// hexValue is the value of a hexadecimal digit.
func hexValue(c byte) byte {
	if isDigit(c) {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}
