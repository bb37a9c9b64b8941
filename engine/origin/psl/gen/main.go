// Command gen writes the table of package psl from the Public Suffix List.
//
// The list comes from golang.org/x/net/publicsuffix, which carries a dated copy
// of it in its tests, through the module cache or a module proxy. To move to a
// newer list, name a newer version of that module:
//
//	go run ./gen -from golang.org/x/net@v0.62.0
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	from := flag.String("from", "golang.org/x/net@v0.62.0", "the `module` version that has the list")
	out := flag.String("o", "table.go", "the `file` to write")
	flag.Parse()
	if err := run(*from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(from, out string) error {
	dir, err := download(from)
	if err != nil {
		return err
	}
	l, err := readList(dir)
	if err != nil {
		return err
	}
	source, err := format(l)
	if err != nil {
		return err
	}
	return os.WriteFile(out, source, 0o644)
}
