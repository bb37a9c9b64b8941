package link

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Kind is what is wrong with a link.
type Kind string

const (
	// Empty: nothing follows the "#".
	Empty Kind = "empty"
	// UnknownFormat: made by a newer Crumbtrail, or by something else.
	UnknownFormat Kind = "unknown format"
	// TooLong: longer than its codec allows, see [MaxLength] and [MaxPacked], or its
	// scenario is, see [MaxExpanded].
	TooLong Kind = "too long"
	// Damaged: cut or mistyped. [Recover] has what is left.
	Damaged Kind = "damaged"
	// NotScenario: the link is whole, but its content is not a valid scenario.
	NotScenario Kind = "not a scenario"
)

// An Error says why a link has no scenario.
type Error struct {
	Kind Kind
	// Err has the details; for NotScenario it is a [*scenario.Error], for
	// Empty it is nil.
	Err error
}

// Error is for the reader who followed the link, so it says what to do.
func (e *Error) Error() string {
	switch e.Kind {
	case Empty:
		return "the link is empty: no scenario follows the #"
	case UnknownFormat:
		return fmt.Sprintf("the link was made by a newer Crumbtrail or is not a Crumbtrail link: %v; open it with the newest version", e.Err)
	case TooLong:
		return fmt.Sprintf("the link is too long: %v; share the scenario as a file", e.Err)
	case Damaged:
		return fmt.Sprintf("the link is truncated or mistyped: %v; copy the whole link again", e.Err)
	}
	return fmt.Sprintf("the scenario in the link is invalid: %v", e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

func tooLong(length, most int) error {
	return fmt.Errorf("it has %d characters, but at most %d are allowed", length, most)
}

func unknownFormat(tidied string) error {
	r, _ := utf8.DecodeRuneInString(tidied)
	return fmt.Errorf("it starts with %s, but this version supports only %q and %q",
		strconv.QuoteToGraphic(string(r)), string(plain.name), string(packed.name))
}
