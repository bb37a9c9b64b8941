//go:build !js

package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const module = "github.com/maxence-charriere/go-app/v9"

// serverFiles are the files of pkg/app that the page has no use for.
var serverFiles = []string{"crypto.go", "http.go", "resource.go", "route.go", "static.go", "wasm.go"}

var (
	//go:embed client.go.txt
	client []byte
	//go:embed uuid.go.txt
	uuid []byte
)

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
	for _, folder := range []string{"pkg/app", "pkg/errors"} {
		if err := copyFolder(filepath.Join(source, folder), filepath.Join(target, folder)); err != nil {
			return err
		}
	}
	for name, text := range map[string][]byte{
		"pkg/app/client.go": client,
		"pkg/uuid/uuid.go":  uuid,
		"go.mod":            []byte("module " + module + "\n\ngo 1.18\n"),
	} {
		if err := write(filepath.Join(target, name), text); err != nil {
			return err
		}
	}
	return writeModFile(out, target)
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
func copyFolder(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || slices.Contains(serverFiles, name) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		text = bytes.ReplaceAll(text, []byte(`"github.com/google/uuid"`), []byte(`"`+module+`/pkg/uuid"`))
		if err := write(filepath.Join(to, name), text); err != nil {
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
