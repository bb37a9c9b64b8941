package site

import "testing"

func TestHashedName(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"boot.js", "", "boot.e3b0c44298fc.js"},
		{"boot.js", "x", "boot.2d711642b726.js"},
		{"lessons/a.b.json", "", "lessons/a.b.e3b0c44298fc.json"},
	}
	for _, test := range tests {
		got := HashedName(test.name, []byte(test.content))
		if got != test.want {
			t.Errorf("HashedName(%q, %q) = %q, want %q", test.name, test.content, got, test.want)
		}
		if !IsHashed(got) {
			t.Errorf("IsHashed(%q) = false", got)
		}
		if IsHashed(test.name) {
			t.Errorf("IsHashed(%q) = true", test.name)
		}
	}
	for _, name := range []string{"index.html", "a.0123456789ag.js", "a.0123456789abc.js", "0123456789ab.js", "a.0123456789ab"} {
		if IsHashed(name) {
			t.Errorf("IsHashed(%q) = true", name)
		}
	}
}

func TestAccepts(t *testing.T) {
	tests := []struct {
		header, coding string
		want           bool
	}{
		{"", "br", false},
		{"br", "br", true},
		{"gzip, deflate, br, zstd", "br", true},
		{"gzip,br", "br", true},
		{"BR", "br", true},
		{"brotli", "br", false},
		{"br;q=0", "br", false},
		{"br; q=0.000", "br", false},
		{"br;q=0.1", "br", true},
		{"br;q=x", "br", false},
		{"*", "br", false},
		{"gzip;q=0, br", "gzip", false},
	}
	for _, test := range tests {
		if got := accepts(test.header, test.coding); got != test.want {
			t.Errorf("accepts(%q, %q) = %t, want %t", test.header, test.coding, got, test.want)
		}
	}
}
