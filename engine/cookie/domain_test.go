package cookie_test

import "testing"

// The cases marked with an M were measured on Chromium 156.
func TestDomain(t *testing.T) {
	const (
		host    = "http://www.shop.example/"
		refused = "refused: InvalidDomain"
	)
	tests := []struct {
		name, domain, url, want string
	}{
		{"none", "", host, "a=1 on www.shop.example/ host-only"},
		{"empty, M", "; Domain=", host, "a=1 on www.shop.example/ host-only"},
		{"white space, M", "; Domain= ", host, "a=1 on www.shop.example/ host-only"},
		{"without a value, M", "; Domain", host, "a=1 on www.shop.example/ host-only"},
		{"the host, M", "; Domain=www.shop.example", host, "a=1 on www.shop.example/"},
		{"the parent", "; Domain=shop.example", host, "a=1 on shop.example/"},
		{"leading dot, M", "; Domain=.shop.example", host, "a=1 on shop.example/"},
		{"capitals, M", "; Domain=SHOP.Example", host, "a=1 on shop.example/"},
		{"last wins", "; Domain=other.example; Domain=shop.example", host, "a=1 on shop.example/"},
		{"empty last, M", "; Domain=shop.example; Domain=", host, "a=1 on www.shop.example/ host-only"},
		{"port of the URL does not matter", "; Domain=shop.example", "http://www.shop.example:8080/", "a=1 on shop.example/"},

		{"two dots, M", "; Domain=..shop.example", host, refused},
		{"dot behind, M", "; Domain=shop.example.", host, refused},
		{"below the host, M", "; Domain=x.www.shop.example", host, refused},
		{"a sibling", "; Domain=api.shop.example", host, refused},
		{"another site, M", "; Domain=other.example", host, refused},
		{"ends like the host", "; Domain=hop.example", host, refused},
		{"public suffix, M", "; Domain=example", host, refused},
		{"percent encoding, M", "; Domain=sho%70.example", host, refused},
		{"quotes, M", `; Domain="shop.example"`, host, refused},
		{"port, M", "; Domain=shop.example:80", host, refused},
		{"a list", "; Domain=shop.example, other.example", host, refused},
		{"non-ASCII, M", "; Domain=münchen.example", "http://xn--mnchen-3ya.example/", "a=1 on xn--mnchen-3ya.example/"},
		{"its A-label, M", "; Domain=xn--mnchen-3ya.example", "http://xn--mnchen-3ya.example/", "a=1 on xn--mnchen-3ya.example/"},

		{"rooted host, M", "; Domain=shop.example.", "http://www.shop.example./", "a=1 on shop.example./"},
		{"rooted host, no dot, M", "; Domain=shop.example", "http://www.shop.example./", refused},
		{"rooted public suffix", "; Domain=example.", "http://www.shop.example./", refused},

		{"listed public suffix of two labels", "; Domain=co.uk", "http://shop.co.uk/", refused},
		{"below one", "; Domain=shop.co.uk", "http://www.shop.co.uk/", "a=1 on shop.co.uk/"},
		{"private suffix from below, M", "; Domain=github.io", "http://me.github.io/", refused},
		{"private suffix from itself, M", "; Domain=github.io", "http://github.io/", "a=1 on github.io/ host-only"},
		{"its dotted form, M", "; Domain=.github.io", "http://github.io/", "a=1 on github.io/ host-only"},

		{"localhost, M", "; Domain=localhost", "http://localhost/", "a=1 on localhost/ host-only"},
		{"localhost from below, M", "; Domain=localhost", "http://foo.localhost/", refused},
		{"single label, M", "; Domain=INTRANET", "http://intranet/", "a=1 on intranet/ host-only"},

		{"own IP, M", "; Domain=127.0.0.1", "http://127.0.0.1/", "a=1 on 127.0.0.1/ host-only"},
		{"own IP with a dot, M", "; Domain=.127.0.0.1", "http://127.0.0.1/", "a=1 on 127.0.0.1/ host-only"},
		{"end of an IP, M", "; Domain=0.0.1", "http://127.0.0.1/", refused},
		{"other spelling of an IP, M", "; Domain=127.1", "http://127.0.0.1/", refused},
		{"IPv6", "; Domain=[::1]", "http://[::1]/", "a=1 on [::1]/ host-only"},
	}
	for _, tt := range tests {
		if got := outcome(t, "a=1"+tt.domain, tt.url, chromium()); got != tt.want {
			t.Errorf("%s: %q from %s\n got %s\nwant %s", tt.name, tt.domain, tt.url, got, tt.want)
		}
	}
}
