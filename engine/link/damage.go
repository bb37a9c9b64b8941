package link

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// alphabet is the alphabet of base64url.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// decodePartially decodes what it can of a payload. A wrong character leaves a hole of
// the one or two bytes that it carries, filled with a byte that no UTF-8 has;
// whole is the number of bytes before the first hole.
func decodePartially(payload string) (document []byte, whole int) {
	const hole = 0xFF
	whole = -1
	// Byte k begins in character 4k/3 and ends in the next one.
	for k := 0; k*4/3+1 < len(payload); k++ {
		first := strings.IndexByte(alphabet, payload[k*4/3])
		second := strings.IndexByte(alphabet, payload[k*4/3+1])
		if first < 0 || second < 0 {
			if whole < 0 {
				whole = k
			}
			document = append(document, hole)
			continue
		}
		shift := 2 + 2*(k%3)
		document = append(document, byte(first<<shift|second>>(6-shift)))
	}
	document = cutCharacter(document)
	if whole < 0 {
		whole = len(document)
	}
	return document, whole
}

// cutCharacter removes the beginning of a character that was cut off from the
// end.
func cutCharacter(document []byte) []byte {
	for back := 1; back < utf8.UTFMax && back <= len(document); back++ {
		end := len(document) - back
		if utf8.RuneStart(document[end]) && !utf8.FullRune(document[end:]) {
			return document[:end]
		}
	}
	return document
}

// replaceUnreadable returns text with U+FFFD for every byte that cannot be read: neither
// UTF-8 nor, as JSON has no raw ones, a control character.
func replaceUnreadable(document []byte) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
			return utf8.RuneError
		}
		return r
	}, string(document))
}

// describe says how much of a damaged payload can be read.
func describe(payload string) error {
	document, whole := decodePartially(payload)
	end := beginning(document[:whole])
	length := len(payload) + 1 // with the format
	switch end {
	case 0:
		return errors.New("none of it can be decoded")
	case len(document):
		return fmt.Errorf("it ends after %d characters; it starts with %s", length, excerpt(document))
	}
	return fmt.Errorf("%d of its %d characters can be decoded; it starts with %s", 1+end*4/3, length, excerpt(document[:end]))
}

// beginning returns how many bytes can be the beginning of a JSON document.
func beginning(document []byte) int {
	valid := 0
	for valid < len(document) {
		r, size := utf8.DecodeRune(document[valid:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		valid += size
	}
	var value json.RawMessage
	var syntax *json.SyntaxError
	if err := json.Unmarshal(document[:valid], &value); errors.As(err, &syntax) && int(syntax.Offset) < valid {
		return max(int(syntax.Offset)-1, 0)
	}
	return valid
}

// excerpt shows the first characters of a text on one line.
func excerpt(document []byte) string {
	const limit = 60
	shown := []rune(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r):
			return utf8.RuneError
		}
		return r
	}, string(document[:min(len(document), limit*utf8.UTFMax)])))
	if len(shown) > limit {
		return string(shown[:limit]) + "…"
	}
	return string(shown)
}
