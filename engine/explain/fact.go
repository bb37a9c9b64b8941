package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// Browsers are real browsers that were seen to decide so.
type Browsers uint8

const (
	Chromium Browsers = 1 << iota
	Firefox
)

const both = Chromium | Firefox

// String names them, "" for none.
func (b Browsers) String() string {
	switch b & both {
	case Chromium:
		return "Chromium"
	case Firefox:
		return "Firefox"
	case both:
		return say.twoBrowsers.String()
	}
	return ""
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
	change *phrase.Phrase
}

// on adds a fact to the words of a case.
func (f fact) on(t Text) Text {
	t.DevToolsText, t.Measured = f.text, f.measured
	if f.change != nil {
		t.Change = f.change.String()
	}
	return t
}

// factOf is what is known of a reason, by the direction of the cookie.
func factOf(r reason.Reason, direction Direction) fact {
	if direction == Storing {
		return storing[r]
	}
	return sending[r]
}

// sending has what keeps a cookie from going out.
var sending = map[reason.Reason]fact{
	reason.SecureOnly:                               {"secureOnly", both, &say.change.askOverHTTPS},
	reason.DomainMismatch:                           {"domainMismatch", both, &say.change.shareDomain},
	reason.NotOnPath:                                {"notOnPath", both, &say.change.wholePath},
	reason.SameSiteStrict:                           {"sameSiteStrict", both, &say.change.fromOwnSite},
	reason.SameSiteLax:                              {"sameSiteLax", both, &say.change.fromOwnSiteOrNone},
	reason.SameSiteUnspecifiedTreatedAsLax:          {"sameSiteUnspecifiedTreatedAsLax", both, &say.change.fromOwnSiteOrNone},
	reason.SameSiteNoneInsecure:                     {"sameSiteNoneInsecure", 0, &say.change.addSecure},
	reason.SchemefulSameSiteStrict:                  {"schemefulSameSiteStrict", Chromium, &say.change.oneScheme},
	reason.SchemefulSameSiteLax:                     {"schemefulSameSiteLax", Chromium, &say.change.oneScheme},
	reason.SchemefulSameSiteUnspecifiedTreatedAsLax: {"schemefulSameSiteUnspecifiedTreatedAsLax", Chromium, &say.change.oneScheme},
	reason.UserPreferences:                          {"userPreferences", both, &say.change.allowThirdParty},
	reason.NameValuePairExceedsMaxSize:              {"nameValuePairExceedsMaxSize", 0, &say.change.shorterPair},
	reason.CredentialsOmitted:                       {"", both, &say.change.withCredentials},
	reason.HttpOnlyFromScript:                       {"", both, &say.change.dropHttpOnly},
	reason.OtherPartition:                           {"", both, &say.change.setWhereUsed},
}

// storing has what keeps a cookie from being stored, or drives out another.
var storing = map[reason.Reason]fact{
	reason.SecureOnly:                               {"blockedReasonSecureOnly", both, &say.change.setOverHTTPS},
	reason.SameSiteStrict:                           {"blockedReasonSameSiteStrictLax", both, &say.change.inPage},
	reason.SameSiteLax:                              {"blockedReasonSameSiteStrictLax", both, &say.change.inPage},
	reason.SameSiteUnspecifiedTreatedAsLax:          {"blockedReasonSameSiteUnspecifiedTreatedAsLax", Chromium, &say.change.inPage},
	reason.SameSiteNoneInsecure:                     {"blockedReasonSameSiteNoneInsecure", both, &say.change.addSecureOrOther},
	reason.SchemefulSameSiteStrict:                  {"thisSetcookieWasBlockedBecauseItHadTheSamesiteStrictLax", Chromium, &say.change.oneScheme},
	reason.SchemefulSameSiteLax:                     {"thisSetcookieWasBlockedBecauseItHadTheSamesiteStrictLax", Chromium, &say.change.oneScheme},
	reason.SchemefulSameSiteUnspecifiedTreatedAsLax: {"thisSetcookieDidntSpecifyASamesite", Chromium, &say.change.oneScheme},
	reason.UserPreferences:                          {"thisSetcookieWasBlockedDueToUser", both, &say.change.allowOrPartition},
	reason.NameValuePairExceedsMaxSize:              {"thisSetcookieWasBlockedBecauseTheNameValuePairExceedsMaxSize", both, &say.change.shorterPair},
	reason.SyntaxError:                              {"thisSetcookieHadInvalidSyntax", 0, &say.change.asPair},
	reason.NoCookieContent:                          {"", both, &say.change.giveName},
	reason.DisallowedCharacter:                      {"thisSetcookieHadADisallowedCharacter", both, &say.change.escape},
	reason.InvalidDomain:                            {"blockedReasonInvalidDomain", both, &say.change.widerDomain},
	reason.InvalidPrefix:                            {"blockedReasonInvalidPrefix", both, &say.change.keepPromise},
	reason.OverwriteSecure:                          {"blockedReasonOverwriteSecure", both, &say.change.overHTTPSOrOther},
	reason.CredentialsOmitted:                       {"", both, &say.change.withCredentials},
	reason.HttpOnlyFromScript:                       {"", both, &say.change.dropHttpOnlyOrServer},
	reason.OverwriteHttpOnly:                        {"", both, &say.change.serverOrOther},
	reason.InvalidPartitioned:                       {"", both, &say.change.addSecureOverHTTPS},
	reason.NamelessNotAllowed:                       {"", Firefox, &say.change.giveName},
	reason.NamelessWithEquals:                       {"", Chromium, &say.change.giveName},
	reason.DomainExceedsMaxCookies:                  {"", both, &say.change.fewer},
	reason.PartitionExceedsMaxCookies:               {"", both, &say.change.fewer},
	reason.PartitionExceedsMaxBytes:                 {"", both, &say.change.fewer},
	reason.JarExceedsMaxCookies:                     {"", 0, &say.change.fewer},
}

// warned has what is worth telling of a cookie that was sent or stored.
var warned = map[reason.Warning]fact{
	reason.LaxAllowUnsafe:               {"SameSiteUnspecifiedLaxAllowUnsafeRead.md", both, &say.change.laxOrNone},
	reason.AttributeValueExceedsMaxSize: {"CookieAttributeValueExceedsMaxSize.md", both, &say.change.shorterAttribute},
	reason.SecureOnTrustworthyHost:      {"", both, &say.change.elsewhereHTTPS},
	reason.LifetimeCapped:               {"", both, &say.change.setAgain},
	reason.ScriptLifetimeCapped:         {"", 0, &say.change.serverSets},
	reason.SameSiteIgnored:              {"", both, &say.change.writeSameSite},
	reason.MaxAgeIgnored:                {"", both, &say.change.writeSeconds},
	reason.ExpiresIgnored:               {"", both, &say.change.writeDate},
}
