package edit

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// AddClaim adds a claim at the end.
func AddClaim(s *scenario.Scenario, c scenario.Claim) *scenario.Scenario {
	s = s.Clone()
	s.Expect = append(s.Expect, c)
	return s
}

// RemoveClaim removes a claim.
func RemoveClaim(s *scenario.Scenario, claim int) *scenario.Scenario {
	s = s.Clone()
	if in(claim, len(s.Expect)) {
		s.Expect = slices.Delete(s.Expect, claim, claim+1)
	}
	return s
}

// SetClaim replaces a claim. If it answers the scenario's question, no other does.
func SetClaim(s *scenario.Scenario, claim int, c scenario.Claim) *scenario.Scenario {
	s = s.Clone()
	if !in(claim, len(s.Expect)) {
		return s
	}
	for i := range s.Expect {
		s.Expect[i].Answers = s.Expect[i].Answers && !c.Answers
	}
	s.Expect[claim] = c
	return s
}

// A ClaimField is a part of a claim that is edited as text.
type ClaimField string

const (
	// ClaimStep and ClaimExchange count from 1, as the page counts.
	ClaimStep     ClaimField = "step"
	ClaimExchange ClaimField = "exchange"
	// ClaimStates is the kind of the claim, and ClaimOf the cookie, the URL or the
	// outcome that it is about.
	ClaimStates ClaimField = "states"
	ClaimOf     ClaimField = "of"
	ClaimReason ClaimField = "reason"
	// ClaimAnswers is "true" for the claim that answers the question.
	ClaimAnswers ClaimField = "answers"
)

// Of is the text of the field in a claim.
func (f ClaimField) Of(c *scenario.Claim) string {
	kind, of := c.States()
	switch f {
	case ClaimStep:
		return strconv.Itoa(c.Step + 1)
	case ClaimExchange:
		if c.Exchange != nil {
			return strconv.Itoa(*c.Exchange + 1)
		}
	case ClaimStates:
		return string(kind)
	case ClaimOf:
		return of
	case ClaimReason:
		return c.Reason
	case ClaimAnswers:
		return strconv.FormatBool(c.Answers)
	}
	return ""
}

// Has reports whether a claim may have the field.
func (f ClaimField) Has(kind scenario.ClaimKind) bool {
	switch f {
	case ClaimExchange:
		return !kind.OfStep()
	case ClaimReason:
		return kind.HasReason()
	}
	return true
}

// Write is a claim with another text in the field. The error says what is wrong with
// the text.
func (f ClaimField) Write(c scenario.Claim, text string) (scenario.Claim, error) {
	text = strings.TrimSpace(text)
	kind, _ := c.States()
	var err error
	switch f {
	case ClaimStep:
		var step int
		step, err = stepOf(cmp.Or(text, "0"))
		c.Step = step - 1
	case ClaimExchange:
		c.Exchange, err = exchangeOf(text)
	case ClaimStates:
		c = become(c, scenario.ClaimKind(text))
	case ClaimOf:
		if text == "" {
			return c, invalid(phrase.Say("A claim names a cookie, an address or an outcome. To drop the claim, remove it."))
		}
		if place := kind.In(&c); place != nil {
			*place = text
		}
	case ClaimReason:
		c.Reason = text
	case ClaimAnswers:
		c.Answers = text == "true"
	}
	return c, err
}

func exchangeOf(text string) (*int, error) {
	if text == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return nil, invalid(phrase.Say("{text} is not the number of a request.", "text", strconv.Quote(text)))
	}
	n--
	return &n, nil
}

// become is a claim of another kind about the same place. It is about the same cookie if
// both kinds are about one, and otherwise about nothing yet.
func become(c scenario.Claim, kind scenario.ClaimKind) scenario.Claim {
	was, of := c.States()
	next := scenario.Claim{Step: c.Step, Answers: c.Answers}
	place := kind.In(&next)
	if place == nil || was == kind {
		return c
	}
	if !kind.OfStep() {
		next.Exchange = c.Exchange
	}
	if !was.OfStep() && !kind.OfStep() {
		*place = of
	}
	return next
}
