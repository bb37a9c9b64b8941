package engine_test

import (
	"slices"
	"strings"
	"testing"
)

// lineDiff shows how got differs from want: every line, with "-" in front of
// those that are missing and "+" in front of those that are new.
func lineDiff(want, got string) string {
	a, b := strings.SplitAfter(want, "\n"), strings.SplitAfter(got, "\n")
	// common[i][j] is the length of the longest common subsequence of a[i:]
	// and b[j:].
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}

	var lines []string
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			lines = append(lines, "  "+a[i])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			lines = append(lines, "- "+a[i])
			i++
		default:
			lines = append(lines, "+ "+b[j])
			j++
		}
	}
	lines = slices.DeleteFunc(lines, func(line string) bool { return strings.TrimSpace(line) == "" })
	for i, line := range lines {
		lines[i] = strings.TrimSuffix(line, "\n")
	}
	return strings.Join(lines, "\n")
}

func TestLineDiff(t *testing.T) {
	for _, test := range []struct{ name, want, got, diff string }{
		{"a line changed", "a\nb\nc\n", "a\nx\nc\n", "  a\n- b\n+ x\n  c"},
		{"a line added", "a\nc\n", "a\nb\nc\n", "  a\n+ b\n  c"},
		{"a line gone", "a\nb\n", "b\n", "- a\n  b"},
		{"nothing was there", "", "a\n", "+ a"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := lineDiff(test.want, test.got); got != test.diff {
				t.Errorf("lineDiff(%q, %q) is\n%s\nwant\n%s", test.want, test.got, got, test.diff)
			}
		})
	}
}
