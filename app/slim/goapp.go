//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const module = "github.com/maxence-charriere/go-app/v9"

// leftOut are the files of pkg/app that the page has no use for.
var leftOut = []string{"crypto.go", "http.go", "resource.go", "route.go", "state.go", "static.go", "wasm.go"}

// imported are the packages that pkg/app imports for little or nothing that the page
// uses, by the name that the copy has for what is in their place.
var imported = map[string]string{
	"encoding/json":          "json",
	"net/url":                "url",
	"github.com/google/uuid": "uuid",
}

// writeGoApp writes the copy, and beside it a go.mod and go.sum for -modfile.
func writeGoApp(out string) error {
	source, err := locate()
	if err != nil {
		return err
	}
	target := filepath.Join(out, "go-app")
	if err := os.RemoveAll(target); err != nil {
		return err
	}
	for folder, rewrite := range map[string]func([]byte) []byte{"pkg/app": withImports, "pkg/errors": bytes.Clone} {
		if err := copyFolder(filepath.Join(source, folder), filepath.Join(target, folder), rewrite); err != nil {
			return err
		}
	}
	for name, text := range replacements("go-app") {
		if err := write(filepath.Join(target, name), text); err != nil {
			return err
		}
	}
	if err := write(filepath.Join(target, "go.mod"), []byte("module "+module+"\n\ngo 1.18\n")); err != nil {
		return err
	}
	return writeModFile(out, target)
}

// withImports is a file of pkg/app that imports what the copy has.
func withImports(text []byte) []byte {
	for path, name := range imported {
		text = bytes.ReplaceAll(text, []byte(`"`+path+`"`), []byte(`"`+module+`/pkg/`+name+`"`))
	}
	return text
}

// locate finds go-app in the module cache, with the version of go.mod; go.sum
// has the hash of its content.
func locate() (string, error) {
	list := exec.Command("go", "mod", "download", "-json", module)
	list.Stderr = os.Stderr
	output, err := list.Output()
	if err != nil {
		return "", fmt.Errorf("downloading %s: %w", module, err)
	}
	var downloaded struct{ Dir string }
	if err := json.Unmarshal(output, &downloaded); err != nil {
		return "", fmt.Errorf("locating %s: %w", module, err)
	}
	return downloaded.Dir, nil
}

// copyFolder copies the Go files of one folder that the page is built from.
func copyFolder(from, to string, rewrite func([]byte) []byte) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || slices.Contains(leftOut, name) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if err := write(filepath.Join(to, name), rewrite(text)); err != nil {
			return err
		}
	}
	return nil
}

// writeModFile writes the module's own go.mod with the copy in place of go-app.
func writeModFile(out, target string) error {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return fmt.Errorf("run this at the top of the module: %w", err)
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return err
	}
	// The go command reads the path relative to the root of the module.
	mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", module, filepath.ToSlash(target))
	if err := write(filepath.Join(out, "go.mod"), mod); err != nil {
		return err
	}
	return write(filepath.Join(out, "go.sum"), sum)
}

func write(file string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o644)
}
