package setting

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// A Setting is one of a stack's.
type Setting struct {
	// Name is the stack's own.
	Name string
	Kind Kind
	// Default is the stack's default, as encoding/json reads it.
	Default any
	// Rank says who needs the setting.
	Rank Rank
	// Does says what the setting does, in a few words.
	Does phrase.Phrase
	// Language writes the values.
	Language Language
	// Choices are the values of a setting that has but a few, nil for others.
	Choices []any
}

// Kind is the type of a setting's values.
type Kind uint8

const (
	// Flag is true or false.
	Flag Kind = iota
	// Seconds is a whole number, for some settings null.
	Seconds
	// Text is a string, for some settings null.
	Text
	// SameSite is that of a cookie, or false for no attribute.
	SameSite
	// Choice is one of a few values.
	Choice
	// List has strings.
	List
	// Header is the name of a request header in WSGI and its value, or null.
	Header
	// Version is a version of the stack. It is no setting of the stack's own.
	Version
	// Any is whatever the project has: it changes nothing that is modelled.
	Any
)

// Rank is how a setting is used.
type Rank uint8

const (
	// Rare settings are shown on request.
	Rare Rank = iota
	// Usual settings are shown for every server.
	Usual
	// Repairing settings are usual, and a search for a fix tries their other
	// values.
	Repairing
)

// Turned is the value of a setting that is a switch in one of its positions:
// for a header the one that most proxies set, and none.
func (d *Setting) Turned(on bool) any {
	switch {
	case d.Kind != Header:
		return on
	case on:
		return []any{"HTTP_X_FORWARDED_PROTO", "https"}
	}
	return nil
}
