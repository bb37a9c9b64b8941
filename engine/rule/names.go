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
	// HttpOnlyFromScript: document.cookie may not create an HttpOnly cookie.
	HttpOnlyFromScript ID = "HttpOnlyFromScript"
	// OverwriteHttpOnly: document.cookie may not replace an HttpOnly cookie.
	OverwriteHttpOnly ID = "OverwriteHttpOnly"
	// OtherPartition: the cookie is kept apart for another top-level site.
	OtherPartition ID = "OtherPartition"
	// InvalidPartitioned: Partitioned without Secure.
	InvalidPartitioned ID = "InvalidPartitioned"
	// NamelessNotAllowed: the browser refuses a cookie that has an empty name.
	NamelessNotAllowed ID = "NamelessNotAllowed"
	// NamelessWithEquals: an empty name and a value such as "a=b" would be
	// read by servers as a cookie named a.
	NamelessWithEquals ID = "NamelessWithEquals"
	// Expired: the cookie's time is over. The jar holds no such cookie, so when
	// one is sent it is always passed; a line that is over deletes.
	Expired ID = "Expired"
	// DomainExceedsMaxCookies, PartitionExceedsMaxCookies,
	// PartitionExceedsMaxBytes and JarExceedsMaxCookies: there was no more room
	// in the cookie's domain, in its domain's partition, or at all. They say so
	// of a cookie that was evicted as well as of one that was refused.
	DomainExceedsMaxCookies    ID = "DomainExceedsMaxCookies"
	PartitionExceedsMaxCookies ID = "PartitionExceedsMaxCookies"
	PartitionExceedsMaxBytes   ID = "PartitionExceedsMaxBytes"
	JarExceedsMaxCookies       ID = "JarExceedsMaxCookies"
)

// Rules about requests and redirects, our own names.
const (
	// NameNotResolved: no server has the host's name.
	NameNotResolved ID = "NameNotResolved"
	// ConnectionRefused: the host does not serve that scheme or port.
	ConnectionRefused ID = "ConnectionRefused"
	// MixedContent: a secure page asked for something over plain http.
	MixedContent ID = "MixedContent"
	// InsecureForm: a secure page's form was to go out over plain http.
	InsecureForm ID = "InsecureForm"
	// PreflightFailed: the server did not agree to the request to come.
	PreflightFailed ID = "PreflightFailed"
	// CORS: the response came, and the page may not read it.
	CORS ID = "CORS"
	// InvalidURL: a link of the page leads nowhere that a browser could go.
	InvalidURL ID = "InvalidURL"
	// InvalidRedirect: a Location that is no http or https URL. If another
	// program opens such addresses the page stays, else an error page shows.
	InvalidRedirect ID = "InvalidRedirect"
	// SeveralLocations: a response has more Location headers than the browser
	// takes. Its cookies are not looked at.
	SeveralLocations ID = "SeveralLocations"
	// NoDocument: the step needs a page and none is open.
	NoDocument ID = "NoDocument"
	// TooManyRedirects: the browser stops following redirects.
	TooManyRedirects ID = "TooManyRedirects"
	// StrictTransportSecurity: the header that makes a host HTTPS-only.
	StrictTransportSecurity ID = "StrictTransportSecurity"
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
)

// Warnings that the DevTools protocol has.
const (
	// LaxAllowUnsafe: sent on a cross-site POST only because it is less than
	// two minutes old and has no SameSite attribute.
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
	// LifetimeCapped: the expiry was brought down to 400 days.
	LifetimeCapped ID = "LifetimeCapped"
	// ScriptLifetimeCapped: a script wrote the cookie, and the browser lets such
	// a cookie live for a shorter time (Safari's Intelligent Tracking
	// Prevention).
	ScriptLifetimeCapped ID = "ScriptLifetimeCapped"
	// SameSiteIgnored: the SameSite value is none of Strict, Lax and None, so the
	// cookie counts as having none.
	SameSiteIgnored ID = "SameSiteIgnored"
	// MaxAgeIgnored: the Max-Age value is not a number.
	MaxAgeIgnored ID = "MaxAgeIgnored"
	// ExpiresIgnored: the Expires value is not a cookie date.
	ExpiresIgnored ID = "ExpiresIgnored"
	// UnknownAttribute: no browser knows an attribute of that name.
	UnknownAttribute ID = "UnknownAttribute"
	// RepeatedAttribute: an attribute is there twice, and the last counts.
	RepeatedAttribute ID = "RepeatedAttribute"
	// FoldedLines: the line looks like several, joined by a comma.
	FoldedLines ID = "FoldedLines"
	// OverwrittenFromOtherPort: the same host set the older cookie from another
	// port, and ports do not keep cookies apart.
	OverwrittenFromOtherPort ID = "OverwrittenFromOtherPort"
	// SameNameTwice: the request carries another cookie of that name.
	SameNameTwice ID = "SameNameTwice"
)
