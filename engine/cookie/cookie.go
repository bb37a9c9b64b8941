package cookie

import "time"

// SameSite is the cookie's SameSite attribute; "" if there is none, which
// browsers treat as Lax or as None.
type SameSite string

const (
	Unspecified SameSite = ""
	Strict      SameSite = "Strict"
	Lax         SameSite = "Lax"
	None        SameSite = "None"
)

// Priority is a cookie's priority when a browser evicts cookies of its site. It
// is not in any specification.
type Priority string

const (
	Low    Priority = "Low"
	Medium Priority = "Medium"
	High   Priority = "High"
)

// A Cookie is what a jar stores (RFC 6265bis §5.7).
type Cookie struct {
	Name, Value string
	// Domain is the host that may receive the cookie and, unless HostOnly, all
	// its subdomains.
	Domain      string
	HostOnly    bool
	Path        string
	Secure      bool
	HttpOnly    bool
	SameSite    SameSite
	Partitioned bool
	// Priority stays "" for a browser that does not support the attribute.
	Priority Priority
	// PartitionKey is the cookie's partition key, "" for none.
	PartitionKey string
	// Expires is when the cookie expires; zero for a session cookie.
	Expires time.Time
	Created time.Time
	// SourcePort is the port of the URL that set the cookie. It does not
	// isolate cookies (§8.5).
	SourcePort int
}

// Persistent reports whether the cookie survives a restart of the browser.
func (c *Cookie) Persistent() bool { return !c.Expires.IsZero() }

// Expired reports whether the cookie is expired at now.
func (c *Cookie) Expired(now time.Time) bool { return c.Persistent() && !c.Expires.After(now) }
