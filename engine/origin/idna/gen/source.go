package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// A source is where the data comes from.
type source struct{ net, text, unicode string }

var (
	// property.go.txt gives a program access to the tables of x/net/idna.
	property string
	// list.go.txt is that program.
	//go:embed list.go.txt
	list string
)

// read runs a program on copies of the packages, made to use the tables of the
// wanted version of Unicode, whatever the running Go would choose.
func (s source) read() ([]character, error) {
	root, err := os.MkdirTemp("", "idna")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(root)
	for _, from := range []struct{ module, version, packages string }{
		{"net", s.net, "idna"},
		{"text", s.text, "transform secure/bidirule unicode/bidi unicode/norm"},
	} {
		dir, err := download("golang.org/x/" + from.module + "@" + from.version)
		if err != nil {
			return nil, err
		}
		for name := range strings.FieldsSeq(from.packages) {
			err := s.copyPackage(filepath.Join(root, from.module, name), filepath.Join(dir, name))
			if err != nil {
				return nil, err
			}
		}
	}
	for name, content := range map[string]string{
		"go.mod":               "module golang.org/x\n\ngo 1.26\n",
		"net/idna/property.go": property,
		"list/main.go":         list,
	} {
		file := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return nil, err
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			return nil, err
		}
	}
	cmd := exec.Command("go", "run", "./list")
	cmd.Dir = root
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("list of characters: %w", err)
	}
	return readCharacters(out)
}

var (
	tablesFile = regexp.MustCompile(`^tables(.*)\.go$`)
	condition  = regexp.MustCompile(`(?m)^//go:build !?go1\..*\n`)
)

// copyPackage copies a package without its tests and without the tables of
// other versions of Unicode.
func (s source) copyPackage(to, from string) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	files, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	tables, right := 0, 0
	for _, file := range files {
		name := file.Name()
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		content, err := fs.ReadFile(os.DirFS(from), name)
		if err != nil {
			return err
		}
		if m := tablesFile.FindStringSubmatch(name); m != nil {
			if tables++; m[1] != s.unicode {
				continue
			}
			right++
			content = condition.ReplaceAll(content, nil)
		}
		if err := os.WriteFile(filepath.Join(to, name), content, 0o644); err != nil {
			return err
		}
	}
	if tables > 0 && right != 1 {
		return fmt.Errorf("%s has no tables of Unicode %s", from, s.unicode)
	}
	return nil
}

// download is the folder of a module version in the module cache.
func download(version string) (dir string, err error) {
	cmd := exec.Command("go", "mod", "download", "-json", version)
	// Outside this module, so that its go.mod and go.sum stay as they are.
	cmd.Dir = os.TempDir()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var module struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &module); jsonErr != nil {
		return "", fmt.Errorf("go mod download %s: %w: %s", version, err, stderr.Bytes())
	}
	if module.Error != "" {
		return "", fmt.Errorf("go mod download %s: %s", version, module.Error)
	}
	return module.Dir, nil
}
