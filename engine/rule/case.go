package rule

// A Case is what of a rule decided.
type Case string

// Cases of rules about a line's text.
const (
	ControlCharacter Case = "control-character"
	Tab              Case = "tab"
	// InValue: a cookie without a name has a prefix, or a name, in its value.
	InValue Case = "in-value"
)

// Cases of Domain, for which the host has to be covered.
const (
	// HostOnly: the cookie is for one host, Covered: for that and those below.
	HostOnly Case = "host-only"
	Covered  Case = "covered"
	// OtherHost: it covers another.
	OtherHost Case = "other-host"
	// NotASCII, PublicSuffix, HasPort, HasScheme and LoneDot are of a Domain that
	// no host may ask for.
	NotASCII     Case = "not-ascii"
	PublicSuffix Case = "public-suffix"
	HasPort      Case = "port"
	HasScheme    Case = "scheme"
	LoneDot      Case = "dot"
)

// Cases of a prefix, which promises something.
const (
	NotSecure    Case = "not-secure"
	PlainHTTP    Case = "plain-http"
	HasDomain    Case = "domain"
	NotRootPath  Case = "path"
	NotHttpOnly  Case = "not-http-only"
	PromisesKept Case = "kept"
)

// Cases of a cookie whose time is not over.
const (
	SessionCookie  Case = "session"
	PersistentTill Case = "persistent"
)

// Cases of Secure: what the scheme, or the host, makes of it.
const (
	// NotAsked: the cookie is not Secure, or not Partitioned, or what else the
	// rule is about.
	NotAsked        Case = "not-asked"
	OverHTTPS       Case = "https"
	OverHTTP        Case = "http"
	TrustworthyHost Case = "trustworthy-host"
)

// Cases of SameSite. Those of a request that passes come first.
const (
	// Typed: the user typed the address, or followed a bookmark.
	Typed Case = "typed"
	// SameSiteRequest: every site that takes part is the cookie's own.
	SameSiteRequest Case = "same-site"
	// OwnScript: a script of the page.
	OwnScript Case = "own-script"
	// TopLevelSafe: another site opens a page with a safe method.
	TopLevelSafe Case = "top-level-get"
	// TopLevelPage: the response is a page's, whoever opened it.
	TopLevelPage Case = "page"
	// AnySite: SameSite=None.
	AnySite Case = "any-site"
	// NoneByDefault: no SameSite, which this browser takes for None.
	NoneByDefault Case = "none-by-default"
	// Young: it is new enough for a cross-site POST.
	Young Case = "young"

	// OtherSite: a page of another site started the request.
	OtherSite Case = "other-site"
	// OtherScheme: only the scheme makes that page another site's.
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

// Cases of what is in the jar.
const (
	NothingInTheWay Case = "nothing-in-the-way"
	InTheWay        Case = "in-the-way"
	MadeRoom        Case = "made-room"
)

// Cases of a cookie that is over.
const (
	ByMaxAge  Case = "max-age"
	ByExpires Case = "expires"
)

// Cases of a Strict-Transport-Security header.
const (
	// Noted: the host has a new entry, or one with another scope. Renewed: only
	// the time of its entry changed.
	Noted     Case = "noted"
	Renewed   Case = "renewed"
	Forgotten Case = "forgotten"
	// NotKnown: max-age=0 from a host that has no entry.
	NotKnown    Case = "not-known"
	Malformed   Case = "malformed"
	IPAddress   Case = "ip-address"
	ThisMachine Case = "this-machine"
)
