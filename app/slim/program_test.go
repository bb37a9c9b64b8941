//go:build !js

package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestSlim: a program still works, and its stack traces name functions
// without their files and lines.
func TestSlim(t *testing.T) {
	name := build(t, "./testdata/trace")
	program, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before := zipped(t, program)
	if output := run(t, name); !strings.Contains(output, "main.go:") {
		t.Fatalf("the trace has no lines to begin with:\n%s", output)
	}
	if err := slimFile(name); err != nil {
		t.Fatal(err)
	}
	output := run(t, name)
	for _, want := range []string{
		"before\n", "12500 of 12500 strings\n", "recovered: value method time.Time.String called using nil *Time pointer\n",
		"recovered: on purpose\n", "main.(", "\nruntime/debug.(", "\t?:0",
	} {
		if !strings.Contains(output, want) {
			t.Errorf("it does not say %q:\n%s", want, output)
		}
	}
	if strings.Contains(output, ".go:") {
		t.Errorf("there are lines left:\n%s", output)
	}

	after, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if now := zipped(t, after); now > before*85/100 {
		t.Errorf("%d bytes of gzip became %d, want 15 of 100 less", before, now)
	}
	// A second time changes nothing.
	if again, err := slim(after); err != nil || !bytes.Equal(again, after) {
		t.Errorf("a second time changes the program: %v", err)
	}
}

// TestStrangeFiles: a file that is not a program of Go's linker is rejected,
// not damaged.
func TestStrangeFiles(t *testing.T) {
	for what, program := range map[string]string{
		"nothing":         "",
		"a text":          "package main",
		"no data":         preamble,
		"a cut section":   preamble + "\x0b\x7f\x01",
		"a cut segment":   preamble + "\x0b\x06\x01\x00\x41\x00\x0b\x05",
		"no table":        preamble + "\x0b\x08\x01\x00\x41\x00\x0b\x02ab",
		"a cut table":     preamble + "\x0b\x0e\x01\x00\x41\x00\x0b\x08" + string(magic),
		"an empty table":  preamble + "\x0b\x4e\x01\x00\x41\x00\x0b\x48" + string(magic) + strings.Repeat("\x00", headerSize-8),
		"a foolish table": preamble + "\x0b\x4e\x01\x00\x41\x00\x0b\x48" + string(magic) + strings.Repeat("\x01", headerSize-8),
	} {
		if _, err := slim([]byte(program)); err == nil {
			t.Errorf("%s was taken for a program", what)
		}
	}
}

func build(t *testing.T, source string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "program.wasm")
	command := exec.Command("go", "build", "-o", name, source)
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	return name
}

// run runs a program in Node.js and returns its output.
func run(t *testing.T, name string) string {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("Node.js is missing")
		}
		t.Skip("Node.js is missing: run ./build.sh test")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec"), name)
	// A program for js/wasm does not start with a large environment.
	command.Env = []string{"PATH=" + os.Getenv("PATH")}
	output, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	return string(output)
}

func zipped(t *testing.T, content []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}
