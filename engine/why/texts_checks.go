package why

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
type ruleTexts = phrase.Table[rule.ID, ruleText]

// A ruleText is the name of a check, and its texts for passed and failed, with
// special texts for some cases.
type ruleText struct {
	name, passed, failed phrase.Phrase
	cases                phrase.Table[rule.Case, phrase.Phrase] `phrase:"optional"`
	// failing are cases with another text if the check failed.
	failing phrase.Table[rule.Case, phrase.Phrase] `phrase:"optional"`
}

func (t ruleText) passedBy(because rule.Case) phrase.Phrase { return t.by(because, t.passed) }

func (t ruleText) failedBy(because rule.Case) phrase.Phrase {
	if text, ok := t.failing.Find(because); ok {
		return text
	}
	return t.by(because, t.failed)
}

func (t ruleText) by(because rule.Case, otherwise phrase.Phrase) phrase.Phrase {
	if text, ok := t.cases.Find(because); ok {
		return text
	}
	return otherwise
}

// Cases of Secure and of SameSite have the same words for sending and storing.
var (
	secureCases = phrase.Table[rule.Case, phrase.Phrase]{
		{For: rule.NotAsked, Say: "Not Secure: allowed on http and https"},
		{For: rule.OverHTTPS, Say: "Secure: needs https, and this is https"},
		{For: rule.OverHTTP, Say: "Secure: needs https, and this is http"},
		{For: rule.TrustworthyHost, Say: "Secure: {host} is this machine, which counts as secure"},
	}
	sameSiteCases = phrase.Table[rule.Case, phrase.Phrase]{
		{For: rule.Typed, Say: "SameSite: {sameSite}, started by the user"},
		{For: rule.SameSiteRequest, Say: "SameSite: {sameSite}, the request is same-site"},
		{For: rule.OwnScript, Say: "SameSite: {sameSite}, the page's own script"},
		{For: rule.TopLevelSafe, Say: "SameSite: {sameSite}, top-level GET"},
		{For: rule.TopLevelPage, Say: "SameSite: {sameSite}, top-level navigation"},
		{For: rule.AnySite, Say: "SameSite: None, any site may start the request"},
		{For: rule.NoneByDefault, Say: "SameSite: {sameSite}, which this browser treats as None"},
		{For: rule.RecentlyCreated, Say: "SameSite: {sameSite}, but recent enough for a cross-site POST"},
		{For: rule.NotSecure, Say: "SameSite: None needs Secure"},
		{For: rule.OtherScheme, Say: "SameSite: {sameSite}, and the scheme of {value} makes the request cross-site"},
		{For: rule.OtherSite, Say: "SameSite: {sameSite}, and the request is cross-site: {value} started it"},
		{For: rule.Embedded, Say: "SameSite: {sameSite}, and the request is cross-site: it is for a frame in {value}"},
		{For: rule.Redirected, Say: "SameSite: {sameSite}, and the request is cross-site: {value} redirected it"},
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
		{For: rule.CredentialsOmitted, Say: credentialsText},
		{For: rule.DomainMismatch, Say: ruleText{
			name: "Domain", passed: "Domain: {domain} covers {host}", failed: "Domain: {domain} does not cover {host}",
			cases:   phrase.Table[rule.Case, phrase.Phrase]{{For: rule.HostOnly, Say: "Domain: host-only, {domain} = {host}"}},
			failing: phrase.Table[rule.Case, phrase.Phrase]{{For: rule.HostOnly, Say: "Domain: host-only, {domain} ≠ {host}"}, {For: rule.Covered, Say: "Domain: {domain} does not cover {host}"}},
		}},
		{For: rule.NotOnPath, Say: ruleText{
			name: "Path", passed: "Path: {path} covers {asked}", failed: "Path: {path} does not cover {asked}",
		}},
		{For: rule.Expired, Say: ruleText{
			name: "Expiry", passed: "Not expired", failed: "Expired",
			cases: phrase.Table[rule.Case, phrase.Phrase]{
				{For: rule.SessionCookie, Say: "Not expired (session cookie)"},
				{For: rule.PersistentCookie, Say: "Not expired (ends {time})"},
			},
		}},
		{For: rule.SecureOnly, Say: ruleText{name: "Secure", passed: secureCases.Of(rule.OverHTTPS), failed: secureCases.Of(rule.OverHTTP), cases: secureCases}},
		{For: rule.HttpOnlyFromScript, Say: ruleText{name: "HttpOnly", passed: "HttpOnly: scripts may read it", failed: "HttpOnly: hidden from scripts"}},
		{For: rule.SameSiteLax, Say: sameSiteText},
		{For: rule.OtherPartition, Say: ruleText{
			name: "Partition", passed: "Partition: matches this page", failed: "Partition: does not match this page",
		}},
		{For: rule.UserPreferences, Say: thirdPartyText},
	},
	storing: ruleTexts{
		{For: rule.SyntaxError, Say: ruleText{name: "Line", passed: "Line: valid cookie syntax", failed: "Line: invalid cookie syntax"}},
		{For: rule.DisallowedCharacter, Say: ruleText{name: "Characters", passed: "Characters: no forbidden ones", failed: "Characters: {value} is forbidden"}},
		{For: rule.NoCookieContent, Say: ruleText{name: "Content", passed: "Content: has a name or a value", failed: "Content: no name and no value"}},
		{For: rule.NameValuePairExceedsMaxSize, Say: ruleText{
			name: "Size", passed: "Size: at most {limit} bytes", failed: "Size: {value} bytes, over the limit of {limit}",
		}},
		{For: rule.NamelessNotAllowed, Say: ruleText{name: "Name", passed: "Name: empty, which this browser allows", failed: "Name: empty"}},
		{For: rule.NamelessWithEquals, Say: ruleText{name: "Name", passed: "Name: empty", failed: "Name: empty, but servers would read {value} as the name"}},
		{For: rule.InvalidDomain, Say: ruleText{
			name: "Domain", passed: "Domain: {host} may set it for {domain}", failed: "Domain: {host} may not set it for {value}",
			cases: phrase.Table[rule.Case, phrase.Phrase]{
				{For: rule.HostOnly, Say: "Domain: host-only, {host}"},
				{For: rule.PublicSuffix, Say: "Domain: {value} is a public suffix"},
				{For: rule.HasPort, Say: "Domain: {value} has a port"},
				{For: rule.HasScheme, Say: "Domain: {value} has a scheme"},
				{For: rule.NotASCII, Say: "Domain: {value} is not ASCII"},
			},
		}},
		{For: rule.InvalidPrefix, Say: ruleText{
			name: "Prefix", passed: "Prefix: requirements of {value} met", failed: "Prefix: requirements of {value} not met",
			cases: phrase.Table[rule.Case, phrase.Phrase]{
				{For: rule.NotSecure, Say: "Prefix: {value} needs Secure"},
				{For: rule.PlainHTTP, Say: "Prefix: {value} needs https"},
				{For: rule.NotHttpOnly, Say: "Prefix: {value} needs HttpOnly"},
				{For: rule.HasDomain, Say: "Prefix: {value} forbids Domain"},
				{For: rule.NotRootPath, Say: "Prefix: {value} needs Path=/"},
				{For: rule.InValue, Say: "Prefix: the name is empty, and the value begins with {value}"},
			},
		}},
		{For: rule.InvalidPartitioned, Say: ruleText{
			name: "Partitioned", passed: "Partitioned: has Secure", failed: "Partitioned: needs Secure and https",
		}},
		{For: rule.Expired, Say: ruleText{
			name: "Expiry", passed: "Expiry: already expired", failed: "Expiry: already expired",
			cases: phrase.Table[rule.Case, phrase.Phrase]{
				{For: rule.ByMaxAge, Say: "Expiry: Max-Age={value} expires at once"},
				{For: rule.ByExpires, Say: "Expiry: {time} is in the past"},
			},
		}},
		{For: rule.CredentialsOmitted, Say: credentialsText},
		{For: rule.HttpOnlyFromScript, Say: ruleText{name: "HttpOnly", passed: "HttpOnly: not set by the script", failed: "HttpOnly: a script must not set it"}},
		{For: rule.SecureOnly, Say: ruleText{name: "Secure", passed: secureCases.Of(rule.OverHTTPS), failed: secureCases.Of(rule.OverHTTP), cases: secureCases}},
		{For: rule.SameSiteLax, Say: sameSiteText},
		{For: rule.UserPreferences, Say: thirdPartyText},
		{For: rule.OverwriteSecure, Say: ruleText{
			name: "Jar", passed: "Jar: no conflicting Secure cookie", failed: "Jar: conflicts with a Secure cookie of that name ({value})",
		}},
		{For: rule.OverwriteHttpOnly, Say: ruleText{
			name: "Jar", passed: "Jar: no conflicting HttpOnly cookie", failed: "Jar: conflicts with an HttpOnly cookie of that name ({value})",
		}},
		{For: rule.DomainExceedsMaxCookies, Say: ruleText{
			name: "Limit", passed: "Limit: {limit}, other cookies were evicted", failed: "Limit: {limit}, exceeded by a cookie without Secure",
		}},
	},
}
