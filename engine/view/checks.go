package view

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Whether a cookie passed a check is read from the trace's reasons; the
// cookie's attributes and the request only give the words.

// sendChecks lists what a cookie had to pass to go out with a request.
func sendChecks(k *trace.CookieSelection, d explain.Detail) []Check {
	w := &say.why.checks
	c := checklist{reasons: k.Reasons}
	if d.Destination == trace.FetchDest || d.Destination == trace.Preflight {
		c.check(w.credentials.with(), reason.CredentialsOmitted)
	}
	domain := w.domain
	if d.Cookie.HostOnly {
		domain = w.hostOnly
	}
	c.check(domain.with("domain", d.Cookie.Domain, "host", hostOf(d.URL)), reason.DomainMismatch)
	c.check(w.path.with("path", d.Cookie.Path, "asked", pathOf(d.URL)), reason.NotOnPath)
	c.expiry(&d.Cookie)
	c.secure(d, k.Warnings)
	c.sameSite(d, k.Warnings)
	if d.Cookie.PartitionKey != "" || c.has(reason.OtherPartition) {
		c.check(w.partition.with(), reason.OtherPartition)
	}
	c.thirdParty(d)
	c.others()
	return c.list
}

// setChecks lists what a line had to pass. It is judged in three stages, the
// text, the cookie and the jar, and one that fails a stage never gets to the
// next, so nothing is said about those.
func setChecks(set *trace.SetCookie, d explain.Detail) []Check {
	c := checklist{reasons: set.Reasons}
	if c.has(badText...) {
		c.text(set, d)
	} else {
		c.note(say.why.checks.line.String())
		c.line(set, d)
		if !c.has(reason.InvalidDomain, reason.InvalidPrefix, reason.InvalidPartitioned) {
			c.storing(set, d)
		}
	}
	c.others()
	return c.list
}

// text checks a line that is no cookie, up to what it fails for: the later
// questions were never asked.
func (c *checklist) text(set *trace.SetCookie, d explain.Detail) {
	w := &say.why.checks
	limit := strconv.Itoa(cookie.MaxPairSize)
	size := rule{
		name:   w.size.name.String(),
		passed: w.size.passed.Of(len(set.Name)+len(d.Cookie.Value), "limit", limit),
		failed: w.size.failed.With("limit", limit),
	}
	for _, stage := range []struct {
		said    rule
		against []reason.Reason
	}{
		{w.characters.with(), []reason.Reason{reason.DisallowedCharacter}},
		{w.content.with(), []reason.Reason{reason.NoCookieContent}},
		{size, []reason.Reason{reason.NameValuePairExceedsMaxSize}},
		{w.name.with("name", nameOf(set.Name)), []reason.Reason{reason.NamelessNotAllowed, reason.NamelessWithEquals}},
	} {
		c.check(stage.said, stage.against...)
		if c.has(stage.against...) {
			return
		}
	}
}

// line checks what a line asks for against where it comes from and against
// itself.
func (c *checklist) line(set *trace.SetCookie, d explain.Detail) {
	w := &say.why.checks
	line, _ := attributesOf(set.Line)
	host := hostOf(d.URL)
	domain := w.domainSet.with("host", host, "domain", line.Domain)
	if line.Domain == "" {
		domain.passed = w.domainNotSet.With("host", host)
	}
	c.check(domain, reason.InvalidDomain)
	if prefixed(set.Name) || c.has(reason.InvalidPrefix) {
		c.check(w.prefix.with("why", explain.Reason(reason.InvalidPrefix, d).Short), reason.InvalidPrefix)
	}
	if line.Partitioned && line.Secure || c.has(reason.InvalidPartitioned) {
		c.check(w.partitioned.with(), reason.InvalidPartitioned)
	}
}

// storing checks a cookie against the browser's policies and the jar.
func (c *checklist) storing(set *trace.SetCookie, d explain.Detail) {
	w := &say.why.checks
	if d.Destination == trace.FetchDest || c.has(reason.CredentialsOmitted) {
		c.check(w.credentials.with(), reason.CredentialsOmitted)
	}
	c.secure(d, set.Warnings)
	if d.Script {
		c.check(w.httpOnly.with(), reason.HttpOnlyFromScript)
	}
	c.sameSite(d, set.Warnings)
	c.thirdParty(d)
	c.check(w.jarSecure.with(), reason.OverwriteSecure)
	if d.Script {
		c.check(w.jarHttpOnly.with(), reason.OverwriteHttpOnly)
	}
	c.room(set)
}

// prefixed reports whether a name begins with a prefix that some browser knows.
func prefixed(name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "__secure-") || strings.HasPrefix(name, "__host-") || strings.HasPrefix(name, "__http-")
}

// badText are the reasons for which a line is no cookie at all.
var badText = []reason.Reason{
	reason.SyntaxError, reason.NoCookieContent, reason.DisallowedCharacter,
	reason.NameValuePairExceedsMaxSize, reason.NamelessNotAllowed, reason.NamelessWithEquals,
}

// noRoom are the reasons of a cookie that found too many others.
var noRoom = []reason.Reason{
	reason.DomainExceedsMaxCookies, reason.PartitionExceedsMaxCookies,
	reason.PartitionExceedsMaxBytes, reason.JarExceedsMaxCookies,
}
