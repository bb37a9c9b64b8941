package view

import (
	"strings"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

var whyEnglish = whyWords{
	verdict: verdictWords{
		held:            "blocked at Send",
		sent:            "sent",
		sentInClear:     "sent in clear text",
		stored:          "stored",
		replaced:        "replaced",
		deleted:         "deleted",
		nothingToDelete: "nothing to delete",
		refusedAtSet:    "rejected at Set",
		refusedAtStore:  "rejected at Store",
		upgraded:        "upgraded by the browser",
		noCookie:        "no cookie to send",
		someSent:        "{sent} of {n} sent",
		gaveUp:          "gave up",
		timePassed:      "time passed",
		sessionOver:     "session ended",
		nothingSent:     "nothing sent",
		redirected:      "redirected",
	},
	outcome: outcomeText{
		loaded:       "loaded",
		blocked:      "blocked",
		redirectLoop: "redirect-loop",
		failed:       "failed",
	},
	headline: headlineWords{
		held: reasonedText{
			alone: "{cookie} was not sent.",
			with:  "{cookie} was not sent: {why}",
		},
		sent: reasonedText{
			alone: "{cookie} was sent: every check passed.",
			with:  "{cookie} was sent, with a warning: {why}",
		},
		sentInClear: "{cookie} was sent in clear text: anyone on the wire can read it.",
		stored: reasonedText{
			alone: "{cookie} was stored: every check passed.",
			with:  "{cookie} was stored, with a warning: {why}",
		},
		notStored: reasonedText{
			alone: "{cookie} was not stored.",
			with:  "{cookie} was not stored: {why}",
		},
		storedInClear:   "{cookie} was stored, and it arrived in clear text: anyone on the wire can read it.",
		storedEvicting:  "{cookie} was stored, and {evicted}",
		replaced:        "{cookie} was stored and replaced an older cookie.",
		noCookie:        "The jar had no cookie for {host}.",
		noCookieInClear: "The jar had no cookie for {host}, so this plain-HTTP request exposed none.",
		none:            "None of {n} cookies was sent.",
		some:            "{sent} of {n} cookies were sent.",
		someInClear:     "{sent} of {n} cookies were sent in clear text: anyone on the wire can read them.",
		both:            "Both cookies were sent.",
		bothInClear:     "Both cookies were sent in clear text: anyone on the wire can read them.",
		all:             "All {n} cookies were sent.",
		allInClear:      "All {n} cookies were sent in clear text: anyone on the wire can read them.",
		timePassed:      "The clock advanced by {time}.",
		sessionOver:     "The browser was closed, which ends every cookie that has no Expires and no Max-Age.",
		ended:           "The step ended at {url}.",
		nothingSent:     "The link points to another place on the same page, so the browser sends no request.",
	},
	checks: checksEnglish,
	redirect: redirectReasons{
		to:       "{who} redirected this request to {location}: {because}.",
		check:    "Answered by: {who}, {because}",
		attacker: "the attacker",
		rule:     "rule {n} ({condition})",
		setting:  "{setting} (the server sees {scheme})",
		noRule:   "no rule of the scenario",
	},
	condition: conditionReasons{
		any:      "every request",
		host:     "host {host}",
		scheme:   "scheme {scheme}",
		method:   "method {method}",
		path:     "path {path}",
		cookie:   "with cookie {cookie}",
		noCookie: "no cookie {cookie}",
	},
	scheme: schemeReasons{
		proxy:         "The proxy terminates TLS and uses {scheme} to reach the server, so the server treats this {sent} request as {scheme}.",
		header:        "The header that the server trusts for the scheme says {scheme}, although the browser used {sent}.",
		djangoUnset:   "The proxy terminates TLS and uses {scheme} to reach Django, and SECURE_PROXY_SSL_HEADER is not set, so Django treats this {sent} request as {scheme}.",
		djangoNotSent: "The proxy terminates TLS and does not send the header that SECURE_PROXY_SSL_HEADER names, so Django treats this {sent} request as {scheme}.",
		name:          "Scheme",
		check:         "Scheme: the browser used {sent}, the server sees {scheme}",
	},
	missing: missingWords{
		neverSet:     "No earlier response set {cookie}.",
		refused:      "{cookie} was rejected at event {event}: {why}",
		refusedAlone: "{cookie} was rejected at event {event}.",
		deleted:      "{cookie} was deleted at event {event}.",
		evicted:      "{cookie} was evicted at event {event}.",
		gone:         "{cookie} was set at event {event}, but the jar has no {cookie} for this request.",
	},
	loop: loopWords{
		alone:    "{url} redirects to itself.",
		repeat:   "These URLs repeat: {urls}.",
		because:  "Each time, {who} redirects because of {because}.",
		upgraded: "The browser upgrades the request to https, and the server redirects it back to http.",
		always:   "None of these redirects depends on a cookie, so the loop never ends.",
		hop:      "{url}: {who}, {because}",
		browser:  "the browser",
		name:     "Redirect",
		more:     phrase.Plural{One: "{n} more", Other: "{n} more"},
	},
	deletion: deletionWords{
		deleted:       "{cookie} was deleted: it arrived already expired ({over}).",
		nothing:       "{cookie} was already expired when it arrived ({over}); there was no matching cookie to delete.",
		missed:        "{cookie} was already expired when it arrived ({over}), and deleted nothing: the jar's {cookie} has {theirs}, this line {ours}.",
		stays:         "Another {cookie} stays in the jar: it has {theirs}, this line {ours}.",
		over:          "its expiry has passed",
		maxAge:        "Max-Age={value}",
		expires:       "Expires {time}, the clock is {now}",
		path:          "Path={value}",
		domain:        "Domain={value}",
		hostOnly:      "no Domain (host-only, {value})",
		partition:     "partition key {value}",
		unpartitioned: "no partition key",
	},
	hsts: hstsReasons{
		learned:      "{host} sent Strict-Transport-Security at event {event}; the entry lasts until {time}.",
		learnedBelow: "{host} sent Strict-Transport-Security with includeSubDomains at event {event}; the entry lasts until {time}.",
		name:         "Strict-Transport-Security",
		header: map[rule.Case]phrase.Phrase{
			rule.Noted:       "Strict-Transport-Security: {value}, stored for {host}",
			rule.Renewed:     "Strict-Transport-Security: {value}, renews the entry for {host}",
			rule.NotKnown:    "Strict-Transport-Security: {value}, there is no entry for {host} to remove",
			rule.Forgotten:   "Strict-Transport-Security: {value}, the entry for {host} is removed",
			rule.OverHTTP:    "Strict-Transport-Security: ignored over http",
			rule.ThirdParty:  "Strict-Transport-Security: ignored from a third party, {host}",
			rule.Malformed:   "Strict-Transport-Security: ignored, {value} is malformed",
			rule.IPAddress:   "Strict-Transport-Security: ignored, {host} is an IP address",
			rule.ThisMachine: "Strict-Transport-Security: ignored, {host} is this machine",
		},
		headline: map[rule.Case]phrase.Phrase{
			rule.Noted:       "From now until {time} the browser upgrades every http request to {hosts} to https, before it leaves the browser.",
			rule.Forgotten:   "max-age=0 removes the HSTS entry of {host}: the next http request to it leaves the browser as it is.",
			rule.OverHTTP:    "The browser ignores Strict-Transport-Security in a plain-HTTP response: anyone on the wire could have written it.",
			rule.ThirdParty:  "The browser ignores Strict-Transport-Security of {host} here, because another site loaded this resource.",
			rule.Malformed:   "The browser ignores Strict-Transport-Security: “{value}” has no valid max-age, or repeats a directive.",
			rule.IPAddress:   "The browser ignores Strict-Transport-Security of {host}: HSTS is for host names, not for IP addresses.",
			rule.ThisMachine: "The browser ignores Strict-Transport-Security of {host}, which is this machine.",
		},
		verdict: map[Fate]phrase.Phrase{Learned: "HSTS learned", Forgotten: "HSTS entry removed", Ignored: "HSTS header ignored"},
	},
	restart: restartWords{
		ended: "{cookie}: ended, it was kept {lifetime}",
		stays: "{cookie}: stays, it is kept {lifetime}",
	},
	wait: waitWords{
		ended:  "{cookie}: expired at {time}",
		capped: "{cookie} was set at event {event}. {why}",
	},
	reload:   "A reload repeats the request that {page} started.",
	hosts:    "The scenario has {hosts}.",
	noHosts:  "The scenario has no servers.",
	ports:    "It listens on {ports}.",
	endpoint: "port {port} over {scheme}",

	then: "{said} {next}",

	oneSent: "{name} was sent",
	oneHeld: "{name}: {why}",
	cors: map[rule.ID]phrase.Phrase{
		rule.AllowOriginMismatch:              "Access-Control-Allow-Origin: allows the page's origin",
		rule.InvalidAllowCredentials:          "Access-Control-Allow-Credentials: true",
		rule.PreflightInvalidStatus:           "Preflight status: 200 to 299",
		rule.PreflightAllowOriginMismatch:     "Access-Control-Allow-Origin: allows the page's origin",
		rule.PreflightInvalidAllowCredentials: "Access-Control-Allow-Credentials: true",
		rule.MethodDisallowedByPreflight:      "Access-Control-Allow-Methods: allows the method",
	},
}

// itself replaces the subject of an English sentence that has just been named.
const itself phrase.Phrase = "it {does}"

// afterColon adapts an English sentence to follow a colon: it replaces the
// cookie that was just named with "it", or starts with a lower-case letter.
func afterColon(cookie, sentence string) string {
	if does, found := strings.CutPrefix(sentence, cookie+" "); found {
		return itself.With("does", does)
	}
	_, first := utf8.DecodeRuneInString(sentence)
	return strings.ToLower(sentence[:first]) + sentence[first:]
}

// afterAnd adapts an English sentence to follow "and": it starts with a
// lower-case letter, unless it starts with a name.
func afterAnd(sentence string) string {
	if rest, found := strings.CutPrefix(sentence, "The "); found {
		return "the " + rest
	}
	return sentence
}
