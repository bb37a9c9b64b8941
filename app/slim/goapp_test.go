//go:build !js

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWriteGoApp makes the copy and checks its content; every browser test
// checks that it builds and works.
func TestWriteGoApp(t *testing.T) {
	t.Chdir("../..")
	out := t.TempDir()
	if err := writeGoApp(out); err != nil {
		t.Fatal(err)
	}
	for _, name := range leftOut {
		if _, err := os.Stat(filepath.Join(out, "go-app", "pkg", "app", name)); err == nil {
			t.Errorf("%s was copied", name)
		}
	}
	files, err := filepath.Glob(filepath.Join(out, "go-app", "pkg", "*", "*.go"))
	if err != nil || len(files) < 30 {
		t.Fatalf("%d files copied, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Base(filepath.Dir(file)) == "errors" {
			continue // it writes its errors as JSON
		}
		for _, unwanted := range []string{`"net/http`, `"crypto/`, `"regexp"`, `"text/template"`, `"net/url"`, `"encoding/json"`, `google/uuid"`} {
			if strings.Contains(string(text), "\t"+unwanted) {
				t.Errorf("%s imports %s", filepath.Base(file), unwanted)
			}
		}
	}
	mod, err := os.ReadFile(filepath.Join(out, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(mod), "replace "+module+" => ") {
		t.Error("go.mod does not use the copy")
	}
}
