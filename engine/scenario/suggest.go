package scenario

import "strings"

// Nearest returns the name that was probably meant, or "" if none is close.
func Nearest(name string, names []string) string {
	best, bestDistance := "", 3
	if len(name) > quoteLimit {
		return ""
	}
	for _, known := range names {
		d := distance(strings.ToLower(name), strings.ToLower(known))
		// For a short name, two letters are most of it.
		if d < bestDistance && d < len(known)-1 {
			best, bestDistance = known, d
		}
	}
	return best
}

// distance counts the letters to insert, drop, replace or swap with their
// neighbour to turn a into b.
func distance(a, b string) int {
	var before []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			replaced := last[j]
			if a[i] != b[j] {
				replaced++
			}
			row[j+1] = min(replaced, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

// listed writes names as "a, b or c".
func listed(names []string) string {
	var text strings.Builder
	for i, name := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			text.WriteString(" or ")
		default:
			text.WriteString(", ")
		}
		text.WriteString(name)
	}
	return text.String()
}
