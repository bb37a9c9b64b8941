package salvage

import (
	"strconv"
	"strings"
)

const space = " \t\r\n"

// A cut is a place at which the beginning of a document may end, with the brackets that
// are open there.
type cut struct {
	at      int
	closing string
}

// cuts are the places in the beginning of a document after an entry of a list that is
// an object: a server, a rule, a step, a claim.
func cuts(document string) (list []cut) {
	open := ""
	for i := 0; i < len(document); i++ {
		switch c := document[i]; c {
		case '"':
			i = endOfString(document, i) - 1
		case '{':
			open = "}" + open
		case '[':
			open = "]" + open
		case '}', ']':
			if open == "" || open[0] != c {
				return list
			}
			if open = open[1:]; c == '}' && strings.HasPrefix(open, "]") {
				list = append(list, cut{i + 1, open})
			}
		}
		if len(open) > deepest {
			return nil
		}
	}
	return list
}

// deepest is how deep a scenario can be nested, with the settings of a stack.
const deepest = 32

// endOfString is where the string ends that begins at a place.
func endOfString(document string, at int) int {
	for at++; at < len(document); at++ {
		switch document[at] {
		case '\\':
			at++
		case '"':
			return at + 1
		}
	}
	return len(document)
}

// without removes the value at a path of a document, which is JSON, or, where nothing
// is, what should have had it.
func without(document string, path []string) (rest string, found bool) {
	start, end := entry(document, 0, path)
	if end == 0 {
		return document, false
	}
	before, after := strings.TrimRight(document[:start], space), strings.TrimLeft(document[end:], space)
	if strings.HasPrefix(after, ",") {
		return before + after[1:], true
	}
	return strings.TrimSuffix(before, ",") + after, true
}

// entry is where the entry lies to which a path leads, in the object or the list at a
// place; end is 0 if there is none.
func entry(document string, at int, path []string) (start, end int) {
	if len(path) == 0 {
		return 0, 0
	}
	if at = past(document, at); document[at] != '{' && document[at] != '[' {
		return 0, 0
	}
	named := document[at] == '{'
	at++
	for i := 0; ; i++ {
		at = past(document, at)
		if document[at] == '}' || document[at] == ']' {
			return 0, 0
		}
		start = at
		name := strconv.Itoa(i)
		if named {
			end = endOfString(document, at)
			name = document[at+1 : end-1]
			at = past(document, end) + 1 // its colon
		}
		end = endOfValue(document, at)
		if name == path[0] {
			if from, to := entry(document, at, path[1:]); to > 0 {
				return from, to
			}
			return start, end
		}
		if at = past(document, end); document[at] == ',' {
			at++
		}
	}
}

// past is the next place that is no white space.
func past(document string, at int) int {
	for strings.IndexByte(space, document[at]) >= 0 {
		at++
	}
	return at
}

// endOfValue is where the value ends that begins at a place, possibly after white space.
func endOfValue(document string, at int) int {
	for depth := 0; at < len(document); at++ {
		switch document[at] {
		case '"':
			at = endOfString(document, at) - 1
		case '{', '[':
			depth++
		case '}', ']', ',':
			if depth == 0 {
				return at
			}
			if document[at] != ',' {
				depth--
			}
		}
	}
	return at
}
