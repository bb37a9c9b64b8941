package cookie_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

func TestDefaultPath(t *testing.T) {
	for request, want := range map[string]string{
		"":          "/",
		"/":         "/",
		"/login":    "/",
		"/a/":       "/a",
		"/a/b":      "/a",
		"/a/b/":     "/a/b",
		"//":        "/",
		"/a//b":     "/a/",
		"no/slash":  "/",
		"/%2F/x":    "/%2F",
		"/a;b/c":    "/a;b",
		"/ü/login/": "/ü/login",
	} {
		if got := cookie.DefaultPath(request); got != want {
			t.Errorf("DefaultPath(%q) = %q, want %q", request, got, want)
		}
	}
}

func TestPathMatch(t *testing.T) {
	tests := []struct {
		request, cookie string
		want            bool
	}{
		{"/", "/", true},
		{"/a", "/", true},
		{"/a", "/a", true},
		{"/a/", "/a", true},
		{"/a/b", "/a", true},
		{"/a/b", "/a/", true},
		{"/a//b", "/a/", true},
		{"/a", "/a/", false},
		{"/ab", "/a", false},
		{"/A", "/a", false},
		{"/", "/a", false},
		{"/%61", "/a", false},
		{"/a/../b", "/b", false},
	}
	for _, tt := range tests {
		if got := cookie.PathMatch(tt.request, tt.cookie); got != tt.want {
			t.Errorf("PathMatch(%q, %q) = %t, want %t", tt.request, tt.cookie, got, tt.want)
		}
	}
}
