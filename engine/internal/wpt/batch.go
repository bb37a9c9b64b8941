//go:build !js

package wpt

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Batch is a scenario that runs many cases, for a browser that takes seconds
// to start.
type Batch struct {
	Name     string
	Scenario *scenario.Scenario
}

// A batch has at most so many steps and so much text; every step of a recording
// has the whole jar.
const (
	batchSteps = 40
	batchBytes = 16 << 10
	// batchLines keeps the number of cookies that are set together below what a
	// browser stores for one site.
	batchLines = 100
)

// Batches puts the cases of each table into few scenarios. Cases do not affect
// each other: each has sites of its own, and begins with a typed address.
func Batches(cases []Case) ([]Batch, error) {
	var batches []Batch
	var open *batch
	closed := map[string]int{}
	closeOpen := func() {
		if open == nil {
			return
		}
		closed[open.file]++
		table := strings.TrimSuffix(open.file, ".txt")
		batches = append(batches, Batch{fmt.Sprintf("wpt-%s-%02d", table, closed[open.file]), open.s})
	}
	for i := 0; i < len(cases); {
		s, count, err := together(cases[i:])
		if err != nil {
			return nil, err
		}
		if open == nil || !open.accepts(cases[i].File, s) {
			closeOpen()
			open = &batch{file: cases[i].File, s: &scenario.Scenario{V: scenario.Version, Policy: s.Policy}}
		}
		open.add(s)
		i += count
	}
	closeOpen()
	return batches, nil
}

// together is the scenario of the first case, or of as many as may be set in
// one response.
func together(cases []Case) (s *scenario.Scenario, count int, err error) {
	first := cases[0].lines
	if first == nil {
		return cases[0].Scenario, 1, nil
	}
	all := *first
	all.lines = nil
	for _, c := range cases {
		if c.File != cases[0].File || c.lines == nil || c.lines.page != first.page || c.lines.ask != first.ask ||
			c.lines.script != first.script || len(all.lines) >= batchLines {
			break
		}
		all.lines = append(all.lines, c.lines.lines...)
		count++
	}
	if s, err = all.scenario(); err == nil {
		s.Policy = cases[0].Scenario.Policy
	}
	return s, count, err
}

// A batch is a scenario that is being extended.
type batch struct {
	file  string
	s     *scenario.Scenario
	cases int
	bytes int
	alone bool
}

// accepts reports whether s may be played after the others.
func (b *batch) accepts(file string, s *scenario.Scenario) bool {
	samePolicy := (b.s.Policy == nil) == (s.Policy == nil) && (s.Policy == nil || *b.s.Policy == *s.Policy)
	return b.file == file && samePolicy && !b.alone && movable(s) &&
		len(b.s.Steps)+len(s.Steps) <= batchSteps && b.bytes+size(s) <= batchBytes
}

// add moves s to sites of its own and runs it after the others.
func (b *batch) add(s *scenario.Scenario) {
	b.alone = !movable(s)
	b.bytes += size(s)
	b.cases++
	if !b.alone {
		s = withNumberedSites(s, b.cases)
	}
	b.s.Servers = append(b.s.Servers, s.Servers...)
	b.s.Steps = append(b.s.Steps, s.Steps...)
}

// top is the public suffix of the hosts that can be moved, site the label
// before it in the name of a site.
const top = ".example"

var site = regexp.MustCompile(`([A-Za-z0-9])\.example`)

// movable reports whether all hosts are sites below .example.
func movable(s *scenario.Scenario) bool {
	for _, server := range s.Servers {
		if !strings.HasSuffix(server.Host, top) {
			return false
		}
	}
	return true
}

// withNumberedSites is s with the number n in the names of its sites, so that shop.example
// becomes shop3.example wherever it is mentioned.
func withNumberedSites(s *scenario.Scenario, n int) *scenario.Scenario {
	number := fmt.Sprintf("${1}%d%s", n, top)
	move := func(text *string) { *text = site.ReplaceAllString(*text, number) }
	c := s.Clone()
	for i := range c.Servers {
		move(&c.Servers[i].Host)
		for j := range c.Servers[i].Rules {
			r := &c.Servers[i].Rules[j]
			move(&r.Redirect)
			for k := range r.Set {
				move(&r.Set[k])
			}
		}
	}
	for i := range c.Steps {
		move(&c.Steps[i].URL)
		move(&c.Steps[i].Cookie)
	}
	return c
}

// size is how much text the cookies of s have.
func size(s *scenario.Scenario) int {
	n := 0
	for _, server := range s.Servers {
		for _, rule := range server.Rules {
			n += len(strings.Join(rule.Set, ""))
		}
	}
	for _, step := range s.Steps {
		n += len(step.Cookie)
	}
	return n
}
