package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/paste"
)

const usage = `Usage: import [-values] [-all] FILE…

Makes a scenario of what the files have: Set-Cookie lines, headers, curl
commands and logs, HAR files, cookie tables, Django settings, nginx server
blocks, URLs or scenarios. Prints what it guessed on standard error. If FILE is
-, import reads standard input.

  -values  keep the values of cookies and tokens
  -all     also print what was understood
  -h       print this help

The exit status is 1 if nothing was understood, and 2 for incorrect usage.
`

// The exit statuses.
const (
	fine = iota
	wrong
	misused
)

// run is the command without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("import", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	values := flags.Bool("values", false, "")
	all := flags.Bool("all", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return fine
	case err != nil:
		fmt.Fprintf(stderr, "import: %v\n\n%s", err, usage)
		return misused
	case flags.NArg() == 0:
		fmt.Fprintf(stderr, "import: no file given\n\n%s", usage)
		return misused
	}

	result, err := read(flags.Args(), stdin, paste.Options{KeepValues: *values})
	if err != nil {
		fmt.Fprintf(stderr, "import: %s\n", visible.Text(err.Error()))
		return wrong
	}
	for _, n := range result.Account {
		if n.Kind == paste.Understood && !*all {
			continue
		}
		fmt.Fprintf(stderr, "%s\n", visible.Text(noteText(n)))
	}
	if _, err := fmt.Fprintf(stdout, "%s\n", result.Scenario.Indented()); err != nil {
		fmt.Fprintf(stderr, "import: cannot write: %v\n", err)
		return wrong
	}
	return fine
}

// noteText is a note on one line: its place, its kind, its text.
func noteText(n paste.Note) string {
	text := string(n.Kind) + ": " + n.Text
	if place := n.At.String(); place != "" {
		text = place + ": " + text
	}
	return text
}

// read makes one scenario of all files.
func read(names []string, stdin io.Reader, o paste.Options) (*paste.Result, error) {
	r := paste.NewReader(o)
	for _, name := range names {
		if err := readFile(r, name, stdin, len(names) > 1); err != nil {
			return nil, err
		}
	}
	return r.Close()
}

// readFile copies a file into the reader, whatever its size. A single file needs
// no name in the notes.
func readFile(r *paste.Reader, name string, stdin io.Reader, several bool) error {
	in := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return plainError(name, err)
		}
		defer file.Close()
		in = file
	}
	if several {
		r.Next(name)
	} else {
		r.Next("")
	}
	if _, err := io.Copy(r, in); err != nil {
		return plainError(name, err)
	}
	return nil
}

// plainError has the name of the file once.
func plainError(name string, err error) error {
	if path := (*os.PathError)(nil); errors.As(err, &path) {
		return fmt.Errorf("%s: %w", name, path.Err)
	}
	return err
}
