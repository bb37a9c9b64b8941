//go:build !js

package main

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// writeTo makes a folder contain exactly these files. A file with the right
// content stays untouched, so that a server that runs on the folder keeps its
// validators.
func (out files) writeTo(dir string) error {
	for _, name := range slices.Sorted(maps.Keys(out)) {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if present, err := os.ReadFile(to); err == nil && bytes.Equal(present, out[name]) {
			continue
		}
		if err := writeFile(to, out[name]); err != nil {
			return err
		}
	}
	return out.removeOthers(dir)
}

func (out files) removeOthers(dir string) error {
	return filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, at)
		if err != nil {
			return err
		}
		if _, wanted := out[filepath.ToSlash(name)]; wanted {
			return nil
		}
		return os.Remove(at)
	})
}

// writeFile writes a file completely or not at all: after an interrupted run no
// file looks finished that is not.
func writeFile(name string, content []byte) error {
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(dir, ".new-*")
	if err != nil {
		return err
	}
	_, err = temporary.Write(content)
	if err == nil {
		err = temporary.Chmod(0o644)
	}
	if closeErr := temporary.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temporary.Name(), name)
	}
	if err != nil {
		os.Remove(temporary.Name())
	}
	return err
}
