package state

import "strings"

// A Part is the text of a Set-Cookie line between two semicolons.
type Part struct {
	Text string
	Mark Mark
}

// Mark is the effect of an edit on a part of a line.
type Mark int

const (
	Kept Mark = iota
	Added
	Removed
)

// LineParts compares a line with its version before an edit. One edit changes
// one range of a line, so the common start and end are unchanged, and the parts
// in between were added or removed.
func LineParts(before, after string) []Part {
	old, now := strings.Split(before, ";"), strings.Split(after, ";")
	start := 0
	for start < len(old) && start < len(now) && same(old[start], now[start]) {
		start++
	}
	end := 0
	for end < len(old)-start && end < len(now)-start && same(old[len(old)-1-end], now[len(now)-1-end]) {
		end++
	}
	parts := appendParts(nil, now[:start], Kept)
	parts = appendParts(parts, old[start:len(old)-end], Removed)
	parts = appendParts(parts, now[start:len(now)-end], Added)
	return appendParts(parts, now[len(now)-end:], Kept)
}

func same(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }

func appendParts(parts []Part, texts []string, mark Mark) []Part {
	for _, text := range texts {
		parts = append(parts, Part{strings.TrimSpace(text), mark})
	}
	return parts
}
