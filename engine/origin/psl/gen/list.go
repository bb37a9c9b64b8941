package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// A list is the Public Suffix List of one day.
type list struct {
	date, revision string
	icann, private []string
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

// readList reads the rules from x/net's table_test.go, and where they are from
// out of its table.go.
func readList(dir string) (list, error) {
	dir = filepath.Join(dir, "publicsuffix")
	rules, icann, err := readRules(filepath.Join(dir, "table_test.go"))
	if err != nil {
		return list{}, err
	}
	l := list{icann: rules[:icann], private: rules[icann:]}
	l.revision, l.date, err = readVersion(filepath.Join(dir, "table.go"))
	return l, err
}

// readRules reads all rules and how many of them, at the start, are ICANN's.
func readRules(file string) (rules []string, icann int, err error) {
	values, err := readValues(file)
	if err != nil {
		return nil, 0, err
	}
	array, ok := values["rules"].(*ast.CompositeLit)
	if !ok {
		return nil, 0, fmt.Errorf("%s: no array named rules", file)
	}
	for i, e := range array.Elts {
		rule, err := literal(e)
		if err != nil {
			return nil, 0, fmt.Errorf("%s: rules[%d]: %w", file, i, err)
		}
		rules = append(rules, rule)
	}
	number, err := literal(values["numICANNRules"])
	if err != nil {
		return nil, 0, fmt.Errorf("%s: numICANNRules: %w", file, err)
	}
	icann, err = strconv.Atoi(number)
	if err != nil || icann > len(rules) {
		return nil, 0, fmt.Errorf("%s: numICANNRules is %s, with %d rules", file, number, len(rules))
	}
	return rules, icann, nil
}

// readVersion reads which revision of the list the table was made from, and
// its day.
func readVersion(file string) (revision, date string, err error) {
	values, err := readValues(file)
	if err != nil {
		return "", "", err
	}
	version, err := literal(values["version"])
	if err != nil {
		return "", "", fmt.Errorf("%s: version: %w", file, err)
	}
	m := regexp.MustCompile(`git revision ([0-9a-f]{40}) \((\d{4}-\d\d-\d\d)T`).FindStringSubmatch(version)
	if m == nil {
		return "", "", fmt.Errorf("%s: version %q names no git revision and date", file, version)
	}
	return m[1], m[2], nil
}

// readValues reads the constants and variables that a Go file declares, by
// name.
func readValues(file string) (map[string]ast.Expr, error) {
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	values := map[string]ast.Expr{}
	for _, d := range tree.Decls {
		d, ok := d.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, s := range d.Specs {
			if s, ok := s.(*ast.ValueSpec); ok && len(s.Names) == 1 && len(s.Values) == 1 {
				values[s.Names[0].Name] = s.Values[0]
			}
		}
	}
	return values, nil
}

// literal is the text of a string or of a number.
func literal(e ast.Expr) (string, error) {
	l, ok := e.(*ast.BasicLit)
	if !ok {
		return "", fmt.Errorf("is not a literal")
	}
	if l.Kind == token.STRING {
		return strconv.Unquote(l.Value)
	}
	return l.Value, nil
}
