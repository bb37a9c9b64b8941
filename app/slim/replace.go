//go:build !js

package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

// texts are the files that take the place of others, or are added, as .txt so that
// they are not built here.
//
//go:embed replacements
var texts embed.FS

// replacements are the texts for go-app or for Go's own packages, by the names that
// the files have there.
func replacements(of string) map[string][]byte {
	root := path.Join("replacements", of)
	all := map[string][]byte{}
	err := fs.WalkDir(texts, root, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := texts.ReadFile(at)
		all[strings.TrimSuffix(strings.TrimPrefix(at, root+"/"), ".txt")] = text
		return err
	})
	if err != nil {
		panic(err) // the files are in this program
	}
	return all
}

// writeOverlay writes the texts for Go's own packages, and overlay.json, which makes
// the go command read them (go help build, -overlay).
func writeOverlay(out string) error {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("locating Go's own packages: %w", err)
	}
	var overlay struct{ Replace map[string]string }
	overlay.Replace = map[string]string{}
	for name, text := range replacements("go") {
		to := filepath.Join(out, "go", name)
		if err := write(to, text); err != nil {
			return err
		}
		overlay.Replace[filepath.Join(strings.TrimSpace(string(root)), "src", name)] = to
	}
	document, err := json.Marshal(overlay)
	if err != nil {
		return err
	}
	return write(filepath.Join(out, "overlay.json"), document)
}
