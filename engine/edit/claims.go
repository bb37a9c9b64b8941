package edit

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A ClaimList is a list of claims in a scenario, by its name in the document.
type ClaimList string

const (
	Expect ClaimList = "expect"
	// Reach and Avoid are the challenge's.
	Reach ClaimList = "reach"
	Avoid ClaimList = "avoid"
)

// In is the list in a scenario, nil for a list of a challenge that there is not.
func (l ClaimList) In(s *scenario.Scenario) *[]scenario.Claim {
	switch {
	case l == Expect:
		return &s.Expect
	case s.Challenge == nil:
		return nil
	case l == Reach:
		return &s.Challenge.Reach
	case l == Avoid:
		return &s.Challenge.Avoid
	}
	return nil
}

// Of has the claims of the list in a scenario.
func (l ClaimList) Of(s *scenario.Scenario) []scenario.Claim {
	if list := l.In(s); list != nil {
		return *list
	}
	return nil
}

// AddClaim adds a claim at the end of a list.
func AddClaim(s *scenario.Scenario, to ClaimList, c scenario.Claim) *scenario.Scenario {
	return editClaims(s, to, func(claims []scenario.Claim) []scenario.Claim { return append(claims, c) })
}

// RemoveClaim removes a claim from a list.
func RemoveClaim(s *scenario.Scenario, from ClaimList, claim int) *scenario.Scenario {
	return editClaims(s, from, func(claims []scenario.Claim) []scenario.Claim {
		if in(claim, len(claims)) {
			return slices.Delete(claims, claim, claim+1)
		}
		return claims
	})
}

// SetClaim replaces a claim in a list. If it answers the scenario's question, no other
// there does.
func SetClaim(s *scenario.Scenario, where ClaimList, claim int, c scenario.Claim) *scenario.Scenario {
	return editClaims(s, where, func(claims []scenario.Claim) []scenario.Claim {
		if !in(claim, len(claims)) {
			return claims
		}
		for i := range claims {
			claims[i].Answers = claims[i].Answers && !c.Answers
		}
		claims[claim] = c
		return claims
	})
}

func editClaims(s *scenario.Scenario, of ClaimList, edit func([]scenario.Claim) []scenario.Claim) *scenario.Scenario {
	s = s.Clone()
	if list := of.In(s); list != nil {
		*list = edit(*list)
	}
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
	if was.OfCookie() && kind.OfCookie() {
		*place = of
	}
	return next
}
