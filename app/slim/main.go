//go:build !js

// Command slim makes the programs of the page smaller, once before they are built
// and once after:
//
//	slim sources -out folder
//	slim program app.wasm …
//
// sources copies go-app without what the page does not use. go-app has its HTTP
// handler, static site generator, encryption and routes by regular expression in one
// package with its components. Nothing in the page calls them, but their imports
// (net/http, crypto, regexp, text/template) have initialisers and so stay in the
// program: a third of what a reader would download. The copy leaves those files
// out, and go-app's states in local storage, and has a few lines in their place
// (replacements/go-app); all others are unchanged but for three imports. Only the
// build for the page uses it, through -modfile; the module itself requires go-app as
// it was published. In the same way -overlay gives the build a package godebug
// without an environment (replacements/go).
//
// program removes from programs for js/wasm what only stack traces read. The linker
// notes the line of each instruction, the calls that were inlined and the arguments
// of each function; the flags -s and -w leave out what debuggers read, but not
// these. A trace still names the package of each function; instead of
// its file and line it has a question mark. What remains of the data it divides
// into few segments, because many compress badly.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

const usage = `usage:
  slim sources -out folder
  slim program file.wasm …`

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	var err error
	switch command, args := os.Args[1], os.Args[2:]; command {
	case "sources":
		err = writeSources(args)
	case "program":
		err = slimFiles(args)
	default:
		err = fmt.Errorf("there is no command %q\n%s", command, usage)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "slim:", err)
		os.Exit(1)
	}
}

func writeSources(args []string) error {
	flags := flag.NewFlagSet("slim sources", flag.ExitOnError)
	out := flags.String("out", filepath.Join(".build", "slim"), "`folder` for the sources, and for the go.mod and the overlay.json that use them")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if err := writeGoApp(*out); err != nil {
		return err
	}
	return writeOverlay(*out)
}

func slimFiles(names []string) error {
	if len(names) == 0 {
		return errors.New("program: no file is named\n" + usage)
	}
	for _, name := range names {
		if err := slimFile(name); err != nil {
			return fmt.Errorf("program: %s: %w", name, err)
		}
	}
	return nil
}
