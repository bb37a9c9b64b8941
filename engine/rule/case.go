package rule

// A Case is the part of a rule that decided.
type Case string

// Cases of rules about a line's text.
const (
	ControlCharacter Case = "control-character"
	Tab              Case = "tab"
	// InValue: a cookie without a name has a prefix, or a name, in its value.
	InValue Case = "in-value"
)

// Cases of Domain, which must cover the host.
const (
	// HostOnly: the cookie is host-only. Covered: it is for the host and its
	// subdomains.
	HostOnly Case = "host-only"
	Covered  Case = "covered"
	// OtherHost: it covers another host.
	OtherHost Case = "other-host"
	// NotASCII, PublicSuffix, HasPort, HasScheme and LoneDot are cases of a
	// Domain that no host may set.
	NotASCII     Case = "not-ascii"
	PublicSuffix Case = "public-suffix"
	HasPort      Case = "port"
	HasScheme    Case = "scheme"
	LoneDot      Case = "dot"
)

// Cases of a prefix and its requirements.
const (
	NotSecure       Case = "not-secure"
	PlainHTTP       Case = "plain-http"
	HasDomain       Case = "domain"
	NotRootPath     Case = "path"
	NotHttpOnly     Case = "not-http-only"
	RequirementsMet Case = "kept"
)

// Cases of a cookie that is not expired.
const (
	SessionCookie    Case = "session"
	PersistentCookie Case = "persistent"
)

// Cases of Secure, depending on the scheme or the host.
const (
	// NotAsked: the cookie is not Secure, not Partitioned, or has no other
	// attribute that the rule is about.
	NotAsked        Case = "not-asked"
	OverHTTPS       Case = "https"
	OverHTTP        Case = "http"
	TrustworthyHost Case = "trustworthy-host"
)

// Cases of SameSite. Those of a request that passes come first.
const (
	// Typed: the user typed the address, or followed a bookmark.
	Typed Case = "typed"
	// SameSiteRequest: the request is same-site.
	SameSiteRequest Case = "same-site"
	// OwnScript: a script of the page.
	OwnScript Case = "own-script"
	// TopLevelSafe: a cross-site top-level navigation with a safe method.
	TopLevelSafe Case = "top-level-get"
	// TopLevelPage: the response to a top-level navigation, whoever started it.
	TopLevelPage Case = "page"
	// AnySite: SameSite=None.
	AnySite Case = "any-site"
	// NoneByDefault: no SameSite, which this browser treats as None.
	NoneByDefault Case = "none-by-default"
	// RecentlyCreated: the cookie is recent enough for a cross-site POST.
	RecentlyCreated Case = "young"

	// OtherSite: a page of another site started the request.
	OtherSite Case = "other-site"
	// Embedded: a frame started the request, and its page is of another site.
	Embedded Case = "embedded"
	// OtherScheme: the page is on another site only because of its scheme.
	OtherScheme Case = "other-scheme"
	// Redirected: a redirect led through another site.
	Redirected Case = "redirected"
)

// Cases of credentials.
const (
	CredentialsSent  Case = "sent"
	CredentialsOmit  Case = "omit"
	CrossOriginFetch Case = "cross-origin"
	PreflightRequest Case = "preflight"
)

// Cases of partitions and third parties.
const (
	SamePartition Case = "same-partition"
	Elsewhere     Case = "other-partition"
	Unpartitioned Case = "unpartitioned"
	ThirdParty    Case = "third-party"
)

// Cases of cookies in the jar.
const (
	NoConflict      Case = "nothing-in-the-way"
	Conflict        Case = "in-the-way"
	EvictedForOther Case = "made-room"
)

// WholeSite is the case of a Clear-Site-Data header that deletes the cookies of
// the whole registrable domain; HostOnly is that of one that deletes those of its
// host, and CacheOnly that of one that leaves them and clears the cache.
const (
	WholeSite Case = "whole-site"
	CacheOnly Case = "cache-only"
)

// Cases of an expired cookie.
const (
	ByMaxAge  Case = "max-age"
	ByExpires Case = "expires"
)

// Cases of a redirect that the browser may use again, beside [ByMaxAge] and
// [ByExpires].
const (
	NoStore Case = "no-store"
	NoCache Case = "no-cache"
	// VariesAlways: Vary: *.
	VariesAlways Case = "varies-always"
	// ByLastModified: for a tenth of the time since Last-Modified.
	ByLastModified Case = "last-modified"
	// Permanent: the status is enough, 301 or 308. NotLasting: no header says how
	// long, and the status is not enough for this browser.
	Permanent  Case = "permanent"
	NotLasting Case = "not-lasting"
)

// Cases of a Strict-Transport-Security header.
const (
	// Noted: the host has a new entry, or one with another scope. Renewed: only
	// the time of its entry changed.
	Noted     Case = "noted"
	Renewed   Case = "renewed"
	Forgotten Case = "forgotten"
	// NoEntry: max-age=0 from a host that has no entry.
	NoEntry     Case = "not-known"
	Malformed   Case = "malformed"
	IPAddress   Case = "ip-address"
	ThisMachine Case = "this-machine"
	// Discarded: the browser reads nothing of the response.
	Discarded Case = "discarded"
)
