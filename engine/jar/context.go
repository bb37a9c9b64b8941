package jar

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// A Relation is the relation of a request to its site for cookies, from
// farthest to closest (6265bis §5.2, with the names of Chromium's
// SameSiteCookieContext).
type Relation int

const (
	// CrossSite: a cross-site request.
	CrossSite Relation = iota
	// CrossSiteUnsafe: another site started a top-level navigation with an
	// unsafe method, such as POST.
	CrossSiteUnsafe
	// CrossSiteTopLevel: another site started a top-level navigation with a
	// safe method, which sends Lax cookies.
	CrossSiteTopLevel
	// SameSite: a same-site request.
	SameSite
)

// A Context is everything that a jar needs to know about a request or a script.
type Context struct {
	URL origin.URL
	Now time.Time
	// Relation decides SameSite; Schemeless is the relation if http and https
	// count as one site, which detects a block that the scheme alone causes.
	Relation, Schemeless Relation
	// Because is the reason for the relation, and Crossed the URL of the page,
	// or of the redirect, that makes the request cross-site. Both are only
	// recorded with the checks of SameSite.
	Because rule.Case
	Crossed string
	// ThirdParty: the host is not on the top-level site.
	ThirdParty bool
	// Script: the context of document.cookie, not of a request.
	Script bool
	// NoCredentials: the request carries no cookies and stores none.
	// Credentials is the reason, or says that credentials are included; "" for
	// requests that have no credentials mode.
	NoCredentials bool
	Credentials   rule.Case
	// Partition is the partition key of the request.
	Partition string
	// Unpartitioned is what the browser does here with unpartitioned cookies.
	Unpartitioned Access
}

// Access is what a browser does with unpartitioned cookies in a context.
type Access int

const (
	// Allow sends and stores them.
	Allow Access = iota
	// Block neither sends nor stores them.
	Block
	// BlockAll also blocks partitioned cookies.
	BlockAll
	// Partition stores them under the context's partition key.
	Partition
)

// blocks reports whether the user's settings block k in c.
func (c *Context) blocks(k *cookie.Cookie) bool {
	return c.Unpartitioned == BlockAll || c.Unpartitioned == Block && k.PartitionKey == ""
}

// checkPreferences records whether the user's settings allow k, if it is a
// third-party cookie.
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

// checkCredentials records whether the request carries credentials, if it has a
// choice.
func (c *Context) checkCredentials(checks *rule.Checks) {
	switch {
	case c.NoCredentials:
		checks.Fail(rule.CredentialsOmitted, c.Credentials, "")
	case c.Credentials != "":
		checks.Pass(rule.CredentialsOmitted, c.Credentials)
	}
}

// checkSecure records whether the scheme allows k.
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
