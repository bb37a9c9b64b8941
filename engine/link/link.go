package link

import (
	"encoding/base64"
	"encoding/json"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// MaxLength is how many characters of a fragment are read: the format and the
// largest scenario.
const MaxLength = 1 + (scenario.MaxBytes*8+5)/6

// format is the first character of a fragment.
const format = '0'

// Encode returns the fragment for a scenario, without the "#". Equal scenarios
// give equal fragments.
//
// Programs that turn addresses into links often leave out a final "-" or "_".
// No fragment ends in one: JSON ends in a brace, which base64url ends in "9",
// "Q" or "0".
func Encode(s *scenario.Scenario) string {
	return string(format) + base64.RawURLEncoding.EncodeToString(s.Canonical())
}

// Decode reads a fragment, with or without its "#", or a whole link. An error
// is an [*Error].
func Decode(fragment string) (*scenario.Scenario, error) {
	payload, err := open(fragment)
	if err != nil {
		return nil, err
	}
	document, decodeErr := base64.RawURLEncoding.DecodeString(payload)
	if decodeErr != nil || !utf8.Valid(document) || !json.Valid(document) {
		return nil, &Error{Damaged, describe(payload)}
	}
	s, scenarioErr := scenario.Decode(document)
	if scenarioErr != nil {
		return nil, &Error{NotScenario, scenarioErr}
	}
	return s, nil
}

// Recover returns the text that can be read from a fragment, damaged or not,
// with U+FFFD for the rest; "" if the format is unknown.
func Recover(fragment string) string {
	payload, err := open(fragment)
	if err != nil {
		return ""
	}
	document, _ := decodePartially(payload)
	return replaceUnreadable(document)
}

// open returns the payload of a fragment of the known format.
func open(fragment string) (payload string, err *Error) {
	tidied, _ := cutRow(extractFragment(fragment))
	switch {
	case tidied == "":
		return "", &Error{Kind: Empty}
	case len(tidied) > MaxLength:
		return "", &Error{Kind: TooLong, Err: tooLong(len(tidied))}
	case tidied[0] != format:
		return "", &Error{Kind: UnknownFormat, Err: unknownFormat(tidied)}
	}
	return tidied[1:], nil
}
