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

// setCookie processes one Set-Cookie line or a script's assignment, and records
// the result. The server's or script's clock showed served; open is whether the
// line crossed the wire in clear text.
func (b *Browser) setCookie(line string, c jar.Context, served time.Time, open bool) trace.SetCookie {
	parsed, checks := cookie.Parse(line, b.profile.Cookie)
	t := trace.SetCookie{Line: line, Name: parsed.Name, Attributes: attributes(parsed.Attributes)}
	if checks.OK() {
		t.Readable, t.Cookie = open, asked(&parsed)
	}
	switch {
	case c.NoCredentials:
		// The line is ignored (Fetch "HTTP-network fetch").
		checks = rule.Checks{{Rule: rule.CredentialsOmitted, Result: rule.Failed, Because: c.Credentials}}
	case checks.OK():
		parsed.FollowClock(served, b.now)
		k, made := cookie.Create(parsed, c.URL, b.now, b.profile.Cookie)
		if checks = append(checks, made...); made.OK() {
			checks = append(checks, b.store(k, c, &t)...)
		}
	}
	if checks.Find(rule.ScriptLifetimeCapped) != nil {
		checks = slices.DeleteFunc(checks, func(k rule.Check) bool { return k.Rule == rule.LifetimeCapped })
	}
	t.Checks, t.Reasons, t.Warnings = checks, listed(checks.Reasons()), checks.Warnings()
	return t
}

// store puts a cookie into the jar and records the effect.
func (b *Browser) store(k cookie.Cookie, c jar.Context, t *trace.SetCookie) rule.Checks {
	v := b.jar.Store(k, c)
	b.hear(k, c, &v)
	t.Stored, t.Effect, t.Evicted = v.Stored(), effects[v.Effect], evictions(v.Evicted)
	if v.Old != nil {
		t.Replaced = b.cookie(v.Old)
	}
	if t.Cookie = b.cookie(&k); v.Cookie != nil {
		t.Cookie = b.cookie(v.Cookie)
	}
	for _, other := range v.Missed {
		t.Missed = append(t.Missed, trace.Miss{Cookie: b.cookie(other), Differs: differences(&k, other)})
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
// server's rules.
func setter(response *server.Response, i int) (trace.Setter, *int) {
	if i >= len(response.Set)-response.FromAttacker {
		return trace.ByAttacker, nil
	}
	return trace.ByServer, &response.By.SetBy[i]
}
