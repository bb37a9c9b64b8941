package rule

// Rules that the DevTools protocol has for both sending and storing.
const (
	SecureOnly                               ID = "SecureOnly"
	SameSiteStrict                           ID = "SameSiteStrict"
	SameSiteLax                              ID = "SameSiteLax"
	SameSiteUnspecifiedTreatedAsLax          ID = "SameSiteUnspecifiedTreatedAsLax"
	SameSiteNoneInsecure                     ID = "SameSiteNoneInsecure"
	SchemefulSameSiteStrict                  ID = "SchemefulSameSiteStrict"
	SchemefulSameSiteLax                     ID = "SchemefulSameSiteLax"
	SchemefulSameSiteUnspecifiedTreatedAsLax ID = "SchemefulSameSiteUnspecifiedTreatedAsLax"
	UserPreferences                          ID = "UserPreferences"
	NameValuePairExceedsMaxSize              ID = "NameValuePairExceedsMaxSize"
)

// Rules that the DevTools protocol has for sending only.
const (
	DomainMismatch ID = "DomainMismatch"
	NotOnPath      ID = "NotOnPath"
)

// Rules that the DevTools protocol has for storing only.
const (
	SyntaxError         ID = "SyntaxError"
	NoCookieContent     ID = "NoCookieContent"
	DisallowedCharacter ID = "DisallowedCharacter"
	InvalidDomain       ID = "InvalidDomain"
	InvalidPrefix       ID = "InvalidPrefix"
	OverwriteSecure     ID = "OverwriteSecure"
)

// Rules about cookies for which the DevTools protocol has no name.
const (
	// CredentialsOmitted: the request carries no credentials, by its
	// credentials mode or because it is a CORS preflight.
	CredentialsOmitted ID = "CredentialsOmitted"
	// HttpOnlyFromScript: document.cookie cannot create an HttpOnly cookie.
	HttpOnlyFromScript ID = "HttpOnlyFromScript"
	// OverwriteHttpOnly: document.cookie cannot replace an HttpOnly cookie.
	OverwriteHttpOnly ID = "OverwriteHttpOnly"
	// OtherPartition: the cookie has another partition key.
	OtherPartition ID = "OtherPartition"
	// InvalidPartitioned: Partitioned without Secure.
	InvalidPartitioned ID = "InvalidPartitioned"
	// NamelessNotAllowed: the browser rejects a cookie with an empty name.
	NamelessNotAllowed ID = "NamelessNotAllowed"
	// NamelessWithEquals: servers would parse an empty name with a value such
	// as "a=b" as a cookie named a.
	NamelessWithEquals ID = "NamelessWithEquals"
	// Expired: the cookie is expired. The jar has no such cookie, so this check
	// always passes for sending; a line that sets an expired cookie deletes.
	Expired ID = "Expired"
	// DomainExceedsMaxCookies, PartitionExceedsMaxCookies,
	// PartitionExceedsMaxBytes and JarExceedsMaxCookies: the limit of the
	// cookie's domain, of its domain's partition, or of the jar was exceeded.
	// They apply to evicted and to rejected cookies.
	DomainExceedsMaxCookies    ID = "DomainExceedsMaxCookies"
	PartitionExceedsMaxCookies ID = "PartitionExceedsMaxCookies"
	PartitionExceedsMaxBytes   ID = "PartitionExceedsMaxBytes"
	JarExceedsMaxCookies       ID = "JarExceedsMaxCookies"
)

// Rules about requests and redirects, our own names.
const (
	// NameNotResolved: no server has the host name.
	NameNotResolved ID = "NameNotResolved"
	// ConnectionRefused: the host does not serve that scheme or port.
	ConnectionRefused ID = "ConnectionRefused"
	// MixedContent: an https page requested a subresource over plain http.
	MixedContent ID = "MixedContent"
	// InsecureForm: a form on an https page submits to plain http.
	InsecureForm ID = "InsecureForm"
	// PreflightFailed: the server did not allow the request.
	PreflightFailed ID = "PreflightFailed"
	// CORS: the page may not read the response.
	CORS ID = "CORS"
	// InvalidURL: a link of the page is not a valid URL.
	InvalidURL ID = "InvalidURL"
	// InvalidRedirect: a Location that is not an http or https URL. If another
	// program opens such URLs, the page stays, otherwise an error page appears.
	InvalidRedirect ID = "InvalidRedirect"
	// SeveralLocations: a response has more Location headers than the browser
	// allows. The browser ignores its cookies.
	SeveralLocations ID = "SeveralLocations"
	// NotModified: the status 304 refers to a cache that does not have the page.
	NotModified ID = "NotModified"
	// RedirectRefused: a fetch with redirect: "error" was redirected.
	RedirectRefused ID = "RedirectRefused"
	// PageExpired: the page answered a form and was not stored, so it cannot be
	// shown again.
	PageExpired ID = "PageExpired"
	// HandshakeRefused: the response to the handshake of a WebSocket is not a 101.
	HandshakeRefused ID = "HandshakeRefused"
	// NoDocument: the step needs a page and none is open.
	NoDocument ID = "NoDocument"
	// TooManyRedirects: the browser stops following redirects.
	TooManyRedirects ID = "TooManyRedirects"
	// StrictTransportSecurity: the header that makes a host HTTPS-only.
	StrictTransportSecurity ID = "StrictTransportSecurity"
	// ClearSiteData: the header that deletes cookies.
	ClearSiteData ID = "ClearSiteData"
	// CachedRedirect: whether the browser may use a redirect again without asking
	// the server.
	CachedRedirect ID = "CachedRedirect"
	// FrameAncestors and XFrameOptions: the page may not show the response in a
	// frame.
	FrameAncestors ID = "FrameAncestors"
	XFrameOptions  ID = "XFrameOptions"
)

// Rules of CORS, by the names of Network.CorsError.
const (
	MissingAllowOriginHeader           ID = "MissingAllowOriginHeader"
	MultipleAllowOriginValues          ID = "MultipleAllowOriginValues"
	WildcardOriginNotAllowed           ID = "WildcardOriginNotAllowed"
	AllowOriginMismatch                ID = "AllowOriginMismatch"
	InvalidAllowCredentials            ID = "InvalidAllowCredentials"
	PreflightInvalidStatus             ID = "PreflightInvalidStatus"
	PreflightDisallowedRedirect        ID = "PreflightDisallowedRedirect"
	PreflightMissingAllowOriginHeader  ID = "PreflightMissingAllowOriginHeader"
	PreflightMultipleAllowOriginValues ID = "PreflightMultipleAllowOriginValues"
	PreflightWildcardOriginNotAllowed  ID = "PreflightWildcardOriginNotAllowed"
	PreflightAllowOriginMismatch       ID = "PreflightAllowOriginMismatch"
	PreflightInvalidAllowCredentials   ID = "PreflightInvalidAllowCredentials"
	MethodDisallowedByPreflight        ID = "MethodDisallowedByPreflightResponse"
	HeaderDisallowedByPreflight        ID = "HeaderDisallowedByPreflightResponse"
)

// Warnings that the DevTools protocol has.
const (
	// LaxAllowUnsafe: sent on a cross-site POST only because it is at
	// most two minutes old and has no SameSite attribute.
	LaxAllowUnsafe ID = "WarnSameSiteUnspecifiedLaxAllowUnsafe"
	// AttributeValueExceedsMaxSize: an attribute over 1024 octets was ignored.
	AttributeValueExceedsMaxSize ID = "WarnAttributeValueExceedsMaxSize"
	// DomainNonASCII: the Domain attribute is not ASCII.
	DomainNonASCII ID = "WarnDomainNonASCII"
)

// Warnings of our own.
const (
	// SecureOnTrustworthyHost: a Secure cookie was used over plain http because
	// the host is this machine.
	SecureOnTrustworthyHost ID = "SecureOnTrustworthyHost"
	// LifetimeCapped: the lifetime was capped at 400 days.
	LifetimeCapped ID = "LifetimeCapped"
	// ScriptLifetimeCapped: a script set the cookie, and the browser caps the
	// lifetime of such cookies (Safari's Intelligent Tracking Prevention).
	ScriptLifetimeCapped ID = "ScriptLifetimeCapped"
	// SameSiteIgnored: the SameSite value is not Strict, Lax or None, so the
	// browser ignores it.
	SameSiteIgnored ID = "SameSiteIgnored"
	// MaxAgeIgnored: the Max-Age value is not a number.
	MaxAgeIgnored ID = "MaxAgeIgnored"
	// ExpiresIgnored: the Expires value is not a cookie date.
	ExpiresIgnored ID = "ExpiresIgnored"
	// UnknownAttribute: no browser knows an attribute with that name.
	UnknownAttribute ID = "UnknownAttribute"
	// RepeatedAttribute: an attribute appears twice, and the last one wins.
	RepeatedAttribute ID = "RepeatedAttribute"
	// FoldedLines: the line looks like several, joined by a comma.
	FoldedLines ID = "FoldedLines"
	// OverwrittenFromOtherPort: the same host set the older cookie from another
	// port; ports do not isolate cookies.
	OverwrittenFromOtherPort ID = "OverwrittenFromOtherPort"
	// SameNameTwice: the request has another cookie with that name.
	SameNameTwice ID = "SameNameTwice"
)
