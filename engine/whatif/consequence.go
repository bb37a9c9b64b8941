package whatif

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// consequence describes the effects of a trial in a sentence.
func (s *search) consequence(t *trial) string {
	bad, good := s.bad(t), s.good(t)
	if len(bad) == 0 {
		return say.consequence.sentence.With("good", inWords(good))
	}
	return say.consequence.worse.With("bad", inWords(bad), "good", inWords(good))
}

// bad are the worst of what is new, and what stays wrong.
func (s *search) bad(t *trial) []string {
	w := &say.consequence
	var list []string
	add := func(said phrase.Phrase, of want, pairs ...string) {
		if len(list) == told {
			return
		}
		text := said.With(append(pairs, "name", nameOf(of.name), "step", strconv.Itoa(of.step+1))...)
		if !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	for _, n := range s.news(t, stores) {
		add(w.refuses, n)
	}
	for _, n := range s.news(t, loads) {
		add(w.fails, n, "outcome", string(t.after.trace.Steps[n.step].Outcome))
	}
	for _, n := range t.exposed {
		add(w.exposes, n)
	}
	for _, n := range t.doubled {
		add(w.doubles, n)
	}
	for _, n := range s.goal.missed {
		if !t.heals[n] {
			add(w.wrong, n)
		}
	}
	return list
}

// told is how many effects of each kind a sentence names.
const told = 2

// good are the first of what is healed.
func (s *search) good(t *trial) []string {
	w := &say.consequence
	var list []string
	for _, h := range t.healed {
		if len(list) == told {
			break
		}
		if h.part < genuine && t.after.states[h] == absent {
			continue // it has gone with a detour
		}
		said := w.loads
		switch h.part {
		case stores:
			said = w.stores
		case carries:
			said = w.sends
		case deletes:
			said = w.deletes
		case genuine:
			said = w.keepsOut
		case single:
			said = w.single
		case hidden:
			said = w.hides
		}
		step := &t.after.trace.Steps[h.step]
		text := said.With("name", nameOf(h.name), "step", strconv.Itoa(h.step+1), "url", endOf(step))
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
	return say.both.With("flip", clauses[0], "other", clauses[1])
}
