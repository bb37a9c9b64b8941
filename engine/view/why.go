package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Reasoning answers why something came out as it did.
type Reasoning struct {
	// Fate is the cookie's, "" where the place is about no single cookie.
	Fate Fate
	// Verdict is a few words: "held at Send".
	Verdict string
	// Headline is one sentence.
	Headline string
	// Checks are the rules that were applied, in order.
	Checks []Check
	// Texts has a text for each reason, then for each warning.
	Texts []explain.Text
	// Section and DevTools are those of what decided.
	Section, DevTools string
}

// A Check is one rule and whether the cookie passed it.
type Check struct {
	OK   bool
	Text string
}

// Why explains a place: an exchange, a cookie considered, a Set-Cookie line or
// a step.
func Why(s *scenario.Scenario, t *trace.Trace, at Place) Reasoning { return Reasoning{} }
