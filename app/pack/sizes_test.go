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

// The programs of the built site are within their budgets. The site of the tests is
// compressed for speed, so the best copies are made here, which takes a minute of a
// processor.
func TestBudget(t *testing.T) {
	dir := os.Getenv("CRUMBTRAIL_SITE")
	if dir == "" {
		const reason = "CRUMBTRAIL_SITE names no built site: run ./build.sh test"
		if os.Getenv("CI") == "true" {
			t.Fatal(reason)
		}
		t.Skip(reason)
	}
	for _, b := range budgets {
		t.Run(b.program, func(t *testing.T) {
			t.Parallel()
			program := builtProgram(t, dir, b.program)
			wantWithin(t, b.program, "gzip", program, b.gzip)
			wantWithin(t, b.program, "br", program, b.brotli)
		})
	}
}

// builtProgram is the program of a name in a built site, in which its name has a hash.
func builtProgram(t *testing.T, dir, name string) []byte {
	t.Helper()
	hashed := strings.Replace(name, ".", ".*.", 1)
	found, err := filepath.Glob(filepath.Join(dir, hashed))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s has %q, %v; want one %s", dir, found, err, hashed)
	}
	program, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// wantWithin compresses a program as well as it can be.
func wantWithin(t *testing.T, name, encoding string, program []byte, most int) {
	t.Helper()
	compressed, err := compress(encoding, best, program)
	if err != nil {
		t.Fatal(err)
	}
	if over := len(compressed) - most; over > 0 {
		t.Errorf("%s has %d bytes with %s, %d over the budget", name, len(compressed), encoding, over)
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
