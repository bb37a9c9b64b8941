package scenario

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"v", "do", "url", "host", "title", "steps", "status", "noCookie", "thirdPartyCookies"}
	for _, test := range []struct{ name, want string }{
		{"Title", "title"},
		{"titel", "title"},
		{"step", "steps"},
		{"stats", "status"},
		{"nocookies", "noCookie"},
		{"thirdPartyCookie", "thirdPartyCookies"},
		{"uri", "url"},
		{"URL", "url"},
		{"hst", "host"},
		{"DO", "do"},
		{"hi", ""},
		{"x", ""},
		{"", ""},
		{"comment", ""},
	} {
		if got := Nearest(test.name, names); got != test.want {
			t.Errorf("nearest to %q: got %q, want %q", test.name, got, test.want)
		}
	}
}
