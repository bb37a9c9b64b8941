package link

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// plain is codec 0, which every release reads. No payload that Encode makes ends in "-"
// or "_": JSON ends in a brace, which base64url ends in "9", "Q" or "0".
var plain = codec{
	name:      '0',
	maxLength: MaxLength,
	decode: func(payload string) ([]byte, *Error) {
		document, err := base64.RawURLEncoding.DecodeString(payload)
		if err != nil {
			return nil, &Error{Damaged, describePlain(payload)}
		}
		return document, nil
	},
	decodePartially: func(payload string) []byte {
		document, _ := decodePlainPartially(payload)
		return document
	},
	describe: describePlain,
}

func encodePlain(document []byte) string {
	return string(plain.name) + base64.RawURLEncoding.EncodeToString(document)
}

// alphabet is the alphabet of base64url.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// decodePlainPartially decodes what it can. A wrong character leaves a hole of
// the one or two bytes that it carries, filled with a byte that no UTF-8 has;
// whole is the number of bytes before the first hole.
func decodePlainPartially(payload string) (document []byte, whole int) {
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

func describePlain(payload string) error {
	document, whole := decodePlainPartially(payload)
	end := beginning(document[:whole])
	length := len(payload) + 1 // with the codec
	switch end {
	case 0:
		return errNothing
	case len(document):
		return endsAfter(length, document)
	}
	return fmt.Errorf("%d of its %d characters can be decoded; it starts with %s", 1+end*4/3, length, excerpt(document[:end]))
}
