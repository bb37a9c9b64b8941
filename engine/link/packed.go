package link

import (
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/link/deflate"
)

// dictionary1 is the dictionary of codec 1, which never changes: what a link says
// depends on each of its bytes, and a test holds their SHA-256.
//
// It was put together in November 2026. Its end, which the shortest copies reach, has
// the idioms of a scenario, rarer ones first: the names of all fields of the schema in
// the order of the canonical form, the settings of Django, the response headers that
// act, hosts, paths, Set-Cookie lines and steps as people write them. Before these it
// has pieces of prose, of at most 16 bytes, that several of the lessons and of the
// descriptions in engine/testdata have in common, the most frequent last.
//
//go:embed dictionary1.txt
var dictionary1 string

// packed is codec 1.
var packed = codec{
	name:      '1',
	maxLength: MaxPacked,
	decode: func(payload string) ([]byte, *Error) {
		data, wrong := base64.RawURLEncoding.DecodeString(payload)
		document, rest, err := expand(data)
		switch {
		case err == deflate.ErrTooLong:
			return nil, &Error{TooLong, fmt.Errorf("its scenario has more than %d bytes", MaxExpanded)}
		case wrong != nil || err != nil || strings.Trim(string(rest), "\x00") != "":
			return nil, &Error{Damaged, describePacked(payload)}
		}
		return document, nil
	},
	decodePartially: func(payload string) []byte {
		document, _ := unpackPartially(payload)
		return document
	},
	describe: describePacked,
}

// pack returns the fragment of a document, unless that is too long for the codec.
func pack(document []byte) (fragment string, ok bool) {
	if len(document) > MaxExpanded {
		return "", false
	}
	data := deflate.Compress(document, []byte(dictionary1))
	fragment = string(packed.name) + base64.RawURLEncoding.EncodeToString(data)
	if strings.HasSuffix(fragment, "-") || strings.HasSuffix(fragment, "_") {
		fragment = string(packed.name) + base64.RawURLEncoding.EncodeToString(append(data, 0))
	}
	return fragment, len(fragment) <= MaxPacked
}

func expand(data []byte) (document, rest []byte, err error) {
	return deflate.Expand(data, []byte(dictionary1), MaxExpanded)
}

// unpackPartially decodes what stands before the first wrong character, or before the
// end if it is missing. read is how many characters these are.
func unpackPartially(payload string) (document []byte, read int) {
	wrong := func(r rune) bool { return !strings.ContainsRune(alphabet, r) }
	if read = strings.IndexFunc(payload, wrong); read < 0 {
		read = len(payload)
	}
	whole := payload[:read]
	if len(whole)%4 == 1 {
		whole = whole[:len(whole)-1] // six bits are no byte
	}
	// Without its last bits, which may be those of a byte that was cut off, it decodes.
	data, _ := base64.RawURLEncoding.DecodeString(whole)
	document, _, _ = expand(data)
	return cutCharacter(document), read
}

func describePacked(payload string) error {
	document, read := unpackPartially(payload)
	switch end := beginning(document); {
	case end == 0:
		return errNothing
	case end < len(document):
		return errors.New("only its beginning can be decoded: " + excerpt(document[:end]))
	case read < len(payload):
		return fmt.Errorf("%d of its %d characters can be decoded; it starts with %s", 1+read, 1+len(payload), excerpt(document))
	}
	return endsAfter(1+len(payload), document)
}
