package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

var useTexts = useWords{
	other: text{"not allowed", "{subject} was blocked: {reason}."},

	secureOnlyBy: carrierTexts{
		sent:    "{subject} is Secure, and the request to {address} is plain http.",
		set:     "{subject} has the Secure attribute, and the response from {address} is plain http.",
		read:    "{subject} is Secure, and the page {address} is plain http.",
		written: "{subject} has the Secure attribute, and the page {address} is plain http.",
	},
	otherPath: text{"not on this path", "{subject} has the path {path}, which does not match {asked}."},
	sameOriginOnly: directionTexts{
		sent: "The fetch has credentials: same-origin and {url} is cross-origin, so the request carries no cookies.",
		set:  "The fetch has credentials: same-origin and {url} is cross-origin, so its response cannot set cookies.",
	},
	omitted: directionTexts{
		sent: "The fetch to {url} has credentials: omit, so the request carries no cookies.",
		set:  "The fetch to {url} has credentials: omit, so its response cannot set cookies.",
	},
	preflight: directionTexts{
		sent: "The preflight to {url} carries no credentials, so the browser sends no cookies with it.",
		set:  "The preflight to {url} carries no credentials, so its response cannot set cookies.",
	},
	httpOnly: directionTexts{
		sent: "{subject} is HttpOnly, so document.cookie does not show it.",
		set:  "{subject} has the HttpOnly attribute, and a script cannot create an HttpOnly cookie.",
	},
	overHttpOnly: text{"not over an HttpOnly cookie", "The jar has an HttpOnly cookie named {name}, and a script cannot overwrite it."},
	overSecureBy: setterTexts{
		response: "The jar has a Secure cookie named {name}, and the response from {address} is plain http, so it cannot overwrite or shadow that cookie.",
		script:   "The jar has a Secure cookie named {name}, and the page {address} is plain http, so it cannot overwrite or shadow that cookie.",
	},
}

var lineTexts = lineWords{
	syntax:   text{"not a valid cookie line", "The line {line} cannot be parsed as a cookie."},
	empty:    text{"not without a name and a value", "The line has neither a name nor a value."},
	tooLarge: text{"not over {limit} bytes", "{subject} has a name and a value of {size} bytes together; the limit is {limit} bytes."},
	control:  text{"not with a control character", "The line contains a control character ({character}), so browsers reject the whole line."},
	nameless: text{"not without a name", "This browser rejects cookies without a name."},
	namelessWithEquals: text{
		"not without a name",
		"The cookie has no name and the value {value}: a server would read it as a cookie named {looksLike}.",
	},
	domainCases: domainWords{
		cases: phrase.Table[rule.Case, phrase.Phrase]{
			{For: rule.NotASCII, Say: "{subject} has Domain={domain}, which is not ASCII."},
			{For: rule.PublicSuffix, Say: "{subject} has Domain={domain}, which is a public suffix: every host below it would get the cookie."},
			{For: rule.HasPort, Say: "{subject} has Domain={domain}: a Domain has no port, because all ports of a host share cookies."},
			{For: rule.HasScheme, Say: "{subject} has Domain={domain}: a Domain is a host name without a scheme."},
			{For: rule.LoneDot, Say: "{subject} has Domain={domain}, which is not a host name."},
		},
		mismatch: "{subject} has Domain={domain}, and {host} is neither that host nor a subdomain of it.",
	},
}

var prefixTexts = prefixWords{
	inValue: text{"not with a prefix in its value", "The cookie has no name, and its value {value} would look like a prefixed name to the server."},
	requirements: phrase.Table[string, phrase.Phrase]{
		{For: "__Secure-", Say: "Secure"},
		{For: "__Host-", Say: "Secure, Path=/ and no Domain"},
		{For: "__Http-", Say: "Secure and HttpOnly"},
		{For: "__Host-Http-", Say: "Secure, HttpOnly, Path=/ and no Domain"},
	},
}

var sameSiteTexts = sameSiteWords{
	embedded: "{subject} would need SameSite=None: this is about a frame in a page of another site, {hop}.",
	strict: crossSiteWords{
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
	lax: crossSiteWords{
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
	unspecified: crossSiteWords{
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
}

var partitionTexts = partitionWords{
	insecure: text{"not Partitioned without Secure", "{subject} has the Partitioned attribute without Secure, and Partitioned needs Secure."},
	insecurePlain: setterTexts{
		response: "{subject} has the Partitioned attribute, and the response from {address} is plain http.",
		script:   "{subject} has the Partitioned attribute, and the page {address} is plain http.",
	},
}

var limitTexts = limitWords{
	evicted: limitTable{
		site:      "{who}: the site of {domain} had more than {limit} cookies, the limit of this browser.",
		partition: "{who}: the site of {domain} had more than {limit} cookies in its partition, the limit of this browser.",
		bytes:     "{who}: the site of {domain} had more than {limit} bytes of cookies in its partition, the limit of this browser.",
		jar:       "{who}: the jar had more than {limit} cookies, the limit of this browser.",
	},
	rejected: limitTable{
		site:      "{subject} is not Secure, and the site of {domain} is at its cookie limit: a new cookie without Secure is evicted first.",
		partition: "{subject} is not Secure, and the site of {domain} is at its cookie limit in this partition: a new cookie without Secure is evicted first.",
		bytes:     "{subject} is not Secure, and it would take the site of {domain} over its byte limit in this partition: a new cookie without Secure is evicted first.",
		jar:       "{subject} is not Secure, and the jar is at its cookie limit: a new cookie without Secure is evicted first.",
	},
}

var causeTexts = causeWords{
	discarded: text{"WebSocket not accepted", "The response of {url} to the handshake of the WebSocket is not a 101 Switching Protocols, so the script gets an error, and the browser ignores the cookies of the response."},
	stops: phrase.Table[rule.ID, text]{
		{For: rule.NameNotResolved, Say: text{"no such host", "No server in this scenario is named {host}, so the browser cannot send the request."}},
		{For: rule.ConnectionRefused, Say: text{"connection refused", "{host} exists, but does not answer on {endpoint}."}},
		{For: rule.MixedContent, Say: text{"mixed content", "{page} is an https page, and {url} would load plain http into it."}},
		{For: rule.InsecureForm, Say: text{"insecure form", "{page} is an https page, and its form submits to {url} over plain http: the browser warns the user and sends nothing."}},
		{For: rule.PreflightFailed, Say: text{"preflight failed", "A {method} from {origin} to {url} needs a preflight first, and the preflight did not allow it."}},
		{For: rule.CORS, Say: text{"blocked by CORS", "The request was sent and its cookies take effect, but the response from {url} does not allow {origin} to read it."}},
		{For: rule.InvalidURL, Say: text{"invalid URL", "{url} is not a URL that a browser can open."}},
		{For: rule.InvalidRedirect, Say: text{"invalid redirect", "The redirect leads to {url}, which is not a valid http or https URL."}},
		{For: rule.SeveralLocations, Say: text{"several redirects", "The response from {url} has several Location headers that differ, so the browser discards it."}},
		{For: rule.FrameAncestors, Say: text{"frame not allowed", "The policy of {url} lets only frame-ancestors {value} show it in a frame, and {origin} is not among them. The request was sent, and its cookies take effect."}},
		{For: rule.XFrameOptions, Say: text{"frame not allowed", "The response from {url} has X-Frame-Options: {value}, so a page of {origin} may not show it in a frame. The request was sent, and its cookies take effect."}},
		{For: rule.NotModified, Say: text{"nothing to show", "The response from {url} has status 304, and the browser has no page in its cache to show for it, so the page stays."}},
		{For: rule.RedirectRefused, Say: text{"redirect not followed", "The script fetches with redirect: error, so the browser does not follow the redirect, and the script gets an error. The cookies of the response were processed."}},
		{For: rule.PageExpired, Say: text{"page expired", "The page answered a form, and Cache-Control: no-store forbids to store it. The browser shows an error instead of sending the form again."}},
		{For: rule.HandshakeRefused, Say: text{"WebSocket not accepted", "The response of {url} to the handshake of the WebSocket is not a 101 Switching Protocols, so the script gets an error."}},
		{For: rule.NoDocument, Say: text{"no page open", "There is no page, frame or tab to do this in."}},
	},
}

var corsTexts = phrase.Table[rule.ID, text]{
	{For: rule.MissingAllowOriginHeader, Say: text{"no Access-Control-Allow-Origin", "The response from {url} has no Access-Control-Allow-Origin header, so scripts of {origin} may not read it."}},
	{For: rule.MultipleAllowOriginValues, Say: text{"several Access-Control-Allow-Origin values", "The response from {url} has several values for Access-Control-Allow-Origin ({value}); browsers accept exactly one."}},
	{For: rule.WildcardOriginNotAllowed, Say: text{"* with credentials", "The response from {url} has Access-Control-Allow-Origin: *, which is not allowed for a request with credentials; it has to name {origin}."}},
	{For: rule.AllowOriginMismatch, Say: text{"another origin is allowed", "The response from {url} allows {value}, and the page's origin is {origin}."}},
	{For: rule.InvalidAllowCredentials, Say: text{"credentials not allowed", "The request was sent with credentials, and the response from {url} does not have Access-Control-Allow-Credentials: true."}},

	{For: rule.PreflightInvalidStatus, Say: text{"preflight status {value}", "The preflight for {method} {url} got status {value}; it needs a status from 200 to 299."}},
	{For: rule.PreflightDisallowedRedirect, Say: text{"preflight redirected", "The preflight for {method} {url} was redirected ({value}); a preflight must not be redirected."}},
	{For: rule.PreflightMissingAllowOriginHeader, Say: text{"no Access-Control-Allow-Origin on the preflight", "The preflight response from {url} has no Access-Control-Allow-Origin header, so {origin} may not send the {method}."}},
	{For: rule.PreflightMultipleAllowOriginValues, Say: text{"several Access-Control-Allow-Origin values", "The preflight response from {url} has several values for Access-Control-Allow-Origin ({value}); browsers accept exactly one."}},
	{For: rule.PreflightWildcardOriginNotAllowed, Say: text{"* with credentials", "The preflight response from {url} has Access-Control-Allow-Origin: *, which is not allowed for a request with credentials; it has to name {origin}."}},
	{For: rule.PreflightAllowOriginMismatch, Say: text{"another origin is allowed", "The preflight response from {url} allows {value}, and the page's origin is {origin}."}},
	{For: rule.PreflightInvalidAllowCredentials, Say: text{"credentials not allowed", "The request would carry credentials, and the preflight response from {url} does not have Access-Control-Allow-Credentials: true."}},
	{For: rule.MethodDisallowedByPreflight, Say: text{"method not allowed", "The preflight response from {url} does not list {method} in Access-Control-Allow-Methods."}},
	{For: rule.HeaderDisallowedByPreflight, Say: text{"header not allowed", "The preflight response from {url} does not list {value} in Access-Control-Allow-Headers."}},
}

var upgradeTexts = upgradeWords{
	hstsOwn:          text{"HSTS", "The browser has an HSTS entry for {host}, so the http request never leaves the browser."},
	hstsAbove:        text{"HSTS", "The browser has an HSTS entry for {above} that includes subdomains such as {host}, so the http request never leaves the browser."},
	hstsPreloaded:    text{"HSTS", "{above} is on the browser's HSTS preload list, so the http request to {host} never leaves the browser."},
	httpsFirst:       text{"HTTPS first", "This browser tries https before http, so the http request to {host} does not leave the browser yet."},
	insecureRequests: text{"upgrade-insecure-requests", "{page} has a Content-Security-Policy with upgrade-insecure-requests, so {url} is requested over https instead."},
	mixedContent:     text{"mixed content upgraded", "{page} is an https page, so its image {url} is requested over https instead."},
}

var cachedTexts = phrase.Table[rule.Case, text]{
	{For: rule.Permanent, Say: text{"cached {status}", "The browser has a {status} for this request in its cache and follows it without asking {host}. No header limits it, so this browser keeps it until its cache is cleared."}},
	{For: rule.ByMaxAge, Say: text{"cached {status}", "The browser has a {status} for this request in its cache and follows it without asking {host}, for as long as Cache-Control: {value} allows."}},
	{For: rule.ByExpires, Say: text{"cached {status}", "The browser has a {status} for this request in its cache and follows it without asking {host}, until the time in Expires: {value}."}},
	{For: rule.ByLastModified, Say: text{"cached {status}", "The browser has a {status} for this request in its cache and follows it without asking {host}, for a tenth of the time that had passed since Last-Modified: {value}."}},
}

var warningTexts = warningWords{
	onThisMachineBy: carrierTexts{
		sent:    "{subject} is Secure and the request to {address} is plain http, but {host} is this machine, which this browser treats as secure.",
		set:     "{subject} is Secure and the response from {address} is plain http, but {host} is this machine, which this browser treats as secure.",
		read:    "{subject} is Secure and the page {address} is plain http, but {host} is this machine, which this browser treats as secure.",
		written: "{subject} is Secure and the page {address} is plain http, but {host} is this machine, which this browser treats as secure.",
	},
	attributeTooLong: text{"attribute ignored: too long", "The attribute {attribute} of {name} is longer than {limit} bytes, so the browser ignores it."},
	lint: phrase.Table[rule.ID, text]{
		{For: rule.DomainNonASCII, Say: text{"Domain is not ASCII", "Domain={value} is not ASCII; browsers handle it differently, but its Punycode form works in all of them."}},
		{For: rule.UnknownAttribute, Say: text{"unknown attribute", "No browser knows an attribute named {value}, so browsers ignore it."}},
		{For: rule.RepeatedAttribute, Say: text{"repeated attribute", "{value} appears more than once, and only the last one counts."}},
		{For: rule.FoldedLines, Say: text{"two lines in one?", "{value} looks like a second cookie after a comma. Set-Cookie lines must not be joined by commas: the browser parses everything as one cookie."}},
		{For: rule.OverwrittenFromOtherPort, Say: text{"overwritten from another port", "The older {subject} was set from port {value} of {host}: all ports of a host share cookies, so this one replaced it."}},
		{For: rule.SameNameTwice, Say: text{"two cookies of one name", "The request has two cookies named {subject}; this one comes later in the Cookie header, and most servers read only one of them."}},
	},
}

var refusedTexts = phrase.Table[rule.ID, phrase.Phrase]{
	{For: rule.SecureOnly, Say: "Secure over HTTP"},
	{For: rule.SameSiteStrict, Say: "SameSite=Strict, cross-site response"},
	{For: rule.SameSiteLax, Say: "SameSite=Lax, cross-site response"},
	{For: rule.SameSiteUnspecifiedTreatedAsLax, Say: "no SameSite, cross-site response"},
	{For: rule.SchemefulSameSiteStrict, Say: "SameSite=Strict, cross-scheme response"},
	{For: rule.SchemefulSameSiteLax, Say: "SameSite=Lax, cross-scheme response"},
	{For: rule.SchemefulSameSiteUnspecifiedTreatedAsLax, Say: "no SameSite, cross-scheme response"},
	{For: rule.SameSiteNoneInsecure, Say: "SameSite=None without Secure"},
	{For: rule.UserPreferences, Say: "third-party cookies are blocked"},
	{For: rule.NameValuePairExceedsMaxSize, Say: "larger than {limit} bytes"},
	{For: rule.SyntaxError, Say: "not a valid cookie line"},
	{For: rule.NoCookieContent, Say: "no name and no value"},
	{For: rule.DisallowedCharacter, Say: "disallowed character"},
	{For: rule.InvalidDomain, Say: "Domain={value} is not allowed"},
	{For: rule.InvalidPrefix, Say: "requirements of {value} not met"},
	{For: rule.OverwriteSecure, Say: "a Secure cookie is protected"},
	{For: rule.CredentialsOmitted, Say: "request without credentials"},
	{For: rule.HttpOnlyFromScript, Say: "HttpOnly from a script"},
	{For: rule.OverwriteHttpOnly, Say: "an HttpOnly cookie is protected"},
	{For: rule.InvalidPartitioned, Say: "Partitioned without Secure"},
	{For: rule.NamelessNotAllowed, Say: "no name"},
	{For: rule.NamelessWithEquals, Say: "no name"},
	{For: rule.DomainExceedsMaxCookies, Say: "no room for a cookie without Secure"},
	{For: rule.PartitionExceedsMaxCookies, Say: "no room for a cookie without Secure"},
	{For: rule.PartitionExceedsMaxBytes, Say: "no room for a cookie without Secure"},
	{For: rule.JarExceedsMaxCookies, Say: "no room for a cookie without Secure"},
}

// A text has the words for one decision.
type text struct{ short, sentence phrase.Phrase }

// with fills the placeholders of both.
func (t text) with(pairs ...string) Text {
	return Text{Short: t.short.With(pairs...), Sentence: t.sentence.With(pairs...)}
}

// directionTexts has a phrase for each [Direction].
type directionTexts struct{ sent, set phrase.Phrase }

func (w directionTexts) of(d *Detail) phrase.Phrase {
	if d.Direction == Storing {
		return w.set
	}
	return w.sent
}

// carrierTexts has a phrase for each carrier of a cookie: a request, a response, and
// the page whose script reads or writes it.
type carrierTexts struct{ sent, set, read, written phrase.Phrase }

func (w carrierTexts) of(d *Detail) phrase.Phrase {
	if d.Script {
		return directionTexts{w.read, w.written}.of(d)
	}
	return directionTexts{w.sent, w.set}.of(d)
}

// setterTexts has a phrase for each way to set a cookie: a response and a script.
type setterTexts struct{ response, script phrase.Phrase }

func (w setterTexts) of(d *Detail) phrase.Phrase {
	if d.Script {
		return w.script
	}
	return w.response
}

// useWords are for blocked and rejected cookies.
type useWords struct {
	other text

	secureOnlyBy   carrierTexts
	otherPath      text
	sameOriginOnly directionTexts
	omitted        directionTexts
	preflight      directionTexts
	httpOnly       directionTexts
	overHttpOnly   text
	overSecureBy   setterTexts
}

// lineWords are for lines that are not valid cookies.
type lineWords struct {
	syntax, empty, tooLarge, control, nameless, namelessWithEquals text

	domainCases domainWords
}

// domainWords have a sentence for each error in a Domain.
type domainWords struct {
	cases    phrase.Table[rule.Case, phrase.Phrase]
	mismatch phrase.Phrase
}

// prefixWords are for names whose line does not meet the prefix's requirements.
type prefixWords struct {
	inValue text
	// requirements are the requirements of each prefix.
	requirements phrase.Table[string, phrase.Phrase]
}

// sameSiteWords are for decisions by SameSite.
type sameSiteWords struct {
	// embedded is for whatever a frame does in a page of another site.
	embedded                 phrase.Phrase
	strict, lax, unspecified crossSiteWords
	noneInsecure             text
}

// crossSiteWords are for one value of SameSite and a cross-site request.
type crossSiteWords struct {
	sent, set crossingWords
}

// crossingWords have a sentence for each cause of a cross-site request: its
// initiator, the initiator's scheme alone, and a redirect.
type crossingWords struct{ elsewhere, scheme, redirected phrase.Phrase }

// partitionWords are about partitions.
type partitionWords struct {
	insecure      text
	insecurePlain setterTexts
}

// limitWords are for exceeded limits.
type limitWords struct {
	// evicted and rejected have a sentence for each limit.
	evicted, rejected limitTable
}

// limitTable have a phrase for each limit.
type limitTable struct{ site, partition, bytes, jar phrase.Phrase }

// causeWords are for steps that stopped.
type causeWords struct {
	stops phrase.Table[rule.ID, text]
	// discarded is for a response to a handshake that the browser does not read.
	discarded text
}

// upgradeWords are for upgrades by the browser. Those of HSTS are by the
// deciding entry: the host's own, that of a parent domain, and a preloaded one.
type upgradeWords struct {
	hstsOwn, hstsAbove, hstsPreloaded          text
	httpsFirst, mixedContent, insecureRequests text
}

// warningWords are for cookies that were sent or stored with a warning.
type warningWords struct {
	attributeTooLong text

	onThisMachineBy carrierTexts
	// lint are the warnings about valid lines that are probably not intended.
	lint phrase.Table[rule.ID, text]
}
