package input_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/input"
)

func TestRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(file, []byte("from the file"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{file: "from the", "-": "from sta"} {
		got, err := input.Read(name, strings.NewReader("from standard input"), 8)
		if err != nil || string(got) != want {
			t.Errorf("%s gives %q, %v; want %q", name, got, err, want)
		}
	}
}

func TestReadErrors(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	for _, name := range []string{missing, t.TempDir()} {
		_, err := input.Read(name, nil, 8)
		if err == nil || strings.Contains(err.Error(), name) {
			t.Errorf("%s gives %v, want an error without the name", name, err)
		}
	}
	if _, err := input.Read(missing, nil, 8); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want %v", err, fs.ErrNotExist)
	}
}
