package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

var say = words{
	nameless:        "the cookie without a name",
	namelessSubject: "The cookie without a name",
	ownRule:         "browsers' own, in no specification",
	twoBrowsers:     "Chromium and Firefox",

	held: heldWords{
		other: text{"not allowed", "{subject} was held back: {reason}."},

		secureOnly: "not over HTTP",
		secureOnlyBy: carried{
			sent:    "{subject} is Secure, and the request to {address} is plain http.",
			set:     "{subject} asks to be Secure, and the response from {address} is plain http.",
			read:    "{subject} is Secure, and the page {address} is plain http.",
			written: "{subject} asks to be Secure, and the page {address} is plain http.",
		},
		otherHost:     "not to this host",
		hostAlone:     "{subject} is for {domain} alone, and the request is for {host}.",
		hostsBelow:    "{subject} is for {domain} and the hosts below it, and the request is for {host}.",
		otherPath:     text{"not on this path", "{subject} is for the path {path}, which does not cover {asked}."},
		noCredentials: "not without credentials",
		sameOriginOnly: bothWays{
			sent: "The fetch has credentials: same-origin and leaves its page's origin for {url}, so no cookie goes with it.",
			set:  "The fetch has credentials: same-origin and leaves its page's origin for {url}, so its response may set no cookie.",
		},
		omitted: bothWays{
			sent: "The fetch to {url} has credentials: omit, so no cookie goes with it.",
			set:  "The fetch to {url} has credentials: omit, so its response may set no cookie.",
		},
		noPreflight: "not with a preflight",
		preflight: bothWays{
			sent: "A preflight to {url} carries no credentials, so no cookie goes with it.",
			set:  "A preflight to {url} carries no credentials, so its response may set no cookie.",
		},
		notForScripts: "not for scripts",
		httpOnly: bothWays{
			sent: "{subject} is HttpOnly, so document.cookie does not show it.",
			set:  "{subject} asks to be HttpOnly, and a script may not create such a cookie.",
		},
		overHttpOnly: text{"not over an HttpOnly cookie", "The jar has an HttpOnly cookie named {name}, and a script may not replace it."},
		overSecure:   "not over a Secure cookie",
		overSecureBy: written{
			response: "The jar has a Secure cookie named {name}, and the response from {address} is plain http: it may not put one without Secure in its way.",
			script:   "The jar has a Secure cookie named {name}, and the page {address} is plain http: it may not put one without Secure in its way.",
		},
		notToThirdParty: "not to a third party",
		thirdParty:      "This browser blocks third-party cookies, and {host} is a third party on {page}.",
	},

	line: lineWords{
		syntax:   text{"not a cookie line", "The line {line} cannot be read as a cookie."},
		empty:    text{"not without a name and a value", "The line gives neither a name nor a value."},
		tooLarge: text{"not over {limit} bytes", "{subject} has a name and a value of {size} bytes together; {limit} are the limit."},
		control:  text{"not with a control character", "The line has a control character in it ({character}), which makes browsers drop all of it."},
		tab:      "The line has a TAB inside, which this browser does not take.",
		nameless: text{"not without a name", "The line gives no name, and this browser keeps no cookie without one."},
		namelessWithEquals: text{
			"not without a name",
			"The cookie has no name and the value {value}: a server would read it as a cookie named {looksLike}.",
		},
		domain: "Domain={domain} not allowed",
		domainCases: domainWords{
			cases: map[rule.Case]phrase.Phrase{
				rule.NotASCII:     "{subject} asks for Domain={domain}, which is not ASCII.",
				rule.PublicSuffix: "{subject} asks for Domain={domain}, a public suffix: every host below it would get the cookie.",
				rule.HasPort:      "{subject} asks for Domain={domain}: a Domain has no port, and cookies are shared by all ports of a host.",
				rule.HasScheme:    "{subject} asks for Domain={domain}: a Domain is a host name, without a scheme.",
				rule.LoneDot:      "{subject} asks for Domain={domain}, which names no host.",
			},
			ofOthers: "{subject} asks for Domain={domain}, and {host} is neither that host nor below it.",
		},
	},

	prefix: prefixWords{
		inValue:        text{"not with a prefix in its value", "The cookie has no name, and its value {value} would pass for a name with a promise."},
		short:          "not what {prefix} promises",
		broken:         "{subject} begins with {prefix}, which promises {promise}; the line {line} from {url} does not keep that.",
		brokenOverHTTP: "{subject} begins with {prefix}, which promises {promise}, set over https; the line {line} from {url} does not keep that.",
		promises: map[string]phrase.Phrase{
			"__Secure-":    "Secure",
			"__Host-":      "Secure, Path=/ and no Domain",
			"__Http-":      "Secure and HttpOnly",
			"__Host-Http-": "Secure, HttpOnly, Path=/ and no Domain",
		},
	},

	sameSite: sameSiteWords{
		strict: foreignWords{
			acrossSites:   "not cross-site with SameSite=Strict",
			acrossSchemes: "not across schemes with SameSite=Strict",
			sent: crossingWords{
				elsewhere:  "{subject} is SameSite=Strict, and the request to {url} comes from another site, {site}.",
				scheme:     "{subject} is SameSite=Strict, and the request to {url} comes from {page}, where the scheme makes it another site.",
				redirected: "{subject} is SameSite=Strict, and the request to {url} was redirected through another site, {hop}.",
			},
			set: crossingWords{
				elsewhere:  "{subject} is SameSite=Strict, and the response from {url} is for {kind} whose request comes from another site, {site}: such a response may not set it.",
				scheme:     "{subject} is SameSite=Strict, and the response from {url} is for {kind} whose request comes from {page}, where the scheme makes it another site: such a response may not set it.",
				redirected: "{subject} is SameSite=Strict, and the response from {url} is for {kind} whose request was redirected through another site, {hop}: such a response may not set it.",
			},
		},
		lax: foreignWords{
			acrossSites:   "not cross-site with SameSite=Lax",
			acrossSchemes: "not across schemes with SameSite=Lax",
			sent: crossingWords{
				elsewhere:  "{subject} is SameSite=Lax: from another site it only goes with a page opened by GET, and the request to {url}, {kind}, comes from another site, {site}.",
				scheme:     "{subject} is SameSite=Lax: from another site it only goes with a page opened by GET, and the request to {url}, {kind}, comes from {page}, where the scheme makes it another site.",
				redirected: "{subject} is SameSite=Lax: from another site it only goes with a page opened by GET, and the request to {url}, {kind}, was redirected through another site, {hop}.",
			},
			set: crossingWords{
				elsewhere:  "{subject} is SameSite=Lax, and the response from {url} is for {kind} whose request comes from another site, {site}: such a response may not set it.",
				scheme:     "{subject} is SameSite=Lax, and the response from {url} is for {kind} whose request comes from {page}, where the scheme makes it another site: such a response may not set it.",
				redirected: "{subject} is SameSite=Lax, and the response from {url} is for {kind} whose request was redirected through another site, {hop}: such a response may not set it.",
			},
		},
		unspecified: foreignWords{
			acrossSites:   "not cross-site without SameSite",
			acrossSchemes: "not across schemes without SameSite",
			sent: crossingWords{
				elsewhere:  "{subject} has no SameSite, which counts as Lax: from another site it only goes with a page opened by GET, and the request to {url}, {kind}, comes from another site, {site}.",
				scheme:     "{subject} has no SameSite, which counts as Lax: from another site it only goes with a page opened by GET, and the request to {url}, {kind}, comes from {page}, where the scheme makes it another site.",
				redirected: "{subject} has no SameSite, which counts as Lax: from another site it only goes with a page opened by GET, and the request to {url}, {kind}, was redirected through another site, {hop}.",
			},
			set: crossingWords{
				elsewhere:  "{subject} has no SameSite, which counts as Lax, and the response from {url} is for {kind} whose request comes from another site, {site}: such a response may not set it.",
				scheme:     "{subject} has no SameSite, which counts as Lax, and the response from {url} is for {kind} whose request comes from {page}, where the scheme makes it another site: such a response may not set it.",
				redirected: "{subject} has no SameSite, which counts as Lax, and the response from {url} is for {kind} whose request was redirected through another site, {hop}: such a response may not set it.",
			},
		},
		noneInsecure: text{"not without Secure", "{subject} is SameSite=None without Secure, and None needs Secure."},
		kind: kindWords{
			page:      "a page opened by {method}",
			frame:     "a frame",
			image:     "an image",
			preflight: "a preflight",
			fetch:     "a fetch",
		},
	},

	partition: partitionWords{
		short:     "not in this partition",
		outside:   "{subject} lives in no partition, and on {page} this browser gives {host} only what it keeps for that site.",
		elsewhere: "{subject} is kept for pages of {partition}, and this request belongs to a page of {site}.",
		embedded:  "{site} with another site embedded",
		insecure:  text{"not Partitioned without Secure", "{subject} asks to be Partitioned without Secure, and Partitioned needs Secure."},
		insecurePlain: written{
			response: "{subject} asks to be Partitioned, and the response from {address} is plain http.",
			script:   "{subject} asks to be Partitioned, and the page {address} is plain http.",
		},
	},

	room: roomWords{
		made:   "made room",
		others: phrase.Plural{One: "{subject} and one other", Other: "{subject} and {n} others"},
		gone:   "{who} had to go.",
		goneFrom: fullWords{
			site:      "{who} had to go: the site of {domain} had more than the {limit} cookies that this browser keeps.",
			partition: "{who} had to go: the site of {domain} in its partition had more than the {limit} cookies that this browser keeps.",
			bytes:     "{who} had to go: the site of {domain} in its partition had more than the {limit} bytes of cookies that this browser keeps.",
			jar:       "{who} had to go: the jar had more than the {limit} cookies that this browser keeps.",
		},
		full: "not into a full jar",
		notInto: fullWords{
			site:      "{subject} is not Secure, and the site of {domain} has all the cookies that this browser keeps: such a newcomer goes first.",
			partition: "{subject} is not Secure, and the site of {domain} in its partition has all the cookies that this browser keeps: such a newcomer goes first.",
			bytes:     "{subject} is not Secure, and with it the site of {domain} in its partition would have more bytes of cookies than this browser keeps: such a newcomer goes first.",
			jar:       "{subject} is not Secure, and the jar has all the cookies that this browser keeps: such a newcomer goes first.",
		},
	},

	cause: causeWords{
		stops: map[rule.ID]text{
			rule.NameNotResolved:   {"no such host", "No server in this scenario has the name {host}, so the request cannot be sent."},
			rule.ConnectionRefused: {"connection refused", "{host} exists, but does not answer on {endpoint}."},
			rule.MixedContent:      {"mixed content", "{page} is an https page, and {url} would load plain http into it."},
			rule.InsecureForm:      {"insecure form", "{page} is an https page, and its form goes to {url} over plain http: the browser asks first and sends nothing."},
			rule.PreflightFailed:   {"preflight failed", "A {method} from {origin} to {url} has to be allowed first, and the preflight did not allow it."},
			rule.CORS:              {"blocked by CORS", "The request was sent and its cookies count, but the response from {url} does not let {origin} read it."},
			rule.InvalidURL:        {"no such address", "{url} is not an address that a browser can open."},
			rule.InvalidRedirect:   {"invalid redirect", "The redirect leads to {url}, which is not a valid http or https URL."},
			rule.SeveralLocations:  {"several redirects", "The response from {url} has several Location headers that differ, so the browser discards it."},
			rule.NoDocument:        {"no page open", "No page is open that could do this."},
		},
		loop: "too many redirects",
		loopAfter: phrase.Plural{
			One:   "After {n} request, which was redirected, the browser gives up.",
			Other: "After {n} requests, each redirected, the browser gives up.",
		},
		endpoint: "port {port} over {scheme}",
		other:    "The step stopped: {cause}.",
	},

	cors: map[rule.ID]text{
		rule.MissingAllowOriginHeader:  {"no Access-Control-Allow-Origin", "The response from {url} has no Access-Control-Allow-Origin header, so scripts of {origin} may not read it."},
		rule.MultipleAllowOriginValues: {"several Access-Control-Allow-Origin values", "The response from {url} has several values for Access-Control-Allow-Origin ({value}); browsers accept exactly one."},
		rule.WildcardOriginNotAllowed:  {"* with credentials", "The response from {url} has Access-Control-Allow-Origin: *, which is not allowed for a request with credentials; it has to name {origin}."},
		rule.AllowOriginMismatch:       {"another origin is allowed", "The response from {url} allows {value}, and the page's origin is {origin}."},
		rule.InvalidAllowCredentials:   {"credentials not allowed", "The request was sent with credentials, and the response from {url} does not have Access-Control-Allow-Credentials: true."},

		rule.PreflightInvalidStatus:             {"preflight status {value}", "The preflight for {method} {url} was answered with {value}; a preflight needs a status from 200 to 299."},
		rule.PreflightDisallowedRedirect:        {"preflight redirected", "The preflight for {method} {url} was redirected ({value}); a preflight must not be."},
		rule.PreflightMissingAllowOriginHeader:  {"no Access-Control-Allow-Origin on the preflight", "The preflight response from {url} has no Access-Control-Allow-Origin header, so {origin} may not send the {method}."},
		rule.PreflightMultipleAllowOriginValues: {"several Access-Control-Allow-Origin values", "The preflight response from {url} has several values for Access-Control-Allow-Origin ({value}); browsers accept exactly one."},
		rule.PreflightWildcardOriginNotAllowed:  {"* with credentials", "The preflight response from {url} has Access-Control-Allow-Origin: *, which is not allowed for a request with credentials; it has to name {origin}."},
		rule.PreflightAllowOriginMismatch:       {"another origin is allowed", "The preflight response from {url} allows {value}, and the page's origin is {origin}."},
		rule.PreflightInvalidAllowCredentials:   {"credentials not allowed", "The request would carry credentials, and the preflight response from {url} does not have Access-Control-Allow-Credentials: true."},
		rule.MethodDisallowedByPreflight:        {"method not allowed", "The preflight response from {url} does not list {method} in Access-Control-Allow-Methods."},
	},

	upgrade: upgradeWords{
		hstsOwn:       text{"HSTS", "The browser has an HSTS entry for {host}, so the http request never leaves it."},
		hstsAbove:     text{"HSTS", "The browser has an HSTS entry for {above} that includes its subdomains, and {host} is one, so the http request never leaves it."},
		hstsPreloaded: text{"HSTS", "{above} is on the HSTS list that the browser ships with, so the http request to {host} never leaves it."},
		httpsFirst:    text{"HTTPS first", "This browser tries https before http, so the http request to {host} does not leave it yet."},
		mixedContent:  text{"mixed content upgraded", "{page} is an https page, so its image {url} is requested over https instead."},
		other:         "The browser answered the request to {url} by itself: {upgrade}.",
	},

	warning: warningWords{
		young: "young enough for a cross-site {method}",
		youngerThan: phrase.Plural{
			One:   "{subject} has no SameSite and is less than {n} minute old, so it still went with a {method} from another site.",
			Other: "{subject} has no SameSite and is less than {n} minutes old, so it still went with a {method} from another site.",
		},
		onThisMachine: "Secure on this machine",
		onThisMachineBy: carried{
			sent:    "{subject} is Secure and the request to {address} is plain http, but {host} is this machine, which this browser counts as secure.",
			set:     "{subject} is Secure and the response from {address} is plain http, but {host} is this machine, which this browser counts as secure.",
			read:    "{subject} is Secure and the page {address} is plain http, but {host} is this machine, which this browser counts as secure.",
			written: "{subject} is Secure and the page {address} is plain http, but {host} is this machine, which this browser counts as secure.",
		},
		cut: phrase.Plural{One: "cut to {n} day", Other: "cut to {n} days"},
		capped: phrase.Plural{
			One:   "{subject} asks for a longer life than a browser gives; it ends after {n} day.",
			Other: "{subject} asks for a longer life than a browser gives; it ends after {n} days.",
		},
		scriptCapped: phrase.Plural{
			One:   "{subject} comes from a script, and this browser lets such a cookie live for {n} day at most.",
			Other: "{subject} comes from a script, and this browser lets such a cookie live for {n} days at most.",
		},
		attributeTooLong: text{"attribute ignored: too long", "{attribute} of {name} is longer than {limit} bytes, so it is ignored."},
		ignored:          "{attribute} ignored",
		noSameSite:       "{subject} has SameSite={value}, which is none of Strict, Lax and None, so it is ignored.",
		noMaxAge:         "{subject} has Max-Age={value}, which is not a number of seconds, so it is ignored.",
		noExpires:        "{subject} has Expires={value}, which is not a date that cookies know, so it is ignored.",
		lint: map[rule.ID]text{
			rule.DomainNonASCII:           {"Domain is not ASCII", "Domain={value} is not ASCII; browsers differ on it, and its Punycode works in all of them."},
			rule.UnknownAttribute:         {"unknown attribute", "No browser knows an attribute named {value}, so it is ignored."},
			rule.RepeatedAttribute:        {"attribute given twice", "{value} is given twice, and only the last one counts."},
			rule.FoldedLines:              {"two lines in one?", "{value} looks like a second cookie behind a comma. Set-Cookie lines must not be joined by commas: all of it is read as one cookie."},
			rule.OverwrittenFromOtherPort: {"overwritten from another port", "The older {subject} was set from port {value} of {host}: cookies are shared by all ports of a host, so this one replaced it."},
			rule.SameNameTwice:            {"two cookies of one name", "The request carries two cookies named {subject}; this one comes later in the Cookie header, and most servers read only one of them."},
		},
	},

	refused: map[rule.ID]phrase.Phrase{
		rule.SecureOnly:                               "Secure over HTTP",
		rule.SameSiteStrict:                           "SameSite=Strict, cross-site response",
		rule.SameSiteLax:                              "SameSite=Lax, cross-site response",
		rule.SameSiteUnspecifiedTreatedAsLax:          "no SameSite, cross-site response",
		rule.SchemefulSameSiteStrict:                  "SameSite=Strict, cross-scheme response",
		rule.SchemefulSameSiteLax:                     "SameSite=Lax, cross-scheme response",
		rule.SchemefulSameSiteUnspecifiedTreatedAsLax: "no SameSite, cross-scheme response",
		rule.SameSiteNoneInsecure:                     "SameSite=None without Secure",
		rule.UserPreferences:                          "third-party cookies are blocked",
		rule.NameValuePairExceedsMaxSize:              "larger than {limit} bytes",
		rule.SyntaxError:                              "not a cookie line",
		rule.NoCookieContent:                          "no name and no value",
		rule.DisallowedCharacter:                      "disallowed character",
		rule.InvalidDomain:                            "Domain={value} is not allowed",
		rule.InvalidPrefix:                            "requirements of {value} not met",
		rule.OverwriteSecure:                          "a Secure cookie is protected",
		rule.CredentialsOmitted:                       "request without credentials",
		rule.HttpOnlyFromScript:                       "HttpOnly from a script",
		rule.OverwriteHttpOnly:                        "an HttpOnly cookie is protected",
		rule.InvalidPartitioned:                       "Partitioned without Secure",
		rule.NamelessNotAllowed:                       "no name",
		rule.NamelessWithEquals:                       "no name",
		rule.DomainExceedsMaxCookies:                  "no room for a cookie without Secure",
		rule.PartitionExceedsMaxCookies:               "no room for a cookie without Secure",
		rule.PartitionExceedsMaxBytes:                 "no room for a cookie without Secure",
		rule.JarExceedsMaxCookies:                     "no room for a cookie without Secure",
	},
}
