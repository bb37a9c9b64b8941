// Package reason names why a cookie stayed home or was not stored.
//
// The names are those of the Chrome DevTools Protocol wherever it has one:
// Network.CookieBlockedReason for a cookie that is not sent,
// Network.SetCookieBlockedReason for one that is not stored, and
// Audits.CookieWarningReason for warnings. Where the protocol is silent the
// names are our own, in the same style.
package reason

// A Reason is why a cookie was not sent or not stored.
type Reason string

// Reasons that the DevTools protocol has for both sending and storing.
const (
	SecureOnly                               Reason = "SecureOnly"
	SameSiteStrict                           Reason = "SameSiteStrict"
	SameSiteLax                              Reason = "SameSiteLax"
	SameSiteUnspecifiedTreatedAsLax          Reason = "SameSiteUnspecifiedTreatedAsLax"
	SameSiteNoneInsecure                     Reason = "SameSiteNoneInsecure"
	SchemefulSameSiteStrict                  Reason = "SchemefulSameSiteStrict"
	SchemefulSameSiteLax                     Reason = "SchemefulSameSiteLax"
	SchemefulSameSiteUnspecifiedTreatedAsLax Reason = "SchemefulSameSiteUnspecifiedTreatedAsLax"
	UserPreferences                          Reason = "UserPreferences"
	NameValuePairExceedsMaxSize              Reason = "NameValuePairExceedsMaxSize"
)

// Reasons that the DevTools protocol has for sending only.
const (
	DomainMismatch Reason = "DomainMismatch"
	NotOnPath      Reason = "NotOnPath"
)

// Reasons that the DevTools protocol has for storing only.
const (
	SyntaxError         Reason = "SyntaxError"
	NoCookieContent     Reason = "NoCookieContent"
	DisallowedCharacter Reason = "DisallowedCharacter"
	InvalidDomain       Reason = "InvalidDomain"
	InvalidPrefix       Reason = "InvalidPrefix"
	OverwriteSecure     Reason = "OverwriteSecure"
)

// Reasons of our own, for decisions on which the DevTools protocol is silent.
const (
	// CredentialsOmitted: the request carries no credentials, by its
	// credentials mode or because it is a CORS preflight.
	CredentialsOmitted Reason = "CredentialsOmitted"
	// HttpOnlyFromScript: document.cookie may not create an HttpOnly cookie.
	HttpOnlyFromScript Reason = "HttpOnlyFromScript"
	// OverwriteHttpOnly: document.cookie may not replace an HttpOnly cookie.
	OverwriteHttpOnly Reason = "OverwriteHttpOnly"
	// OtherPartition: the cookie is kept apart for another top-level site.
	OtherPartition Reason = "OtherPartition"
	// InvalidPartitioned: Partitioned without Secure.
	InvalidPartitioned Reason = "InvalidPartitioned"
	// NamelessNotAllowed: the browser refuses a cookie that has an empty name.
	NamelessNotAllowed Reason = "NamelessNotAllowed"
	// DomainExceedsMaxCookies, PartitionExceedsMaxCookies,
	// PartitionExceedsMaxBytes and JarExceedsMaxCookies: there was no more room
	// in the cookie's domain, in its domain's partition, or at all. They say so
	// of a cookie that was evicted as well as of a newcomer.
	DomainExceedsMaxCookies    Reason = "DomainExceedsMaxCookies"
	PartitionExceedsMaxCookies Reason = "PartitionExceedsMaxCookies"
	PartitionExceedsMaxBytes   Reason = "PartitionExceedsMaxBytes"
	JarExceedsMaxCookies       Reason = "JarExceedsMaxCookies"
	// NamelessWithEquals: an empty name and a value such as "a=b" would be
	// read by servers as a cookie named a.
	NamelessWithEquals Reason = "NamelessWithEquals"
)

// A Warning is worth telling although the cookie was stored or sent.
type Warning string

const (
	// LaxAllowUnsafe: sent on a cross-site POST only because it is less than
	// two minutes old and has no SameSite attribute.
	LaxAllowUnsafe Warning = "WarnSameSiteUnspecifiedLaxAllowUnsafe"
	// AttributeValueExceedsMaxSize: an attribute over 1024 octets was ignored.
	AttributeValueExceedsMaxSize Warning = "WarnAttributeValueExceedsMaxSize"

	// SecureOnTrustworthyHost is our own: a Secure cookie was used over plain
	// http because the host is this machine.
	SecureOnTrustworthyHost Warning = "SecureOnTrustworthyHost"
	// LifetimeCapped is our own: the expiry was brought down to 400 days.
	LifetimeCapped Warning = "LifetimeCapped"
	// ScriptLifetimeCapped is our own: a script wrote the cookie, and the
	// browser lets such a cookie live for a shorter time (Safari's Intelligent
	// Tracking Prevention).
	ScriptLifetimeCapped Warning = "ScriptLifetimeCapped"
	// SameSiteIgnored is our own: the SameSite value is none of Strict, Lax
	// and None, so the cookie counts as having none.
	SameSiteIgnored Warning = "SameSiteIgnored"
	// MaxAgeIgnored is our own: the Max-Age value is not a number.
	MaxAgeIgnored Warning = "MaxAgeIgnored"
	// ExpiresIgnored is our own: the Expires value is not a cookie date.
	ExpiresIgnored Warning = "ExpiresIgnored"
)
