package challenge

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A setLine is a Set-Cookie line of a server, and when its rule applies.
type setLine struct{ text, conditions string }

func linesOf(s *scenario.Server) []setLine {
	var list []setLine
	for i := range s.Rules {
		for _, line := range s.Rules[i].Set {
			list = append(list, setLine{line, conditions(&s.Rules[i])})
		}
	}
	return list
}

func textsOf(lines []setLine) []string {
	list := make([]string, len(lines))
	for i := range lines {
		list[i] = lines[i].text
	}
	return list
}

func nameIn(line string) string {
	parsed, _ := cookie.ParseGenerously(line)
	return parsed.Name
}

// lines compares the lines of a server.
func (c *comparison) lines(was, now []setLine) {
	for _, p := range align(textsOf(was), textsOf(now)) {
		if p.was < 0 || p.now < 0 {
			c.add(scenario.LineSwitch)
			continue
		}
		c.differ(scenario.RuleSwitch, was[p.was].conditions, now[p.now].conditions)
		c.line(was[p.was].text, now[p.now].text)
	}
}

// sorted is a line with its attributes in one order: turning one off and on again
// moves it to the end.
func sorted(line string) string {
	parts := strings.Split(line, ";")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	slices.Sort(parts[1:])
	return strings.Join(parts, "; ")
}

// line compares two lines by their attributes.
func (c *comparison) line(was, now string) {
	if sorted(was) == sorted(now) {
		return
	}
	a, _ := cookie.ParseGenerously(was)
	b, _ := cookie.ParseGenerously(now)
	before := len(c.flips)
	c.at.Cookie = a.Name
	defer func() { c.at.Cookie = "" }()
	flip := func(differ bool, of scenario.Switch) {
		if differ {
			c.add(of)
		}
	}
	flip(a.Name != b.Name, scenario.NameSwitch)
	flip(a.Value != b.Value, scenario.ValueSwitch)
	flip(a.Secure != b.Secure, scenario.SecureSwitch)
	flip(a.HttpOnly != b.HttpOnly, scenario.HttpOnlySwitch)
	flip(a.SameSite != b.SameSite, scenario.SameSiteSwitch)
	flip(a.Partitioned != b.Partitioned, scenario.PartitionedSwitch)
	flip(a.HasDomain != b.HasDomain || !strings.EqualFold(strings.TrimPrefix(a.Domain, "."), strings.TrimPrefix(b.Domain, ".")), scenario.DomainSwitch)
	flip(a.HasPath != b.HasPath || a.Path != b.Path, scenario.PathSwitch)
	flip(a.HasMaxAge != b.HasMaxAge || a.MaxAge != b.MaxAge || !a.Expires.Equal(b.Expires), scenario.LifetimeSwitch)
	// What is left is an attribute without a switch, or a line that is not a cookie.
	flip(len(c.flips) == before, scenario.ValueSwitch)
}

// A pair has the indices of an entry in two lists, -1 where one has none.
type pair struct{ was, now int }

// align pairs the entries of two lists: first those at the start and at the end that
// are equal, then the others by their position.
func align(was, now []string) []pair {
	start, end := 0, 0
	for start < min(len(was), len(now)) && was[start] == now[start] {
		start++
	}
	for end < min(len(was), len(now))-start && was[len(was)-1-end] == now[len(now)-1-end] {
		end++
	}
	var list []pair
	for i := range max(len(was), len(now)) - end {
		p := pair{i, i}
		if i >= len(was)-end {
			p.was = -1
		}
		if i >= len(now)-end {
			p.now = -1
		}
		list = append(list, p)
	}
	for i := end; i > 0; i-- {
		list = append(list, pair{len(was) - i, len(now) - i})
	}
	return list
}
