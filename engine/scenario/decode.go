package scenario

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/jsontext"
)

// Decode reads a scenario. It is strict: an unknown or repeated field, a wrong
// type, a value out of range, a missing field or text after the document is an
// [*Error] that names the place. Hosts come back in lower case, and a field
// that spells out its default comes back as zero, so that two documents that
// say the same give equal scenarios. A scenario that Decode returns is valid.
func Decode(data []byte) (*Scenario, error) {
	// Some editors begin a file with a byte order mark (RFC 8259 §8.1).
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if err := checkSyntax(data); err != nil {
		return nil, err
	}
	s := new(Scenario)
	if err := newReader(data).read(reflect.ValueOf(s).Elem()); err != nil {
		return nil, err
	}
	// Defaults are dropped last: a default in a place where the field does not
	// belong is still an error.
	s.normalizeHosts()
	if err := s.validate(); err != nil {
		return nil, err
	}
	s.dropDefaults()
	return s, nil
}

// UnmarshalJSON makes [json.Unmarshal] as strict as [Decode].
func (s *Scenario) UnmarshalJSON(data []byte) error {
	decoded, err := Decode(data)
	if err != nil {
		return err
	}
	*s = *decoded
	return nil
}

// checkSyntax reports whether data is one JSON document within the limits.
func checkSyntax(data []byte) error {
	if len(data) > MaxBytes {
		return problem("the document has %d bytes; at most %d are allowed", len(data), MaxBytes)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return problem("the document is empty")
	}
	if end := validUTF8(data); end < len(data) {
		// encoding/json would replace invalid UTF-8 with U+FFFD.
		line, column := position(data, end)
		return problem("not JSON: line %d, column %d: not UTF-8", line, column)
	}
	err := jsontext.Check(data)
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		line, column := position(data, max(int(syntax.Offset)-1, 0))
		return problem("not JSON: line %d, column %d: %v", line, column, err)
	}
	if err != nil {
		return problem("not JSON: %v", err)
	}
	return nil
}

// validUTF8 returns how much of the beginning of data is UTF-8.
func validUTF8(data []byte) (end int) {
	for end < len(data) {
		r, size := utf8.DecodeRune(data[end:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		end += size
	}
	return end
}

// position returns the line and column of an offset, both from 1, the column
// in characters.
func position(data []byte, offset int) (line, column int) {
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}
