// Package trace holds what a run of a scenario gave: the document that every
// view is a function of.
//
// The types marshal to trace version 1 as they are, and trace.schema.json
// beside this file describes the same document for other programs. Its fields
// keep their meaning for ever; a later version of the program may add some. A
// list without omitempty in its tag is always there, so whoever builds a trace
// leaves none of them nil: other programs read [] and not null.
//
// The package decides nothing: it has no rules, only their results.
package trace

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// Version is the only version of the document so far.
const Version = 1

// A Trace is the outcome of a scenario, step by step.
type Trace struct {
	V      int     `json:"v"`
	Steps  []Step  `json:"steps"`
	Claims []Claim `json:"claims,omitempty"`
}

// Outcome is how a step ended.
type Outcome string

const (
	// Loaded: the step went through.
	Loaded Outcome = "loaded"
	// Blocked: the browser refused to go on; the step's reason says why.
	Blocked Outcome = "blocked"
	// RedirectLoop: the browser gave up following redirects.
	RedirectLoop Outcome = "redirect-loop"
	// Failed: there was nobody to answer, or nothing to act on.
	Failed Outcome = "failed"
)

// Cause is why a step was blocked or failed.
type Cause string

const (
	// NameNotResolved: no server has the host's name.
	NameNotResolved Cause = "NameNotResolved"
	// ConnectionRefused: the host does not serve that scheme or port.
	ConnectionRefused Cause = "ConnectionRefused"
	// MixedContent: a secure page asked for something over plain http.
	MixedContent Cause = "MixedContent"
	// InsecureForm: a secure page's form was to go out over plain http.
	InsecureForm Cause = "InsecureForm"
	// PreflightFailed: the server did not agree to the request to come.
	PreflightFailed Cause = "PreflightFailed"
	// CORS: the response came, and the page may not see it.
	CORS Cause = "CORS"
	// InvalidURL: a link of the page leads nowhere that a browser could go.
	InvalidURL Cause = "InvalidURL"
	// InvalidRedirect: a Location that is no http or https URL. If another
	// program opens such addresses the page stays, else an error page shows.
	InvalidRedirect Cause = "InvalidRedirect"
	// SeveralLocations: a response has more Location headers than the browser
	// takes. Its cookies are not looked at.
	SeveralLocations Cause = "SeveralLocations"
	// NoDocument: the step needs a page and none is open.
	NoDocument Cause = "NoDocument"
)

// A Step is what one step of the scenario led to.
type Step struct {
	Do        string     `json:"do"`
	Exchanges []Exchange `json:"exchanges"`
	// SetCookies has what became of a script's assignment.
	SetCookies []SetCookie `json:"setCookies,omitempty"`
	Outcome    Outcome     `json:"outcome"`
	Reason     Cause       `json:"reason,omitempty"`
	// URL and DocumentCookie are the current document's after the step. The
	// cookies of DocumentCookie are in the order in which they would be sent.
	URL            string `json:"url"`
	DocumentCookie string `json:"documentCookie"`
	// Jar has the cookies after the step in order of creation; one that was
	// overwritten keeps its place where the browser lets it.
	Jar []Cookie `json:"jar"`
	// HSTS lists the hosts that the browser upgrades after the step.
	HSTS []HSTSHost `json:"hsts,omitempty"`
	// Now is the virtual clock after the step.
	Now time.Time `json:"now"`
}

// Via is who answered a request.
type Via string

const (
	Network Via = "network"
	// ByBrowser: an upgrade that never left the browser.
	ByBrowser Via = "browser"
)

// Upgrade is why a browser answered a request by itself.
type Upgrade string

const (
	UpgradeHSTS         Upgrade = "HSTS"
	UpgradeHTTPSFirst   Upgrade = "HTTPSFirst"
	UpgradeMixedContent Upgrade = "MixedContent"
)

// Destination is what a request is for, in the words of Fetch.
type Destination string

const (
	Document  Destination = "document"
	FrameDoc  Destination = "iframe"
	ImageDest Destination = "image"
	FetchDest Destination = "fetch"
	Preflight Destination = "preflight"
)

// An Exchange is one request and its response.
type Exchange struct {
	Method      string      `json:"method"`
	URL         string      `json:"url"`
	Via         Via         `json:"via"`
	Destination Destination `json:"destination"`
	// Upgrade is why the browser answered by itself.
	Upgrade Upgrade `json:"upgrade,omitempty"`
	// Attacker: somebody on the wire answered, or added to the answer.
	Attacker bool `json:"attacker,omitempty"`
	// Cookie is the Cookie header as sent, "" for none.
	Cookie  string            `json:"cookie"`
	Cookies []CookieSelection `json:"cookies"`
	// Status is 0 when no response came; Error says why.
	Status     int         `json:"status"`
	Error      Cause       `json:"error,omitempty"`
	Location   string      `json:"location,omitempty"`
	SetCookies []SetCookie `json:"setCookies"`
	// Readable lists the cookies that travelled in plaintext.
	Readable []Readable `json:"readable,omitempty"`
}

// A CookieSelection is what became of one cookie of the jar at a request.
type CookieSelection struct {
	Name         string           `json:"name"`
	Domain       string           `json:"domain"`
	Path         string           `json:"path"`
	PartitionKey string           `json:"partitionKey,omitempty"`
	Sent         bool             `json:"sent"`
	Reasons      []reason.Reason  `json:"reasons"`
	Warnings     []reason.Warning `json:"warnings,omitempty"`
}

// A SetCookie is what became of one Set-Cookie line.
type SetCookie struct {
	Line     string           `json:"line"`
	Name     string           `json:"name"`
	Stored   bool             `json:"stored"`
	Effect   Effect           `json:"effect,omitempty"`
	Reasons  []reason.Reason  `json:"reasons"`
	Warnings []reason.Warning `json:"warnings,omitempty"`
	// Evicted are the cookies that had to go for it, in that order. A cookie
	// that was refused for want of room may have driven out others before.
	Evicted []Eviction `json:"evicted,omitempty"`
}

// An Eviction is a cookie that the browser threw away because it had too many.
type Eviction struct {
	Name         string `json:"name"`
	Domain       string `json:"domain"`
	HostOnly     bool   `json:"hostOnly"`
	Path         string `json:"path"`
	PartitionKey string `json:"partitionKey,omitempty"`
	// Reason says where there were too many.
	Reason reason.Reason `json:"reason"`
	// Limit is how many cookies, or bytes, there may be.
	Limit int `json:"limit"`
}

// Effect is what storing a cookie did to the jar.
type Effect string

const (
	Created     Effect = "created"
	Overwritten Effect = "overwritten"
	Deleted     Effect = "deleted"
	// Expired: over when it came, and there was none to delete.
	Expired Effect = "expired"
)

// A Readable cookie is one that anyone on the wire could read.
type Readable struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	// In is the header that gave it away: "Cookie" or "Set-Cookie".
	In string `json:"in"`
}

// A Cookie is one of the jar's.
type Cookie struct {
	Name         string `json:"name"`
	Value        string `json:"value"`
	Domain       string `json:"domain"`
	HostOnly     bool   `json:"hostOnly"`
	Path         string `json:"path"`
	Secure       bool   `json:"secure"`
	HttpOnly     bool   `json:"httpOnly"`
	SameSite     string `json:"sameSite"`
	Partitioned  bool   `json:"partitioned,omitempty"`
	PartitionKey string `json:"partitionKey,omitempty"`
	// Priority is "Low" or "High", "" for what is in between.
	Priority string    `json:"priority,omitempty"`
	Expires  time.Time `json:"expires,omitzero"`
	Created  time.Time `json:"created"`
}

// CrossSiteAncestor ends the key of a partition, after its top-level site,
// where another site is embedded (CHIPS "has cross-site ancestor").
const CrossSiteAncestor = ";cross-site"

// An HSTSHost is a host that the browser only speaks https with.
type HSTSHost struct {
	Host              string    `json:"host"`
	IncludeSubDomains bool      `json:"includeSubDomains,omitempty"`
	Preloaded         bool      `json:"preloaded,omitempty"`
	Expires           time.Time `json:"expires,omitzero"`
}

// A Claim answers one of the scenario's.
type Claim struct {
	OK bool `json:"ok"`
	// Found says in words what was there instead.
	Found string `json:"found,omitempty"`
}
