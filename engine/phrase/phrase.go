package phrase

import "strings"

// A Phrase is a text with placeholders, such as "{name} is sent at {steps}".
type Phrase string

// String is a phrase without placeholders.
func (p Phrase) String() string { return p.With() }

// With fills the placeholders: each name is followed by its value. Values are
// not filled again, so they may contain braces. A placeholder without a value
// stays unchanged, in every language: another call fills it.
func (p Phrase) With(pairs ...string) string {
	p = p.Translated()
	if !strings.Contains(string(p), "{") {
		return spoken(string(p))
	}
	var b strings.Builder
	for rest := string(p); rest != ""; {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(spoken(before))
		if !found {
			break
		}
		name, tail, closed := strings.Cut(after, "}")
		if !closed || strings.Contains(name, "{") {
			b.WriteByte('{')
			rest = after
			continue
		}
		if value, known := lookUp(pairs, name); known {
			b.WriteString(value)
		} else {
			b.WriteString("{" + name + "}")
		}
		rest = tail
	}
	return b.String()
}

// Say is [Phrase.With] for a sentence where it is used: the code shows the text
// and its values.
func Say(p Phrase, pairs ...string) string { return p.With(pairs...) }

func lookUp(pairs []string, name string) (value string, known bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], true
		}
	}
	return "", false
}
