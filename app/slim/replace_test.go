//go:build !js

package main

import (
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestAddressesAreTakenApart compares the package that is in the place of net/url
// with it, for addresses as a browser serializes them.
func TestAddressesAreTakenApart(t *testing.T) {
	addresses := []string{
		"https://shop.example/",
		"https://shop.example/a/b/?lang=de#0eyJ2?/",
		"http://[::1]:8000/lessons/seed/",
		"file:///home/me/index.html",
		"mailto:me@shop.example?subject=a",
		"https://shop.example?x#y",
		"about:blank",
	}
	var want strings.Builder
	for _, address := range addresses {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&want, "%q %q %q %q %q %q\n", u, u.Scheme, u.Host, u.Path, u.RawQuery, u.Fragment)
	}

	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":     "module parse\n\ngo 1.26\n",
		"url/url.go": string(replacements("go-app")["pkg/url/url.go"]),
		"main.go": `package main

import (
	"fmt"
	"os"

	"parse/url"
)

func main() {
	for _, address := range os.Args[1:] {
		u, _ := url.Parse(address)
		fmt.Printf("%q %q %q %q %q %q\n", u, u.Scheme, u.Host, u.Path, u.RawQuery, u.Fragment)
	}
}
`,
	} {
		if err := write(filepath.Join(dir, name), []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	run := exec.Command("go", append([]string{"run", "."}, addresses...)...)
	run.Dir = dir
	got, err := run.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	// net/url notes no path for about:blank, but something opaque.
	if w := strings.ReplaceAll(strings.ReplaceAll(want.String(), `"about" "" ""`, `"about" "" "blank"`),
		`"mailto" "" ""`, `"mailto" "" "me@shop.example"`); string(got) != w {
		t.Errorf("got\n%swant\n%s", got, w)
	}
}

// TestOverlay builds a program on the package godebug of the page.
func TestOverlay(t *testing.T) {
	out := t.TempDir()
	if err := writeOverlay(out); err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "list", "-overlay="+filepath.Join(out, "overlay.json"), "-f", "{{.Imports}}", "internal/godebug")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	got, err := build.CombinedOutput()
	if err != nil || strings.TrimSpace(string(got)) != "[]" {
		t.Errorf("package godebug imports %s, %v; want nothing", got, err)
	}
}
