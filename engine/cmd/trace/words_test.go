package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		name  string
		text  string
		limit int
		want  []string
	}{
		{"nothing", "", 10, nil},
		{"what fits", "a cookie", 8, []string{"a cookie"}},
		{"between words", "a cookie sent", 8, []string{"a cookie", "sent"}},
		{"a word longer than a line", "sid=0123456789 sent", 6, []string{"sid=01", "234567", "89", "sent"}},
		{"wide letters", "日本 語", 4, []string{"日本", "語"}},
		{"a letter wider than the line", "日本", 1, []string{"日", "本"}},
		{"marks take no room", "e\u0301e\u0301 x", 4, []string{"e\u0301e\u0301 x"}},
		{"a picture of several, joined", "👩‍🚀👩‍🚀 x", 4, []string{"👩‍🚀👩‍🚀", "x"}},
		{"no room at all", "ab", 0, []string{"a", "b"}},
	} {
		if diff := cmp.Diff(test.want, wrap(test.text, test.limit)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// FuzzWrap: no word is lost and no line is too long, except for a letter that
// is wider than the line.
func FuzzWrap(f *testing.F) {
	f.Add("User sends HTTP request: GET /login", 14)
	f.Add("日本語 e\u0301 sid=0123456789", 3)
	f.Fuzz(func(t *testing.T, text string, limit int) {
		limit = 1 + (limit&0xff)%100
		text = visible.Text(text)
		lines := wrap(text, limit)
		for _, line := range lines {
			if width(line) > max(limit, 2) {
				t.Errorf("%q takes %d columns, more than %d", line, width(line), limit)
			}
		}
		words := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got, want := words(strings.Join(lines, "")), words(text); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
