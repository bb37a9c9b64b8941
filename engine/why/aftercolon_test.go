package why

import "testing"

func TestAfterColon(t *testing.T) {
	for _, test := range []struct{ name, got, want string }{
		{"behind a colon, of the cookie", afterColon("sid", "sid is Secure."), "it is Secure."},
		{"behind a colon, of another with such a name", afterColon("sid", "sid2 had to go."), "sid2 had to go."},
		{"behind a colon, of something else", afterColon("sid", "The jar is full."), "the jar is full."},
		{"behind a colon, of an attribute", afterColon("sid", "Path appears twice."), "Path appears twice."},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
}
