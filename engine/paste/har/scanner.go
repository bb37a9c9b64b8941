package har

import (
	"encoding/json"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/message"
)

// A scanner reads JSON in pieces of any size and keeps only the path of the
// current value, and its text if it is wanted. It is lenient: what follows an
// error is left out.
type scanner struct {
	// path has the keys and "[]" from the top, each with its length.
	path    []byte
	lengths []int
	// stack has the brackets that are open.
	stack []byte
	// wants reports whether the text of a value at a path is kept.
	wants func(path []byte) bool
	// value gets each value that is kept.
	value func(path []byte, text string)
	// closed gets the path of each object that ends.
	closed func(path []byte)

	state   scanState
	isKey   bool
	keep    bool
	escaped bool
	text    []byte
	// broken is the byte at which the text stopped being JSON, "" for none.
	broken string
	done   bool
}

type scanState uint8

const (
	between scanState = iota
	inString
	inWord
)

// maxNesting is more than a HAR file has; Chrome's call stacks are nested.
const maxNesting = 10_000

func (s *scanner) write(piece []byte) {
	for i := 0; i < len(piece) && s.broken == "" && !s.done; i++ {
		switch c := piece[i]; s.state {
		case inString:
			i += s.inString(piece[i:])
		case inWord:
			if strings.IndexByte(",]} \t\r\n", c) < 0 {
				s.add(c)
				continue
			}
			s.endValue(string(s.text))
			s.between(c)
		default:
			s.between(c)
		}
	}
}

// inString reads a part of a string and returns how many bytes it took besides
// the first.
func (s *scanner) inString(piece []byte) int {
	for i, c := range piece {
		switch {
		case s.escaped:
			s.escaped = false
			s.add(c)
		case c == '\\':
			s.escaped = true
			s.add(c)
		case c == '"':
			s.endString()
			return i
		default:
			s.add(c)
		}
	}
	return len(piece)
}

func (s *scanner) add(c byte) {
	if (s.keep || s.isKey) && len(s.text) <= message.MaxValue {
		s.text = append(s.text, c)
	}
}

func (s *scanner) between(c byte) {
	switch c {
	case ' ', '\t', '\r', '\n', ',', ':':
	case '{', '[':
		if len(s.stack) == maxNesting {
			s.broken = string(c)
			return
		}
		s.stack = append(s.stack, c)
		if c == '[' {
			s.enter("[]")
		} else {
			s.isKey = true
		}
		return
	case '}', ']':
		s.close(c)
	case '"':
		s.state, s.text = inString, s.text[:0]
		s.keep = !s.expectsKey() && s.wants(s.path)
	default:
		s.state, s.text, s.isKey = inWord, s.text[:0], false
		s.keep = s.wants(s.path)
		s.add(c)
	}
	if c == ',' {
		s.isKey = s.inObject()
	}
}

func (s *scanner) inObject() bool { return len(s.stack) > 0 && s.stack[len(s.stack)-1] == '{' }

func (s *scanner) expectsKey() bool { return s.isKey && s.inObject() }

func (s *scanner) endString() {
	s.state = between
	text, whole := unquote(s.text)
	if s.expectsKey() {
		s.isKey = false
		s.enter(text)
		return
	}
	if !whole {
		text = ""
	}
	s.endValue(text)
}

// unquote is the text of a string without its quotes. Not whole: it is longer
// than what is kept, or not JSON.
func unquote(text []byte) (plain string, whole bool) {
	if len(text) > message.MaxValue {
		return "", false
	}
	quoted := make([]byte, 0, len(text)+2)
	quoted = append(append(append(quoted, '"'), text...), '"')
	if json.Unmarshal(quoted, &plain) != nil {
		return "", false
	}
	return plain, true
}

func (s *scanner) endValue(text string) {
	s.state = between
	if s.keep {
		s.value(s.path, text)
	}
	s.keep = false
	s.leaveKey()
}

func (s *scanner) close(c byte) {
	open := byte('{')
	if c == ']' {
		open = '['
	}
	if len(s.stack) == 0 || s.stack[len(s.stack)-1] != open {
		s.broken = string(c)
		return
	}
	s.stack, s.isKey = s.stack[:len(s.stack)-1], false
	if c == ']' {
		s.leave()
	} else {
		s.closed(s.path)
	}
	s.leaveKey()
	s.done = len(s.stack) == 0
}

// leaveKey leaves the key whose value has ended.
func (s *scanner) leaveKey() {
	if s.inObject() {
		s.leave()
	}
}

func (s *scanner) enter(name string) {
	before := len(s.path)
	if name != "[]" && before > 0 {
		s.path = append(s.path, '.')
	}
	s.path = append(s.path, name...)
	s.lengths = append(s.lengths, before)
}

func (s *scanner) leave() {
	if n := len(s.lengths); n > 0 {
		s.path, s.lengths = s.path[:s.lengths[n-1]], s.lengths[:n-1]
	}
}
