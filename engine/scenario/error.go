package scenario

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// An Error says what is wrong with a document and where.
type Error struct {
	// Path leads to the place, such as servers[0].rules[2].status; "" is the
	// document as a whole.
	Path string
	// Problem says what was found and what was expected.
	Problem string
}

func (e *Error) Error() string {
	if e.Path == "" {
		return e.Problem
	}
	return e.Path + ": " + e.Problem
}

// problem starts an error at the value that is being checked. The path is added
// from there outwards, so that a valid document builds no paths.
func problem(format string, args ...any) *Error {
	return &Error{Problem: fmt.Sprintf(format, args...)}
}

// In adds a field to the start of an error's path; nil stays nil.
func (e *Error) In(field string) *Error {
	if e == nil {
		return nil
	}
	if !plain(field) {
		return e.below("[" + quote(field) + "]")
	}
	return e.below(field)
}

// At adds an index to the start of an error's path; nil stays nil.
func (e *Error) At(i int) *Error {
	if e == nil {
		return nil
	}
	return e.below("[" + strconv.Itoa(i) + "]")
}

func (e *Error) below(place string) *Error {
	if e.Path != "" && e.Path[0] != '[' {
		place += "."
	}
	e.Path = place + e.Path
	return e
}

// asError keeps a nil *Error from becoming an error that is not nil.
func (e *Error) asError() error {
	if e == nil {
		return nil
	}
	return e
}

// firstError returns the first error, so that checks can be written as a list.
func firstError(errs ...*Error) *Error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// each returns the first error among the entries of a list.
func each[T any](list []T, check func(*T) *Error) *Error {
	for i := range list {
		if err := check(&list[i]); err != nil {
			return err.At(i)
		}
	}
	return nil
}

// plain reports whether a field reads well in a path without quotes.
func plain(field string) bool {
	return field != "" && len(field) <= quoteLimit && !strings.ContainsFunc(field, func(r rune) bool {
		letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		digit := '0' <= r && r <= '9'
		return !letter && !digit && r != '-' && r != '_' && r != '$'
	})
}

// quoteLimit is how much of a stranger's text an error repeats.
const quoteLimit = 80

// quote shows text in an error: on one line, without invisible characters, and
// shortened.
func quote(s string) string {
	short := truncate(s)
	if short == s {
		return strconv.QuoteToGraphic(s)
	}
	return strconv.QuoteToGraphic(strings.TrimSuffix(short, "…")) + "…"
}

// truncate cuts a long text between two characters.
func truncate(s string) string {
	if len(s) <= quoteLimit {
		return s
	}
	end := quoteLimit
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
