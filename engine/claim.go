package engine

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// check answers one claim of a scenario from its trace. If a claim does not
// hold, the answer says what was found instead.
func check(c scenario.Claim, t *trace.Trace) trace.Claim {
	step := &t.Steps[c.Step]
	switch {
	case c.EndsAt != "":
		return equal(step.URL, c.EndsAt, "the step ends at")
	case c.Outcome != "":
		return equal(string(step.Outcome), c.Outcome, "the outcome is")
	case c.DocumentCookie != "":
		return equal(step.DocumentCookie, c.DocumentCookie, "document.cookie is")
	}

	exchanges := step.Exchanges
	if c.Exchange != nil {
		if *c.Exchange >= len(exchanges) {
			return trace.Claim{Found: fmt.Sprintf("the step has %s", count(len(exchanges), "exchange"))}
		}
		exchanges = exchanges[*c.Exchange : *c.Exchange+1]
	}
	switch {
	case c.Sends != "":
		return checkSelection(exchanges, c.Sends, true, "")
	case c.Holds != "":
		return checkSelection(exchanges, c.Holds, false, rule.ID(c.Reason))
	case c.Stores != "":
		return checkSet(setCookies(step, exchanges, c), c.Stores, true, "")
	case c.Refuses != "":
		return checkSet(setCookies(step, exchanges, c), c.Refuses, false, rule.ID(c.Reason))
	case c.NotSent != "":
		return checkNotSent(exchanges, c.NotSent)
	case c.CookieHeader != "":
		return checkHeader(exchanges, "Cookie: "+c.CookieHeader)
	case c.RequestHeader != "":
		return checkHeader(exchanges, c.RequestHeader)
	default:
		return checkReadable(exchanges, c.Readable)
	}
}

// checkNotSent looks for a request that sent the cookie.
func checkNotSent(exchanges []trace.Exchange, name string) trace.Claim {
	for _, x := range exchanges {
		for _, k := range x.Cookies {
			if k.Sent && scenario.NamesCookie(name, k.Name, valueOf(k.Cookie)) {
				return trace.Claim{Found: fmt.Sprintf("%s sends %s", x.URL, name)}
			}
		}
	}
	return trace.Claim{OK: true}
}

// valueOf is the value of a cookie, "" for a line that makes none.
func valueOf(k *trace.Cookie) string {
	if k == nil {
		return ""
	}
	return k.Value
}

// checkHeader looks for a request with the header, "Name" or "Name: value".
func checkHeader(exchanges []trace.Exchange, header string) trace.Claim {
	name, value, valued := strings.Cut(header, ":")
	var found findings
	for _, x := range exchanges {
		for _, h := range x.RequestHeaders {
			if !strings.EqualFold(h.Name, name) {
				continue
			}
			if !valued || h.Value == strings.TrimSpace(value) {
				return trace.Claim{OK: true}
			}
			found.add("%s has %s: %s", x.URL, h.Name, h.Value)
		}
	}
	return found.claimOr("no request has the header " + name)
}

func equal(got, want, what string) trace.Claim {
	if got == want {
		return trace.Claim{OK: true}
	}
	return trace.Claim{Found: fmt.Sprintf("%s %q", what, got)}
}

// checkSelection looks for a request that sent the cookie, or blocked it with
// the reason, "" for any.
func checkSelection(exchanges []trace.Exchange, name string, sent bool, want rule.ID) trace.Claim {
	var found findings
	for _, x := range exchanges {
		for _, k := range x.Cookies {
			if !scenario.NamesCookie(name, k.Name, valueOf(k.Cookie)) {
				continue
			}
			if k.Sent == sent && (want == "" || slices.Contains(k.Reasons, want)) {
				return trace.Claim{OK: true}
			}
			found.add("%s %s %s%s", x.URL, verb(k.Sent, "sends", "does not send"), name, because(k.Reasons))
		}
	}
	return found.claimOr("no request considers a cookie named " + name)
}

// setCookies gathers the lines that a claim is about: those of the responses,
// and a script's own unless the claim names an exchange.
func setCookies(step *trace.Step, exchanges []trace.Exchange, c scenario.Claim) []trace.SetCookie {
	var lines []trace.SetCookie
	for _, x := range exchanges {
		lines = append(lines, x.SetCookies...)
	}
	if c.Exchange == nil {
		lines = append(lines, step.SetCookies...)
	}
	return lines
}

func checkSet(lines []trace.SetCookie, name string, stored bool, want rule.ID) trace.Claim {
	var found findings
	for _, line := range lines {
		if !scenario.NamesCookie(name, line.Name, valueOf(line.Cookie)) {
			continue
		}
		if line.Stored == stored && (want == "" || slices.Contains(line.Reasons, want)) {
			return trace.Claim{OK: true}
		}
		found.add("%q is %s%s", line.Line, verb(line.Stored, "stored", "rejected"), because(line.Reasons))
	}
	return found.claimOr("nothing sets a cookie named " + name)
}

func checkReadable(exchanges []trace.Exchange, name string) trace.Claim {
	var found findings
	for _, x := range exchanges {
		for _, r := range x.Readable {
			if scenario.NamesCookie(name, r.Name, r.Value) {
				return trace.Claim{OK: true}
			}
			found.add("%s is readable at %s", r.Name, x.URL)
		}
	}
	return found.claimOr("no cookie is readable on the wire")
}

// findings are what was there instead of what a claim says: the first few in
// words, and how many more.
type findings struct {
	texts []string
	more  int
}

func (f *findings) add(format string, args ...any) {
	const few = 5
	if len(f.texts) == few {
		f.more++
		return
	}
	f.texts = append(f.texts, fmt.Sprintf(format, args...))
}

// claimOr makes them a claim that does not hold; nothing is said if there are none.
func (f *findings) claimOr(nothing string) trace.Claim {
	switch {
	case len(f.texts) == 0:
		return trace.Claim{Found: nothing}
	case f.more > 0:
		return trace.Claim{Found: fmt.Sprintf("%s; and %d more", strings.Join(f.texts, "; "), f.more)}
	}
	return trace.Claim{Found: strings.Join(f.texts, "; ")}
}

func verb(yes bool, is, isNot string) string {
	if yes {
		return is
	}
	return isNot
}

func because(reasons []rule.ID) string {
	if len(reasons) == 0 {
		return ""
	}
	words := make([]string, len(reasons))
	for i, r := range reasons {
		words[i] = string(r)
	}
	return " (" + strings.Join(words, ", ") + ")"
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
