//go:build !js

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The programs of the built site are within their budgets. The gzip copies of the tests'
// site are those that are published. The brotli copies are made for speed: ./build.sh
// dist, which makes the best ones, takes a minute more and fails above the budgets.
func TestBudget(t *testing.T) {
	dir := os.Getenv("CRUMBTRAIL_SITE")
	if dir == "" {
		const reason = "CRUMBTRAIL_SITE names no built site: run ./build.sh test"
		if os.Getenv("CI") == "true" {
			t.Fatal(reason)
		}
		t.Skip(reason)
	}
	copied, err := filepath.Glob(filepath.Join(dir, "*.wasm.gz"))
	if err != nil {
		t.Fatal(err)
	}
	built := make(files)
	for _, at := range copied {
		if built[filepath.Base(at)], err = os.ReadFile(at); err != nil {
			t.Fatal(err)
		}
	}
	if err := within(built, "gzip"); err != nil {
		t.Error(err)
	}
}

func TestWithin(t *testing.T) {
	app, importer := budgets[0], budgets[1]
	site := files{
		"app.0123.wasm.br":      make([]byte, app.brotli),
		"app.0123.wasm.gz":      make([]byte, app.gzip+2),
		"import.0123.wasm.gz":   make([]byte, importer.gzip),
		"import.0123.wasm":      make([]byte, 2*importer.gzip),
		"lessons/app.0.wasm.br": nil,
	}
	for encoding, want := range map[string]string{
		"br":   "the site has no br copy of import.wasm",
		"gzip": fmt.Sprintf("app.0123.wasm.gz has %d bytes, 2 over its budget", app.gzip+2),
	} {
		if got := fmt.Sprint(within(site, encoding)); got != want {
			t.Errorf("%s: %s, want %s", encoding, got, want)
		}
	}
}

func TestSizes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.wasm")
	if err := os.WriteFile(file, repetitive, 0o644); err != nil {
		t.Fatal(err)
	}
	store := &copies{dir: t.TempDir(), quality: best}
	var out bytes.Buffer
	if err := sizes(&out, store, []string{"app.wasm=" + file}); err != nil {
		t.Fatal(err)
	}
	fields := strings.Fields(out.String())
	gz, err := store.compress("gzip", repetitive)
	if err != nil {
		t.Fatal(err)
	}
	br, err := store.compress("br", repetitive)
	if err != nil {
		t.Fatal(err)
	}
	want := "bytes raw gzip brotli"
	for _, b := range budgets {
		want += fmt.Sprintf(" budget %s %d %d", b.program, b.gzip, b.brotli)
	}
	want += fmt.Sprintf(" app.wasm %d %d %d", len(repetitive), len(gz), len(br))
	if got := strings.Join(fields, " "); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := sizes(&out, store, []string{file}); err == nil || !strings.Contains(err.Error(), "name=file.wasm") {
		t.Errorf("an argument without a name: got %v", err)
	}
}

// The element is loaded by other people's pages, whose readers never asked for it.
func TestElementBudget(t *testing.T) {
	const most = 15 << 10
	source, err := os.ReadFile("../../web/embed.js")
	if err != nil {
		t.Fatal(err)
	}
	if len(source) > most {
		t.Errorf("web/embed.js has %d bytes, at most %d are allowed", len(source), most)
	}
}

// What a lesson's page needs before it shows its lanes fits into the first answers of a
// server. The site of the tests is compressed for speed: only a page that is over the
// budget there is compressed anew.
func TestLessonBudget(t *testing.T) {
	const brotli, raw, answers = 15 << 10, 172_000, 40_000
	// longest is the one page that is over the budget: 25 events, in German.
	longest := filepath.Join("behind-a-proxy", "index.de.html")
	dir := os.Getenv("CRUMBTRAIL_SITE")
	if dir == "" {
		t.Skip("CRUMBTRAIL_SITE names no built site: run ./build.sh test")
	}
	pages, _ := filepath.Glob(filepath.Join(dir, "lessons", "*", "index*.html"))
	if len(pages) < 36 {
		t.Fatalf("found %d pages", len(pages))
	}
	for _, name := range pages {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) > raw {
			t.Errorf("%s has %d bytes, at most %d are allowed", name, len(page), raw)
		}
		if copied, err := os.Stat(name + ".br"); err != nil || copied.Size() > brotli {
			most := brotli
			if strings.HasSuffix(name, longest) {
				most = 15_600
			}
			if best, err := compress("br", best, page); err != nil || len(best) > most {
				t.Errorf("%s: %v, or its %d bytes with brotli are more than %d", name, err, len(best), most)
			}
		}
	}
	carried, _ := filepath.Glob(filepath.Join(dir, "answers", "*.json.br"))
	if len(carried) < 72 {
		t.Fatalf("found %d answers", len(carried))
	}
	for _, name := range carried {
		if copied, err := os.Stat(name); err != nil || copied.Size() > answers {
			t.Errorf("%s: %v, or more than %d bytes", name, err, answers)
		}
	}
}
