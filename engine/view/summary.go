package view

import (
	"fmt"
	"slices"
	"strings"
)

// A fact is a difference in words.
type fact struct {
	weight weight
	text   string
}

// A weight says how much a fact matters: the first matter most.
type weight int

const (
	leaking weight = iota
	hiding
	sending
	storing
	leaving
	answering
	reasoning
	appearing
	scripting
)

// tell adds a fact about a place.
func (c *comparison) tell(w weight, at Place, format string, args ...any) {
	step := fmt.Sprintf("step %d ", RowOf(c.rows, at))
	c.facts = append(c.facts, fact{w, step + fmt.Sprintf(format, args...)})
}

// documentCookie tells what scripts of a page can read now, or no longer.
func (c *comparison) documentCookie(page, now, was string) {
	before, after := namesIn(was), namesIn(now)
	for _, name := range after {
		if !slices.Contains(before, name) {
			c.facts = append(c.facts, fact{scripting, "scripts on " + page + " can now read " + name})
		}
	}
	for _, name := range before {
		if !slices.Contains(after, name) {
			c.facts = append(c.facts, fact{scripting, "scripts on " + page + " can no longer read " + name})
		}
	}
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

// noChange is the summary where there is nothing to tell.
const noChange = "No request changed."

// factsTold is how many facts a summary tells before it only counts them.
const factsTold = 2

// summary says how many exchanges changed, and what is most worth knowing.
func (c *comparison) summary() string {
	facts := c.mostWorthKnowing()
	var sentences []string
	switch {
	case c.changed > 0:
		sentences = append(sentences, fmt.Sprintf("%d of %s changed: %s.", c.changed, plural(int64(c.total), "exchange"), facts))
	case facts != "":
		sentences = append(sentences, "No exchange changed, but "+facts+".")
	}
	switch {
	case c.gone == 1:
		sentences = append(sentences, "1 exchange is gone.")
	case c.gone > 1:
		sentences = append(sentences, fmt.Sprintf("%d exchanges are gone.", c.gone))
	}
	if len(sentences) == 0 {
		return noChange
	}
	return strings.Join(sentences, " ")
}

func (c *comparison) mostWorthKnowing() string {
	slices.SortStableFunc(c.facts, func(a, b fact) int { return int(a.weight - b.weight) })
	var told []string
	for _, f := range c.facts {
		if !slices.Contains(told, f.text) {
			told = append(told, f.text)
		}
	}
	if more := len(told) - factsTold; more > 0 {
		told = append(told[:factsTold], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(told, "; ")
}
