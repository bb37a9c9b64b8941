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

// The program of the built site is within the budget.
func TestBudget(t *testing.T) {
	dir := os.Getenv("CRUMBTRAIL_SITE")
	if dir == "" {
		const reason = "CRUMBTRAIL_SITE names no built site: run ./build.sh test"
		if os.Getenv("CI") == "true" {
			t.Fatal(reason)
		}
		t.Skip(reason)
	}
	for suffix, budget := range map[string]int64{"br": brotliBudget, "gz": gzipBudget} {
		programs, err := filepath.Glob(filepath.Join(dir, "app.*.wasm."+suffix))
		if err != nil || len(programs) != 1 {
			t.Fatalf("%s has %q, %v; want one program as .%s", dir, programs, err, suffix)
		}
		info, err := os.Stat(programs[0])
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > budget {
			t.Errorf("as .%s the program has %d bytes, %d over the budget", suffix, info.Size(), info.Size()-budget)
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
	want := fmt.Sprintf("bytes raw gzip brotli budget %d %d app.wasm %d %d %d", gzipBudget, brotliBudget, len(repetitive), len(gz), len(br))
	if got := strings.Join(fields, " "); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := sizes(&out, store, []string{file}); err == nil || !strings.Contains(err.Error(), "name=file.wasm") {
		t.Errorf("an argument without a name: got %v", err)
	}
}
