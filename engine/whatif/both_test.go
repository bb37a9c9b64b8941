package whatif

import "testing"

// TestPlacesOfTwoFlips: two flips as one name the positions of both, without
// repetition.
func TestPlacesOfTwoFlips(t *testing.T) {
	for _, test := range []struct{ first, second, want string }{
		{"", "", ""},
		{"sid", "", "sid"},
		{"", "sid", "sid"},
		{"sid", "sid", "sid"},
		{"sid", "http://shop.example/", "sid; http://shop.example/"},
	} {
		a := Flip{Where: test.first, Edits: []Edit{{}}}
		b := Flip{Where: test.second, Edits: []Edit{{}}}
		if got := both(a, b).Where; got != test.want {
			t.Errorf("%q and %q: got %q, want %q", test.first, test.second, got, test.want)
		}
	}
}
