package link

import (
	"encoding/json"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Encode returns the fragment for a scenario, without the "#". Equal scenarios
// give equal fragments.
//
// Programs that turn addresses into links often leave out a final "-" or "_", and no
// fragment ends in one.
func Encode(s *scenario.Scenario) string { return EncodeDocument(s.Canonical()) }

// EncodeDocument is [Encode] for the canonical document of a scenario.
func EncodeDocument(document []byte) string {
	if packed, ok := pack(document); ok {
		return packed
	}
	return encodePlain(document)
}

// Decode reads a fragment, with or without its "#", or a whole link. An error
// is an [*Error].
func Decode(fragment string) (*scenario.Scenario, error) {
	c, payload, err := open(fragment)
	if err != nil {
		return nil, err
	}
	document, err := c.decode(payload)
	if err != nil {
		return nil, err
	}
	if !utf8.Valid(document) || !json.Valid(document) {
		return nil, &Error{Damaged, c.describe(payload)}
	}
	s, scenarioErr := scenario.Decode(document)
	if scenarioErr != nil {
		return nil, &Error{NotScenario, scenarioErr}
	}
	return s, nil
}

// Recover returns the text that can be read from a fragment, damaged or not,
// with U+FFFD for the rest; "" if the codec is unknown.
func Recover(fragment string) string {
	c, payload, err := open(fragment)
	if err != nil {
		return ""
	}
	return replaceUnreadable(c.decodePartially(payload))
}

// open returns the codec and the payload of a fragment.
func open(fragment string) (c *codec, payload string, err *Error) {
	tidied, _ := cutSuffix(extractFragment(fragment))
	if tidied == "" {
		return nil, "", &Error{Kind: Empty}
	}
	c = codecNamed(tidied[0])
	switch {
	case c == nil && len(tidied) > MaxLength:
		return nil, "", &Error{TooLong, tooLong(len(tidied), MaxLength)}
	case c == nil:
		return nil, "", &Error{UnknownFormat, unknownFormat(tidied)}
	case len(tidied) > c.maxLength:
		return nil, "", &Error{TooLong, tooLong(len(tidied), c.maxLength)}
	}
	return c, tidied[1:], nil
}
