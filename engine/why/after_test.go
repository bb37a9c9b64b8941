package why

import "testing"

func TestEnglishGoesOn(t *testing.T) {
	for _, test := range []struct{ name, got, want string }{
		{"behind a colon, of the cookie", afterColon("sid", "sid is Secure."), "it is Secure."},
		{"behind a colon, of another with such a name", afterColon("sid", "sid2 had to go."), "sid2 had to go."},
		{"behind a colon, of something else", afterColon("sid", "The jar is full."), "the jar is full."},
		{"behind a colon, with a letter that takes two bytes", afterColon("sid", "Öl is no cookie."), "öl is no cookie."},
		{"behind and, of something", afterAnd("The cookie without a name had to go."), "the cookie without a name had to go."},
		{"behind and, of a name", afterAnd("Theme had to go."), "Theme had to go."},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, test.got, test.want)
		}
	}
}
