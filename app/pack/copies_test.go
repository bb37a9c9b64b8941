//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

var (
	repetitive = bytes.Repeat([]byte("a cookie crumbles "), 200)
	// A gzip header and bytes that no compressor makes smaller.
	dense = func() []byte {
		var out bytes.Buffer
		w := gzip.NewWriter(&out)
		for i := range 2000 {
			w.Write([]byte{byte(i * i >> 3), byte(i * 7), byte(i * i * i >> 7)})
		}
		w.Close()
		return out.Bytes()
	}()
)

func TestCopies(t *testing.T) {
	out := files{"a.js": repetitive, "small.js": repetitive[:worthwhile-1], "a.png": repetitive, "dense.js": dense}
	store := &copies{dir: t.TempDir(), quality: 5}
	if err := store.addTo(out); err != nil {
		t.Fatal(err)
	}
	for _, unwanted := range []string{"small.js.br", "small.js.gz", "a.png.br", "dense.js.br", "dense.js.gz"} {
		if _, there := out[unwanted]; there {
			t.Errorf("%s saves nothing and is there", unwanted)
		}
	}

	unzip, err := gzip.NewReader(bytes.NewReader(out["a.js.gz"]))
	if err != nil {
		t.Fatal(err)
	}
	for name, reader := range map[string]io.Reader{"gzip": unzip, "br": brotli.NewReader(bytes.NewReader(out["a.js.br"]))} {
		if got, err := io.ReadAll(reader); err != nil || !bytes.Equal(got, repetitive) {
			t.Errorf("%s gives back %d bytes, %v; want the %d that went in", name, len(got), err, len(repetitive))
		}
	}
}

func TestCopiesAreReproducible(t *testing.T) {
	first, second := files{"a.js": repetitive}, files{"a.js": repetitive}
	for _, out := range []files{first, second} {
		if err := (&copies{dir: t.TempDir(), quality: best}).addTo(out); err != nil {
			t.Fatal(err)
		}
	}
	for name := range first {
		if !bytes.Equal(first[name], second[name]) {
			t.Errorf("%s differs from one run to the next", name)
		}
	}
}

func TestCopiesAreKept(t *testing.T) {
	dir := t.TempDir()
	store := &copies{dir: dir, quality: 5}
	if err := store.addTo(files{"a.js": repetitive}); err != nil {
		t.Fatal(err)
	}
	kept, err := filepath.Glob(filepath.Join(dir, "*.5.br"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("the cache has %q, %v; want one brotli copy", kept, err)
	}
	if err := os.WriteFile(kept[0], []byte("from the cache"), 0o644); err != nil {
		t.Fatal(err)
	}

	again := files{"a.js": repetitive}
	if err := store.addTo(again); err != nil {
		t.Fatal(err)
	}
	if got := string(again["a.js.br"]); got != "from the cache" {
		t.Errorf("the second run compressed again: %q", got)
	}
	other := files{"a.js": repetitive}
	if err := (&copies{dir: dir, quality: 6}).addTo(other); err != nil {
		t.Fatal(err)
	}
	if got := string(other["a.js.br"]); got == "from the cache" {
		t.Error("another quality took the same copy")
	}

	old := time.Now().Add(-2 * keep)
	if err := os.Chtimes(kept[0], old, old); err != nil {
		t.Fatal(err)
	}
	if err := store.addTo(files{}); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(kept[0]); err == nil {
		t.Error("a copy that nothing needs stays for ever")
	}
}
