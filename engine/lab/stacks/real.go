package stacks

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// A Real is a framework that runs on this machine.
type Real struct{ driver }

type driver interface {
	// versions are those of what the framework is made of.
	versions() map[string]string
	ask(c *Case) ([]Answer, error)
	end()
}

// Start starts a framework. Express is in the folder STACKS. Its files go into
// the folder work.
func Start(stack, work string) (*Real, error) {
	var d driver
	var err error
	switch stack {
	case "go":
		d = &inProcess{}
	case "flask":
		d, err = pipe(exec.Command(Python("flask"), "testdata/serve_flask.py"))
	case "rails":
		d, err = pipe(exec.Command("ruby", "testdata/serve-rails.rb"))
	default:
		d, err = serve(stack, work)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", stack, err)
	}
	return &Real{d}, nil
}

// Versions are those of what the framework is made of.
func (r *Real) Versions() map[string]string { return r.versions() }

// Ask has the framework answer a case.
func (r *Real) Ask(c *Case) ([]Answer, error) {
	answers, err := r.ask(c)
	for i := range answers {
		for j, line := range answers[i].Set {
			answers[i].Set[j] = c.form(c.unsigned(onTime(line)))
		}
	}
	return answers, err
}

// Stop ends the framework.
func (r *Real) Stop() { r.end() }

// Python is a Python that has a package, "" for none.
func Python(of string) string {
	for _, candidate := range []string{os.Getenv("STACKS_PYTHON"), "python3", "/usr/bin/python3"} {
		if candidate != "" && exec.Command(candidate, "-c", "import "+of).Run() == nil {
			return candidate
		}
	}
	return ""
}

// Installed reports whether this machine has a framework.
func Installed(stack string) bool {
	switch stack {
	case "express":
		_, err := os.Stat(filepath.Join(os.Getenv("STACKS"), "node_modules", "express-session"))
		return os.Getenv("STACKS") != "" && err == nil
	case "go":
		return true
	case "flask":
		return Python("flask") != ""
	case "rails":
		return exec.Command("ruby", "-e", "require 'action_dispatch'").Run() == nil
	}
	_, err := exec.LookPath("php")
	return err == nil
}

// A piped framework runs without a socket. It reads a case from each line of its
// input, and writes its answers as a line; the first line has the versions.
type piped struct {
	of       map[string]string
	command  *exec.Cmd
	cases    io.WriteCloser
	answers  *bufio.Reader
	problems bytes.Buffer
}

func pipe(command *exec.Cmd) (*piped, error) {
	p := &piped{command: command}
	command.Stderr = &p.problems
	in, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	p.cases, p.answers = in, bufio.NewReader(out)
	if err := p.read(&p.of); err != nil {
		p.end()
		return nil, err
	}
	return p, nil
}

func (p *piped) versions() map[string]string { return p.of }

func (p *piped) ask(c *Case) ([]Answer, error) {
	if err := json.NewEncoder(p.cases).Encode(c); err != nil {
		return nil, err
	}
	var answers []Answer
	return answers, p.read(&answers)
}

// read reads a line of the framework's.
func (p *piped) read(into any) error {
	line, err := p.answers.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, into)
	}
	if err != nil {
		return fmt.Errorf("%w\n%s", err, p.problems.Bytes())
	}
	return nil
}

// end closes the input, at which the framework ends.
func (p *piped) end() {
	p.cases.Close()
	p.command.Wait() //nolint:errcheck // what it was asked has been answered
}
