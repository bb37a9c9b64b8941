package django

import (
	"strings"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A pattern is a regular expression of Python's re without groups and choices:
// characters, ".", classes, the repetitions of one of these, and anchors.
type pattern string

// readPattern reads a regular expression, if it is one that a pattern can be.
func readPattern(expression string) (pattern, *scenario.Error) {
	one := false // there is something to repeat
	for rest := expression; rest != ""; {
		unit, after := cutUnit(rest)
		repetition := strings.Contains("*+?", unit)
		if unit == "" || strings.Contains("(){}|", unit) || repetition && !one {
			return "", problem(`a regular expression with %q is not modelled; expected characters, ., [a-z], \d \w \s, * + ?, ^ and $`, rest)
		}
		one, rest = !repetition && unit != "^" && unit != "$", after
	}
	return pattern(expression), nil
}

// cutUnit takes a unit from the start of an expression: a character, an escape
// or a class, "" for what is not known.
func cutUnit(text string) (unit, after string) {
	size := 1
	switch {
	case text[0] == '[':
		// The first character of a class may be its end.
		if size = strings.IndexByte(text[min(2, len(text)):], ']') + 3; size < 3 || strings.Contains(text[:size], `\]`) {
			size = 0
		}
	case text[0] == '\\':
		if size = 2; len(text) < 2 || isAlphanumeric(rune(text[1])) && strings.IndexByte("dwsDWS", text[1]) < 0 {
			size = 0
		}
	default:
		_, size = utf8.DecodeRuneInString(text)
	}
	return text[:size], text[size:]
}

// search reports whether p is found in a text, as re.search looks for it. Like
// Python it tries all ways, but gives up after many.
func (p pattern) search(text string) bool {
	tries := 100_000
	expression, start := strings.CutPrefix(string(p), "^")
	for at := range len(text) + 1 {
		if matches(expression, text[at:], &tries) {
			return true
		}
		if start {
			break
		}
	}
	return false
}

// matches reports whether a text begins with what an expression says.
func matches(expression, text string, tries *int) bool {
	if *tries--; expression == "" || *tries < 0 {
		return *tries >= 0
	}
	if expression == "$" {
		return text == "" || text == "\n"
	}
	unit, after := cutUnit(expression)
	least, most := 1, 1
	if after != "" && strings.IndexByte("*+?", after[0]) >= 0 {
		if after[0] != '+' {
			least = 0
		}
		if after[0] != '?' {
			most = len(text)
		}
		after = after[1:]
	}
	for n := 0; ; n++ {
		if n >= least && matches(after, text, tries) {
			return true
		}
		r, size := utf8.DecodeRuneInString(text)
		if n == most || size == 0 || !inUnit(unit, r) {
			return false
		}
		text = text[size:]
	}
}

// inUnit reports whether a character is one that a unit stands for.
func inUnit(unit string, r rune) bool {
	if unit == "." {
		return r != '\n'
	}
	not := false
	class := unit[0] == '['
	if class {
		unit, not = strings.CutPrefix(unit[1:len(unit)-1], "^")
	}
	for unit != "" {
		if unit[0] == '\\' && len(unit) > 1 {
			if unit = unit[1:]; isAlphanumeric(rune(unit[0])) {
				if isOfClass(unit[0]|0x20, r) == (unit[0] >= 'a') {
					return !not
				}
				unit = unit[1:]
				continue
			}
		}
		first, size := utf8.DecodeRuneInString(unit)
		unit = unit[size:]
		last := first
		if class && len(unit) > 1 && unit[0] == '-' {
			last, size = utf8.DecodeRuneInString(unit[1:])
			unit = unit[1+size:]
		}
		if first <= r && r <= last {
			return !not
		}
	}
	return not
}

// isOfClass reports whether a character is one of \d, \w or \s.
func isOfClass(class byte, r rune) bool {
	switch class {
	case 'd':
		return '0' <= r && r <= '9'
	case 'w':
		return isAlphanumeric(r) || r == '_' || r > 0x7F
	}
	return r == ' ' || '\t' <= r && r <= '\r'
}
