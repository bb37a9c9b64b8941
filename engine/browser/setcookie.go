package browser

import (
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// set processes one Set-Cookie line or a script's assignment, and records
// the result. The server's or script's clock showed served; open is whether the
// line crossed the wire in clear text.
func (c *cookies) set(line string, at jar.Context, served time.Time, open bool) trace.SetCookie {
	parsed, checks := cookie.Parse(line, c.profile.Cookie)
	t := trace.SetCookie{Line: line, Name: parsed.Name, Attributes: attributes(parsed.Attributes)}
	if checks.OK() {
		t.Readable, t.Cookie = open, asked(&parsed)
	}
	switch {
	case at.NoCredentials:
		// The line is ignored (Fetch "HTTP-network fetch").
		checks = rule.Checks{{Rule: rule.CredentialsOmitted, Result: rule.Failed, Because: at.Credentials}}
	case checks.OK():
		parsed.FollowClock(served, at.Now)
		k, made := cookie.Create(parsed, at.URL, at.Now, c.profile.Cookie)
		if checks = append(checks, made...); made.OK() {
			checks = append(checks, c.store(k, at, &t)...)
		}
	}
	if checks.Find(rule.ScriptLifetimeCapped) != nil {
		checks = slices.DeleteFunc(checks, func(k rule.Check) bool { return k.Rule == rule.LifetimeCapped })
	}
	t.Checks, t.Reasons, t.Warnings = checks, listed(checks.Reasons()), checks.Warnings()
	return t
}

// assign is a script's assignment to document.cookie.
func (c *cookies) assign(line string, script jar.Context) trace.Step {
	set := c.set(line, script, script.Now, false)
	set.By = trace.ByScript
	return trace.Step{SetCookies: []trace.SetCookie{set}, Outcome: trace.Loaded}
}

// store puts a cookie into the jar and records the effect.
func (c *cookies) store(k cookie.Cookie, at jar.Context, t *trace.SetCookie) rule.Checks {
	v := c.jar.Store(k, at)
	c.addToProcess(k, at, &v)
	t.Stored, t.Effect, t.Evicted = v.Stored(), effects[v.Effect], evictions(v.Evicted)
	if v.Old != nil {
		t.Replaced = c.form(v.Old)
	}
	if t.Cookie = c.form(&k); v.Cookie != nil {
		t.Cookie = c.form(v.Cookie)
	}
	for _, other := range v.Missed {
		t.Missed = append(t.Missed, trace.Miss{Cookie: c.form(other), Differs: differences(&k, other)})
	}
	return v.Checks
}

// differences are the fields in which two cookies with the same name differ
// (6265bis §5.7 step 23).
func differences(a, b *cookie.Cookie) []trace.Field {
	var list []trace.Field
	if a.Domain != b.Domain || a.HostOnly != b.HostOnly {
		list = append(list, trace.DomainField)
	}
	if a.Path != b.Path {
		list = append(list, trace.PathField)
	}
	if a.Partitioned != b.Partitioned || a.PartitionKey != b.PartitionKey {
		list = append(list, trace.PartitionField)
	}
	return list
}

// asked is the cookie of a line before any check of its host.
func asked(l *cookie.Line) *trace.Cookie {
	return &trace.Cookie{
		Name: l.Name, Value: l.Value, Domain: l.Domain, HostOnly: l.Domain == "", Path: l.Path,
		Secure: l.Secure, HttpOnly: l.HttpOnly, SameSite: string(l.SameSite), Partitioned: l.Partitioned,
		Expires: l.Expires,
	}
}

// attributes are those of a line, unchanged.
func attributes(list []cookie.Attribute) []string {
	var written []string
	for _, a := range list {
		written = append(written, a.String())
	}
	return written
}

// setter says who wrote the ith line of a response, and by which of the
// server's rules, nil for a line of its stack's own.
func setter(response *server.Response, i int) (trace.Setter, *int) {
	if i >= len(response.Set)-response.FromAttacker {
		return trace.ByAttacker, nil
	}
	if response.By.SetBy[i] < 0 {
		return trace.ByServer, nil
	}
	return trace.ByServer, &response.By.SetBy[i]
}
