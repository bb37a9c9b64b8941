package site

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// packed writes a folder as pack would, and serves it.
func packed(t *testing.T) http.Handler {
	t.Helper()
	above := t.TempDir()
	dir := filepath.Join(above, "site")
	for name, content := range map[string]string{
		"../secret.txt":            "secret",
		"index.html":               "<p>home</p>",
		"embed/index.html":         "<p>embed</p>",
		"lessons/a.json":           `{"v":1}`,
		"app.0123456789ab.wasm":    "program",
		"app.0123456789ab.wasm.br": "br",
		"app.0123456789ab.wasm.gz": "gz",
	} {
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(above, "secret.txt"), filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	handler, err := Handler(dir, "")
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

func ask(handler http.Handler, method, target string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

func TestHandler(t *testing.T) {
	handler := packed(t)
	tests := []struct {
		method, target string
		header         []string
		status         int
		body           string
		response       map[string]string
	}{
		{"GET", "/", nil, 200, "<p>home</p>", map[string]string{
			"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache", "Vary": ""}},
		{"GET", "/index.html", nil, 200, "<p>home</p>", nil},
		{"HEAD", "/", nil, 200, "", map[string]string{"Content-Length": "11"}},
		{"GET", "/embed", nil, 301, "", map[string]string{"Location": "./embed/"}},
		{"GET", "/embed?theme=dark", nil, 301, "", map[string]string{"Location": "./embed/?theme=dark"}},
		{"GET", "/embed/", nil, 200, "<p>embed</p>", nil},
		{"GET", "/lessons/a.json", nil, 200, `{"v":1}`, map[string]string{"Content-Type": "application/json"}},

		{"GET", "/app.0123456789ab.wasm", nil, 200, "program", map[string]string{
			"Content-Type": "application/wasm", "Content-Encoding": "", "Vary": "Accept-Encoding",
			"Cache-Control": "public, max-age=31536000, immutable"}},
		{"GET", "/app.0123456789ab.wasm", []string{"Accept-Encoding", "gzip, deflate, br, zstd"}, 200, "br", map[string]string{
			"Content-Type": "application/wasm", "Content-Encoding": "br", "Vary": "Accept-Encoding"}},
		{"GET", "/app.0123456789ab.wasm", []string{"Accept-Encoding", "gzip;q=1.0, br;q=0"}, 200, "gz", map[string]string{
			"Content-Encoding": "gzip"}},
		{"GET", "/app.0123456789ab.wasm", []string{"Accept-Encoding", "zstd, *"}, 200, "program", nil},
		{"GET", "/app.0123456789ab.wasm", []string{"Range", "bytes=0-2"}, 206, "pro", map[string]string{
			"Content-Range": "bytes 0-2/7"}},

		{"GET", "/missing", nil, 404, "404 page not found\n", nil},
		{"GET", "/lessons/", nil, 404, "404 page not found\n", nil},
		{"GET", "/../secret.txt", nil, 404, "404 page not found\n", nil},
		{"GET", "/lessons/../../secret.txt", nil, 404, "404 page not found\n", nil},
		{"GET", "/link.txt", nil, 404, "404 page not found\n", nil},
		{"GET", "/index.html/", nil, 404, "404 page not found\n", nil},
		{"GET", "/a\x00b", nil, 404, "404 page not found\n", nil},
		{"POST", "/", nil, 405, "only GET and HEAD work here\n", map[string]string{"Allow": "GET, HEAD"}},
	}
	for _, test := range tests {
		t.Run(test.method+" "+test.target+strings.Join(test.header, " "), func(t *testing.T) {
			w := ask(handler, test.method, test.target, test.header...)
			if w.Code != test.status || w.Body.String() != test.body {
				t.Errorf("got %d %q, want %d %q", w.Code, w.Body, test.status, test.body)
			}
			for name, want := range test.response {
				if got := w.Header().Get(name); got != want {
					t.Errorf("%s is %q, want %q", name, got, want)
				}
			}
			for name, want := range map[string]string{
				"Content-Security-Policy":      Policy + "; frame-ancestors *",
				"X-Content-Type-Options":       "nosniff",
				"Referrer-Policy":              "no-referrer",
				"Access-Control-Allow-Origin":  "*",
				"Cross-Origin-Resource-Policy": "cross-origin",
			} {
				if got := w.Header().Get(name); got != want {
					t.Errorf("%s is %q, want %q", name, got, want)
				}
			}
		})
	}
}

func TestHandlerRevalidates(t *testing.T) {
	handler := packed(t)
	tags := make(map[string]string)
	for _, coding := range []string{"", "gzip", "br"} {
		tag := ask(handler, "GET", "/app.0123456789ab.wasm", "Accept-Encoding", coding).Header().Get("ETag")
		if other, seen := tags[tag]; seen || tag == "" {
			t.Errorf("the entity tag %q of coding %q is also that of %q", tag, coding, other)
		}
		tags[tag] = coding

		w := ask(handler, "GET", "/app.0123456789ab.wasm", "Accept-Encoding", coding, "If-None-Match", tag)
		if w.Code != http.StatusNotModified || w.Body.Len() > 0 {
			t.Errorf("coding %q again: got %d with %d bytes, want 304 with none", coding, w.Code, w.Body.Len())
		}
	}
}

func TestHandlerWithoutFolder(t *testing.T) {
	if _, err := Handler(filepath.Join(t.TempDir(), "none"), ""); err == nil {
		t.Error("a handler for a folder that does not exist")
	}
}

// What the policy must never allow, whatever is added to it.
func TestPolicy(t *testing.T) {
	for _, bad := range []string{"'unsafe-inline'", "'unsafe-eval'", "http:", "https:", " * "} {
		if strings.Contains(Policy, bad) {
			t.Errorf("the policy has %s in it: %s", bad, Policy)
		}
	}
	if !strings.HasPrefix(Policy, "default-src 'none'; ") {
		t.Errorf("the policy allows what it does not name: %s", Policy)
	}
}
