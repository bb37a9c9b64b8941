package scenario

import (
	"bytes"
	"encoding/json"
)

// Canonical returns the scenario as JSON in its one shortest form: fields in
// the order of the types, headers and settings sorted by name, defaults left
// out, hosts in lower case, no white space. Equal scenarios have equal
// canonical forms, and [Decode] gives back the scenario.
//
// A scenario that [Scenario.Validate] rejects may have no such form, for
// example with a setting that is a Go channel; then the result is nil.
func (s *Scenario) Canonical() []byte {
	normal := s.Clone()
	normal.normalizeHosts()
	normal.dropDefaults()
	return encode(normal)
}

// Indented returns the canonical form over several lines, for files and
// people, without a newline at the end.
func (s *Scenario) Indented() []byte {
	var out bytes.Buffer
	if json.Indent(&out, s.Canonical(), "", "  ") != nil {
		return nil // there is no canonical form
	}
	return out.Bytes()
}

// MarshalJSON writes a single value as a string.
func (v Values) MarshalJSON() ([]byte, error) {
	if len(v) == 1 {
		return encode(v[0]), nil
	}
	return encode([]string(v)), nil
}

// encode is json.Marshal without the escapes for HTML, which make a link longer
// and a file harder to read; nil for values that JSON cannot represent.
func encode(v any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if encoder.Encode(v) != nil {
		return nil
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}
