package phrase

import "strconv"

// A Plural is a phrase that depends on a number, the value of its placeholder
// {n}. It has the two forms of English; a language with more adds them, and its
// own rule to [Plural.Of].
type Plural struct{ One, Other Phrase }

// Of returns the form for a number, with its placeholders filled as
// [Phrase.With] does.
func (p Plural) Of(n int, pairs ...string) string {
	form := p.Other
	if n == 1 {
		form = p.One
	}
	return form.With(append([]string{"n", strconv.Itoa(n)}, pairs...)...)
}
