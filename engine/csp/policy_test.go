package csp

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

func TestReadPolicy(t *testing.T) {
	for _, test := range []struct {
		value string
		want  Policy
	}{
		{"", Policy{}},
		{" ; ;,;", Policy{}},
		{"Upgrade-Insecure-Requests;", Policy{UpgradesInsecure: true}},
		{"object-src 'none', upgrade-insecure-requests", Policy{UpgradesInsecure: true}},
		{"frame-ancestors 'self'  https://a.example ; img-src *", Policy{
			ancestors: [][]string{{"'self'", "https://a.example"}}, Ignored: []string{"img-src"},
		}},
		{"frame-ancestors a; FRAME-ANCESTORS b, frame-ancestors", Policy{ancestors: [][]string{{"a"}, {}}}},
		{"default-src 'self', img-src *; default-src *; font-src *; unheard-of", Policy{Ignored: []string{"default-src", "img-src"}}},
	} {
		got := Read(test.value)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(Policy{})); diff != "" {
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
		page, err := origin.Parse(test.page)
		if err != nil {
			t.Fatal(err)
		}
		own, err := origin.Parse(test.self)
		if err != nil {
			t.Fatal(err)
		}
		if got := matchesSource(test.source, &page, &own); got != test.want {
			t.Errorf("%s for %s from %s: %t, want %t", test.source, test.page, test.self, got, test.want)
		}
	}
}
