//go:build !js

package wpt

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A stepCase is a case that is written out step by step.
type stepCase struct {
	file       string
	line       int
	title      string
	note       []string
	thirdParty scenario.ThirdPartyCookies
	builder
	checks []Check
}

// endStory ends the current step case, if there is one.
func (t *table) endStory() error {
	s := t.stepCase
	if s == nil {
		return nil
	}
	t.stepCase = nil
	if len(s.checks) == 0 {
		return fmt.Errorf("story %q checks nothing", s.title)
	}
	if s.err != nil {
		return s.err
	}
	s.s.Policy = policy(s.thirdParty)
	t.cases = append(t.cases, Case{
		File: s.file, Line: s.line, Title: s.title, Note: strings.Join(s.note, "; "),
		Scenario: s.s, Checks: s.checks,
	})
	return s.s.Validate()
}

// read reads one line of a story.
func (s *stepCase) read(verb, rest string) error {
	if s.s == nil {
		s.s = &scenario.Scenario{V: scenario.Version}
	}
	switch verb {
	case "serve":
		url, lines, _ := strings.Cut(rest, " ")
		set, _, err := texts(strings.TrimSpace(lines))
		if err != nil {
			return err
		}
		s.serve(url, scenario.Rule{Set: set})
	case "send":
		from, to, _ := strings.Cut(rest, " ")
		s.serve(from, scenario.Rule{Redirect: strings.TrimSpace(to)})
	case "script":
		lines, _, err := texts(rest)
		if err != nil {
			return err
		}
		for _, line := range lines {
			s.step(scenario.Step{Do: scenario.Script, Cookie: line})
		}
	case "reload":
		s.step(scenario.Step{Do: scenario.Reload})
	case "third-party":
		s.thirdParty = scenario.ThirdPartyCookies(rest)
	case "sends", "reads":
		return s.check(verb, rest)
	default:
		step, err := request(verb, rest)
		if err != nil {
			return err
		}
		s.step(step)
	}
	return s.err
}

func (s *stepCase) check(verb, rest string) error {
	if len(s.s.Steps) == 0 {
		return fmt.Errorf("%s before any step", verb)
	}
	wants, note, err := parseWants(rest, "")
	if err != nil {
		return err
	}
	if note != "" {
		s.note = append(s.note, note)
	}
	s.checks = append(s.checks, Check{Step: len(s.s.Steps) - 1, Reads: verb == "reads", Wants: wants})
	return nil
}
