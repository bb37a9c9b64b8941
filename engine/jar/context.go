package jar

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// A Relation is how close a request is to the site that its user looks at,
// from farthest to closest (6265bis §5.2, with the names of Chromium's
// SameSiteCookieContext).
type Relation int

const (
	// CrossSite: another site asked for it.
	CrossSite Relation = iota
	// CrossSiteUnsafe: another site started a top-level navigation with a
	// method that is not safe, such as POST.
	CrossSiteUnsafe
	// CrossSiteTopLevel: another site started a top-level navigation with a
	// safe method: where Lax cookies go out.
	CrossSiteTopLevel
	// SameSite: nothing foreign took part.
	SameSite
)

// A Context is all that a jar must know of a request, or of a script.
type Context struct {
	URL origin.URL
	Now time.Time
	// Relation is what SameSite is judged by; Schemeless is the same when
	// http and https count as one site, which tells a refusal that the scheme
	// alone causes.
	Relation, Schemeless Relation
	// Because is what makes the relation so, and Crossed the address of the page,
	// or of the redirect, that makes it cross-site. They decide nothing: they are
	// recorded with the checks of SameSite.
	Because rule.Case
	Crossed string
	// ThirdParty: the host is another site than the page that the user looks at.
	ThirdParty bool
	// Script: document.cookie asks, not a request.
	Script bool
	// NoCredentials: the request carries no cookies and stores none. Credentials
	// says why, or that it could have chosen otherwise; "" where no request of
	// the kind can.
	NoCredentials bool
	Credentials   rule.Case
	// Partition is the key of the partition that the request lives in.
	Partition string
	// Unpartitioned is what happens here to cookies that live in no partition.
	Unpartitioned Access
}

// Access is what a browser does with unpartitioned cookies in a context.
type Access int

const (
	// Allow sends and stores them.
	Allow Access = iota
	// Block neither sends nor stores them.
	Block
	// BlockAll does the same to partitioned cookies.
	BlockAll
	// Partition keeps a jar of its own for the context's partition instead.
	Partition
)

// blocks reports whether the user's settings keep k out of c.
func (c *Context) blocks(k *cookie.Cookie) bool {
	return c.Unpartitioned == BlockAll || c.Unpartitioned == Block && k.PartitionKey == ""
}

// checkPreferences records whether the user's settings let k be used, where it
// is a third party's.
func (c *Context) checkPreferences(k *cookie.Cookie, checks *rule.Checks) {
	switch {
	case c.blocks(k):
		checks.Fail(rule.UserPreferences, rule.ThirdParty, "")
	case c.ThirdParty:
		checks.Pass(rule.UserPreferences, rule.ThirdParty)
	}
}

// secure says whether Secure cookies may be used in c, and why.
func (c *Context) secure(r *Rules) (ok bool, because rule.Case) {
	switch {
	case c.URL.Secure():
		return true, rule.OverHTTPS
	case r.SecureOnTrustworthy && origin.Trustworthy(c.URL):
		return true, rule.TrustworthyHost
	}
	return false, rule.OverHTTP
}

// checkCredentials records whether the request carries credentials, where it
// could be otherwise.
func (c *Context) checkCredentials(checks *rule.Checks) {
	switch {
	case c.NoCredentials:
		checks.Fail(rule.CredentialsOmitted, c.Credentials, "")
	case c.Credentials != "":
		checks.Pass(rule.CredentialsOmitted, c.Credentials)
	}
}

// checkSecure records whether k may be used with the scheme.
func (c *Context) checkSecure(k *cookie.Cookie, r *Rules, checks *rule.Checks) {
	if !k.Secure {
		checks.Pass(rule.SecureOnly, rule.NotAsked)
		return
	}
	ok, because := c.secure(r)
	if !ok {
		checks.Fail(rule.SecureOnly, because, "")
		return
	}
	checks.Pass(rule.SecureOnly, because)
	if because == rule.TrustworthyHost {
		checks.Warn(rule.SecureOnTrustworthyHost, "")
	}
}
