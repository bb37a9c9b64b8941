package compare

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A fact is a difference in words.
type fact struct {
	weight weight
	at     event.Place
	text   string
}

// A weight orders facts: the first are the most important.
type weight int

const (
	// rejection is for a line that was stored before, failing for a step that no
	// longer loads.
	rejection weight = iota
	loadFailure
	exposure
	lessExposure
	sendChange
	storeChange
	removal
	statusChange
	hstsChange
	reasonChange
	newRequest
	scriptChange
)

// report adds a fact about a place, which is the value of {event}.
func (c *comparison) report(w weight, at event.Place, text phrase.Phrase, pairs ...string) {
	pairs = append(pairs, "event", strconv.Itoa(c.after.EventOf(at)))
	c.facts = append(c.facts, fact{w, at, text.With(pairs...)})
}

// documentCookie reports what scripts of a page can read now, or no longer.
func (c *comparison) documentCookie(at event.Place, page, now, was string) {
	if was == now {
		return
	}
	tell := func(text phrase.Phrase, names, without []string) {
		there := make(map[string]bool, len(without))
		for _, name := range without {
			there[name] = true
		}
		for _, name := range names {
			if !there[name] {
				c.facts = append(c.facts, fact{scriptChange, at, text.With("page", page, "name", name)})
			}
		}
	}
	before, after := namesIn(was), namesIn(now)
	tell(phrase.Phrase("scripts on {page} can now read {name}"), after, before)
	tell(phrase.Phrase("scripts on {page} can no longer read {name}"), before, after)
}

// namesIn lists the names of the cookies in a Cookie header.
func namesIn(header string) []string {
	var names []string
	for pair := range strings.SplitSeq(header, "; ") {
		if name, _, _ := strings.Cut(pair, "="); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// maxFacts is the number of facts in a summary; it counts the others.
const maxFacts = 2

// sort puts the most important facts first.
func (c *comparison) sort() {
	slices.SortStableFunc(c.facts, func(a, b fact) int { return int(a.weight - b.weight) })
}

// summary has the most important facts, then how many exchanges changed.
func (c *comparison) summary() string {
	if c.nothing() {
		return phrase.Say("No request changed.")
	}
	var sentences []string
	switch facts := c.topFacts(); {
	case c.changed > 0:
		sentences = append(sentences, phrase.Plural{
			One:   "{facts}. {changed} of {n} exchange changed.",
			Other: "{facts}. {changed} of {n} exchanges changed.",
		}.Of(c.total, "changed", strconv.Itoa(c.changed), "facts", event.Capital(facts)))
	case facts != "":
		sentences = append(sentences, phrase.Say("No exchange changed, but {facts}.", "facts", facts))
	}
	if c.gone > 0 {
		sentences = append(sentences, phrase.Plural{One: "{n} exchange is gone.", Other: "{n} exchanges are gone."}.Of(c.gone))
	}
	return strings.Join(sentences, " ")
}

// nothing reports whether there are no facts.
func (c *comparison) nothing() bool { return c.changed == 0 && c.gone == 0 && len(c.facts) == 0 }

// foremost is the place of the fact that is reported first, [event.Nowhere] without one.
func (c *comparison) foremost() event.Place {
	if len(c.facts) == 0 {
		return event.Nowhere
	}
	return c.facts[0].at
}

func (c *comparison) topFacts() string {
	var texts []string
	known := map[string]bool{}
	for _, f := range c.facts {
		if !known[f.text] {
			known[f.text] = true
			texts = append(texts, f.text)
		}
	}
	if more := len(texts) - maxFacts; more > 0 {
		texts = append(texts[:maxFacts], phrase.Say("and {n} more", "n", strconv.Itoa(more)))
	}
	if len(texts) == 0 {
		return ""
	}
	list := texts[0]
	for _, fact := range texts[1:] {
		list = event.AndThen(list, fact)
	}
	return list
}
