package whatif

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// consequence describes the effects of a trial in a sentence.
func (s *search) consequence(t *trial) string {
	bad, good := s.bad(t), s.good(t)
	if len(bad) == 0 {
		return phrase.Say("With the change, {good}.", "good", inWords(good))
	}
	return phrase.Say("Note: {bad}. With the change, {good}.", "bad", inWords(bad), "good", inWords(good))
}

// bad are the worst of the new effects, and what stays wrong.
func (s *search) bad(t *trial) []string {
	var list []string
	add := func(clause phrase.Phrase, of requirement, pairs ...string) {
		if len(list) == maxNamed {
			return
		}
		text := clause.With(append(pairs, "name", nameOf(of.name), "step", strconv.Itoa(of.step+1))...)
		if !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	for _, n := range s.newlyMissed(t, cookieStored) {
		add(phrase.Phrase("the browser now rejects {name} in step {step}"), n)
	}
	for _, n := range s.newlyMissed(t, pageLoads) {
		add(phrase.Phrase("the outcome of step {step} is now {outcome}"), n, "outcome", event.OutcomeText(t.after.trace.Steps[n.step].Outcome))
	}
	for _, n := range t.exposed {
		add(phrase.Phrase("anyone on the wire can now read {name}"), n)
	}
	for _, n := range t.duplicated {
		add(phrase.Phrase("the browser then has two cookies named {name}"), n)
	}
	for _, n := range s.goal.missed {
		if !t.isFulfilled[n] {
			add(phrase.Phrase("step {step} is still wrong"), n)
		}
	}
	return list
}

// maxNamed is how many effects of each kind a sentence names.
const maxNamed = 2

// good are the first of what is fulfilled.
func (s *search) good(t *trial) []string {
	var list []string
	for _, h := range t.fulfilled {
		if len(list) == maxNamed {
			break
		}
		if h.part < noOtherSetter && t.after.states[h] == absent {
			continue // its request is gone, because a redirect is
		}
		clause := phrase.Phrase("step {step} loads {url}")
		switch h.part {
		case cookieStored:
			clause = phrase.Phrase("the browser stores {name} in step {step}")
		case cookieSent:
			clause = phrase.Phrase("step {step} sends {name}")
		case cookieDeleted:
			clause = phrase.Phrase("step {step} deletes {name}")
		case noOtherSetter:
			clause = phrase.Phrase("the browser rejects a {name} that the host did not set in step {step}")
		case spares:
			clause = phrase.Phrase("step {step} leaves {name} of the other host")
		case single:
			clause = phrase.Phrase("step {step} sends only one {name}")
		case notExposed:
			clause = phrase.Phrase("no one on the wire can read {name}")
		}
		step := &t.after.trace.Steps[h.step]
		text := clause.With("name", nameOf(h.name), "step", strconv.Itoa(h.step+1), "url", endOf(step))
		if !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

// endOf is the address of the last request of a step, or else of its page.
func endOf(step *trace.Step) string {
	if n := len(step.Exchanges); n > 0 {
		return step.Exchanges[n-1].URL
	}
	return step.URL
}

// inWords is one or two clauses as one.
func inWords(clauses []string) string {
	if len(clauses) == 1 {
		return clauses[0]
	}
	return phrase.Say("{flip} and {other}", "flip", clauses[0], "other", clauses[1])
}
