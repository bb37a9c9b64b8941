//go:build !js

package dialog

import "testing"

func TestMatches(t *testing.T) {
	for _, test := range []struct {
		text, query string
		want        bool
	}{
		{"Flip Secure", "", true},
		{"Flip Secure", " ", true},
		{"Flip Secure", "secure FLIP", true},
		{"Flip Secure", "sec fl", true},
		{"Flip Secure", "flip https", false},
		{"Für Überraschungen", "ÜBER", true},
	} {
		if got := matches(test.text, test.query); got != test.want {
			t.Errorf("matches(%q, %q) = %t", test.text, test.query, got)
		}
	}
}
