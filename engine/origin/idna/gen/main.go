// Command gen writes the table of package idna from the data of
// golang.org/x/net/idna and golang.org/x/text for one version of Unicode, which
// need not be the version that the running Go has:
//
//	go run ./gen -net v0.62.0 -text v0.43.0 -unicode 17.0.0
//
// The modules come through the module cache or a module proxy.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	var from source
	flag.StringVar(&from.net, "net", "v0.62.0", "the `version` of golang.org/x/net")
	flag.StringVar(&from.text, "text", "v0.43.0", "the `version` of golang.org/x/text")
	flag.StringVar(&from.unicode, "unicode", "17.0.0", "the `version` of Unicode; the modules must have tables of it")
	out := flag.String("o", "table.go", "the `file` to write")
	flag.Parse()
	if err := write(from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func write(from source, out string) error {
	characters, err := from.read()
	if err != nil {
		return err
	}
	text, err := format(characters, from.unicode)
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}
