package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

var say = words{
	nameless:        "the cookie without a name",
	namelessSubject: "The cookie without a name",
	ownRule:         "browser behavior, not specified",
	twoBrowsers:     "Chromium and Firefox",

	held: heldWords{
		other: text{"not allowed", "{subject} was blocked: {reason}."},

		secureOnly: "not over HTTP",
		secureOnlyBy: carried{
			sent:    "{subject} is Secure, and the request to {address} is plain http.",
			set:     "{subject} has the Secure attribute, and the response from {address} is plain http.",
			read:    "{subject} is Secure, and the page {address} is plain http.",
			written: "{subject} has the Secure attribute, and the page {address} is plain http.",
		},
		otherHost:     "not to this host",
		hostAlone:     "{subject} is host-only for {domain}, and the request goes to {host}.",
		hostsBelow:    "{subject} is for {domain} and its subdomains, and the request goes to {host}.",
		otherPath:     text{"not on this path", "{subject} has the path {path}, which does not match {asked}."},
		noCredentials: "not without credentials",
		sameOriginOnly: bothWays{
			sent: "The fetch has credentials: same-origin and {url} is cross-origin, so the request carries no cookies.",
			set:  "The fetch has credentials: same-origin and {url} is cross-origin, so its response cannot set cookies.",
		},
		omitted: bothWays{
			sent: "The fetch to {url} has credentials: omit, so the request carries no cookies.",
			set:  "The fetch to {url} has credentials: omit, so its response cannot set cookies.",
		},
		noPreflight: "not with a preflight",
		preflight: bothWays{
			sent: "The preflight to {url} carries no credentials, so the browser sends no cookies with it.",
			set:  "The preflight to {url} carries no credentials, so its response cannot set cookies.",
		},
		notForScripts: "not for scripts",
		httpOnly: bothWays{
			sent: "{subject} is HttpOnly, so document.cookie does not show it.",
			set:  "{subject} has the HttpOnly attribute, and a script cannot create an HttpOnly cookie.",
		},
		overHttpOnly: text{"not over an HttpOnly cookie", "The jar has an HttpOnly cookie named {name}, and a script cannot overwrite it."},
		overSecure:   "not over a Secure cookie",
		overSecureBy: written{
			response: "The jar has a Secure cookie named {name}, and the response from {address} is plain http, so it cannot overwrite or shadow that cookie.",
			script:   "The jar has a Secure cookie named {name}, and the page {address} is plain http, so it cannot overwrite or shadow that cookie.",
		},
		notToThirdParty: "not to a third party",
		thirdParty:      "This browser blocks third-party cookies, and {host} is a third party on {page}.",
	},

	line: lineWords{
		syntax:   text{"not a valid cookie line", "The line {line} cannot be parsed as a cookie."},
		empty:    text{"not without a name and a value", "The line has neither a name nor a value."},
		tooLarge: text{"not over {limit} bytes", "{subject} has a name and a value of {size} bytes together; the limit is {limit} bytes."},
		control:  text{"not with a control character", "The line contains a control character ({character}), so browsers reject the whole line."},
		tab:      "The line contains a TAB, so this browser rejects it.",
		nameless: text{"not without a name", "This browser rejects cookies without a name."},
		namelessWithEquals: text{
			"not without a name",
			"The cookie has no name and the value {value}: a server would read it as a cookie named {looksLike}.",
		},
		domain: "Domain={domain} not allowed",
		domainCases: domainWords{
			cases: map[rule.Case]phrase.Phrase{
				rule.NotASCII:     "{subject} has Domain={domain}, which is not ASCII.",
				rule.PublicSuffix: "{subject} has Domain={domain}, which is a public suffix: every host below it would get the cookie.",
				rule.HasPort:      "{subject} has Domain={domain}: a Domain has no port, because all ports of a host share cookies.",
				rule.HasScheme:    "{subject} has Domain={domain}: a Domain is a host name without a scheme.",
				rule.LoneDot:      "{subject} has Domain={domain}, which is not a host name.",
			},
			ofOthers: "{subject} has Domain={domain}, and {host} is neither that host nor a subdomain of it.",
		},
	},

	prefix: prefixWords{
		inValue:        text{"not with a prefix in its value", "The cookie has no name, and its value {value} would look like a prefixed name to the server."},
		short:          "{prefix} requirements not met",
		broken:         "{subject} begins with {prefix}, which requires {promise}; the line {line} from {url} does not meet that.",
		brokenOverHTTP: "{subject} begins with {prefix}, which requires {promise}, set over https; the line {line} from {url} does not meet that.",
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
				scheme:     "{subject} is SameSite=Strict, and the request to {url} comes from {page}, which is another site because its scheme differs.",
				redirected: "{subject} is SameSite=Strict, and the request to {url} was redirected through another site, {hop}.",
			},
			set: crossingWords{
				elsewhere:  "{subject} is SameSite=Strict, and the response from {url} is for {kind} that another site, {site}, requested: such a response cannot set it.",
				scheme:     "{subject} is SameSite=Strict, and the response from {url} is for {kind} requested by {page}, which is another site because its scheme differs: such a response cannot set it.",
				redirected: "{subject} is SameSite=Strict, and the response from {url} is for {kind} whose request was redirected through another site, {hop}: such a response cannot set it.",
			},
		},
		lax: foreignWords{
			acrossSites:   "not cross-site with SameSite=Lax",
			acrossSchemes: "not across schemes with SameSite=Lax",
			sent: crossingWords{
				elsewhere:  "{subject} is SameSite=Lax: a cross-site request carries it only for a page opened by GET, and the request to {url}, {kind}, comes from another site, {site}.",
				scheme:     "{subject} is SameSite=Lax: a cross-site request carries it only for a page opened by GET, and the request to {url}, {kind}, comes from {page}, which is another site because its scheme differs.",
				redirected: "{subject} is SameSite=Lax: a cross-site request carries it only for a page opened by GET, and the request to {url}, {kind}, was redirected through another site, {hop}.",
			},
			set: crossingWords{
				elsewhere:  "{subject} is SameSite=Lax, and the response from {url} is for {kind} that another site, {site}, requested: such a response cannot set it.",
				scheme:     "{subject} is SameSite=Lax, and the response from {url} is for {kind} requested by {page}, which is another site because its scheme differs: such a response cannot set it.",
				redirected: "{subject} is SameSite=Lax, and the response from {url} is for {kind} whose request was redirected through another site, {hop}: such a response cannot set it.",
			},
		},
		unspecified: foreignWords{
			acrossSites:   "not cross-site without SameSite",
			acrossSchemes: "not across schemes without SameSite",
			sent: crossingWords{
				elsewhere:  "{subject} has no SameSite, which defaults to Lax: a cross-site request carries it only for a page opened by GET, and the request to {url}, {kind}, comes from another site, {site}.",
				scheme:     "{subject} has no SameSite, which defaults to Lax: a cross-site request carries it only for a page opened by GET, and the request to {url}, {kind}, comes from {page}, which is another site because its scheme differs.",
				redirected: "{subject} has no SameSite, which defaults to Lax: a cross-site request carries it only for a page opened by GET, and the request to {url}, {kind}, was redirected through another site, {hop}.",
			},
			set: crossingWords{
				elsewhere:  "{subject} has no SameSite, which defaults to Lax, and the response from {url} is for {kind} that another site, {site}, requested: such a response cannot set it.",
				scheme:     "{subject} has no SameSite, which defaults to Lax, and the response from {url} is for {kind} requested by {page}, which is another site because its scheme differs: such a response cannot set it.",
				redirected: "{subject} has no SameSite, which defaults to Lax, and the response from {url} is for {kind} whose request was redirected through another site, {hop}: such a response cannot set it.",
			},
		},
		noneInsecure: text{"not without Secure", "{subject} has SameSite=None without Secure, and SameSite=None needs Secure."},
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
		outside:   "{subject} is unpartitioned, and on {page} this browser sends {host} only cookies from the partition of that site.",
		elsewhere: "{subject} is in the partition of {partition}, and this request is in the partition of {site}.",
		embedded:  "{site} with another site embedded",
		insecure:  text{"not Partitioned without Secure", "{subject} has the Partitioned attribute without Secure, and Partitioned needs Secure."},
		insecurePlain: written{
			response: "{subject} has the Partitioned attribute, and the response from {address} is plain http.",
			script:   "{subject} has the Partitioned attribute, and the page {address} is plain http.",
		},
	},

	room: roomWords{
		made:   "evicted",
		alone:  "{subject} was evicted",
		others: phrase.Plural{One: "{subject} and one other were evicted", Other: "{subject} and {n} others were evicted"},
		gone:   "{who}.",
		goneFrom: fullWords{
			site:      "{who}: the site of {domain} had more than {limit} cookies, the limit of this browser.",
			partition: "{who}: the site of {domain} had more than {limit} cookies in its partition, the limit of this browser.",
			bytes:     "{who}: the site of {domain} had more than {limit} bytes of cookies in its partition, the limit of this browser.",
			jar:       "{who}: the jar had more than {limit} cookies, the limit of this browser.",
		},
		full: "not into a full jar",
		notInto: fullWords{
			site:      "{subject} is not Secure, and the site of {domain} is at its cookie limit: a new cookie without Secure is evicted first.",
			partition: "{subject} is not Secure, and the site of {domain} is at its cookie limit in this partition: a new cookie without Secure is evicted first.",
			bytes:     "{subject} is not Secure, and it would take the site of {domain} over its byte limit in this partition: a new cookie without Secure is evicted first.",
			jar:       "{subject} is not Secure, and the jar is at its cookie limit: a new cookie without Secure is evicted first.",
		},
	},

	cause: causeWords{
		stops: map[rule.ID]text{
			rule.NameNotResolved:   {"no such host", "No server in this scenario is named {host}, so the browser cannot send the request."},
			rule.ConnectionRefused: {"connection refused", "{host} exists, but does not answer on {endpoint}."},
			rule.MixedContent:      {"mixed content", "{page} is an https page, and {url} would load plain http into it."},
			rule.InsecureForm:      {"insecure form", "{page} is an https page, and its form submits to {url} over plain http: the browser warns the user and sends nothing."},
			rule.PreflightFailed:   {"preflight failed", "A {method} from {origin} to {url} needs a preflight first, and the preflight did not allow it."},
			rule.CORS:              {"blocked by CORS", "The request was sent and its cookies take effect, but the response from {url} does not allow {origin} to read it."},
			rule.InvalidURL:        {"invalid URL", "{url} is not a URL that a browser can open."},
			rule.InvalidRedirect:   {"invalid redirect", "The redirect leads to {url}, which is not a valid http or https URL."},
			rule.SeveralLocations:  {"several redirects", "The response from {url} has several Location headers that differ, so the browser discards it."},
			rule.NoDocument:        {"no page open", "No page is open to do this."},
		},
		loop: "too many redirects",
		loopAfter: phrase.Plural{
			One:   "The browser gives up after {n} redirected request.",
			Other: "The browser gives up after {n} redirected requests.",
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

		rule.PreflightInvalidStatus:             {"preflight status {value}", "The preflight for {method} {url} got status {value}; it needs a status from 200 to 299."},
		rule.PreflightDisallowedRedirect:        {"preflight redirected", "The preflight for {method} {url} was redirected ({value}); a preflight must not be redirected."},
		rule.PreflightMissingAllowOriginHeader:  {"no Access-Control-Allow-Origin on the preflight", "The preflight response from {url} has no Access-Control-Allow-Origin header, so {origin} may not send the {method}."},
		rule.PreflightMultipleAllowOriginValues: {"several Access-Control-Allow-Origin values", "The preflight response from {url} has several values for Access-Control-Allow-Origin ({value}); browsers accept exactly one."},
		rule.PreflightWildcardOriginNotAllowed:  {"* with credentials", "The preflight response from {url} has Access-Control-Allow-Origin: *, which is not allowed for a request with credentials; it has to name {origin}."},
		rule.PreflightAllowOriginMismatch:       {"another origin is allowed", "The preflight response from {url} allows {value}, and the page's origin is {origin}."},
		rule.PreflightInvalidAllowCredentials:   {"credentials not allowed", "The request would carry credentials, and the preflight response from {url} does not have Access-Control-Allow-Credentials: true."},
		rule.MethodDisallowedByPreflight:        {"method not allowed", "The preflight response from {url} does not list {method} in Access-Control-Allow-Methods."},
	},

	upgrade: upgradeWords{
		hstsOwn:       text{"HSTS", "The browser has an HSTS entry for {host}, so the http request never leaves the browser."},
		hstsAbove:     text{"HSTS", "The browser has an HSTS entry for {above} that includes subdomains such as {host}, so the http request never leaves the browser."},
		hstsPreloaded: text{"HSTS", "{above} is on the browser's HSTS preload list, so the http request to {host} never leaves the browser."},
		httpsFirst:    text{"HTTPS first", "This browser tries https before http, so the http request to {host} does not leave the browser yet."},
		mixedContent:  text{"mixed content upgraded", "{page} is an https page, so its image {url} is requested over https instead."},
		other:         "The browser redirected the request to {url} internally: {upgrade}.",
	},

	warning: warningWords{
		young: "recent enough for a cross-site {method}",
		youngerThan: phrase.Plural{
			One:   "{subject} has no SameSite and is less than {n} minute old, so the browser still sent it with a cross-site {method}.",
			Other: "{subject} has no SameSite and is less than {n} minutes old, so the browser still sent it with a cross-site {method}.",
		},
		onThisMachine: "Secure on this machine",
		onThisMachineBy: carried{
			sent:    "{subject} is Secure and the request to {address} is plain http, but {host} is this machine, which this browser treats as secure.",
			set:     "{subject} is Secure and the response from {address} is plain http, but {host} is this machine, which this browser treats as secure.",
			read:    "{subject} is Secure and the page {address} is plain http, but {host} is this machine, which this browser treats as secure.",
			written: "{subject} is Secure and the page {address} is plain http, but {host} is this machine, which this browser treats as secure.",
		},
		cut: phrase.Plural{One: "capped at {n} day", Other: "capped at {n} days"},
		capped: phrase.Plural{
			One:   "{subject} has a longer lifetime than browsers allow; it expires after {n} day.",
			Other: "{subject} has a longer lifetime than browsers allow; it expires after {n} days.",
		},
		scriptCapped: phrase.Plural{
			One:   "{subject} was set by a script, and this browser caps the lifetime of such cookies at {n} day.",
			Other: "{subject} was set by a script, and this browser caps the lifetime of such cookies at {n} days.",
		},
		attributeTooLong: text{"attribute ignored: too long", "The attribute {attribute} of {name} is longer than {limit} bytes, so the browser ignores it."},
		ignored:          "{attribute} ignored",
		noSameSite:       "{subject} has SameSite={value}, which is not Strict, Lax or None, so the browser ignores the attribute.",
		noMaxAge:         "{subject} has Max-Age={value}, which is not a number of seconds, so the browser ignores the attribute.",
		noExpires:        "{subject} has Expires={value}, which is not a valid cookie date, so the browser ignores the attribute.",
		lint: map[rule.ID]text{
			rule.DomainNonASCII:           {"Domain is not ASCII", "Domain={value} is not ASCII; browsers handle it differently, but its Punycode form works in all of them."},
			rule.UnknownAttribute:         {"unknown attribute", "No browser knows an attribute named {value}, so browsers ignore it."},
			rule.RepeatedAttribute:        {"repeated attribute", "{value} appears more than once, and only the last one counts."},
			rule.FoldedLines:              {"two lines in one?", "{value} looks like a second cookie after a comma. Set-Cookie lines must not be joined by commas: the browser parses everything as one cookie."},
			rule.OverwrittenFromOtherPort: {"overwritten from another port", "The older {subject} was set from port {value} of {host}: all ports of a host share cookies, so this one replaced it."},
			rule.SameNameTwice:            {"two cookies of one name", "The request has two cookies named {subject}; this one comes later in the Cookie header, and most servers read only one of them."},
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
		rule.SyntaxError:                              "not a valid cookie line",
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
