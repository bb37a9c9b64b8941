package engine_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// fold leaves out the middle of long runs that differ in numbers alone, so that
// a golden with hundreds of cookies can be read.
func fold(entries []string) []string {
	const long = 24
	var out []string
	for len(entries) > 0 {
		kind := withoutNumbers(entries[0])
		n := slices.IndexFunc(entries, func(e string) bool { return withoutNumbers(e) != kind })
		if n < 0 {
			n = len(entries)
		}
		if n > long {
			out = append(out, entries[0], fmt.Sprintf("… %d more …", n-2), entries[n-1])
		} else {
			out = append(out, entries[:n]...)
		}
		entries = entries[n:]
	}
	return out
}

// withoutNumbers also drops the spaces that pad columns of numbers.
func withoutNumbers(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || '0' <= r && r <= '9' {
			return -1
		}
		return r
	}, s)
}

func foldList(s, separator string) string {
	return strings.Join(fold(strings.Split(s, separator)), separator)
}

func TestFold(t *testing.T) {
	long := func(from, to int) (list []string) {
		for i := from; i < to; i++ {
			list = append(list, fmt.Sprintf("c%d=1", i))
		}
		return list
	}
	for _, test := range []struct {
		entries, want []string
	}{
		{nil, nil},
		{long(0, 24), long(0, 24)},
		{long(0, 25), []string{"c0=1", "… 23 more …", "c24=1"}},
		{append([]string{"a=1"}, append(long(0, 99), "b=1")...), []string{"a=1", "c0=1", "… 97 more …", "c98=1", "b=1"}},
	} {
		if got := fold(test.entries); !slices.Equal(got, test.want) {
			t.Errorf("fold(%q)\n got %q\nwant %q", test.entries, got, test.want)
		}
	}
}
