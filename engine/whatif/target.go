package whatif

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// A target is a cookie that stayed home, in a form that can be looked for in
// another run.
type target struct {
	at view.Place
	// name and value are the cookie's, and line is the one that it is from.
	name, value, line string
	// request is the one that it could have gone with, or come back with; nil
	// for what a script assigns.
	request *request
	// before is its count in the trace where it stayed home: another cookie
	// may have the same name and value.
	before int
}

// newTarget looks at a place. Not ok: nothing stayed home there that could go
// out.
func newTarget(t *trace.Trace, at view.Place) (g target, ok bool) {
	if at.Step < 0 || at.Step >= len(t.Steps) {
		return target{}, false
	}
	step := &t.Steps[at.Step]
	g.at = at
	lines, cookies := step.SetCookies, []trace.CookieSelection(nil)
	if at.Exchange != view.None {
		if at.Exchange < 0 || at.Exchange >= len(step.Exchanges) {
			return target{}, false
		}
		x := &step.Exchanges[at.Exchange]
		if x.Destination == trace.Preflight {
			return target{}, false // it carries no cookie, whatever is flipped
		}
		g.request = requestAt(step.Exchanges, at.Exchange)
		lines, cookies = x.SetCookies, x.Cookies
	}
	switch {
	case 0 <= at.Line && at.Line < len(lines) && !lines[at.Line].Stored:
		g.line = lines[at.Line].Line
		g.name, g.value = pairOf(&lines[at.Line])
	case 0 <= at.Cookie && at.Cookie < len(cookies) && !cookies[at.Cookie].Sent:
		g.name, g.value = cookies[at.Cookie].Name, valueOf(t, at, &cookies[at.Cookie])
		g.line = lineOf(t, at.Step, g.name, g.value)
	default:
		return target{}, false
	}
	g.before = g.count(t, g.name)
	return g, true
}

// reached reports whether a flip makes the cookie go out, or be stored.
func (g *target) reached(f Flip, after *trace.Trace) bool {
	found := g.count(after, g.name)
	if to := g.renamed(f); to != g.name {
		found += g.count(after, to)
	}
	return found > g.before
}

// renamed is the name that the cookie has after a flip.
func (g *target) renamed(f Flip) string {
	for _, t := range f.Turns {
		if t.Knob == Prefix && t.Cookie == g.name {
			return withPrefix(t.Cookie, t.To)
		}
	}
	return g.name
}

// count is how many cookies with that name and the target's value are where
// the target should be. No flip changes the place of a step.
func (g *target) count(t *trace.Trace, name string) (n int) {
	step := &t.Steps[g.at.Step]
	if g.request == nil {
		return countStored(step.SetCookies, name, g.value)
	}
	requests := g.request.upTo(step.Exchanges)
	if g.at.Line == view.None {
		if len(requests) == 0 {
			return 0
		}
		return countSent(requests[len(requests)-1].Cookie, name, g.value)
	}
	// A line that an earlier response gets stored may not be set again.
	for _, x := range requests {
		n += countStored(x.SetCookies, name, g.value)
	}
	return n
}

func countStored(lines []trace.SetCookie, name, value string) (n int) {
	for i := range lines {
		if k, v := pairOf(&lines[i]); lines[i].Stored && k == name && v == value {
			n++
		}
	}
	return n
}

// countSent counts in a Cookie header, where a cookie without a name is its
// bare value.
func countSent(header, name, value string) (n int) {
	pair := value
	if name != "" {
		pair = name + "=" + value
	}
	for sent := range strings.SplitSeq(header, "; ") {
		if header != "" && sent == pair {
			n++
		}
	}
	return n
}

// pairOf is the name and the value of a line.
func pairOf(set *trace.SetCookie) (name, value string) {
	pair, _, _ := strings.Cut(set.Line, ";")
	before, after, found := strings.Cut(pair, "=")
	switch {
	case found:
		value = after
	case set.Name == "":
		value = before
	}
	return set.Name, strings.Trim(value, " \t")
}

// valueOf is the value of a cookie that a request considered: as an earlier
// exchange of the step set it, or else as the jar had it before.
func valueOf(t *trace.Trace, at view.Place, k *trace.CookieSelection) string {
	for i := at.Exchange - 1; i >= 0; i-- {
		lines := t.Steps[at.Step].Exchanges[i].SetCookies
		for j := len(lines) - 1; j >= 0; j-- {
			if set := &lines[j]; set.Name == k.Name && set.Stored {
				_, value := pairOf(set)
				return value
			}
		}
	}
	if at.Step > 0 {
		for _, c := range t.Steps[at.Step-1].Jar {
			if c.Name == k.Name && c.Domain == k.Domain && c.Path == k.Path && c.PartitionKey == k.PartitionKey {
				return c.Value
			}
		}
	}
	return ""
}

// lineOf is the last line up to a step that stored a cookie of that name and
// value, "" if there is none.
func lineOf(t *trace.Trace, step int, name, value string) (line string) {
	look := func(lines []trace.SetCookie) {
		for i := range lines {
			if k, v := pairOf(&lines[i]); lines[i].Stored && k == name && v == value {
				line = lines[i].Line
			}
		}
	}
	for i := range t.Steps[:step+1] {
		for j := range t.Steps[i].Exchanges {
			look(t.Steps[i].Exchanges[j].SetCookies)
		}
		look(t.Steps[i].SetCookies)
	}
	return line
}
