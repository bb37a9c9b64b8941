package explain

import "github.com/crumbtrail/crumbtrail/engine/reason"

// Browsers are real browsers that were seen to decide so.
type Browsers uint8

const (
	Chromium Browsers = 1 << iota
	Firefox
)

const both = Chromium | Firefox

// String names them, "" for none.
func (b Browsers) String() string {
	return [...]string{"", "Chromium", "Firefox", "Chromium and Firefox"}[b&both]
}

// A fact is what there is to know of a decision beyond the case at hand.
type fact struct {
	// text is the id of the sentence that Chromium's DevTools show: the key in
	// UIStrings of NetworkRequest.ts, or the file of an issue; "" for none.
	text string
	// measured: the corpus has a scenario in which nothing else decided, and
	// the browser did the same.
	measured Browsers
	// change is what would make it come out otherwise.
	change string
}

// on adds a fact to the words of a case.
func (f fact) on(t Text) Text {
	t.DevToolsText, t.Measured, t.Change = f.text, f.measured, f.change
	return t
}

// factOf is what is known of a reason, by the direction of the cookie.
func factOf(r reason.Reason, direction Direction) fact {
	if direction == Storing {
		return storing[r]
	}
	return sending[r]
}

// What several reasons have in common.
const (
	startHere = "Start the request from the cookie's own site, or set the cookie with SameSite=None; Secure."
	pageOnly  = "Set it in the response to a page, or with SameSite=None; Secure."
	oneScheme = "Use https for the page that starts the request and for the request alike."
	tooMany   = "Set fewer cookies, or shorter ones, and delete those that nobody needs."
)

// sending has what keeps a cookie from going out.
var sending = map[reason.Reason]fact{
	reason.SecureOnly:                               {"secureOnly", both, "Ask over https, or set the cookie without Secure."},
	reason.DomainMismatch:                           {"domainMismatch", both, "Set the cookie with a Domain that both hosts share."},
	reason.NotOnPath:                                {"notOnPath", both, "Set the cookie with Path=/."},
	reason.SameSiteStrict:                           {"sameSiteStrict", both, "Start the request from the cookie's own site, or set the cookie with SameSite=Lax."},
	reason.SameSiteLax:                              {"sameSiteLax", both, startHere},
	reason.SameSiteUnspecifiedTreatedAsLax:          {"sameSiteUnspecifiedTreatedAsLax", both, startHere},
	reason.SameSiteNoneInsecure:                     {"sameSiteNoneInsecure", 0, "Set the cookie with Secure."},
	reason.SchemefulSameSiteStrict:                  {"schemefulSameSiteStrict", Chromium, oneScheme},
	reason.SchemefulSameSiteLax:                     {"schemefulSameSiteLax", Chromium, oneScheme},
	reason.SchemefulSameSiteUnspecifiedTreatedAsLax: {"schemefulSameSiteUnspecifiedTreatedAsLax", Chromium, oneScheme},
	reason.UserPreferences:                          {"userPreferences", both, "Allow third-party cookies in the browser, or set the cookie as Partitioned."},
	reason.NameValuePairExceedsMaxSize:              {"nameValuePairExceedsMaxSize", 0, "Make the name or the value shorter."},
	reason.CredentialsOmitted:                       {"", both, "Fetch with credentials: \"include\". A preflight never has any."},
	reason.HttpOnlyFromScript:                       {"", both, "Set the cookie without HttpOnly, if scripts may see it."},
	reason.OtherPartition:                           {"", both, "Set the cookie on the site where it is to be used."},
}

// storing has what keeps a cookie from being stored, or drives out another.
var storing = map[reason.Reason]fact{
	reason.SecureOnly:                               {"blockedReasonSecureOnly", both, "Set it over https, or without Secure."},
	reason.SameSiteStrict:                           {"blockedReasonSameSiteStrictLax", both, pageOnly},
	reason.SameSiteLax:                              {"blockedReasonSameSiteStrictLax", both, pageOnly},
	reason.SameSiteUnspecifiedTreatedAsLax:          {"blockedReasonSameSiteUnspecifiedTreatedAsLax", Chromium, pageOnly},
	reason.SameSiteNoneInsecure:                     {"blockedReasonSameSiteNoneInsecure", both, "Add Secure and set it over https, or take another SameSite."},
	reason.SchemefulSameSiteStrict:                  {"thisSetcookieWasBlockedBecauseItHadTheSamesiteStrictLax", Chromium, oneScheme},
	reason.SchemefulSameSiteLax:                     {"thisSetcookieWasBlockedBecauseItHadTheSamesiteStrictLax", Chromium, oneScheme},
	reason.SchemefulSameSiteUnspecifiedTreatedAsLax: {"thisSetcookieDidntSpecifyASamesite", Chromium, oneScheme},
	reason.UserPreferences:                          {"thisSetcookieWasBlockedDueToUser", both, "Allow third-party cookies in the browser, or add Partitioned; Secure; SameSite=None."},
	reason.NameValuePairExceedsMaxSize:              {"thisSetcookieWasBlockedBecauseTheNameValuePairExceedsMaxSize", both, "Make the name or the value shorter."},
	reason.SyntaxError:                              {"thisSetcookieHadInvalidSyntax", 0, "Write it as name=value; Attribute; Attribute=value."},
	reason.NoCookieContent:                          {"", both, "Give it a name."},
	reason.DisallowedCharacter:                      {"thisSetcookieHadADisallowedCharacter", both, "Take the character out, or write it in another way, such as %09."},
	reason.InvalidDomain:                            {"blockedReasonInvalidDomain", both, "Leave Domain out, or name the host or one above it that is no public suffix."},
	reason.InvalidPrefix:                            {"blockedReasonInvalidPrefix", both, "Write what the prefix promises, or take another name."},
	reason.OverwriteSecure:                          {"blockedReasonOverwriteSecure", both, "Set it over https, or under another name."},
	reason.CredentialsOmitted:                       {"", both, "Fetch with credentials: \"include\". A preflight never has any."},
	reason.HttpOnlyFromScript:                       {"", both, "Leave HttpOnly out, or let the server set it."},
	reason.OverwriteHttpOnly:                        {"", both, "Let the server set it, or take another name."},
	reason.InvalidPartitioned:                       {"", both, "Add Secure and set it over https."},
	reason.NamelessNotAllowed:                       {"", Firefox, "Give it a name."},
	reason.NamelessWithEquals:                       {"", Chromium, "Give it a name."},
	reason.DomainExceedsMaxCookies:                  {"", both, tooMany},
	reason.PartitionExceedsMaxCookies:               {"", both, tooMany},
	reason.PartitionExceedsMaxBytes:                 {"", both, tooMany},
	reason.JarExceedsMaxCookies:                     {"", 0, tooMany},
}

// warned has what is worth telling of a cookie that was sent or stored.
var warned = map[reason.Warning]fact{
	reason.LaxAllowUnsafe:               {"SameSiteUnspecifiedLaxAllowUnsafeRead.md", both, "Set the cookie with SameSite=None; Secure to send it later, too, or with SameSite=Lax to send it never."},
	reason.AttributeValueExceedsMaxSize: {"CookieAttributeValueExceedsMaxSize.md", both, "Make the attribute shorter."},
	reason.SecureOnTrustworthyHost:      {"", both, "On any other host, use https."},
	reason.LifetimeCapped:               {"", both, "Set the cookie again before it ends."},
	reason.ScriptLifetimeCapped:         {"", 0, "Let the server set it."},
	reason.SameSiteIgnored:              {"", both, "Write Strict, Lax or None."},
	reason.MaxAgeIgnored:                {"", both, "Write a number of seconds."},
	reason.ExpiresIgnored:               {"", both, "Write a date such as Thu, 01 Jan 2026 00:00:00 GMT."},
}
