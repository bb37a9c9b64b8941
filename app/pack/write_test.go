//go:build !js

package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestWriteTo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if err := (files{"a.js": []byte("a"), "old/b.js": []byte("b")}).writeTo(dir); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(filepath.Join(dir, "a.js"), long, long); err != nil {
		t.Fatal(err)
	}
	if err := (files{"a.js": []byte("a"), "new/c.js": []byte("c")}).writeTo(dir); err != nil {
		t.Fatal(err)
	}

	var got []string
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			name, _ := filepath.Rel(dir, at)
			content, _ := os.ReadFile(at)
			got = append(got, filepath.ToSlash(name)+"="+string(content))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"a.js=a", "new/c.js=c"}; !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
	if info, err := os.Stat(filepath.Join(dir, "a.js")); err != nil || !info.ModTime().Equal(long) {
		t.Errorf("a file that was right was written again (%v)", err)
	}
}
