package link

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/jsontext"
)

// errNothing is for a payload of which no character makes sense.
var errNothing = errors.New("none of it can be decoded")

// endsAfter is for a payload without its end.
func endsAfter(length int, document []byte) error {
	return fmt.Errorf("it ends after %d characters; it starts with %s", length, excerpt(document))
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
	var syntax *json.SyntaxError
	if errors.As(jsontext.Check(document[:valid]), &syntax) && int(syntax.Offset) < valid {
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
