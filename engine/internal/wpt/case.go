//go:build !js

package wpt

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Case is a scenario with its expected results in each profile.
type Case struct {
	// File and Line are its position, Title is the text there.
	File  string
	Line  int
	Title string
	// Note says why the profiles differ.
	Note     string
	Scenario *scenario.Scenario
	Checks   []Check

	// lines are those of a line case that may be set together with others.
	lines *lineCase
}

// Name has the position of a case and its subject.
func (c *Case) Name() string { return fmt.Sprintf("%s:%d %s", c.File, c.Line, c.Title) }

// A Check is an expected result after a step.
type Check struct {
	Step int
	// Reads compares document.cookie, otherwise the Cookie header of the step's
	// last request.
	Reads bool
	Wants Wants
}

// Wants is an expectation for every profile.
type Wants struct {
	// Default is for the profiles that By does not name.
	Default Want
	By      map[scenario.Browser]Want
}

// A Want is the expected text, if it is Known.
type Want struct {
	Text  string
	Known bool
}

// For returns the expectation for a profile.
func (w Wants) For(b scenario.Browser) Want {
	if want, ok := w.By[b]; ok {
		return want
	}
	return w.Default
}

// Got is the text that t has for c.
func (c Check) Got(t *trace.Trace) string {
	step := &t.Steps[c.Step]
	if c.Reads {
		return step.DocumentCookie
	}
	for i := len(step.Exchanges) - 1; i >= 0; i-- {
		if x := &step.Exchanges[i]; x.Via == trace.Network {
			return x.Cookie
		}
	}
	return "no request"
}
