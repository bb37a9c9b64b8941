//go:build !js

package wpt

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Case is a scenario with what must come of it in each profile.
type Case struct {
	// File and Line are where the table has it, Title is what it says there.
	File  string
	Line  int
	Title string
	// Note says why profiles part.
	Note     string
	Scenario *scenario.Scenario
	Checks   []Check

	// lines are those of a line case that may be set together with others.
	lines *lineCase
}

// Name says where a case is and what it is about.
func (c *Case) Name() string { return fmt.Sprintf("%s:%d %s", c.File, c.Line, c.Title) }

// A Check is what must be seen after a step.
type Check struct {
	Step int
	// Reads looks at document.cookie, otherwise at the Cookie header of the
	// step's last request.
	Reads bool
	Wants Wants
}

// Wants is an expectation for every profile.
type Wants struct {
	// Default is for the profiles that By does not name.
	Default Want
	By      map[scenario.Browser]Want
}

// A Want is what must be seen, if it is Known.
type Want struct {
	Text  string
	Known bool
}

// For returns what a profile must show.
func (w Wants) For(b scenario.Browser) Want {
	if want, ok := w.By[b]; ok {
		return want
	}
	return w.Default
}

// Got is what t shows where c looks.
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
