package jar

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
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
	// Script: document.cookie asks, not a request.
	Script bool
	// NoCredentials: the request carries no cookies and stores none.
	NoCredentials bool
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

// secure reports whether Secure cookies may be used in c.
func (c *Context) secure(r *Rules) (ok, onTrustworthyHost bool) {
	if c.URL.Secure() {
		return true, false
	}
	local := r.SecureOnTrustworthy && origin.Trustworthy(c.URL)
	return local, local
}
