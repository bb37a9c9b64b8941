package browser

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadPolicy(t *testing.T) {
	for _, test := range []struct {
		value string
		want  policy
	}{
		{"", policy{}},
		{" ; ;,;", policy{}},
		{"Upgrade-Insecure-Requests;", policy{upgradesInsecure: true}},
		{"object-src 'none', upgrade-insecure-requests", policy{upgradesInsecure: true}},
		{"frame-ancestors 'self'  https://a.example ; img-src *", policy{
			ancestors: [][]string{{"'self'", "https://a.example"}}, ignored: []string{"img-src"},
		}},
		{"frame-ancestors a; FRAME-ANCESTORS b, frame-ancestors", policy{ancestors: [][]string{{"a"}, {}}}},
		{"default-src 'self', img-src *; default-src *; font-src *; unheard-of", policy{ignored: []string{"default-src", "img-src"}}},
	} {
		var got policy
		got.read(test.value)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(policy{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.value, diff)
		}
	}
}

// TestMatchesSource: CSP3 §6.7.2.7, for the URL of a page.
func TestMatchesSource(t *testing.T) {
	const self = "https://shop.example"
	for _, test := range []struct {
		source, page, self string
		want               bool
	}{
		{"*", "http://a.example/", self, true},
		{"'self'", self + "/", self, true},
		{"'SELF'", self + "/", self, true},
		{"'self'", "http://shop.example/", self, false},
		{"'self'", self + "/", "http://shop.example", true},
		{"'self'", "https://shop.example:8443/", self, false},
		{"'none'", self + "/", self, false},
		{"https:", "https://a.example/", self, true},
		{"https:", "http://a.example/", self, false},
		{"http:", "https://a.example/", self, true},
		{"a.example", "https://a.example/", self, true},
		{"a.example", "http://a.example/", self, false},
		{"A.example", "https://a.example/", self, true},
		{"a.example", "https://a.example:8443/", self, false},
		{"a.example:8443", "https://a.example:8443/", self, true},
		{"a.example:*", "https://a.example:8443/", self, true},
		{"a.example:443", "https://a.example/", self, true},
		{"http://a.example:80", "https://a.example/", self, true},
		{"https://a.example/path", "https://a.example/", self, true},
		{"*.a.example", "https://b.a.example/", self, true},
		{"*.a.example", "https://a.example/", self, false},
		{"https://*", "https://a.example/", self, true},
	} {
		page, own := parse(t, test.page), parse(t, test.self)
		if got := matchesSource(test.source, &page, &own); got != test.want {
			t.Errorf("%s for %s from %s: %t, want %t", test.source, test.page, test.self, got, test.want)
		}
	}
}
