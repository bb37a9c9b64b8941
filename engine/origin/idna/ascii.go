package idna

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

const acePrefix = "xn--"

// ToASCII is the host in ASCII, with every label that needs it in Punycode. It
// keeps every ASCII character, whether or not a URL allows it. The error
// completes a sentence that begins with the host.
func ToASCII(host string) (string, error) {
	if isASCII(host) {
		host = strings.ToLower(host)
		if !strings.Contains(host, acePrefix) {
			return host, nil
		}
	}
	mapped, err := mapRunes(host)
	if err != nil {
		return "", err
	}
	labels := strings.Split(string(normalize(mapped)), ".")
	decoded := make([][]rune, len(labels))
	for i, label := range labels {
		if decoded[i], err = decodeLabel(label); err != nil {
			return "", err
		}
	}
	if err := checkBidi(decoded); err != nil {
		return "", err
	}
	for i, label := range decoded {
		if labels[i], err = encodeLabel(label); err != nil {
			return "", err
		}
	}
	return strings.Join(labels, "."), nil
}

// mapRunes is the mapping step of UTS #46 §4. It also rejects the characters
// that no label may have, which normalization would not change.
func mapRunes(host string) ([]rune, error) {
	t := unpacked()
	out := make([]rune, 0, len(host))
	for _, r := range host {
		switch p, mapping := t.lookup(r); p.status {
		case valid:
			out = append(out, r)
		case mapped:
			out = append(out, []rune(mapping)...)
		case disallowed:
			return nil, fmt.Errorf("must not contain %s", name(r))
		}
	}
	return out, nil
}

// decodeLabel is a label's own letters, checked.
func decodeLabel(label string) ([]rune, error) {
	encoded, isEncoded := strings.CutPrefix(label, acePrefix)
	if !isEncoded {
		runes := []rune(label)
		return runes, checkLabel(runes)
	}
	runes, ok := decodePunycode(encoded)
	switch {
	case !ok:
		return nil, fmt.Errorf("has a label, %s, that is not Punycode", short(label))
	case !hasUnicode(runes):
		return nil, fmt.Errorf("has a label, %s, that encodes only ASCII letters", short(label))
	case string(normalize(runes)) != string(runes):
		return nil, fmt.Errorf("has a label, %s, that is not normalized", short(label))
	}
	if err := checkLabel(runes); err != nil {
		return nil, err
	}
	return runes, nil
}

// encodeLabel encodes a label in ASCII.
func encodeLabel(label []rune) (string, error) {
	if !hasUnicode(label) {
		return string(label), nil
	}
	encoded, ok := encodePunycode(label)
	if !ok {
		return "", fmt.Errorf("has a label of %d characters; Punycode allows %d", len(label), maxDecoded)
	}
	return acePrefix + encoded, nil
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// hasUnicode reports whether a label has anything outside ASCII.
func hasUnicode(label []rune) bool {
	for _, r := range label {
		if r >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// name is a character as a message shows it. One that is not printable, or that
// combines with the letter before it, is identified by its number alone.
func name(r rune) string {
	if p, _ := unpacked().lookup(r); p.mark || r == utf8.RuneError || !strconv.IsPrint(r) {
		return fmt.Sprintf("%U", r)
	}
	return fmt.Sprintf("%#U", r)
}

// short shows the start of a label.
func short(label string) string {
	const enough = 70
	if len(label) > enough {
		return label[:enough] + "…"
	}
	return label
}
