package scenario

import (
	"slices"
	"strings"
	"testing"
)

func TestUnsafeHeaders(t *testing.T) {
	for _, test := range []struct {
		name, value string
		unsafe      bool
	}{
		{"Authorization", "Bearer x", true},
		{"X-Token", "1", true},
		{"Accept", "application/json, */*", false},
		{"ACCEPT", "text/html; q=(1)", true},
		{"Accept-Language", "de-CH, en;q=0.5", false},
		{"Content-Language", "de_CH", true},
		{"Content-Type", "text/plain; charset=utf-8", false},
		{"Content-Type", "Multipart/Form-Data", false},
		{"Content-Type", "application/json", true},
		{"Content-Type", "text/plain; charset=\"utf-8\"", true},
		{"Accept", strings.Repeat("a", 129), true},
	} {
		var want []string
		if test.unsafe {
			want = []string{strings.ToLower(test.name)}
		}
		step := Step{Headers: map[string]string{test.name: test.value}}
		if got := step.UnsafeHeaders(); !slices.Equal(got, want) {
			t.Errorf("%s: %s: %q, want %q", test.name, test.value, got, want)
		}
	}
}
