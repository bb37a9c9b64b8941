package origin

import (
	"testing"
	"time"
)

func TestPublicSuffix(t *testing.T) {
	for _, c := range []struct {
		host, suffix string
		private      bool
		registrable  string
	}{
		{"www.shop.com", "com", false, "shop.com"},
		{"com", "com", false, ""},
		// No rule: the last label is the public suffix.
		{"shop.example", "example", false, "shop.example"},
		{"a.shop.example", "example", false, "shop.example"},
		{"localhost", "localhost", false, ""},
		{"a.localhost", "localhost", false, "a.localhost"},
		// Rules of several labels.
		{"uk", "uk", false, ""},
		{"co.uk", "co.uk", false, ""},
		{"a.b.co.uk", "co.uk", false, "b.co.uk"},
		{"test.ac.jp", "ac.jp", false, "test.ac.jp"},
		{"kyoto.jp", "kyoto.jp", false, ""},
		{"b.c.kyoto.jp", "kyoto.jp", false, "c.kyoto.jp"},
		{"b.ide.kyoto.jp", "ide.kyoto.jp", false, "b.ide.kyoto.jp"},
		{"www.k12.ak.us", "k12.ak.us", false, "www.k12.ak.us"},
		// Wildcards and exceptions.
		{"c.kobe.jp", "c.kobe.jp", false, ""},
		{"a.b.c.kobe.jp", "c.kobe.jp", false, "b.c.kobe.jp"},
		{"city.kobe.jp", "kobe.jp", false, "city.kobe.jp"},
		{"www.city.kobe.jp", "kobe.jp", false, "city.kobe.jp"},
		{"test.ck", "test.ck", false, ""},
		{"b.test.ck", "test.ck", false, "b.test.ck"},
		{"www.www.ck", "ck", false, "www.ck"},
		// The private part.
		{"github.io", "github.io", true, ""},
		{"shop.github.io", "github.io", true, "shop.github.io"},
		// Names in Punycode.
		{"www.xn--85x722f.com.cn", "com.cn", false, "xn--85x722f.com.cn"},
		{"shishi.xn--55qx5d.cn", "xn--55qx5d.cn", false, "shishi.xn--55qx5d.cn"},
		{"xn--85x722f.xn--fiqs8s", "xn--fiqs8s", false, "xn--85x722f.xn--fiqs8s"},
		// A trailing dot stays.
		{"www.shop.co.uk.", "co.uk.", false, "shop.co.uk."},
		{"com.", "com.", false, ""},
		// Empty labels cannot be registered.
		{".com", "com", false, ""},
		{"a..com", "com", false, ""},
		// Addresses have no suffix.
		{"127.0.0.1", "", false, ""},
		{"[::1]", "", false, ""},
		{"", "", false, ""},
	} {
		suffix, private := PublicSuffix(c.host)
		if suffix != c.suffix || private != c.private {
			t.Errorf("public suffix of %q = %q, private %t; want %q, private %t",
				c.host, suffix, private, c.suffix, c.private)
		}
		if got := RegistrableDomain(c.host); got != c.registrable {
			t.Errorf("registrable domain of %q = %q, want %q", c.host, got, c.registrable)
		}
		if got, want := IsPublicSuffix(c.host), c.suffix == c.host && c.host != ""; got != want {
			t.Errorf("%q is a public suffix: %t, want %t", c.host, got, want)
		}
	}
}

func TestSuffixListDate(t *testing.T) {
	if _, err := time.Parse(time.DateOnly, SuffixListDate); err != nil {
		t.Errorf("SuffixListDate: %v", err)
	}
}

func TestSuffixLookupsDoNotAllocate(t *testing.T) {
	n := testing.AllocsPerRun(10, func() {
		RegistrableDomain("www.shop.co.uk.")
		IsPublicSuffix("github.io")
		PublicSuffix("127.0.0.1")
	})
	if n != 0 {
		t.Errorf("lookups allocate %g times, want 0", n)
	}
}
