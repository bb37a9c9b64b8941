package origin

import "testing"

// mustParse is the URL that s is.
func mustParse(t *testing.T, s string) URL {
	t.Helper()
	u, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestParts(t *testing.T) {
	for _, c := range []struct {
		in   string
		want URL
	}{
		{"http://shop.example", URL{Scheme: "http", Host: "shop.example", Path: "/"}},
		{"https://user:word@[::1]:8443/a/b?q=1#top", URL{
			Scheme: "https", Host: "[::1]", Port: "8443", Path: "/a/b",
			Query: "q=1", HasQuery: true, Fragment: "top", HasFragment: true,
		}},
		{"https://a:443/?#", URL{Scheme: "https", Host: "a", Path: "/", HasQuery: true, HasFragment: true}},
	} {
		if got := mustParse(t, c.in); got != c.want {
			t.Errorf("Parse(%q) = %+v, want %+v", c.in, got, c.want)
		}
	}
}

func TestViewsOfAURL(t *testing.T) {
	for _, c := range []struct {
		url, request, target, origin string
		port, written                int
		secure                       bool
	}{
		{"http://a/b?c#d", "http://a/b?c", "/b?c", "http://a", 80, 0, false},
		{"https://a/b#", "https://a/b", "/b", "https://a", 443, 0, true},
		{"https://a:8443/?", "https://a:8443/?", "/?", "https://a:8443", 8443, 8443, true},
		{"http://[::1]:443/", "http://[::1]:443/", "/", "http://[::1]:443", 443, 443, false},
	} {
		u := mustParse(t, c.url)
		if got := u.String(); got != c.url {
			t.Errorf("%s: String() = %s", c.url, got)
		}
		if got := u.Request(); got != c.request {
			t.Errorf("%s: Request() = %s, want %s", c.url, got, c.request)
		}
		if got := u.Target(); got != c.target {
			t.Errorf("%s: Target() = %s, want %s", c.url, got, c.target)
		}
		if got := u.Origin().String(); got != c.origin {
			t.Errorf("%s: Origin() = %s, want %s", c.url, got, c.origin)
		}
		if got := u.PortNumber(); got != c.port {
			t.Errorf("%s: PortNumber() = %d, want %d", c.url, got, c.port)
		}
		if got := u.WrittenPort(); got != c.written {
			t.Errorf("%s: WrittenPort() = %d, want %d", c.url, got, c.written)
		}
		if got := u.Secure(); got != c.secure {
			t.Errorf("%s: Secure() = %t, want %t", c.url, got, c.secure)
		}
	}
}

func TestWithScheme(t *testing.T) {
	for _, c := range []struct{ url, scheme, want string }{
		{"http://a/b?c#d", "https", "https://a/b?c#d"},
		{"https://a/", "http", "http://a/"},
		{"http://a/", "http", "http://a/"},
		// A port that is not the default stays, and one that becomes the
		// default is dropped.
		{"http://a:8000/", "https", "https://a:8000/"},
		{"http://a:443/", "https", "https://a/"},
		{"https://a:80/", "http", "http://a/"},
	} {
		got := mustParse(t, c.url).WithScheme(c.scheme)
		if got != mustParse(t, c.want) {
			t.Errorf("%s on %s = %s, want %s", c.url, c.scheme, got, c.want)
		}
	}
}
