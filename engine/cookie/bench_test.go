package cookie_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

// A line as Django sends it at a login.
const usualLine = "sessionid=q7x1m0c2k9s4v8b3n6z5a1d0f2g4h6j8; expires=Thu, 15 Jan 2026 00:00:00 GMT; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure"

func BenchmarkParseCreate(b *testing.B) {
	u := parseURL(b, "https://www.shop.example/account/login")
	r := chromium()
	b.ReportAllocs()
	for b.Loop() {
		l, checks := cookie.Parse(usualLine, r)
		reasons := checks.Reasons()
		if reasons != nil {
			b.Fatal(reasons)
		}
		if _, checks := cookie.Create(l, u, now, r); !checks.OK() {
			b.Fatal(reasons)
		}
	}
}

func BenchmarkWithFlag(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if off := cookie.WithFlag(usualLine, "Secure", false); len(off) == len(usualLine) {
			b.Fatal(off)
		}
	}
}
