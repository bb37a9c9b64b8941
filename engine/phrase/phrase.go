// Package phrase is how texts for people are written down apart from the code
// that decides which one to say: whole sentences, with names in braces where
// something computed goes. A room keeps the phrases of one language in one
// value, so that a second language is a second value and no other code.
//
// It has no plurals, genders or formats: where a language needs another
// sentence, there is another phrase.
package phrase

import "strings"

// A Phrase is a text with places, such as "{name} is sent at {steps}".
type Phrase string

// With fills the places: a name is followed by what goes there. What is filled
// in is never looked at again, so it may hold braces. A place that nothing is
// given for stays as it is written.
func (p Phrase) With(pairs ...string) string {
	var b strings.Builder
	rest := string(p)
	for {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, tail, closed := strings.Cut(after, "}")
		if value, known := lookUp(pairs, name); closed && known {
			b.WriteString(value)
			rest = tail
		} else {
			b.WriteByte('{')
			rest = after
		}
	}
}

func lookUp(pairs []string, name string) (value string, known bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], true
		}
	}
	return "", false
}
