package origin

import "testing"

func TestSite(t *testing.T) {
	for _, c := range []struct{ url, want string }{
		{"https://www.shop.example:8443/a", "https://shop.example"},
		{"http://shop.co.uk/", "http://shop.co.uk"},
		{"http://a.shop.co.uk./", "http://shop.co.uk."},
		{"https://a.shop.github.io/", "https://shop.github.io"},
		// All spellings of a name are one site.
		{"https://www.bücher.example/", "https://xn--bcher-kva.example"},
		{"https://konto.XN--Bcher-KVA.example/", "https://xn--bcher-kva.example"},
		{"https://a.b.公司.cn/", "https://b.xn--55qx5d.cn"},
		// Without a registrable domain, the host is the site.
		{"http://localhost:8000/", "http://localhost"},
		{"http://co.uk/", "http://co.uk"},
		{"http://127.0.0.1/", "http://127.0.0.1"},
		{"http://[::1]/", "http://[::1]"},
	} {
		if got := mustParse(t, c.url).Site().String(); got != c.want {
			t.Errorf("site of %s = %s, want %s", c.url, got, c.want)
		}
	}
}

func TestSameSite(t *testing.T) {
	for _, c := range []struct {
		a, b                  string
		schemeful, schemeless bool
	}{
		{"https://shop.example", "https://shop.example", true, true},
		{"https://www.shop.example", "https://pay.shop.example:8443", true, true},
		{"http://shop.example", "https://shop.example", false, true},
		{"https://shop.example", "https://other.example", false, false},
		{"https://a.github.io", "https://b.github.io", false, false},
		{"https://a.co.uk", "https://b.co.uk", false, false},
		{"http://127.0.0.1", "http://127.0.0.2", false, false},
		{"http://a.localhost", "http://b.localhost", false, false},
	} {
		a, b := mustParse(t, c.a).Site(), mustParse(t, c.b).Site()
		if got := a.Same(b, true); got != c.schemeful {
			t.Errorf("%s and %s are schemefully same-site: %t, want %t", c.a, c.b, got, c.schemeful)
		}
		if got := a.Same(b, false); got != c.schemeless {
			t.Errorf("%s and %s are same-site: %t, want %t", c.a, c.b, got, c.schemeless)
		}
	}
}
