package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// checkWords are the rules that a cookie passes or fails, each with the
// deciding field first.
type checkWords struct {
	sending, storing ruleTexts
}

// ruleTexts have a text for each rule of the gates of one direction. The rules
// of SameSite share one text, and so do those of limits.
type ruleTexts map[rule.ID]ruleText

// A ruleText is the name of a check, and its texts for passed and failed, with
// special texts for some cases.
type ruleText struct {
	name, passed, failed phrase.Phrase
	cases                map[rule.Case]phrase.Phrase `phrase:"optional"`
	// failing are cases with another text if the check failed.
	failing map[rule.Case]phrase.Phrase `phrase:"optional"`
}

func (t ruleText) passedBy(because rule.Case) phrase.Phrase { return t.by(because, t.passed) }

func (t ruleText) failedBy(because rule.Case) phrase.Phrase {
	if said, ok := t.failing[because]; ok {
		return said
	}
	return t.by(because, t.failed)
}

func (t ruleText) by(because rule.Case, otherwise phrase.Phrase) phrase.Phrase {
	if said, ok := t.cases[because]; ok {
		return said
	}
	return otherwise
}

// Cases of Secure and of SameSite have the same words for sending and storing.
var (
	secureCases = map[rule.Case]phrase.Phrase{
		rule.NotAsked:        "Not Secure: allowed on http and https",
		rule.OverHTTPS:       "Secure: needs https, and this is https",
		rule.OverHTTP:        "Secure: needs https, and this is http",
		rule.TrustworthyHost: "Secure: {host} is this machine, which counts as secure",
	}
	sameSiteCases = map[rule.Case]phrase.Phrase{
		rule.Typed:           "SameSite: {sameSite}, started by the user",
		rule.SameSiteRequest: "SameSite: {sameSite}, the request is same-site",
		rule.OwnScript:       "SameSite: {sameSite}, the page's own script",
		rule.TopLevelSafe:    "SameSite: {sameSite}, top-level GET",
		rule.TopLevelPage:    "SameSite: {sameSite}, top-level navigation",
		rule.AnySite:         "SameSite: None, any site may start the request",
		rule.NoneByDefault:   "SameSite: {sameSite}, which this browser treats as None",
		rule.Young:           "SameSite: {sameSite}, but recent enough for a cross-site POST",
		rule.NotSecure:       "SameSite: None needs Secure",
		rule.OtherScheme:     "SameSite: {sameSite}, and the scheme of {value} makes the request cross-site",
		rule.OtherSite:       "SameSite: {sameSite}, and the request is cross-site: {value} started it",
		rule.Redirected:      "SameSite: {sameSite}, and the request is cross-site: {value} redirected it",
	}
	sameSiteText = ruleText{
		name:   "SameSite",
		passed: "SameSite: {sameSite}, allowed",
		failed: "SameSite: {sameSite}, and the request is cross-site",
		cases:  sameSiteCases,
	}
	credentialsText = ruleText{
		name:   "Credentials",
		passed: "Credentials: included in the request",
		failed: "Credentials: not included in the request",
	}
	thirdPartyText = ruleText{
		name:   "Third-party cookie policy",
		passed: "Third-party cookie policy: allowed",
		failed: "Third-party cookie policy: blocked",
	}
)

var checksTexts = checkWords{
	sending: ruleTexts{
		rule.CredentialsOmitted: credentialsText,
		rule.DomainMismatch: ruleText{
			name: "Domain", passed: "Domain: {domain} covers {host}", failed: "Domain: {domain} does not cover {host}",
			cases:   map[rule.Case]phrase.Phrase{rule.HostOnly: "Domain: host-only, {domain} = {host}"},
			failing: map[rule.Case]phrase.Phrase{rule.HostOnly: "Domain: host-only, {domain} ≠ {host}", rule.Covered: "Domain: {domain} does not cover {host}"},
		},
		rule.NotOnPath: ruleText{
			name: "Path", passed: "Path: {path} covers {asked}", failed: "Path: {path} does not cover {asked}",
		},
		rule.Expired: ruleText{
			name: "Expiry", passed: "Not expired", failed: "Expired",
			cases: map[rule.Case]phrase.Phrase{
				rule.SessionCookie:  "Not expired (session cookie)",
				rule.PersistentTill: "Not expired (ends {time})",
			},
		},
		rule.SecureOnly:         ruleText{name: "Secure", passed: secureCases[rule.OverHTTPS], failed: secureCases[rule.OverHTTP], cases: secureCases},
		rule.HttpOnlyFromScript: ruleText{name: "HttpOnly", passed: "HttpOnly: scripts may read it", failed: "HttpOnly: hidden from scripts"},
		rule.SameSiteLax:        sameSiteText,
		rule.OtherPartition: ruleText{
			name: "Partition", passed: "Partition: matches this page", failed: "Partition: does not match this page",
		},
		rule.UserPreferences: thirdPartyText,
	},
	storing: ruleTexts{
		rule.SyntaxError:         ruleText{name: "Line", passed: "Line: valid cookie syntax", failed: "Line: invalid cookie syntax"},
		rule.DisallowedCharacter: ruleText{name: "Characters", passed: "Characters: no forbidden ones", failed: "Characters: {value} is forbidden"},
		rule.NoCookieContent:     ruleText{name: "Content", passed: "Content: has a name or a value", failed: "Content: no name and no value"},
		rule.NameValuePairExceedsMaxSize: ruleText{
			name: "Size", passed: "Size: at most {limit} bytes", failed: "Size: {value} bytes, over the limit of {limit}",
		},
		rule.NamelessNotAllowed: ruleText{name: "Name", passed: "Name: empty, which this browser allows", failed: "Name: empty"},
		rule.NamelessWithEquals: ruleText{name: "Name", passed: "Name: empty", failed: "Name: empty, but servers would read {value} as the name"},
		rule.InvalidDomain: ruleText{
			name: "Domain", passed: "Domain: {host} may set it for {domain}", failed: "Domain: {host} may not set it for {value}",
			cases: map[rule.Case]phrase.Phrase{
				rule.HostOnly:     "Domain: host-only, {host}",
				rule.PublicSuffix: "Domain: {value} is a public suffix",
				rule.HasPort:      "Domain: {value} has a port",
				rule.HasScheme:    "Domain: {value} has a scheme",
				rule.NotASCII:     "Domain: {value} is not ASCII",
			},
		},
		rule.InvalidPrefix: ruleText{
			name: "Prefix", passed: "Prefix: requirements of {value} met", failed: "Prefix: requirements of {value} not met",
			cases: map[rule.Case]phrase.Phrase{
				rule.NotSecure:   "Prefix: {value} needs Secure",
				rule.PlainHTTP:   "Prefix: {value} needs https",
				rule.NotHttpOnly: "Prefix: {value} needs HttpOnly",
				rule.HasDomain:   "Prefix: {value} forbids Domain",
				rule.NotRootPath: "Prefix: {value} needs Path=/",
				rule.InValue:     "Prefix: the name is empty, and the value begins with {value}",
			},
		},
		rule.InvalidPartitioned: ruleText{
			name: "Partitioned", passed: "Partitioned: has Secure", failed: "Partitioned: needs Secure and https",
		},
		rule.Expired: ruleText{
			name: "Expiry", passed: "Expiry: already expired", failed: "Expiry: already expired",
			cases: map[rule.Case]phrase.Phrase{
				rule.ByMaxAge:  "Expiry: Max-Age={value} expires at once",
				rule.ByExpires: "Expiry: {time} is in the past",
			},
		},
		rule.CredentialsOmitted: credentialsText,
		rule.HttpOnlyFromScript: ruleText{name: "HttpOnly", passed: "HttpOnly: not set by the script", failed: "HttpOnly: a script must not set it"},
		rule.SecureOnly:         ruleText{name: "Secure", passed: secureCases[rule.OverHTTPS], failed: secureCases[rule.OverHTTP], cases: secureCases},
		rule.SameSiteLax:        sameSiteText,
		rule.UserPreferences:    thirdPartyText,
		rule.OverwriteSecure: ruleText{
			name: "Jar", passed: "Jar: no conflicting Secure cookie", failed: "Jar: conflicts with a Secure cookie of that name ({value})",
		},
		rule.OverwriteHttpOnly: ruleText{
			name: "Jar", passed: "Jar: no conflicting HttpOnly cookie", failed: "Jar: conflicts with an HttpOnly cookie of that name ({value})",
		},
		rule.DomainExceedsMaxCookies: ruleText{
			name: "Limit", passed: "Limit: {limit}, other cookies were evicted", failed: "Limit: {limit}, exceeded by a cookie without Secure",
		},
	},
}
