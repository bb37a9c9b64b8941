package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/finding"
	"github.com/crumbtrail/crumbtrail/engine/internal/input"
	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const usage = `Usage: check [-json] FILE…

Lists what is wrong with the servers of each scenario, and the line that fixes
it. If FILE is -, check reads standard input.

  -json  print one object per file and line, {"v":1,"findings":[…]} or
         {"v":1,"error":"…"} for an invalid file
  -h     print this help

The exit status is 1 if something was found or a file is invalid, and 2 for
incorrect usage.
`

// The exit statuses.
const (
	fine = iota
	wrong
	misused
)

// run is the command without its process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	asJSON := flags.Bool("json", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return fine
	case err != nil:
		fmt.Fprintf(stderr, "check: %v\n\n%s", err, usage)
		return misused
	case flags.NArg() == 0:
		fmt.Fprintf(stderr, "check: no file given\n\n%s", usage)
		return misused
	}

	out := bufio.NewWriter(stdout)
	report := text
	if *asJSON {
		report = line
	}
	status := fine
	for _, name := range flags.Args() {
		r, err := review(name, stdin)
		if err != nil || len(r.findings) > 0 {
			status = wrong
		}
		if err = errors.Join(report(out, stderr, r, err), out.Flush()); err != nil {
			fmt.Fprintf(stderr, "check: cannot write: %v\n", err)
			return wrong
		}
	}
	return status
}

// A reviewed file is one that was run.
type reviewed struct {
	name     string
	run      *event.Run
	findings []finding.Finding
	// gaveUp: not every change was tried.
	gaveUp bool
}

func review(name string, stdin io.Reader) (reviewed, error) {
	r := reviewed{name: name}
	data, err := input.Read(name, stdin, scenario.MaxBytes+1)
	if err != nil {
		return r, err
	}
	s, err := scenario.Decode(data)
	if err != nil {
		return r, err
	}
	t, err := engine.Run(s)
	if err != nil {
		return r, err
	}
	r.run = event.NewRun(s, t)
	r.findings, r.gaveUp = finding.Find(r.run)
	return r, nil
}

// text prints the findings of a file for people.
func text(out, stderr io.Writer, r reviewed, err error) error {
	if err != nil {
		_, err = fmt.Fprintf(stderr, "%s: %s\n", r.name, visible.Text(err.Error()))
		return err
	}
	if len(r.findings) == 0 {
		_, err = fmt.Fprintf(out, "%s: nothing found\n", r.name)
		return err
	}
	for i := range r.findings {
		f := &r.findings[i]
		id := string(f.Kind)
		if f.Django != "" {
			id += ", Django " + f.Django
		}
		if _, err := fmt.Fprintf(out, "%s: event %d: %s: %s (%s)\n", r.name, r.run.EventOf(f.At), f.Severity(), visible.Text(f.Sentence()), id); err != nil {
			return err
		}
		if err := fixLines(out, f.Fix); err != nil {
			return err
		}
	}
	if r.gaveUp {
		_, err = fmt.Fprintf(out, "%s: the scenario is so large that not every change was tried\n", r.name)
	}
	return err
}

// fixLines prints a fix: its lines, or what it changes where that is no line of a server.
func fixLines(out io.Writer, fix *finding.Fix) error {
	if fix == nil {
		_, err := fmt.Fprintln(out, "    no single change fixes it")
		return err
	}
	lines := fix.Lines
	if len(lines) == 0 {
		lines = []string{fix.Label}
	}
	for _, line := range lines {
		if _, err := fmt.Fprintf(out, "    + %s\n", visible.Text(line)); err != nil {
			return err
		}
	}
	return nil
}

// line prints the findings of a file as one line of JSON.
func line(out, _ io.Writer, r reviewed, failure error) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if failure != nil {
		return encoder.Encode(struct {
			V     int    `json:"v"`
			Error string `json:"error"`
		}{scenario.Version, failure.Error()})
	}
	document := findings{V: scenario.Version, Findings: []entry{}, Incomplete: r.gaveUp}
	for i := range r.findings {
		document.Findings = append(document.Findings, newEntry(&r.findings[i], r.run))
	}
	return encoder.Encode(document)
}

// findings is the document of a file.
type findings struct {
	V        int     `json:"v"`
	Findings []entry `json:"findings"`
	// Incomplete: the scenario is so large that not every change was tried.
	Incomplete bool `json:"incomplete,omitempty"`
}

type entry struct {
	Kind     finding.Kind `json:"kind"`
	Severity string       `json:"severity"`
	Subject  string       `json:"subject"`
	Text     string       `json:"text"`
	Event    int          `json:"event"`
	Step     int          `json:"step"`
	Exchange int          `json:"exchange"`
	Django   string       `json:"django,omitempty"`
	Fix      *fix         `json:"fix,omitempty"`
}

type fix struct {
	Change string   `json:"change"`
	Lines  []string `json:"lines,omitempty"`
	// Scenario is the scenario with the change, whose run proves it.
	Scenario json.RawMessage `json:"scenario"`
}

func newEntry(f *finding.Finding, run *event.Run) entry {
	e := entry{
		Kind: f.Kind, Severity: f.Severity().String(), Subject: f.Subject, Text: f.Sentence(),
		Event: run.EventOf(f.At), Step: f.At.Step, Exchange: f.At.Exchange, Django: f.Django,
	}
	if f.Fix != nil {
		e.Fix = &fix{Change: f.Fix.Label, Lines: f.Fix.Lines, Scenario: f.Fix.After.Canonical()}
	}
	return e
}
