package salvage

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// nesting is how deep a scenario is nested, at most, around the settings of a stack.
const nesting = 8

// A cut is a place at which the beginning of a document may end.
type cut struct {
	end int
	// closing are the brackets that are open there, and place is the path of the last
	// value before it.
	closing, place string
}

// cuts are the places in the beginning of a document after which no object of a list,
// but for a server, is incomplete.
func cuts(document string) []cut {
	s := scanner{text: document}
	s.value("", true)
	return s.list
}

// A scanner reads the beginning of a document. It is generous: what it takes for JSON is
// read again.
type scanner struct {
	text string
	at   int
	list []cut
	// open are the brackets that close what is open.
	open string
}

// value reads a value and reports whether it is whole. Its parts are kept one by one if
// it is kept in part.
func (s *scanner) value(path string, inPart bool) (whole bool) {
	switch s.peek() {
	case '{', '[':
		return s.parts(path, inPart)
	case '"':
		_, whole = s.string()
		return whole
	}
	end := strings.IndexAny(s.text[s.at:], ",]} \t\r\n")
	if end <= 0 {
		return false // of what is at the end, more may follow
	}
	s.at += end
	return true
}

// parts reads an object or a list.
func (s *scanner) parts(path string, inPart bool) (whole bool) {
	if len(s.open) > scenario.MaxDepth+nesting {
		return false
	}
	isObject := s.peek() == '{'
	closing := "]"
	if isObject {
		closing = "}"
	}
	s.at++
	s.open = closing + s.open
	for i := 0; ; i++ {
		if strings.HasPrefix(closing, string(s.peek())) {
			s.at++
			s.open = s.open[1:]
			return true
		}
		place := path + "[" + strconv.Itoa(i) + "]"
		if isObject {
			name, ok := s.string()
			if !ok || s.peek() != ':' {
				return false
			}
			s.at++
			place = strings.TrimPrefix(path+"."+name, ".")
		}
		if !s.value(place, inPart && kept(place)) {
			return false
		}
		if inPart {
			s.list = append(s.list, cut{s.at, s.open, place})
		}
		if s.peek() == ',' {
			s.at++
		}
	}
}

// kept reports whether a value is kept in part: the lists of a document, a server, and
// its rules.
func kept(place string) bool {
	depth := strings.Count(place, "[") + strings.Count(place, ".")
	return depth == 0 || strings.HasPrefix(place, "servers[") && (depth == 1 || depth == 2 && strings.HasSuffix(place, ".rules"))
}

// peek is the next byte after white space, 0 at the end.
func (s *scanner) peek() byte {
	s.at += len(s.text[s.at:]) - len(strings.TrimLeft(s.text[s.at:], " \t\r\n"))
	if s.at == len(s.text) {
		return 0
	}
	return s.text[s.at]
}

// string reads a string.
func (s *scanner) string() (content string, whole bool) {
	if s.peek() != '"' {
		return "", false
	}
	start := s.at + 1
	for i := start; i < len(s.text); i++ {
		switch s.text[i] {
		case '\\':
			i++
		case '"':
			s.at = i + 1
			return s.text[start:i], true
		}
	}
	return "", false
}

// without removes the value at a path of a document or, where nothing is, what should have
// had it.
func without(document string, path []string) (rest string, found bool) {
	s := scanner{text: document}
	start, end := s.entry(path)
	if end == 0 {
		return document, false
	}
	before, after := strings.TrimRight(document[:start], " \t\r\n"), document[end:]
	if next, isFollowed := strings.CutPrefix(strings.TrimLeft(after, " \t\r\n"), ","); isFollowed {
		return before + next, true
	}
	return strings.TrimSuffix(before, ",") + after, true
}

// entry finds the entry of an object or a list, with its name, that a path leads to; end
// is 0 if there is none. The document is JSON.
func (s *scanner) entry(path []string) (start, end int) {
	kind := s.peek()
	if len(path) == 0 || kind != '{' && kind != '[' {
		return 0, 0
	}
	s.at++
	for i := 0; s.peek() != '}' && s.peek() != ']'; i++ {
		name, from := strconv.Itoa(i), s.at
		if kind == '{' {
			s.string()
			if json.Unmarshal([]byte(s.text[from:s.at]), &name) != nil || s.peek() != ':' {
				return 0, 0
			}
			s.at++
		}
		value := s.at
		if name == path[0] {
			if start, end = s.entry(path[1:]); end > 0 {
				return start, end
			}
			s.at = value
		}
		if !s.value("", false) {
			return 0, 0
		}
		if name == path[0] {
			return from, s.at
		}
		if s.peek() == ',' {
			s.at++
		}
	}
	return 0, 0
}
