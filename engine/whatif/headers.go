package whatif

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// upgradeInsecure is the directive that upgrades a page's requests to https.
const upgradeInsecure = "upgrade-insecure-requests"

// headers adds changes of the headers that decided something.
func (s suggester) headers(c *collection) {
	for i := range firstOf(c.scenario.Servers, MaxServers) {
		if edit.HasDirective(c.scenario, i, upgradeInsecure) {
			c.add(Edit{Knob: Policy, Server: i, Setting: upgradeInsecure, To: off}, "")
		}
	}
	for i := range firstOf(s.run.Trace.Steps, MaxSteps) {
		s.frames(c, i)
		s.clears(c, i)
	}
}

// frames adds that the page of a step may show the response in its frame.
func (s suggester) frames(c *collection, step int) {
	current := &s.run.Trace.Steps[step]
	if current.Reason != rule.FrameAncestors && current.Reason != rule.XFrameOptions || current.From == nil {
		return
	}
	x := &current.Exchanges[len(current.Exchanges)-1]
	if server := answerTo(c.scenario, x).server; server >= 0 {
		c.once(Edit{Knob: AllowFrame, Server: server, To: current.From.Origin})
	}
}

// clears adds, if Clear-Site-Data deletes cookies of other hosts, that the
// server deletes its own by name.
func (s suggester) clears(c *collection, step int) {
	exchanges := s.run.Trace.Steps[step].Exchanges
	for i := range exchanges {
		x := &exchanges[i]
		server := -1
		if slices.ContainsFunc(x.Cleared, func(k *trace.Cookie) bool { return !goesTo(*k, x.To.Host) }) {
			server = answerTo(c.scenario, x).server
		}
		if server < 0 {
			continue
		}
		var lines []string
		for _, k := range x.Cleared {
			if goesTo(*k, x.To.Host) {
				lines = append(lines, deletionOf(k))
			}
		}
		c.once(Edit{Knob: ClearByName, Server: server, To: strings.Join(lines, "\n")})
	}
}

// deletionOf is the line that deletes a cookie.
func deletionOf(k *trace.Cookie) string {
	line := k.Name + "=; Max-Age=0; Path=" + k.Path
	if !k.HostOnly {
		line += "; Domain=" + k.Domain
	}
	if k.Secure {
		line += "; Secure"
	}
	if k.Partitioned {
		line += "; Partitioned"
	}
	return line
}

// once adds an edit that several steps suggest.
func (c *collection) once(t Edit) {
	if !slices.ContainsFunc(c.flips, func(f Flip) bool { return slices.Equal(f.Edits, []Edit{t}) }) {
		c.add(t, "")
	}
}

// linesIn are the deletions of an edit.
func (t Edit) linesIn() []string {
	if t.To == "" {
		return nil
	}
	return strings.Split(t.To, "\n")
}

// sharesPort reports whether a server serves the other scheme on a port that is
// not the default: hardly any server has both on one port.
func sharesPort(s *scenario.Scenario, host string, port int) bool {
	return port != 0 && slices.ContainsFunc(s.Servers, func(other scenario.Server) bool { return other.Host == host && other.Port == port })
}
