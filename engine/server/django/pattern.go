package django

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A pattern is a regular expression that is plain text, perhaps anchored at the
// start or the end.
type pattern struct {
	text       string
	start, end bool
}

// special are the characters that mean something in a regular expression of
// Python.
const special = `.^$*+?{}[]\|()`

// readPattern reads a regular expression, if it is one that a pattern can be.
func readPattern(expression string) (pattern, *scenario.Error) {
	var p pattern
	rest := expression
	rest, p.start = strings.CutPrefix(rest, "^")
	if head, bound := strings.CutSuffix(rest, "$"); bound && !strings.HasSuffix(head, `\`) {
		rest, p.end = head, true
	}
	var text strings.Builder
	for i := 0; i < len(rest); i++ {
		c := rest[i]
		switch {
		case c == '\\' && i+1 < len(rest) && isPunctuation(rest[i+1]):
			i++
			c = rest[i]
		case strings.IndexByte(special, c) >= 0:
			return pattern{}, problem(`a regular expression with %q is not modelled; expected plain text, with ^ and $ around it if it is the whole path, and \. for a dot`, rune(c))
		case c <= ' ' || c >= 0x7F || c == '%':
			return pattern{}, problem("a URL escapes %q in a path, which is not modelled", rune(c))
		}
		text.WriteByte(c)
	}
	p.text = text.String()
	return p, nil
}

// isPunctuation reports whether a backslash before c stands for c itself.
func isPunctuation(c byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) >= 0
}

// search reports whether p is found in path, as re.search looks for it.
func (p pattern) search(path string) bool {
	switch {
	case p.start && p.end:
		return path == p.text
	case p.start:
		return strings.HasPrefix(path, p.text)
	case p.end:
		return strings.HasSuffix(path, p.text)
	}
	return strings.Contains(path, p.text)
}
