package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/internal/input"
	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/leak"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const usage = `Usage: leak [-json] FILE

Searches for the shortest journey that exposes a cookie of a scenario, or plants
one: visits, pages of other sites and of other hosts of the site, and someone on
the wire who reads or plants. If FILE is -, leak reads standard input.

  -json  print the scenarios of the journeys, one on each line
  -h     print this help

The exit status is 1 if there is a leak or the scenario is invalid, 2 for
incorrect usage, and 3 if the search ended before everything was tried.
`

// The exit statuses.
const (
	tight = iota
	leaks
	misused
	unfinished
)

// run is the command without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("leak", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	asJSON := flags.Bool("json", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return tight
	case err != nil:
		fmt.Fprintf(stderr, "leak: %v\n\n%s", err, usage)
		return misused
	case flags.NArg() != 1:
		fmt.Fprintf(stderr, "leak: expected one file\n\n%s", usage)
		return misused
	}
	found, err := search(flags.Arg(0), stdin)
	if err != nil {
		fmt.Fprintf(stderr, "leak: %s\n", visible.Text(err.Error()))
		return leaks
	}
	if _, err := io.WriteString(stdout, written(found, *asJSON)); err != nil {
		fmt.Fprintf(stderr, "leak: cannot write: %v\n", err)
		return leaks
	}
	switch {
	case len(found.Findings) > 0:
		return leaks
	case !found.Complete || found.AddressesLeft+found.CookiesLeft > 0:
		return unfinished
	}
	return tight
}

func search(name string, stdin io.Reader) (leak.Result, error) {
	document, err := input.Read(name, stdin, scenario.MaxBytes+1)
	if err != nil {
		return leak.Result{}, fmt.Errorf("%s: %w", name, err)
	}
	s, err := scenario.Decode(document)
	if err != nil {
		return leak.Result{}, fmt.Errorf("%s: %w", name, err)
	}
	found, err := leak.Run(s)
	if err != nil {
		return leak.Result{}, fmt.Errorf("%s: %w", name, err)
	}
	return found, nil
}

// written is a result as text, or its scenarios.
func written(found leak.Result, asJSON bool) string {
	var b strings.Builder
	for _, f := range found.Findings {
		if asJSON {
			fmt.Fprintf(&b, "%s\n", f.Scenario.Canonical())
			continue
		}
		fmt.Fprintf(&b, "%s\n", visible.Text(f.Text))
		for _, m := range f.Moves {
			fmt.Fprintf(&b, "  %s\n", visible.Text(m))
		}
	}
	if !asJSON {
		fmt.Fprintf(&b, "%s\n", found.Summary())
	}
	return b.String()
}
