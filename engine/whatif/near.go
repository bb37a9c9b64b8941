package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// nearest lists the single flips that can make a difference to a target, those
// nearest to it first. What comes after its step makes none.
func nearest(s *scenario.Scenario, t *trace.Trace, g *target) []Flip {
	c := collection{scenario: s}
	c.step(g.at.Step)
	lines, others := linesOf(s, g)
	for _, line := range firstOf(lines, MaxLines) {
		c.line(line)
	}
	server := serverOf(s, g.host(t))
	if server != view.None {
		c.server(server)
	}
	c.browser()
	earlier := s.Steps[:g.at.Step]
	for n := range firstOf(earlier, MaxSteps) {
		c.step(len(earlier) - 1 - n)
	}
	for i := range firstOf(s.Servers, MaxServers) {
		if i != server {
			c.server(i)
		}
	}
	for _, line := range firstOf(others, MaxLines) {
		c.line(line)
	}
	c.network()
	return c.flips
}

// linesOf splits what sets cookies into the lines for the target, the one that
// it is from first, and the others.
func linesOf(s *scenario.Scenario, g *target) (own, others []edit.CookieLine) {
	var first []edit.CookieLine
	for _, c := range edit.Cookies(s) {
		switch {
		case c.Cookie.Name != g.name:
			others = append(others, c)
		case c.Line == g.line:
			first = append(first, c)
		default:
			own = append(own, c)
		}
	}
	return append(first, own...), others
}

// host is the host of the request, or of the page whose script acts.
func (g *target) host(t *trace.Trace) string {
	step := &t.Steps[g.at.Step]
	url := step.URL
	if g.at.Exchange != view.None {
		url = step.Exchanges[g.at.Exchange].URL
	}
	u, err := origin.Parse(url)
	if err != nil {
		return ""
	}
	return u.Host
}

// serverOf is the first server for a host, None if there is none.
func serverOf(s *scenario.Scenario, host string) int {
	return slices.IndexFunc(s.Servers, func(server scenario.Server) bool {
		return scenario.HostMatches(server.Host, host)
	})
}
