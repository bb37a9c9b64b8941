// Package trace holds the result of a run of a scenario: the document that
// every view is a function of.
//
// The types marshal to trace version 1 as they are, and trace.schema.json
// beside this file describes the same document for other programs. Its fields
// always keep their meaning; a later version of the program may add some. A
// list without omitempty in its tag is always there, so code that builds a
// trace leaves none of them nil: other programs read [] and not null.
//
// The package decides nothing: it has no rules, only their results.
package trace

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
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
	// Loaded: the step succeeded.
	Loaded Outcome = "loaded"
	// Blocked: the browser stopped the step; its reason says why.
	Blocked Outcome = "blocked"
	// RedirectLoop: the browser gave up following redirects.
	RedirectLoop Outcome = "redirect-loop"
	// Failed: no server answered, or there was nothing to act on.
	Failed Outcome = "failed"
)

// Cause is why a step was blocked or failed.
type Cause = rule.ID

const (
	NameNotResolved   = rule.NameNotResolved
	ConnectionRefused = rule.ConnectionRefused
	MixedContent      = rule.MixedContent
	InsecureForm      = rule.InsecureForm
	PreflightFailed   = rule.PreflightFailed
	CORS              = rule.CORS
	RedirectRefused   = rule.RedirectRefused
	InvalidURL        = rule.InvalidURL
	InvalidRedirect   = rule.InvalidRedirect
	SeveralLocations  = rule.SeveralLocations
	NotModified       = rule.NotModified
	NoDocument        = rule.NoDocument
	PageExpired       = rule.PageExpired
	HandshakeRefused  = rule.HandshakeRefused
)

// A Step is the result of one step of the scenario.
type Step struct {
	Do        string     `json:"do"`
	Exchanges []Exchange `json:"exchanges"`
	// SetCookies has the result of a script's assignment.
	SetCookies []SetCookie `json:"setCookies,omitempty"`
	Outcome    Outcome     `json:"outcome"`
	Reason     Cause       `json:"reason,omitempty"`
	// Check is what stopped the step, nil if nothing did.
	Check *rule.Check `json:"check,omitempty"`
	// StoppedAt is the address at which the step stopped, nil if it did not.
	StoppedAt *Address `json:"stoppedAt,omitempty"`
	// From is the page that started the step's requests, nil if the user did. A
	// reload is started by whoever started the page.
	From *Address `json:"from,omitempty"`
	// Restored is the response of the page that back or forward shows again without
	// a request, nil for none.
	Restored *ExchangePlace `json:"restored,omitempty"`
	// Tab is the current tab after the step, counted from 1 in the order in which they
	// were opened; 0 while there has been one only.
	Tab int `json:"tab,omitempty"`
	// URL and DocumentCookie are the current document's after the step. The
	// cookies of DocumentCookie are in the order in which they would be sent.
	URL            string `json:"url"`
	DocumentCookie string `json:"documentCookie"`
	// Page is that URL with its parts, nil without a document.
	Page *Address `json:"page,omitempty"`
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
	// ByBrowser: an upgrade, or a redirect from the cache, that never left the
	// browser.
	ByBrowser Via = "browser"
)

// Upgrade is why a browser answered a request by itself.
type Upgrade string

const (
	UpgradeHSTS         Upgrade = "HSTS"
	UpgradeHTTPSFirst   Upgrade = "HTTPSFirst"
	UpgradeMixedContent Upgrade = "MixedContent"
	// UpgradeInsecureRequests: the page's Content-Security-Policy asks for it.
	UpgradeInsecureRequests Upgrade = "UpgradeInsecureRequests"
)

// Destination is what a request is for, in the words of Fetch.
type Destination string

const (
	Document  Destination = "document"
	FrameDoc  Destination = "iframe"
	ImageDest Destination = "image"
	FetchDest Destination = "fetch"
	Preflight Destination = "preflight"
	// ScriptDest and StyleDest: what an element of the page loads.
	ScriptDest Destination = "script"
	StyleDest  Destination = "style"
	// SocketDest: the handshake of a WebSocket.
	SocketDest Destination = "websocket"
)

// An Exchange is one request and its response.
type Exchange struct {
	Method      string      `json:"method"`
	URL         string      `json:"url"`
	Via         Via         `json:"via"`
	Destination Destination `json:"destination"`
	// To is the URL with its parts, and Next the URL to which the response
	// leads, nil for none.
	To   *Address `json:"to,omitempty"`
	Next *Address `json:"next,omitempty"`
	// Upgrade is why the browser answered by itself, and UpgradedBy the entry
	// of the HSTS list that decided it.
	Upgrade    Upgrade   `json:"upgrade,omitempty"`
	UpgradedBy *HSTSHost `json:"upgradedBy,omitempty"`
	// PolicyFrom is the response whose Content-Security-Policy decided it.
	PolicyFrom *ExchangePlace `json:"policyFrom,omitempty"`
	// FromCache is the stored redirect with which the browser answered by itself.
	FromCache *CachedRedirect `json:"fromCache,omitempty"`
	// AnsweredBy is who made the response, nil if no one on the network did.
	AnsweredBy *Answerer `json:"answeredBy,omitempty"`
	// Attacker: an attacker on the wire answered, or modified the response.
	Attacker bool `json:"attacker,omitempty"`
	// Cookie is the Cookie header as sent, "" for none.
	Cookie  string            `json:"cookie"`
	Cookies []CookieSelection `json:"cookies"`
	// Status is 0 when no response came; Error says why.
	Status     int         `json:"status"`
	Error      Cause       `json:"error,omitempty"`
	Location   string      `json:"location,omitempty"`
	SetCookies []SetCookie `json:"setCookies"`
	// HSTS is the result of a Strict-Transport-Security header, and HSTSEntry
	// the entry of the HSTS list that it made or renewed, nil for none.
	HSTS      *rule.Check `json:"hsts,omitempty"`
	HSTSEntry *HSTSHost   `json:"hstsEntry,omitempty"`
	// ClearSiteData is the result of a Clear-Site-Data header, Cleared are the
	// cookies that it deleted, and ClearedRedirects counts the redirects that it
	// removed from the cache.
	ClearSiteData    *rule.Check `json:"clearSiteData,omitempty"`
	Cleared          []*Cookie   `json:"cleared,omitempty"`
	ClearedRedirects int         `json:"clearedRedirects,omitempty"`
	// Cached is whether the browser may use this redirect again without asking the
	// server, nil for a response that does not redirect.
	Cached *rule.Check `json:"cached,omitempty"`
	// Framing is whether the page may show the response in a frame, nil if the
	// response does not say.
	Framing *rule.Check `json:"framing,omitempty"`
	// CORS has the checks of the response, or of the preflight, by which the
	// page may read it or send what it asked for.
	CORS rule.Checks `json:"cors,omitempty"`
	// RequestHeaders and ResponseHeaders are as a browser's tools show them, in
	// the order sent.
	RequestHeaders  []Header `json:"requestHeaders,omitempty"`
	ResponseHeaders []Header `json:"responseHeaders,omitempty"`
	// Readable lists the cookies that travelled in plaintext.
	Readable []Readable `json:"readable,omitempty"`
}

// A CookieSelection is the result for one cookie of the jar at a request.
type CookieSelection struct {
	Name         string    `json:"name"`
	Domain       string    `json:"domain"`
	Path         string    `json:"path"`
	PartitionKey string    `json:"partitionKey,omitempty"`
	Sent         bool      `json:"sent"`
	Reasons      []rule.ID `json:"reasons"`
	Warnings     []rule.ID `json:"warnings,omitempty"`
	// Cookie is the cookie that was considered, as the jar had it then.
	Cookie *Cookie `json:"cookie,omitempty"`
	// Checks are the rules that were applied, in order.
	Checks rule.Checks `json:"checks,omitempty"`
	// Readable: anyone on the wire could read it.
	Readable bool `json:"readable,omitempty"`
}

// A SetCookie is the result of one Set-Cookie line.
type SetCookie struct {
	Line     string    `json:"line"`
	Name     string    `json:"name"`
	Stored   bool      `json:"stored"`
	Effect   Effect    `json:"effect,omitempty"`
	Reasons  []rule.ID `json:"reasons"`
	Warnings []rule.ID `json:"warnings,omitempty"`
	// By is who wrote the line, and Rule which of the server's rules, nil for
	// none.
	By   Setter `json:"by,omitempty"`
	Rule *int   `json:"rule,omitempty"`
	// Cookie is the cookie that the browser made of the line or, if it was
	// rejected, the cookie that the line sets; nil for a line that is not a
	// cookie.
	Cookie *Cookie `json:"cookie,omitempty"`
	// Attributes are those of the line as written.
	Attributes []string `json:"attributes,omitempty"`
	// Checks are the rules that were applied, in order.
	Checks rule.Checks `json:"checks,omitempty"`
	// Replaced is the cookie that was overwritten or deleted.
	Replaced *Cookie `json:"replaced,omitempty"`
	// Missed are the cookies with that name that a deletion did not delete.
	Missed []Miss `json:"missed,omitempty"`
	// Readable: anyone on the wire could read it.
	Readable bool `json:"readable,omitempty"`
	// Evicted are the cookies that were evicted for it, in that order. A cookie
	// that was itself evicted may have evicted others before.
	Evicted []Eviction `json:"evicted,omitempty"`
}

// Setter is who wrote a Set-Cookie line.
type Setter string

const (
	ByServer   Setter = "server"
	ByAttacker Setter = "attacker"
	ByScript   Setter = "script"
)

// A Miss is a cookie that a deletion did not delete, and the fields in which
// the two differ.
type Miss struct {
	Cookie  *Cookie `json:"cookie"`
	Differs []Field `json:"differs"`
}

// Field is a field in which cookies with one name differ.
type Field string

const (
	DomainField    Field = "Domain"
	PathField      Field = "Path"
	PartitionField Field = "Partitioned"
)

// An Eviction is a cookie that the browser evicted because a limit was
// exceeded.
type Eviction struct {
	Name         string `json:"name"`
	Domain       string `json:"domain"`
	HostOnly     bool   `json:"hostOnly"`
	Path         string `json:"path"`
	PartitionKey string `json:"partitionKey,omitempty"`
	// Reason is the limit that was exceeded.
	Reason rule.ID `json:"reason"`
	// Limit is the maximum, in cookies or bytes.
	Limit int `json:"limit"`
}

// Effect is what storing a cookie did to the jar.
type Effect string

const (
	Created     Effect = "created"
	Overwritten Effect = "overwritten"
	Deleted     Effect = "deleted"
	// Expired: it arrived expired, and there was no cookie to delete.
	Expired Effect = "expired"
)

// A Readable cookie is one that anyone on the wire could read.
type Readable struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	// In is the header that exposed it: "Cookie" or "Set-Cookie".
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
	// Priority is "Low" or "High", "" for Medium.
	Priority string    `json:"priority,omitempty"`
	Expires  time.Time `json:"expires,omitzero"`
	Created  time.Time `json:"created"`
}

// CrossSiteAncestor ends the key of a partition, after its top-level site,
// where another site is embedded (CHIPS "has cross-site ancestor").
const CrossSiteAncestor = ";cross-site"

// An HSTSHost is a host that the browser contacts only over https.
type HSTSHost struct {
	Host              string    `json:"host"`
	IncludeSubDomains bool      `json:"includeSubDomains,omitempty"`
	Preloaded         bool      `json:"preloaded,omitempty"`
	Expires           time.Time `json:"expires,omitzero"`
	// LearnedAt is the response that taught it, nil for a preloaded host. Later
	// responses only renew it.
	LearnedAt *ExchangePlace `json:"learnedAt,omitempty"`
}

// A Claim is the answer to one of the scenario's.
type Claim struct {
	OK bool `json:"ok"`
	// Found says in words what the run had instead.
	Found string `json:"found,omitempty"`
}
