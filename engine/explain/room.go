package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Evicted explains why cookies were evicted for another, with the reason of the
// first. There is at least one.
func Evicted(list []trace.Eviction) Text {
	first := &list[0]
	d := Detail{Direction: Storing, Name: first.Name, Cookie: &trace.Cookie{Name: first.Name, Domain: first.Domain}}
	who := phrase.Say("{subject} was evicted", "subject", d.Subject())
	if others := len(list) - 1; others > 0 {
		who = phrase.Plural{One: "{subject} and one other were evicted", Other: "{subject} and {n} others were evicted"}.Of(others, "subject", d.Subject())
	}
	t := text{phrase.Phrase("evicted"), phrase.Phrase("{who}.")}
	if sentence, ok := limitTexts.evicted.of(first.Reason); ok {
		t.sentence = sentence
	}
	words := t.with("who", who, "domain", d.domain(), "limit", number(first.Limit))
	known := rule.Of(first.Reason)
	if known == nil {
		return words
	}
	return words.by(known, &rule.Check{Rule: first.Reason}, known.At(rule.Store))
}

// limit explains why a new cookie was evicted itself; a Secure cookie would have
// evicted another.
func (d *Detail) limit(c *rule.Check) (t Text, ok bool) {
	sentence, ok := limitTexts.rejected.of(c.Rule)
	if !ok {
		return Text{}, false
	}
	return text{phrase.Phrase("not into a full jar"), sentence}.with("subject", d.Subject(), "domain", d.domain()), true
}

// of is the phrase for the exceeded limit.
func (w *limitTable) of(id rule.ID) (sentence phrase.Phrase, ok bool) {
	switch id {
	case rule.DomainExceedsMaxCookies:
		return w.site, true
	case rule.PartitionExceedsMaxCookies:
		return w.partition, true
	case rule.PartitionExceedsMaxBytes:
		return w.bytes, true
	case rule.JarExceedsMaxCookies:
		return w.jar, true
	}
	return "", false
}
