package cookie_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

func TestCreate(t *testing.T) {
	tests := []struct{ url, line, want string }{
		{"https://www.shop.example/account/login?next=/a/b", "id=abc123; Secure; HttpOnly; SameSite=Lax",
			"id=abc123 on www.shop.example/account host-only Secure HttpOnly Lax"},
		{"https://www.shop.example/login", "id=abc123; Domain=shop.example; Path=/; Max-Age=60",
			"id=abc123 on shop.example/ for 1m0s"},
		{"https://shop.example/a/b", "id=1; Path=x", "id=1 on shop.example/a host-only"},
		{"https://shop.example/a/b", "id=1; Path=/x; Path=", "id=1 on shop.example/a host-only"},
		{"https://shop.example/a/b", "id=1; Path=/x/../y%2F", "id=1 on shop.example/x/../y%2F host-only"},

		{"https://shop.example/", "id=1; Secure; Partitioned", "id=1 on shop.example/ host-only Secure Partitioned"},
		{"https://shop.example/", "id=1; Secure; Partitioned=no", "id=1 on shop.example/ host-only Secure Partitioned"},
		{"https://shop.example/", "id=1; Partitioned", "refused: InvalidPartitioned"},

		// Not checked in this package: they need the jar or the request.
		{"http://shop.example/", "id=1; Secure", "id=1 on shop.example/ host-only Secure"},
		{"http://shop.example/", "id=1; SameSite=None", "id=1 on shop.example/ host-only None"},

		{"http://shop.example/", "__Host-id=1; Domain=other.example; Partitioned",
			"refused: InvalidDomain InvalidPrefix InvalidPartitioned"},
	}
	for _, tt := range tests {
		if got := outcome(t, tt.line, tt.url, chromium()); got != tt.want {
			t.Errorf("%q from %s\n got %s\nwant %s", tt.line, tt.url, got, tt.want)
		}
	}
}

func TestRejectedCookieIsZero(t *testing.T) {
	l, _ := cookie.Parse("a=1; Domain=other.example; Max-Age=99999999999", spec())
	c, creation := cookie.Create(l, parseURL(t, "http://shop.example/"), now, spec())
	reasons := creation.Reasons()
	warnings := withoutLint(creation.Warnings())
	if reasons == nil || c != (cookie.Cookie{}) || warnings != nil {
		t.Errorf("got %+v, %v, %v; want the zero cookie, reasons, no warnings", c, reasons, warnings)
	}
}
