package cookie_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

// Measured on Chromium 156, all of them.
func TestPrefixesInChromium(t *testing.T) {
	const (
		https   = "https://shop.example/"
		http    = "http://shop.example/"
		local   = "http://localhost/"
		refused = "refused: InvalidPrefix"
	)
	tests := []struct{ url, line, want string }{
		{https, "__Secure-a=1; Secure", "__Secure-a=1 on shop.example/ host-only Secure"},
		{https, "__Secure-a=1; Secure; Domain=shop.example", "__Secure-a=1 on shop.example/ Secure"},
		{https, "__Secure-a=1", refused},
		{https, "__SECURE-a=1", refused},
		{http, "__Secure-a=1; Secure", refused},
		{local, "__Secure-a=1; Secure", "__Secure-a=1 on localhost/ host-only Secure"},

		{https, "__Host-a=1; Secure; Path=/", "__Host-a=1 on shop.example/ host-only Secure"},
		{https, "__Host-a=1; Path=/", refused},
		{https, "__host-a=1; Path=/", refused},
		{https, "__Host-a=1; Secure", refused},
		{https, "__Host-a=1; Secure; Path=/x", refused},
		{https, "__Host-a=1; Secure; Path=/x; Path=/", "__Host-a=1 on shop.example/ host-only Secure"},
		{https, "__Host-a=1; Secure; Path=/; Path=", refused},
		{https, "__Host-a=1; Secure; Path=/; Domain=", "__Host-a=1 on shop.example/ host-only Secure"},
		{https, "__Host-a=1; Secure; Path=/; Domain=shop.example", refused},
		{https, "__Host-a=1; Secure; Path=/; Domain=other.example", "refused: InvalidDomain InvalidPrefix"},
		{http, "__Host-a=1; Secure; Path=/", refused},
		{local, "__Host-a=1; Secure; Path=/", "__Host-a=1 on localhost/ host-only Secure"},
		{local, "__Host-a=1; Secure; Path=/; Domain=localhost", refused},
		{"https://127.0.0.1/", "__Host-a=1; Secure; Path=/; Domain=127.0.0.1", "__Host-a=1 on 127.0.0.1/ host-only Secure"},
		{"https://127.0.0.1/", "__Host-a=1; Secure; Path=/; Domain=.127.0.0.1", refused},

		{https, "__Http-a=1; Secure; HttpOnly; Domain=shop.example", "__Http-a=1 on shop.example/ Secure HttpOnly"},
		{https, "__Http-a=1; Secure", refused},
		{https, "__hTTp-a=1; Secure", refused},
		{http, "__Http-a=1; Secure; HttpOnly", refused},
		{https, "__Host-Http-a=1; Secure; HttpOnly; Path=/", "__Host-Http-a=1 on shop.example/ host-only Secure HttpOnly"},
		{https, "__Host-Http-a=1; Secure; Path=/", refused},
		{https, "__Host-Http-a=1; Secure; HttpOnly", refused},

		// Without a name, the value must not look like a prefixed name.
		{https, "__Secure-", refused},
		{https, "=__host-x", refused},
		{https, "=__Http-x; Secure; HttpOnly", refused},
		{https, "__Host-Http-x", refused},

		{https, "__HostHttp-a=1", "__HostHttp-a=1 on shop.example/ host-only"},
		{https, "__Secure=1", "__Secure=1 on shop.example/ host-only"},
		{https, "x__Secure-a=1", "x__Secure-a=1 on shop.example/ host-only"},
		{https, "a=__Secure-", "a=__Secure- on shop.example/ host-only"},
	}
	for _, tt := range tests {
		if got := outcome(t, tt.line, tt.url, chromium()); got != tt.want {
			t.Errorf("%q from %s\n got %s\nwant %s", tt.line, tt.url, got, tt.want)
		}
	}
}

func TestCutPrefix(t *testing.T) {
	for _, test := range []struct{ name, prefix, rest string }{
		{"__Secure-a", cookie.SecurePrefix, "a"},
		{"__Host-a", cookie.HostPrefix, "a"},
		{"__Http-a", cookie.HttpPrefix, "a"},
		{"__Host-Http-a", cookie.HostHttpPrefix, "a"},
		{"__hOST-hTTP-a", cookie.HostHttpPrefix, "a"},
		{"__Host-__Secure-a", cookie.HostPrefix, "__Secure-a"},
		{"__Host-", cookie.HostPrefix, ""},
		{"__Host", "", "__Host"},
		{"a__Host-", "", "a__Host-"},
		{"", "", ""},
	} {
		if prefix, rest := cookie.CutPrefix(test.name); prefix != test.prefix || rest != test.rest {
			t.Errorf("%s: got %q and %q, want %q and %q", test.name, prefix, rest, test.prefix, test.rest)
		}
	}
}
