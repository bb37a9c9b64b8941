package engine_test

import (
	"cmp"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// tableText sets the execution table in columns.
func tableText(s *scenario.Scenario, t *trace.Trace) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 1, ' ', 0)
	fmt.Fprintln(w, "event\t| action\t| condition\t| result\t| cookie sent\t| on the wire")
	for _, r := range event.NewRun(s, t).Events {
		action := r.Action
		if r.Request != "" {
			action += ": " + r.Request
		}
		fmt.Fprintf(w, "%d\t| %s\t| %s\t| %s\t| %s\t| %s\n", r.Number, action, r.Condition, r.Result, r.CookieSent, r.Wire)
	}
	w.Flush()
	return foldList(trimLines(b.String()), "\n")
}

// journal prints a trace line by line: what was sent and blocked at each request,
// what was stored and refused, and the jar whenever it changed.
func journal(t *trace.Trace) string {
	var b strings.Builder
	lastJar, lastHSTS := "", ""
	for i := range t.Steps {
		step := &t.Steps[i]
		fmt.Fprintf(&b, "%d %s: %s", i, step.Do, step.Outcome)
		if step.Reason != "" {
			fmt.Fprintf(&b, " (%s)", step.Reason)
		}
		if step.URL != "" {
			fmt.Fprintf(&b, ", at %s", step.URL)
		}
		if step.Do == string(scenario.Wait) {
			fmt.Fprintf(&b, ", until %s", step.Now.Format(time.RFC3339))
		}
		b.WriteByte('\n')
		for j := range step.Exchanges {
			exchangeLines(&b, &step.Exchanges[j])
		}
		setLines(&b, step.SetCookies)
		if jar := jarLine(step.Jar); jar != lastJar {
			fmt.Fprintf(&b, "  jar: %s\n", cmp.Or(jar, "empty"))
			lastJar = jar
		}
		if hosts := hstsLine(step.HSTS); hosts != lastHSTS {
			fmt.Fprintf(&b, "  hsts: %s\n", cmp.Or(hosts, "nothing"))
			lastHSTS = hosts
		}
		if step.DocumentCookie != "" {
			fmt.Fprintf(&b, "  document.cookie: %s\n", foldList(step.DocumentCookie, "; "))
		}
	}
	return foldList(b.String(), "\n")
}

func exchangeLines(b *strings.Builder, x *trace.Exchange) {
	fmt.Fprintf(b, "  %s %s", x.Method, x.URL)
	if x.Destination != trace.Document {
		fmt.Fprintf(b, " [%s]", x.Destination)
	}
	switch {
	case x.Error != "":
		fmt.Fprintf(b, " -> %s", x.Error)
	default:
		fmt.Fprintf(b, " -> %d", x.Status)
	}
	if x.Upgrade != "" {
		fmt.Fprintf(b, " inside the browser, %s", x.Upgrade)
	}
	if c := x.FromCache; c != nil {
		fmt.Fprintf(b, " from the cache, %s of %d.%d", c.Check.Because, c.From.Step, c.From.Exchange)
	}
	if x.Attacker {
		b.WriteString(" by the attacker")
	}
	if x.Location != "" {
		fmt.Fprintf(b, " %s", x.Location)
	}
	b.WriteByte('\n')
	if x.Cookie != "" {
		fmt.Fprintf(b, "    Cookie: %s\n", foldList(x.Cookie, "; "))
	}
	for _, k := range x.Cookies {
		if !k.Sent {
			fmt.Fprintf(b, "    held %q%s\n", k.Name, reasonsText(k.Reasons))
		}
		for _, w := range k.Warnings {
			fmt.Fprintf(b, "    warning %q: %s\n", k.Name, w)
		}
	}
	if c := x.Cached; c != nil && c.Because != rule.NotLasting {
		fmt.Fprintf(b, "    cache, %s: %s\n", c.Because, resultText(c.Result))
	}
	setLines(b, x.SetCookies)
	if c := x.ClearSiteData; c != nil {
		fmt.Fprintf(b, "    Clear-Site-Data %s, %s: %s\n", resultText(c.Result), c.Because, cmp.Or(clearedNames(x.Cleared), "nothing"))
		if x.ClearedRedirects > 0 {
			fmt.Fprintf(b, "    cached redirects removed: %d\n", x.ClearedRedirects)
		}
	}
	if c := x.Framing; c != nil {
		fmt.Fprintf(b, "    in a frame, %s: %s\n", c.Rule, resultText(c.Result))
	}
	for _, r := range x.Readable {
		fmt.Fprintf(b, "    readable in %s: %s=%s\n", r.In, r.Name, r.Value)
	}
}

func setLines(b *strings.Builder, lines []trace.SetCookie) {
	for _, set := range lines {
		verdict := "refused" + reasonsText(set.Reasons)
		if set.Stored {
			verdict = string(set.Effect)
		}
		fmt.Fprintf(b, "    set %s -> %s\n", shorten(fmt.Sprintf("%q", set.Line)), verdict)
		for _, w := range set.Warnings {
			fmt.Fprintf(b, "    warning %q: %s\n", set.Name, w)
		}
		if len(set.Evicted) > 0 {
			fmt.Fprintf(b, "    evicted %s: %s\n", strings.Join(fold(evictedNames(set.Evicted)), ", "), set.Evicted[0].Reason)
		}
	}
}

func clearedNames(list []*trace.Cookie) string {
	names := make([]string, len(list))
	for i, k := range list {
		names[i] = fmt.Sprintf("%q", k.Name)
	}
	return strings.Join(fold(names), ", ")
}

func resultText(r rule.Result) string {
	text, err := r.MarshalText()
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func evictedNames(list []trace.Eviction) []string {
	names := make([]string, len(list))
	for i, e := range list {
		names[i] = fmt.Sprintf("%q", e.Name)
	}
	return names
}

func reasonsText(reasons []rule.ID) string {
	words := make([]string, len(reasons))
	for i, r := range reasons {
		words[i] = string(r)
	}
	return ": " + strings.Join(words, ", ")
}

func jarLine(jar []trace.Cookie) string {
	var cookies []string
	for _, k := range jar {
		parts := []string{k.Domain, k.Path}
		if !k.HostOnly {
			parts[0] = "." + k.Domain
		}
		if k.Secure {
			parts = append(parts, "Secure")
		}
		if k.HttpOnly {
			parts = append(parts, "HttpOnly")
		}
		if k.SameSite != "" {
			parts = append(parts, k.SameSite)
		}
		if k.PartitionKey != "" {
			parts = append(parts, "in "+k.PartitionKey)
		}
		if !k.Expires.IsZero() {
			parts = append(parts, "until "+k.Expires.Format("2006-01-02T15:04:05Z"))
		}
		cookies = append(cookies, fmt.Sprintf("%s=%s (%s)", k.Name, shorten(k.Value), strings.Join(parts, " ")))
	}
	return strings.Join(fold(cookies), ", ")
}

func hstsLine(hosts []trace.HSTSHost) string {
	var names []string
	for _, h := range hosts {
		name := h.Host
		if h.IncludeSubDomains {
			name = "*." + name
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

func shorten(s string) string {
	if len(s) > 100 {
		return fmt.Sprintf("%s… (%d bytes)", s[:60], len(s))
	}
	return s
}

func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}
