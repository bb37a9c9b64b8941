package browser

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDirectivesOf(t *testing.T) {
	for _, test := range []struct {
		policy string
		want   []directive
	}{
		{"", nil},
		{" ; ;", nil},
		{"Upgrade-Insecure-Requests;", []directive{{"upgrade-insecure-requests", []string{}}}},
		{"frame-ancestors 'self'  https://a.example ; img-src *", []directive{
			{"frame-ancestors", []string{"'self'", "https://a.example"}}, {"img-src", []string{"*"}},
		}},
		{"font-src a; img-src a; IMG-SRC b", []directive{{"img-src", []string{"a"}}}},
	} {
		if diff := cmp.Diff(test.want, directivesOf(test.policy, []string{"frame-ancestors", "img-src", "upgrade-insecure-requests"}), cmp.AllowUnexported(directive{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.policy, diff)
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

func TestIgnoredIn(t *testing.T) {
	for _, test := range []struct {
		name, value string
		want        []string
	}{
		{"Content-Security-Policy", "upgrade-insecure-requests; frame-ancestors 'self'", nil},
		{"content-security-policy", "default-src 'self'; upgrade-insecure-requests, img-src *; default-src *", []string{"default-src", "img-src"}},
		{"Content-Security-Policy", "font-src 'self'; unheard-of", nil},
		{"X-Content-Security-Policy", "default-src 'self'", nil},
	} {
		if diff := cmp.Diff(test.want, ignoredIn(test.name, test.value)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", test.name, test.value, diff)
		}
	}
}
