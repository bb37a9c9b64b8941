package link

import (
	"strconv"
	"strings"
)

// A Suffix is what a link says besides its scenario. It follows the payload, which has
// no dot, in parts of a dot, a letter and a value. Parts that a later release adds are
// ignored.
type Suffix struct {
	// Verdict is what came of the run when the link was made, as package verdict writes
	// it, "" for unknown: ".r0d3f91c".
	Verdict string
	// View is the name of the view to show, "" for none: ".vflow".
	View string
	// Row is the row of the execution table to show first, 0 for none: ".s5".
	Row int
}

// String is the suffix as it follows a fragment.
func (s Suffix) String() string {
	var out string
	if s.Verdict != "" {
		out = ".r" + s.Verdict
	}
	if s.View != "" {
		out += ".v" + s.View
	}
	if s.Row > 0 {
		out += ".s" + strconv.Itoa(s.Row)
	}
	return out
}

// SuffixOf returns the suffix of a fragment.
func SuffixOf(fragment string) Suffix {
	_, s := cutSuffix(extractFragment(fragment))
	return s
}

// cutSuffix splits the suffix from a fragment.
func cutSuffix(tidied string) (rest string, s Suffix) {
	rest, parts, _ := strings.Cut(tidied, ".")
	for _, part := range strings.Split(parts, ".") {
		if part == "" {
			continue
		}
		switch value := part[1:]; part[0] {
		case 's':
			if row, err := strconv.Atoi(value); err == nil && row > 0 {
				s.Row = row
			}
		case 'v':
			s.View = value
		case 'r':
			s.Verdict = value
		}
	}
	return rest, s
}
