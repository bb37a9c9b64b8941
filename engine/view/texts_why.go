package view

import (
	"strings"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// whyWords are the texts of the reasoning about a place.
type whyWords struct {
	headline headlineWords
	checks   checkWords
	// cors are the passed CORS checks.
	cors map[rule.ID]phrase.Phrase

	hsts hstsReasons
}

// hstsReasons say which response set HSTS, and the result of a header.
type hstsReasons struct {
	// header is its check, headline what became of it, verdict in a few words.
	header, headline map[rule.Case]phrase.Phrase
	verdict          map[Fate]phrase.Phrase
}

// headlineWords are a sentence each.
type headlineWords struct {
	held, sent        reasonedText
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
		held: reasonedText{
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
	hsts: hstsReasons{
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
