package cookie

import (
	"time"
)

// SameSite is the enforcement that a cookie asks for; "" is none asked for,
// which browsers treat as Lax or as None.
type SameSite string

const (
	Unspecified SameSite = ""
	Strict      SameSite = "Strict"
	Lax         SameSite = "Lax"
	None        SameSite = "None"
)

// Priority is what a cookie is worth to its site when a browser has to throw
// some away. It is in no specification.
type Priority string

const (
	Low    Priority = "Low"
	Medium Priority = "Medium"
	High   Priority = "High"
)

// A Cookie is what a jar stores (RFC 6265bis §5.7).
type Cookie struct {
	Name, Value string
	// Domain is the host that may receive the cookie and, unless HostOnly,
	// every host below it.
	Domain      string
	HostOnly    bool
	Path        string
	Secure      bool
	HttpOnly    bool
	SameSite    SameSite
	Partitioned bool
	// Priority stays "" for a browser that does not know the attribute.
	Priority Priority
	// PartitionKey is the partition that the cookie lives in, "" for none.
	PartitionKey string
	// Expires is when the cookie ends; zero for a session cookie.
	Expires time.Time
	Created time.Time
	// SourcePort is the port of the URL that set the cookie. It keeps no cookies
	// apart (§8.5).
	SourcePort int
}

// Persistent reports whether the cookie survives a restart of the browser.
func (c *Cookie) Persistent() bool { return !c.Expires.IsZero() }

// Expired reports whether the cookie's time is over at now.
func (c *Cookie) Expired(now time.Time) bool { return c.Persistent() && !c.Expires.After(now) }
