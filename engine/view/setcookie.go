package view

import (
	"fmt"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// setCookie tells of a line of x's response.
func (n *narrator) setCookie(at Place, x *trace.Exchange) {
	set := &x.SetCookies[at.Line]
	chip := responseChip(at, x)
	var given []trace.Readable
	if chip.Readable {
		given = []trace.Readable{{Name: set.Name, Value: chip.Value}}
	}
	who := "Server"
	if x.Attacker && attackerSets(n.scenario, set.Line) {
		who = "Attacker"
	}
	n.add(Row{
		At:         at,
		Action:     who + n.setWords(set),
		Host:       hostOf(x.URL),
		Scheme:     schemeOf(x.URL),
		Condition:  setCondition(set),
		Result:     setResult(set),
		CookieSent: notSent(set, "in response"),
		Wire:       wireText(x, given),
		Chips:      []Chip{chip},
	})
}

// assignment tells of a script that assigns to document.cookie.
func (n *narrator) assignment(at Place, set *trace.SetCookie) {
	page := n.trace.Steps[at.Step].URL
	n.add(Row{
		At:         at,
		Action:     "Script" + n.setWords(set),
		Host:       hostOf(page),
		Scheme:     schemeOf(page),
		Condition:  setCondition(set),
		Result:     setResult(set),
		CookieSent: notSent(set, "by script"),
		Wire:       nothingOnWire,
		Chips:      []Chip{lineChip(at, set)},
	})
}

// attackerSets reports whether a line is one of the attacker's.
func attackerSets(s *scenario.Scenario, line string) bool {
	for _, rule := range s.Attacker {
		if slices.Contains(rule.Set, line) {
			return true
		}
	}
	return false
}

func (n *narrator) setWords(set *trace.SetCookie) string {
	verb := " sets cookie"
	if set.Effect == trace.Deleted || set.Effect == trace.Expired {
		verb = " deletes cookie"
	}
	if n.manyCookies {
		verb += " " + nameOf(set.Name)
	}
	return verb
}

// setCondition says what a line asks for.
func setCondition(set *trace.SetCookie) string {
	line, ok := attributesOf(set.Line)
	switch {
	case !ok:
		return "Line makes no cookie"
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return "Set cookie that is already over"
	case line.Secure:
		return "Set cookie with Secure=True"
	}
	return "Set cookie with Secure=False"
}

func setResult(set *trace.SetCookie) string {
	flag := "without Secure flag"
	if line, _ := attributesOf(set.Line); line.Secure {
		flag = "with Secure flag"
	}
	switch set.Effect {
	case trace.Created:
		return "Cookie stored in browser " + flag + evictedWords(set)
	case trace.Overwritten:
		return "Cookie replaced in browser, " + flag + evictedWords(set)
	case trace.Deleted:
		return "Cookie deleted from browser"
	case trace.Expired:
		return "Nothing to delete in browser"
	}
	if len(set.Reasons) == 0 {
		return "Cookie refused"
	}
	return "Cookie refused: " + explain.Reason(set.Reasons[0], explain.Detail{
		Direction: explain.Storing, Line: set.Line, Cookie: writtenCookie(set),
	}).Short + evictedWords(set)
}

// evictedWords ends a sentence with how many cookies went for another.
func evictedWords(set *trace.SetCookie) string {
	switch n := len(set.Evicted); n {
	case 0:
		return ""
	case 1:
		return "; " + nameOf(set.Evicted[0].Name) + " evicted"
	default:
		return fmt.Sprintf("; %d cookies evicted", n)
	}
}

// drivesOut reports whether a line evicted a cookie of that name.
func drivesOut(set *trace.SetCookie, name string) bool {
	return slices.ContainsFunc(set.Evicted, func(e trace.Eviction) bool { return e.Name == name })
}

// notSent says that no cookie goes to a server here, and what happens instead.
func notSent(set *trace.SetCookie, where string) string {
	switch lineFate(set) {
	case Refused:
		return "No (cookie refused)"
	case Deleted:
		return "No (deletion " + where + ")"
	default:
		return "No (set " + where + ")"
	}
}

// attributesOf takes a line apart for the words of its attributes, as the most
// generous browser would; what came of it is the trace's to say. Not ok: there
// is no cookie in it.
func attributesOf(line string) (l cookie.Line, ok bool) {
	l, against, _ := cookie.Parse(line, cookie.Rules{Partitioned: true, ControlsInAttributes: true})
	return l, len(against) == 0
}
