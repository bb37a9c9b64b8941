package site

import (
	"strconv"
	"strings"
)

// An Encoding is a content coding in which a file may have a copy beside it.
type Encoding struct {
	// Name is the name of the coding in Accept-Encoding and Content-Encoding.
	Name string
	// Suffix is the suffix of the copy's name.
	Suffix string
}

// Encodings are the content codings of the packed folder, smallest copy first.
var Encodings = []Encoding{
	{"br", ".br"},
	{"gzip", ".gz"},
}

// accepts reports whether an Accept-Encoding header names the coding with a
// weight above zero (RFC 9110 §12.5.3). A wildcard counts as no: the plain file
// is always right.
func accepts(header, coding string) bool {
	for member := range strings.SplitSeq(header, ",") {
		name, parameter, _ := strings.Cut(member, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		weight, found := strings.CutPrefix(strings.TrimSpace(parameter), "q=")
		if !found {
			return true
		}
		q, err := strconv.ParseFloat(weight, 64)
		return err == nil && q > 0
	}
	return false
}
