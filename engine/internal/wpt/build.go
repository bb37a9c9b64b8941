//go:build !js

package wpt

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A lineCase is a line case before it is made into a scenario.
type lineCase struct {
	page, ask string
	script    bool
	lines     []string
}

func (t *table) lineCase(lines []string, wants Wants) (Case, error) {
	l := lineCase{t.page, t.ask, t.script, lines}
	if l.page == "" {
		return Case{}, fmt.Errorf("no page says who sets the cookies")
	}
	if l.ask == "" {
		at, err := origin.Parse(l.page)
		if err != nil {
			return Case{}, err
		}
		next, err := at.Resolve("next")
		if err != nil {
			return Case{}, err
		}
		l.ask = next.String()
	}
	s, err := l.scenario()
	if err != nil {
		return Case{}, err
	}
	c := Case{File: t.file, Line: t.line, Title: shorten(fmt.Sprintf("%q", lines)), Scenario: s}
	c.Checks = []Check{{Step: len(s.Steps) - 1, Wants: wants}}
	if t.together {
		c.lines = &l
	}
	s.Policy = policy(t.thirdParty)
	return c, s.Validate()
}

// scenario has the lines set and the next request sent. A response that sets
// them redirects there if possible, which saves a step.
func (l *lineCase) scenario() (*scenario.Scenario, error) {
	b := builder{s: &scenario.Scenario{V: scenario.Version}}
	if !l.script {
		b.serve(l.page, scenario.Rule{Set: l.lines, Redirect: l.ask})
		b.serve(l.ask, scenario.Rule{})
		b.step(scenario.Step{Do: scenario.Visit, URL: l.page})
		return b.s, b.err
	}
	b.serve(l.page, scenario.Rule{})
	b.serve(l.ask, scenario.Rule{})
	b.step(scenario.Step{Do: scenario.Visit, URL: l.page})
	for _, line := range l.lines {
		b.step(scenario.Step{Do: scenario.Script, Cookie: line})
	}
	b.step(scenario.Step{Do: scenario.Visit, URL: l.ask})
	return b.s, b.err
}

// addStepCase reads the hops of one request and the cookies of its last one.
func (t *table) addStepCase(kind, rest string) error {
	way, expected, ok := strings.Cut(rest, "=>")
	if !ok {
		return fmt.Errorf("%q is neither a setting nor a case", kind)
	}
	wants, note, err := parseWants("=>"+expected, "=>")
	if err != nil {
		return err
	}
	var hops []string
	for hop := range strings.SplitSeq(way, ">") {
		hop = strings.TrimSpace(hop)
		if !strings.Contains(hop, "://") {
			hop = "https://" + hop
		}
		hops = append(hops, hop)
	}
	if len(hops) < 2 {
		return fmt.Errorf("%q: expected a page and at least one hop", way)
	}

	b := builder{s: &scenario.Scenario{V: scenario.Version, Policy: policy(t.thirdParty)}}
	last := hops[len(hops)-1]
	b.serve(last+"/set", scenario.Rule{Set: t.jar})
	b.step(scenario.Step{Do: scenario.Visit, URL: last + "/set"})
	b.serve(hops[0]+"/page", scenario.Rule{})
	b.step(scenario.Step{Do: scenario.Visit, URL: hops[0] + "/page"})
	for i, hop := range hops[1:] {
		rule := scenario.Rule{}
		if i+2 < len(hops) {
			rule = scenario.Rule{Redirect: fmt.Sprintf("%s/hop%d", hops[i+2], i+2), Status: 307}
		}
		b.serve(fmt.Sprintf("%s/hop%d", hop, i+1), rule)
	}
	plain, reload := strings.CutSuffix(kind, "+reload")
	step, err := request(plain, hops[1]+"/hop1")
	if err != nil {
		return err
	}
	b.step(step)
	if reload {
		b.step(scenario.Step{Do: scenario.Reload})
	}
	if b.err != nil {
		return b.err
	}
	t.cases = append(t.cases, Case{
		File: t.file, Line: t.line, Title: kind + " " + strings.TrimSpace(way), Note: note,
		Scenario: b.s,
		Checks:   []Check{{Step: len(b.s.Steps) - 1, Wants: wants}},
	})
	return b.s.Validate()
}

// request is the step that sends a request of a kind. A script's needs no
// permission of other origins.
func request(kind, url string) (scenario.Step, error) {
	switch kind {
	case "get":
		return scenario.Step{Do: scenario.Submit, URL: url, Method: "GET"}, nil
	case "post":
		return scenario.Step{Do: scenario.Submit, URL: url}, nil
	case "fetch":
		return scenario.Step{Do: scenario.Fetch, URL: url, Credentials: scenario.Include, Mode: scenario.NoCORS}, nil
	case "visit", "click", "image", "frame":
		return scenario.Step{Do: scenario.Do(kind), URL: url}, nil
	}
	return scenario.Step{}, fmt.Errorf("%q is no kind of request", kind)
}

// A builder builds a scenario.
type builder struct {
	s   *scenario.Scenario
	err error
}

func (b *builder) step(step scenario.Step) { b.s.Steps = append(b.s.Steps, step) }

// serve adds the response of a URL.
func (b *builder) serve(url string, rule scenario.Rule) {
	at, err := origin.Parse(url)
	if err != nil {
		b.err = fmt.Errorf("%s: %w", url, err)
		return
	}
	rule.Scheme, rule.Path = at.Scheme, at.Path
	for i := range b.s.Servers {
		if server := &b.s.Servers[i]; server.Host == at.Host {
			server.Rules = append(server.Rules, rule)
			return
		}
	}
	b.s.Servers = append(b.s.Servers, scenario.Server{Host: at.Host, Rules: []scenario.Rule{rule}})
}

func policy(thirdParty scenario.ThirdPartyCookies) *scenario.Policy {
	if thirdParty == "" {
		return nil
	}
	return &scenario.Policy{ThirdPartyCookies: thirdParty}
}

// shorten keeps a title of thousands of letters readable.
func shorten(s string) string {
	const most = 100
	if len(s) <= most {
		return s
	}
	return s[:most/2] + "…" + s[len(s)-most/2:]
}
