package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/input"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const usage = `Usage: trace [-json | -why] FILE…

Runs each scenario and prints its execution table and the claims that do not
hold. If FILE is -, trace reads standard input.

  -json  print one trace per line, or {"v":1,"error":"…"} for an invalid file
  -why   also print the checks of each cookie under the table
  -h     print this help

The exit status is 1 if a file is invalid or a claim does not hold, and 2 for
incorrect usage.
`

// The exit statuses.
const (
	fine = iota
	wrong
	misused
)

// run is the command without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, s screen) int {
	flags := flag.NewFlagSet("trace", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	asJSON := flags.Bool("json", false, "")
	why := flags.Bool("why", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return fine
	case err != nil:
		fmt.Fprintf(stderr, "trace: %v\n\n%s", err, usage)
		return misused
	case flags.NArg() == 0:
		fmt.Fprintf(stderr, "trace: no file given\n\n%s", usage)
		return misused
	}

	out := bufio.NewWriter(stdout)
	var report reporter = &text{out: out, errors: stderr, screen: s, why: *why}
	if *asJSON {
		report = lines{out}
	}
	status := fine
	for _, name := range flags.Args() {
		p, err := play(name, stdin)
		if err != nil {
			status = wrong
			err = report.failed(name, err)
		} else {
			if !p.holds() {
				status = wrong
			}
			err = report.played(p)
		}
		// Each file is printed as soon as it was run.
		if err = errors.Join(err, out.Flush()); err != nil {
			fmt.Fprintf(stderr, "trace: cannot write: %v\n", err)
			return wrong
		}
	}
	return status
}

// A reporter prints the results of the files, in their order. Its errors are
// those of printing.
type reporter interface {
	played(p playing) error
	failed(name string, why error) error
}

// A playing is a file that was run.
type playing struct {
	name string
	run  *event.Run
}

func play(name string, stdin io.Reader) (playing, error) {
	data, err := input.Read(name, stdin, scenario.MaxBytes+1)
	if err != nil {
		return playing{}, err
	}
	s, err := scenario.Decode(data)
	if err != nil {
		return playing{}, err
	}
	t, err := engine.Run(s)
	if err != nil {
		return playing{}, err
	}
	return playing{name, event.NewRun(s, t)}, nil
}

// holds reports whether all claims do.
func (p *playing) holds() bool {
	for _, claim := range p.run.Trace.Claims {
		if !claim.OK {
			return false
		}
	}
	return true
}
