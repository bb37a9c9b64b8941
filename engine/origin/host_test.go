package origin

import "testing"

func TestIsIP(t *testing.T) {
	for host, want := range map[string]bool{
		"127.0.0.1":    true,
		"[::1]":        true,
		"shop.example": false,
		"localhost":    false,
		"1.example":    false,
		"a.b1":         false,
		"a.0xg":        false,
		"":             false,
		".":            false,
	} {
		if got := IsIP(host); got != want {
			t.Errorf("IsIP(%q) = %t, want %t", host, got, want)
		}
	}
}

func TestDomainMatch(t *testing.T) {
	for _, c := range []struct {
		host, domain string
		want         bool
	}{
		{"shop.example", "shop.example", true},
		{"www.shop.example", "shop.example", true},
		{"a.b.shop.example", "shop.example", true},
		{"shop.example", "www.shop.example", false},
		{"myshop.example", "shop.example", false},
		{"shop.example.org", "shop.example", false},
		{"www.shop.example", ".shop.example", false},
		// A trailing dot makes a different name.
		{"shop.example.", "shop.example", false},
		{"www.shop.example.", "shop.example.", true},
		{"www.shop.example.", "", false},
		// An address matches only itself.
		{"127.0.0.1", "127.0.0.1", true},
		{"127.0.0.1", "0.0.1", false},
		{"[::1]", "[::1]", true},
	} {
		if got := DomainMatch(c.host, c.domain); got != c.want {
			t.Errorf("%q domain-matches %q: %t, want %t", c.host, c.domain, got, c.want)
		}
	}
}

func TestTrustworthy(t *testing.T) {
	for _, c := range []struct {
		url                   string
		trustworthy, loopback bool
	}{
		{"https://shop.example/", true, false},
		{"http://shop.example/", false, false},
		{"http://localhost:8000/", true, true},
		{"https://localhost/", true, true},
		{"http://localhost./", true, true},
		{"http://shop.localhost/", true, true},
		{"http://a.shop.localhost./", true, true},
		{"http://notlocalhost/", false, false},
		{"http://localhost.example/", false, false},
		{"http://localhost../", false, false},
		{"http://127.0.0.1/", true, true},
		{"http://0x7f.255.1/", true, true},
		{"http://128.0.0.1/", false, false},
		{"http://127.example/", false, false},
		{"http://[::1]/", true, true},
		{"http://[::2]/", false, false},
		{"http://[::ffff:127.0.0.1]/", false, false},
	} {
		u := mustParse(t, c.url)
		if got := Trustworthy(u); got != c.trustworthy {
			t.Errorf("%s is trustworthy: %t, want %t", c.url, got, c.trustworthy)
		}
		if got := LoopbackHost(u.Host); got != c.loopback {
			t.Errorf("%s is a loopback host: %t, want %t", u.Host, got, c.loopback)
		}
	}
}
