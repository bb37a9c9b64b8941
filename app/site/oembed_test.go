package site

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOEmbed(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"index.html", "lessons/login-loop/index.html", "embed/index.html"} {
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte("<title>A &amp; B · Crumbtrail</title>"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	handler, err := Handler(dir, "https://host.example/a/b/")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		url, more     string
		status        int
		src           string
		width, height int
	}{
		{"https://host.example/a/b/lessons/login-loop/", "", http.StatusOK, "https://host.example/a/b/embed/login-loop/", 700, 480},
		{"https://host.example/a/b/lessons/login-loop/?lang=de#0eyJ", "&maxwidth=400&maxheight=900&format=json", http.StatusOK,
			"https://host.example/a/b/embed/login-loop/?lang=de", 400, 480},
		{"https://host.example/a/b/", "&maxheight=320&maxwidth=wide", http.StatusOK, "https://host.example/a/b/embed/", 700, 320},
		{"https://host.example/a/b/embed/?scenario=0e&step=3", "", http.StatusOK, "https://host.example/a/b/embed/?scenario=0e&amp;step=3", 700, 480},
		{"https://host.example/a/b/lessons/none/", "", http.StatusNotFound, "", 0, 0},
		{"https://host.example/a/b//etc/passwd", "", http.StatusNotFound, "", 0, 0},
		{"https://host.example/a/b/../../secret", "", http.StatusNotFound, "", 0, 0},
		{"https://other.example/a/b/", "", http.StatusNotFound, "", 0, 0},
		{"https://host.example/a/b/", "&format=xml", http.StatusNotImplemented, "", 0, 0},
	} {
		got := ask(handler, http.MethodGet, "/oembed?url="+url.QueryEscape(test.url)+test.more)
		if got.Code != test.status {
			t.Errorf("%s%s: status %d, want %d", test.url, test.more, got.Code, test.status)
		}
		if test.status != http.StatusOK {
			continue
		}
		var o OEmbed
		if err := json.Unmarshal(got.Body.Bytes(), &o); err != nil {
			t.Fatal(err)
		}
		if o.Width != test.width || o.Height != test.height || o.Title != "A & B · Crumbtrail" || o.Type != "rich" || o.Version != "1.0" ||
			!strings.HasPrefix(o.HTML, `<iframe src="`+test.src+`" title="A &amp; B · Crumbtrail" width="`) {
			t.Errorf("%s%s: got %+v", test.url, test.more, o)
		}
	}
}

// The picture of a page is its own card, or that of the site where the page has none.
func TestThumbnail(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"lessons/a/index.html", "lessons/a/card.png", "lessons/b/index.html", "challenges/c/card.png", "challenges/c/index.html", "index.html"} {
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte("<title>A page</title>"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	handler, err := Handler(dir, "https://host.example/")
	if err != nil {
		t.Fatal(err)
	}
	for page, want := range map[string]string{
		"":                       "card.png",
		"lessons/a/":             "lessons/a/card.png",
		"lessons/a/index.html":   "lessons/a/card.png",
		"lessons/a/?lang=de#1ab": "lessons/a/card.png",
		"lessons/b/":             "card.png",
		"challenges/c/":          "challenges/c/card.png",
	} {
		var o OEmbed
		got := ask(handler, http.MethodGet, "/oembed?url="+url.QueryEscape("https://host.example/"+page))
		if err := json.Unmarshal(got.Body.Bytes(), &o); err != nil {
			t.Fatalf("%s: %v", page, err)
		}
		if o.ThumbnailURL != "https://host.example/"+want {
			t.Errorf("%q has the picture %s, want %s", page, o.ThumbnailURL, want)
		}
	}
}
