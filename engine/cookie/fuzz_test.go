package cookie_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Any line from any host is rejected or gives a consistent cookie.
func FuzzParseCreate(f *testing.F) {
	for _, seed := range []struct{ line, url string }{
		{"id=abc123; Domain=shop.example; Path=/; Secure; HttpOnly; SameSite=Lax", "https://www.shop.example/login"},
		{"a=1; Max-Age=99999999999999999999; Expires=1 Jan 99 0:0:0; Max-Age=-", "http://localhost/a/b"},
		{"=__Host-a; Domain=.", "http://127.0.0.1:8080/"},
		{"__Host-Http-a=1;Path=/;Secure;HttpOnly;Domain=[::1]", "https://[::1]/"},
		{"a=\x01\t;;;=", "http://github.io./"},
	} {
		f.Add(seed.line, seed.url)
	}
	f.Fuzz(func(t *testing.T, line, url string) {
		u, err := origin.Parse(url)
		if err != nil {
			return
		}
		for _, p := range profiles {
			checkCookie(t, line, u, p.name, p.rules)
		}
	})
}

func checkCookie(t *testing.T, line string, u origin.URL, profile string, r cookie.Rules) {
	l, checks := cookie.Parse(line, r)
	reasons := checks.Reasons()
	if reasons != nil {
		return
	}
	c, creation := cookie.Create(l, u, now, r)
	reasons = creation.Reasons()
	if reasons != nil {
		if c != (cookie.Cookie{}) {
			t.Errorf("%s, %q from %v: refused for %v, but made: %+v", profile, line, u, reasons, c)
		}
		return
	}
	for _, must := range []struct {
		what string
		ok   bool
	}{
		{"has a name or a value", c.Name != "" || c.Value != ""},
		{"fits 4096 octets", len(c.Name)+len(c.Value) <= 4096},
		{"has a path", c.Path != "" && c.Path[0] == '/'},
		{"covers its host", origin.DomainMatch(u.Host, c.Domain)},
		{"is for its host alone if host-only", !c.HostOnly || c.Domain == u.Host},
		{"covers no public suffix", c.HostOnly || !origin.IsPublicSuffix(c.Domain)},
		{"lives 400 days at most", !c.Expires.After(now.Add(cookie.LifetimeLimit))},
		{"was created now", c.Created.Equal(now)},
		{"is Secure if Partitioned", c.Secure || !c.Partitioned},
		{"has no partition yet", c.PartitionKey == ""},
	} {
		if !must.ok {
			t.Errorf("%s, %q from %v: must be so: %s\n got %+v", profile, line, u, must.what, c)
		}
	}

	// The cookie as a server would send it again gives the same cookie.
	again, checks := cookie.Parse(c.Name+"="+c.Value, r)
	reasons = checks.Reasons()
	if reasons != nil || again.Name != c.Name || again.Value != c.Value {
		t.Errorf("%s, %q: %q=%q sent back is %q=%q, %v", profile, line, c.Name, c.Value, again.Name, again.Value, reasons)
	}
}
