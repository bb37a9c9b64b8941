//go:build !js

package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/internal/input"
	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/lab"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const usage = `Usage: verify [-serve] FILE

Plays a scenario in the browsers of this machine and prints where they agree
with the model. It uses Chromium or Chrome and Firefox, or those in the
environment variables CHROME and FIREFOX.

  -serve  only answer for the scenario's hosts, and print how to open them
  -h      print this help

The exit status is 1 if a browser disagrees or none was found, and 2 for
incorrect usage.
`

// The exit statuses.
const (
	fine = iota
	wrong
	misused
)

// longestWait is how long a step of the kind wait may take.
const longestWait = time.Minute

// run is the command without its process.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	serving := flags.Bool("serve", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return fine
	case err != nil:
		fmt.Fprintf(stderr, "verify: %v\n\n%s", err, usage)
		return misused
	case flags.NArg() != 1:
		fmt.Fprintf(stderr, "verify: give one file, found %d\n\n%s", flags.NArg(), usage)
		return misused
	}
	action := verify
	if *serving {
		action = serve
	}
	if err := within(ctx, flags.Arg(0), stdout, action); err != nil {
		fmt.Fprintf(stderr, "%s: %s\n", flags.Arg(0), visible.Text(err.Error()))
		return wrong
	}
	return fine
}

// within does something with the scenario of a file, in a folder for the time of it.
func within(ctx context.Context, name string, out io.Writer, do func(ctx context.Context, s *scenario.Scenario, dir string, out io.Writer) error) error {
	document, err := input.Read(name, os.Stdin, scenario.MaxBytes+1)
	if err != nil {
		return err
	}
	s, err := scenario.Decode(document)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "crumbtrail-verify-")
	if err != nil {
		return err
	}
	return errors.Join(do(ctx, s, dir, out), os.RemoveAll(dir))
}

// errDisagrees: what the browsers do differs from the model, as was printed.
var errDisagrees = errors.New("a browser disagrees with the model")

// verify plays a scenario in each browser that is installed.
func verify(_ context.Context, s *scenario.Scenario, dir string, out io.Writer) error {
	labs, err := labs(dir)
	if err != nil {
		return err
	}
	agree := true
	for _, l := range labs {
		l.LongestWait = longestWait
		same, err := compare(l, s, out)
		if err != nil {
			return fmt.Errorf("%s: %w", l.Version, err)
		}
		agree = agree && same
	}
	if !agree {
		return errDisagrees
	}
	return nil
}

// compare plays a scenario in one browser and prints where it differs.
func compare(l *lab.Lab, s *scenario.Scenario, out io.Writer) (same bool, err error) {
	s = l.As(s)
	tr, err := engine.Run(s)
	if err != nil {
		return false, err
	}
	played, err := l.Play("the scenario", s)
	if err != nil {
		return false, err
	}
	if played.Skipped != "" {
		_, err := fmt.Fprintf(out, "%s cannot play it: %s.\n", l.Version, played.Skipped)
		return true, err
	}
	model := recording.FromTrace(tr, l.Reasons)
	differing := 0
	for i := range played.Steps {
		seen, expected := lines(&played.Steps[i]), lines(&model[i])
		if text := difference(expected, seen); text != "" {
			differing++
			if _, err := fmt.Fprintf(out, "%s, step %d (-model +browser):\n%s", l.Version, i, text); err != nil {
				return false, err
			}
		}
	}
	if differing == 0 {
		_, err = fmt.Fprintf(out, "%s agrees in all %d steps.\n", l.Version, len(played.Steps))
	} else {
		_, err = fmt.Fprintf(out, "%s disagrees in %d of %d steps.\n", l.Version, differing, len(played.Steps))
	}
	return differing == 0, err
}
