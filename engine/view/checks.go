package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Whether a cookie passed a check is read from the trace's reasons; the
// cookie's attributes and the request only give the words.

// sendChecks lists what a cookie had to pass to go out with a request.
func sendChecks(k *trace.CookieSelection, d explain.Detail) []Check {
	c := checklist{reasons: k.Reasons}
	if d.Destination == trace.FetchDest || d.Destination == trace.Preflight {
		c.check("Credentials: the request carries them", "Credentials: the request carries none", reason.CredentialsOmitted)
	}
	c.check(domainWords(d, true), domainWords(d, false), reason.DomainMismatch)
	c.check("Path: "+d.Cookie.Path+" covers "+pathOf(d.URL), "Path: "+d.Cookie.Path+" does not cover "+pathOf(d.URL), reason.NotOnPath)
	c.note(expiryWords(&d.Cookie))
	c.secure(d, k.Warnings)
	c.sameSite(d, k.Warnings)
	if d.Cookie.PartitionKey != "" || c.has(reason.OtherPartition) {
		c.check("Partition: that of this page", "Partition: another than this page's", reason.OtherPartition)
	}
	if thirdParty(d) || c.has(reason.UserPreferences) {
		c.check("Third-party rules of the browser: nothing against it", "Third-party rules of the browser: blocked", reason.UserPreferences)
	}
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
		c.others()
		return c.list
	}
	c.note("Line: can be read as a cookie")

	line, _ := attributesOf(set.Line)
	domain := "Domain: none asked for, so " + hostOf(d.URL) + " only"
	if line.Domain != "" {
		domain = "Domain: " + hostOf(d.URL) + " may set it for " + line.Domain
	}
	c.check(domain, "Domain: "+hostOf(d.URL)+" may not set it for "+line.Domain, reason.InvalidDomain)
	if prefixed(set.Name) || c.has(reason.InvalidPrefix) {
		c.check("Prefix: the browser finds its promise kept", "Prefix: "+explain.Reason(reason.InvalidPrefix, d).Short, reason.InvalidPrefix)
	}
	if line.Partitioned && line.Secure || c.has(reason.InvalidPartitioned) {
		c.check("Partitioned: comes with Secure", "Partitioned: needs Secure and https", reason.InvalidPartitioned)
	}
	if c.has(reason.InvalidDomain, reason.InvalidPrefix, reason.InvalidPartitioned) {
		c.others()
		return c.list
	}

	if d.Destination == trace.FetchDest || c.has(reason.CredentialsOmitted) {
		c.check("Credentials: the request carries them", "Credentials: the request carries none", reason.CredentialsOmitted)
	}
	c.secure(d, set.Warnings)
	if d.Script {
		c.check("HttpOnly: not asked for by the script", "HttpOnly: not for a script to set", reason.HttpOnlyFromScript)
	}
	c.sameSite(d, set.Warnings)
	if thirdParty(d) || c.has(reason.UserPreferences) {
		c.check("Third-party rules of the browser: nothing against it", "Third-party rules of the browser: blocked", reason.UserPreferences)
	}
	c.check("Jar: no Secure cookie in the way", "Jar: a Secure cookie of that name is in the way", reason.OverwriteSecure)
	if d.Script {
		c.check("Jar: no HttpOnly cookie in the way", "Jar: an HttpOnly cookie of that name is in the way", reason.OverwriteHttpOnly)
	}
	c.room(set)
	c.others()
	return c.list
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

// A checklist grows check by check and remembers which reasons it has told.
type checklist struct {
	reasons []reason.Reason
	told    []reason.Reason
	list    []Check
}

// has reports whether one of the reasons is among those of the trace.
func (c *checklist) has(any ...reason.Reason) bool {
	return slices.ContainsFunc(any, func(r reason.Reason) bool { return slices.Contains(c.reasons, r) })
}

// check adds a check that fails for the reasons given.
func (c *checklist) check(passed, failed string, against ...reason.Reason) {
	c.told = append(c.told, against...)
	var failedFor []reason.Reason
	for _, r := range c.reasons {
		if slices.Contains(against, r) {
			failedFor = append(failedFor, r)
		}
	}
	if len(failedFor) == 0 {
		c.note(passed)
		return
	}
	c.list = append(c.list, Check{Text: failed, Reason: reasonNames(failedFor)})
}

// reasonNames lists reasons by their names.
func reasonNames(reasons []reason.Reason) string {
	names := make([]string, len(reasons))
	for i, r := range reasons {
		names[i] = string(r)
	}
	return strings.Join(names, ", ")
}

// note adds a check that is passed whenever the question comes up.
func (c *checklist) note(passed string) { c.list = append(c.list, Check{OK: true, Text: passed}) }

// others adds what is against the cookie and fits no check.
func (c *checklist) others() {
	for _, r := range c.reasons {
		if !slices.Contains(c.told, r) {
			c.list = append(c.list, Check{Text: capital(explain.Reason(r, explain.Detail{}).Short), Reason: string(r)})
		}
	}
}

// text checks a line that is no cookie, up to what it fails for: the later
// questions were never asked.
func (c *checklist) text(set *trace.SetCookie, d explain.Detail) {
	size := strconv.Itoa(len(set.Name) + len(d.Cookie.Value))
	for _, stage := range []struct {
		passed, failed string
		against        []reason.Reason
	}{
		{"Characters: none that is forbidden", "Characters: one that is forbidden", []reason.Reason{reason.DisallowedCharacter}},
		{"Content: a name or a value", "Content: neither a name nor a value", []reason.Reason{reason.NoCookieContent}},
		{"Size: " + size + " bytes, 4096 are the limit", "Size: more than 4096 bytes", []reason.Reason{reason.NameValuePairExceedsMaxSize}},
		{"Name: " + nameOf(set.Name), "Name: none given", []reason.Reason{reason.NamelessNotAllowed, reason.NamelessWithEquals}},
	} {
		c.check(stage.passed, stage.failed, stage.against...)
		if c.has(stage.against...) {
			return
		}
	}
}

// room checks that the browser has some left, where the question came up.
func (c *checklist) room(set *trace.SetCookie) {
	if len(set.Evicted) > 0 || c.has(noRoom...) {
		c.check("Room: made"+evictedWords(set), "Room: none left for a cookie without Secure"+evictedWords(set), noRoom...)
	}
}

// secure checks the Secure attribute against the scheme.
func (c *checklist) secure(d explain.Detail, warnings []reason.Warning) {
	passed := "Secure: needs https, and this is https"
	switch {
	case !d.Cookie.Secure:
		passed = "Not Secure: any scheme will do"
	case slices.Contains(warnings, reason.SecureOnTrustworthyHost):
		passed = "Secure: " + hostOf(d.URL) + " is this machine, which counts as secure"
	}
	c.check(passed, "Secure: needs https, and this is http", reason.SecureOnly)
}

// sameSite checks the SameSite attribute against where the request comes from.
func (c *checklist) sameSite(d explain.Detail, warnings []reason.Warning) {
	asked := "SameSite: " + d.Cookie.SameSite
	if d.Cookie.SameSite == "" {
		asked = "SameSite: not given"
	}
	passed := asked + ", nothing against it"
	topLevel := d.Destination == trace.Document
	switch {
	case slices.Contains(warnings, reason.LaxAllowUnsafe):
		passed = asked + ", but younger than two minutes"
	case d.Script:
		passed = asked + ", the page's own script"
	case d.Cookie.SameSite == "None":
		passed = asked + ", any site may start the request"
	case topLevel && d.Page == "":
		passed = asked + ", started by the user"
	case topLevel && d.Direction == explain.Storing:
		passed = asked + ", the response is a page"
	case topLevel && d.Method == "GET" && d.Cookie.SameSite != "Strict":
		passed = asked + ", top-level GET"
	case d.Cookie.SameSite != "":
		passed = asked + ", the request is same-site"
	}
	failed := asked + ", and the request is cross-site"
	if c.has(reason.SameSiteNoneInsecure) {
		failed = asked + " needs Secure"
	}
	c.check(passed, failed, append(slices.Clip(sameSiteReasons), reason.SameSiteNoneInsecure)...)
}

// thirdParty reports whether a request is for another site than its page's.
func thirdParty(d explain.Detail) bool {
	page, err := origin.Parse(d.Page)
	if err != nil || d.Destination == trace.Document {
		return false
	}
	u, err := origin.Parse(d.URL)
	return err == nil && !page.Site().Same(u.Site(), false)
}

func domainWords(d explain.Detail, covers bool) string {
	k, host := &d.Cookie, hostOf(d.URL)
	switch {
	case k.HostOnly && covers:
		return "Domain: host-only, " + k.Domain + " = " + host
	case k.HostOnly:
		return "Domain: host-only, " + k.Domain + " ≠ " + host
	case covers:
		return "Domain: " + k.Domain + " covers " + host
	}
	return "Domain: " + k.Domain + " does not cover " + host
}

func expiryWords(k *trace.Cookie) string {
	if k.Expires.IsZero() {
		return "Not expired (session cookie)"
	}
	return "Not expired (ends " + clock(k.Expires) + ")"
}
