package event

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// setCookie adds the event of a line of x's response.
func (n *narrator) setCookie(at Place, x *trace.Exchange) {
	set := &x.SetCookies[at.Line]
	chip := lineChip(at, set)
	var given []trace.Readable
	if chip.Readable {
		given = []trace.Readable{{Name: set.Name, Value: chip.Value}}
	}
	words := &tableTexts.lines.server
	if set.By == trace.ByAttacker {
		words = &tableTexts.lines.attacker
	}
	n.add(Event{
		At:         at,
		Action:     n.setText(words, set),
		Host:       x.To.Host,
		Scheme:     x.To.Scheme,
		Condition:  setCondition(set),
		Result:     SetResult(set),
		CookieSent: notSent(set, &tableTexts.lines.notSentResponse),
		Wire:       wireText(x, given),
		Chips:      []Chip{chip},
	})
}

// assignment adds the event of a script that assigns to document.cookie.
func (n *narrator) assignment(at Place, set *trace.SetCookie) {
	page := n.Trace.Steps[at.Step].Page
	n.add(Event{
		At:         at,
		Action:     n.setText(&tableTexts.lines.script, set),
		Host:       page.Host,
		Scheme:     page.Scheme,
		Condition:  setCondition(set),
		Result:     SetResult(set),
		CookieSent: notSent(set, &tableTexts.lines.notSentScript),
		Wire:       phrase.Say("nothing leaves the browser"),
		Chips:      []Chip{lineChip(at, set)},
	})
}

// setText says who sets, or deletes, a cookie.
func (n *narrator) setText(words *setterWords, set *trace.SetCookie) string {
	deletes := set.Effect == trace.Deleted || set.Effect == trace.Expired
	text := words.sets
	switch {
	case deletes && n.manyCookies:
		text = words.deletesNamed
	case deletes:
		text = words.deletes
	case n.manyCookies:
		text = words.setsNamed
	}
	return text.With("name", NameOf(set.Name))
}

// setCondition describes the line.
func setCondition(set *trace.SetCookie) string {
	switch {
	case set.Cookie == nil:
		return phrase.Say("Not a valid cookie")
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return phrase.Say("Set expired cookie")
	case set.Cookie.Secure:
		return phrase.Say("Set cookie with Secure=True")
	}
	return phrase.Say("Set cookie with Secure=False")
}

// SetResult is the result for a line's cookie, and for cookies that it evicted.
func SetResult(set *trace.SetCookie) string {
	switch {
	case set.Effect == trace.Created && WritesSecure(set):
		return withEvicted(phrase.Say("Cookie stored in browser with Secure flag"), set)
	case set.Effect == trace.Created:
		return withEvicted(phrase.Say("Cookie stored in browser without Secure flag"), set)
	case set.Effect == trace.Overwritten && WritesSecure(set):
		return withEvicted(phrase.Say("Cookie replaced in browser, with Secure flag"), set)
	case set.Effect == trace.Overwritten:
		return withEvicted(phrase.Say("Cookie replaced in browser, without Secure flag"), set)
	case set.Effect == trace.Deleted:
		return phrase.Say("Cookie deleted from browser")
	case set.Effect == trace.Expired:
		return phrase.Say("Nothing to delete in browser")
	case len(set.Reasons) == 0:
		return phrase.Say("Cookie rejected")
	}
	return withEvicted(phrase.Say("Cookie rejected: {why}", "why", RefusedFor(set)), set)
}

// RefusedFor is the first reason why a line's cookie was rejected, in a few
// words.
func RefusedFor(set *trace.SetCookie) string {
	return explain.Check(set.Checks.FirstFailed(), explain.Detail{
		Direction: explain.Storing, Line: set.Line, Name: set.Name, Cookie: set.Cookie,
	}).Short
}

// withEvicted adds the number of evicted cookies to a sentence.
func withEvicted(sentence string, set *trace.SetCookie) string {
	n := len(set.Evicted)
	if n == 0 {
		return sentence
	}
	return AndThen(sentence, phrase.Plural{One: "{name} evicted", Other: "{n} cookies evicted"}.Of(n, "name", NameOf(set.Evicted[0].Name)))
}

// Evicts reports whether a line evicted a cookie of that name.
func Evicts(set *trace.SetCookie, name string) bool {
	return slices.ContainsFunc(set.Evicted, func(e trace.Eviction) bool { return e.Name == name })
}

// notSent says that a line sends no cookie to a server, and why.
func notSent(set *trace.SetCookie, texts *notSentWords) string {
	switch LineOutcome(set) {
	case Rejected:
		return phrase.Say("No (cookie rejected)")
	case Deleted:
		return texts.deletion.String()
	default:
		return texts.set.String()
	}
}

// WritesSecure reports whether a line has Secure.
func WritesSecure(set *trace.SetCookie) bool { return set.Cookie != nil && set.Cookie.Secure }
