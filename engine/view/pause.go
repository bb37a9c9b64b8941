package view

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// wait tells of time that passes, and of what ends with it.
func (n *narrator) wait(i int) {
	step := &n.trace.Steps[i]
	result := goneWords(n.jarBefore(i), step.Jar, "expires", "expire")
	for _, h := range n.hstsBefore(i) {
		if !knows(step.HSTS, h) {
			result += "; HSTS of " + h.Host + " ends"
		}
	}
	n.add(Row{
		At:         AtStep(i),
		Action:     "Time passes: " + duration(n.scenario.Steps[i].Seconds),
		Condition:  "Clock shows " + clock(step.Now),
		Result:     result,
		CookieSent: "No (no request)",
		Wire:       nothingOnWire,
	})
}

// restart tells of a browser that is closed and opened again.
func (n *narrator) restart(i int) {
	n.add(Row{
		At:         AtStep(i),
		Action:     "Browser closes and opens again",
		Condition:  "Session is over",
		Result:     goneWords(n.jarBefore(i), n.trace.Steps[i].Jar, "ends with the session", "end with the session"),
		CookieSent: "No (no request)",
		Wire:       nothingOnWire,
	})
}

// scrolls reports whether a step only led to another place on its page.
func scrolls(step *trace.Step) bool {
	return scenario.Do(step.Do) == scenario.Click && step.Outcome == trace.Loaded && len(step.Exchanges) == 0
}

// scroll tells of a link to another place on the same page.
func (n *narrator) scroll(i int) {
	n.add(Row{
		At:         AtStep(i),
		Action:     "User clicks link",
		Condition:  "Link stays on the page",
		Result:     "Page scrolls",
		CookieSent: "No (no request)",
		Wire:       nothingOnWire,
	})
}

// jarBefore is the jar when a step begins.
func (n *narrator) jarBefore(step int) []trace.Cookie { return jarAfter(n.trace, step-1) }

func (n *narrator) hstsBefore(step int) []trace.HSTSHost {
	if step == 0 {
		return nil
	}
	return n.trace.Steps[step-1].HSTS
}

// goneWords says which cookies are no longer there.
func goneWords(before, after []trace.Cookie, one, many string) string {
	var gone []string
	for _, k := range before {
		if _, still := find(after, keyOf(&k)); !still {
			gone = append(gone, nameOf(k.Name))
		}
	}
	switch len(gone) {
	case 0:
		return "Every cookie stays"
	case 1:
		return "Cookie " + gone[0] + " " + one
	}
	return "Cookies " + strings.Join(gone, ", ") + " " + many
}

func knows(hosts []trace.HSTSHost, h trace.HSTSHost) bool {
	for _, other := range hosts {
		if other.Host == h.Host {
			return true
		}
	}
	return false
}

// duration writes seconds in the largest unit that comes out even.
func duration(seconds int64) string {
	for _, unit := range []struct {
		name    string
		seconds int64
	}{{"day", 86400}, {"hour", 3600}, {"minute", 60}} {
		if seconds >= unit.seconds && seconds%unit.seconds == 0 {
			return plural(seconds/unit.seconds, unit.name)
		}
	}
	return plural(seconds, "second")
}

func plural(n int64, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.FormatInt(n, 10) + " " + what + "s"
}

func clock(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05 UTC") }
