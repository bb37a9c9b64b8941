package why

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// whyWords are the texts of the reasoning about a place.
type whyWords struct {
	headline headlineWords
	checks   checkWords
	// cors are the passed CORS checks.
	cors phrase.Table[rule.ID, phrase.Phrase]
	hsts hstsReasons
	// clear is about a Clear-Site-Data header.
	clear   clearReasons
	framing framingReasons
	// cache is whether the browser keeps a redirect.
	cache cacheReasons
}

// cacheReasons say whether the browser uses a redirect again.
type cacheReasons struct {
	kept, notKept phrase.Table[rule.Case, phrase.Phrase]
}

// clearReasons are the results of a Clear-Site-Data header.
type clearReasons struct {
	header, headline phrase.Table[rule.Case, phrase.Phrase]
	verdict          phrase.Table[event.Outcome, phrase.Phrase]
}

// framingReasons say whether a page may show a response in a frame.
type framingReasons struct {
	allows, forbids, name phrase.Table[rule.ID, phrase.Phrase]
}

// hstsReasons are the results of a Strict-Transport-Security header.
type hstsReasons struct {
	// header is its check, headline the result in a sentence, verdict in a few
	// words.
	header, headline phrase.Table[rule.Case, phrase.Phrase]
	verdict          phrase.Table[event.Outcome, phrase.Phrase]
}

// headlineWords are a sentence each.
type headlineWords struct {
	blocked, sent     reasonedText
	stored, notStored reasonedText
	none              phrase.Phrase
	some, someInClear phrase.Phrase
	both, bothInClear phrase.Phrase
	all, allInClear   phrase.Phrase
}

// A reasonedText is the result for a cookie, without and with a reason.
type reasonedText struct{ alone, with phrase.Phrase }

// of uses the first of the texts as the reason, if there is one.
func (r reasonedText) of(cookie string, texts []explain.Text) string {
	if len(texts) == 0 {
		return r.alone.With("cookie", cookie)
	}
	return r.with.With("cookie", cookie, "why", afterColon(cookie, texts[0].Sentence))
}

var whyTexts = whyWords{
	headline: headlineWords{
		blocked: reasonedText{
			alone: "{cookie} was not sent.",
			with:  "{cookie} was not sent: {why}",
		},
		sent: reasonedText{
			alone: "{cookie} was sent: every check passed.",
			with:  "{cookie} was sent, with a warning: {why}",
		},
		stored: reasonedText{
			alone: "{cookie} was stored: every check passed.",
			with:  "{cookie} was stored, with a warning: {why}",
		},
		notStored: reasonedText{
			alone: "{cookie} was not stored.",
			with:  "{cookie} was not stored: {why}",
		},
		none:        "None of {n} cookies was sent.",
		some:        "{sent} of {n} cookies were sent.",
		someInClear: "{sent} of {n} cookies were sent in clear text: anyone on the wire can read them.",
		both:        "Both cookies were sent.",
		bothInClear: "Both cookies were sent in clear text: anyone on the wire can read them.",
		all:         "All {n} cookies were sent.",
		allInClear:  "All {n} cookies were sent in clear text: anyone on the wire can read them.",
	},
	checks: checksTexts,
	cache: cacheReasons{
		kept: phrase.Table[rule.Case, phrase.Phrase]{
			{For: rule.Permanent, Say: "Cache: a {status} without Cache-Control or Expires is kept until the cache is cleared"},
			{For: rule.ByMaxAge, Say: "Cache: kept, Cache-Control: {value}"},
			{For: rule.ByExpires, Say: "Cache: kept, Expires: {value}"},
			{For: rule.ByLastModified, Say: "Cache: kept, Last-Modified: {value}"},
		},
		notKept: phrase.Table[rule.Case, phrase.Phrase]{
			{For: rule.NoStore, Say: "Cache: not kept, Cache-Control: {value}"},
			{For: rule.NoCache, Say: "Cache: not used again without asking, {value}"},
			{For: rule.VariesAlways, Say: "Cache: not used again, Vary: *"},
			{For: rule.ByMaxAge, Say: "Cache: not used again, Cache-Control: {value} allows no time"},
			{For: rule.ByLastModified, Say: "Cache: not used again, Last-Modified: {value} is not in the past"},
			{For: rule.ByExpires, Say: "Cache: not used again, Expires: {value} is not in the future"},
		},
	},
	hsts: hstsReasons{
		header: phrase.Table[rule.Case, phrase.Phrase]{
			{For: rule.Noted, Say: "Strict-Transport-Security: {value}, stored for {host}"},
			{For: rule.Renewed, Say: "Strict-Transport-Security: {value}, renews the entry for {host}"},
			{For: rule.NoEntry, Say: "Strict-Transport-Security: {value}, there is no entry for {host} to remove"},
			{For: rule.Forgotten, Say: "Strict-Transport-Security: {value}, the entry for {host} is removed"},
			{For: rule.OverHTTP, Say: "Strict-Transport-Security: ignored over http"},
			{For: rule.ThirdParty, Say: "Strict-Transport-Security: ignored from a third party, {host}"},
			{For: rule.Malformed, Say: "Strict-Transport-Security: ignored, {value} is malformed"},
			{For: rule.IPAddress, Say: "Strict-Transport-Security: ignored, {host} is an IP address"},
			{For: rule.ThisMachine, Say: "Strict-Transport-Security: ignored, {host} is this machine"},
		},
		headline: phrase.Table[rule.Case, phrase.Phrase]{
			{For: rule.Noted, Say: "From now until {time} the browser upgrades every http request to {hosts} to https, before it leaves the browser."},
			{For: rule.Forgotten, Say: "max-age=0 removes the HSTS entry of {host}: the next http request to it leaves the browser as it is."},
			{For: rule.OverHTTP, Say: "The browser ignores Strict-Transport-Security in a plain-HTTP response: anyone on the wire could have written it."},
			{For: rule.ThirdParty, Say: "The browser ignores Strict-Transport-Security of {host} here, because another site loaded this resource."},
			{For: rule.Malformed, Say: "The browser ignores Strict-Transport-Security: “{value}” has no valid max-age, or repeats a directive."},
			{For: rule.IPAddress, Say: "The browser ignores Strict-Transport-Security of {host}: HSTS is for host names, not for IP addresses."},
			{For: rule.ThisMachine, Say: "The browser ignores Strict-Transport-Security of {host}, which is this machine."},
		},
		verdict: phrase.Table[event.Outcome, phrase.Phrase]{{For: event.Learned, Say: "HSTS learned"}, {For: event.Removed, Say: "HSTS entry removed"}, {For: event.Ignored, Say: "HSTS header ignored"}},
	},
	clear: clearReasons{
		header: phrase.Table[rule.Case, phrase.Phrase]{
			{For: rule.WholeSite, Say: "Clear-Site-Data: {value}, for the whole site of {host}"},
			{For: rule.HostOnly, Say: "Clear-Site-Data: {value}, for {host} only"},
			{For: rule.NotAsked, Say: "Clear-Site-Data: {value}, not about cookies"},
			{For: rule.CacheOnly, Say: "Clear-Site-Data: {value}, for the cache of {origin}"},
			{For: rule.OverHTTP, Say: "Clear-Site-Data: ignored over http"},
			{For: rule.CredentialsOmit, Say: "Clear-Site-Data: ignored without credentials"},
			{For: rule.Malformed, Say: "Clear-Site-Data: ignored, {value} is malformed"},
		},
		headline: phrase.Table[rule.Case, phrase.Phrase]{
			{For: rule.WholeSite, Say: "Clear-Site-Data deletes the cookies of the whole site of {host}, whichever of its hosts set them. Deleted: {names}."},
			{For: rule.HostOnly, Say: "Clear-Site-Data deletes the cookies whose domain is exactly {host}; in this browser those of other hosts of the site stay. Deleted: {names}."},
			{For: rule.CacheOnly, Say: "Clear-Site-Data removes the redirects of {origin} from the cache, so that the browser asks the server again. Cookies stay."},
			{For: rule.OverHTTP, Say: "The browser ignores Clear-Site-Data in a plain-HTTP response: anyone on the wire could have written it."},
			{For: rule.CredentialsOmit, Say: "The browser ignores Clear-Site-Data here, because the request has no credentials."},
			{For: rule.Malformed, Say: "The browser ignores Clear-Site-Data: “{value}” has no type that it knows. Each type is in quotes, such as \"cookies\"."},
		},
		verdict: phrase.Table[event.Outcome, phrase.Phrase]{{For: event.Deleted, Say: "site data cleared"}, {For: event.Ignored, Say: "Clear-Site-Data ignored"}},
	},
	framing: framingReasons{
		allows: phrase.Table[rule.ID, phrase.Phrase]{
			{For: rule.FrameAncestors, Say: "frame-ancestors {value}: allows the page"},
			{For: rule.XFrameOptions, Say: "X-Frame-Options: {value}, allows the page"},
		},
		forbids: phrase.Table[rule.ID, phrase.Phrase]{
			{For: rule.FrameAncestors, Say: "frame-ancestors {value}: the page is not among them"},
			{For: rule.XFrameOptions, Say: "X-Frame-Options: {value}, not on this page"},
		},
		name: phrase.Table[rule.ID, phrase.Phrase]{
			{For: rule.FrameAncestors, Say: "frame-ancestors"},
			{For: rule.XFrameOptions, Say: "X-Frame-Options"},
		},
	},
	cors: phrase.Table[rule.ID, phrase.Phrase]{
		{For: rule.AllowOriginMismatch, Say: "Access-Control-Allow-Origin: allows the page's origin"},
		{For: rule.InvalidAllowCredentials, Say: "Access-Control-Allow-Credentials: true"},
		{For: rule.PreflightInvalidStatus, Say: "Preflight status: 200 to 299"},
		{For: rule.PreflightAllowOriginMismatch, Say: "Access-Control-Allow-Origin: allows the page's origin"},
		{For: rule.PreflightInvalidAllowCredentials, Say: "Access-Control-Allow-Credentials: true"},
		{For: rule.MethodDisallowedByPreflight, Say: "Access-Control-Allow-Methods: allows the method"},
		{For: rule.HeaderDisallowedByPreflight, Say: "Access-Control-Allow-Headers: allows the headers"},
	},
}

// itSubject replaces the subject of an English sentence that has just been named.
const itSubject phrase.Phrase = "it {does}"

// afterColon adapts a sentence to follow a colon: "it" replaces the cookie that was
// just named.
func afterColon(cookie, sentence string) string {
	if does, found := strings.CutPrefix(sentence, cookie+" "); found {
		return itSubject.With("does", does)
	}
	return phrase.Inside(sentence)
}
