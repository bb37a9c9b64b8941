//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

// A budget is how many bytes a program may have. Many hosts serve gzip and not
// brotli.
type budget struct {
	program      string
	gzip, brotli int
}

// budgets are those of the page's programs. On a slow line every 100 kB are half a
// second of load time, though a lesson's page shows its table and lanes before any of
// app.wasm has arrived. import.wasm is loaded only by a reader who pastes a text, opens a
// challenge, searches for leaks, opens the view Code or wants the code of an element. For
// the last it has the table and Why, which are a tenth of it.
var budgets = []budget{
	{"app.wasm", 2_080_000, 1_460_000},
	{"import.wasm", 1_565_000, 1_115_000},
}

// within reports the programs of a packed site whose copies of an encoding are larger
// than their budgets. The copies must be the best that the encoding has.
func within(site files, encoding string) error {
	var over []error
	for _, b := range budgets {
		suffix, most := ".gz", b.gzip
		if encoding == "br" {
			suffix, most = ".br", b.brotli
		}
		name, copied := hashed(site, b.program, suffix)
		switch {
		case name == "":
			over = append(over, fmt.Errorf("the site has no %s copy of %s", encoding, b.program))
		case len(copied) > most:
			over = append(over, fmt.Errorf("%s has %d bytes, %d over its budget", name, len(copied), len(copied)-most))
		}
	}
	return errors.Join(over...)
}

// hashed finds the copy of a file whose name has a hash in the site.
func hashed(site files, name, suffix string) (found string, content []byte) {
	pattern := strings.Replace(name, ".", ".*.", 1) + suffix
	for at, content := range site {
		if match, err := path.Match(pattern, at); err == nil && match {
			return at, content
		}
	}
	return "", nil
}

// sizes prints what a reader has to load of each program, below the budgets.
func sizes(w io.Writer, store *copies, programs []string) error {
	fmt.Fprintf(w, "%-20s %10s %10s %10s\n", "bytes", "raw", "gzip", "brotli")
	for _, b := range budgets {
		fmt.Fprintf(w, "%-20s %10s %10d %10d\n", "budget "+b.program, "", b.gzip, b.brotli)
	}
	for _, program := range programs {
		name, from, found := strings.Cut(program, "=")
		if !found {
			return fmt.Errorf("%q should have the form name=file.wasm", program)
		}
		content, err := os.ReadFile(from)
		if err != nil {
			return err
		}
		gz, err := store.compress("gzip", content)
		if err != nil {
			return err
		}
		br, err := store.compress("br", content)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%-20s %10d %10d %10d\n", name, len(content), len(gz), len(br))
	}
	return nil
}
