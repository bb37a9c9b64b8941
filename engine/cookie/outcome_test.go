package cookie_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

var now = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// outcome says in one line what becomes of a Set-Cookie line from a URL: the
// cookie as in `a=1 on shop.example/ host-only Secure`, or `refused: ` and the
// reasons; then the warnings.
func outcome(t *testing.T, line, url string, r cookie.Rules) string {
	t.Helper()
	l, checks := cookie.Parse(line, r)
	reasons := checks.Reasons()
	warnings := withoutLint(checks.Warnings())
	if reasons != nil {
		return rejection(reasons)
	}
	c, creation := cookie.Create(l, parseURL(t, url), now, r)
	reasons = creation.Reasons()
	more := withoutLint(creation.Warnings())
	if reasons != nil {
		return rejection(reasons)
	}
	var b strings.Builder
	b.WriteString(describe(c))
	for _, w := range append(warnings, more...) {
		fmt.Fprintf(&b, ", %s", w)
	}
	return b.String()
}

func rejection(reasons []rule.ID) string {
	words := make([]string, len(reasons))
	for i, why := range reasons {
		words[i] = string(why)
	}
	return "refused: " + strings.Join(words, " ")
}

func describe(c cookie.Cookie) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s=%s on %s%s", c.Name, c.Value, c.Domain, c.Path)
	for _, flag := range []struct {
		on   bool
		word string
	}{
		{c.HostOnly, "host-only"},
		{c.Secure, "Secure"},
		{c.HttpOnly, "HttpOnly"},
		{c.SameSite != cookie.Unspecified, string(c.SameSite)},
		{c.Partitioned, "Partitioned"},
		{c.Priority != "" && c.Priority != cookie.Medium, "Priority=" + string(c.Priority)},
	} {
		if flag.on {
			b.WriteString(" " + flag.word)
		}
	}
	switch {
	case c.Expired(now):
		b.WriteString(" over")
	case c.Persistent():
		fmt.Fprintf(&b, " for %s", c.Expires.Sub(now))
	}
	return b.String()
}

func parseURL(t testing.TB, s string) origin.URL {
	t.Helper()
	u, err := origin.Parse(s)
	if err != nil {
		t.Fatalf("origin.Parse(%q): %v", s, err)
	}
	return u
}
