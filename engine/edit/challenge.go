package edit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetChallenge replaces the challenge of a scenario; nil removes it.
func SetChallenge(s *scenario.Scenario, c *scenario.Challenge) *scenario.Scenario {
	s = s.Clone()
	s.Challenge = c
	return s
}

// A ChallengeField is a part of a challenge that is edited as text, or as a list of
// words of which each is chosen or not.
type ChallengeField string

const (
	ChallengeGoal ChallengeField = "goal"
	ChallengePar  ChallengeField = "par"
	// ChallengeHints has a hint in each line.
	ChallengeHints ChallengeField = "hints"
	// The others are lists of words.
	ChallengeAllow    ChallengeField = "allow"
	ChallengeForeign  ChallengeField = "foreign"
	ChallengeBrowsers ChallengeField = "browsers"
)

// Of is the text of a field that is edited as text.
func (f ChallengeField) Of(c *scenario.Challenge) string {
	switch f {
	case ChallengeGoal:
		return c.Goal
	case ChallengePar:
		return strconv.Itoa(c.Par)
	case ChallengeHints:
		return strings.Join(c.Hints, "\n")
	}
	return ""
}

// Words are those that a list of a scenario's challenge can have, in order.
func (f ChallengeField) Words(s *scenario.Scenario) []string {
	var words []string
	switch f {
	case ChallengeAllow:
		for _, one := range scenario.Switches() {
			words = append(words, string(one))
		}
	case ChallengeBrowsers:
		for _, b := range scenario.Browsers() {
			words = append(words, string(b))
		}
	case ChallengeForeign:
		for i := range s.Servers {
			if host := s.Servers[i].Host; !slices.Contains(words, host) {
				words = append(words, host)
			}
		}
	}
	return words
}

// Has reports whether the list of a challenge has a word.
func (f ChallengeField) Has(c *scenario.Challenge, word string) bool {
	switch f {
	case ChallengeAllow:
		return slices.Contains(c.Allow, scenario.Switch(word))
	case ChallengeBrowsers:
		return slices.Contains(c.Browsers, scenario.Browser(word))
	case ChallengeForeign:
		return slices.Contains(c.Foreign, word)
	}
	return false
}

// Write is a scenario with another text in the field of its challenge. Of a list the
// text is a word, which is added or, if it is there, removed; the words are in the
// order of [ChallengeField.Words]. The error says what is wrong with the text.
func (f ChallengeField) Write(s *scenario.Scenario, text string) (_ *scenario.Scenario, err error) {
	s, text = s.Clone(), strings.TrimSpace(text)
	c := s.Challenge
	if c == nil {
		return s, nil
	}
	words := f.Words(s)
	switch f {
	case ChallengeGoal:
		c.Goal = text
	case ChallengePar:
		if c.Par, err = strconv.Atoi(text); err != nil {
			err = invalid(phrase.Say("{text} is not a number of flips.", "text", strconv.Quote(text)))
		}
	case ChallengeHints:
		c.Hints = nil
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" {
				c.Hints = append(c.Hints, line)
			}
		}
	case ChallengeAllow:
		c.Allow = turned(c.Allow, words, text)
	case ChallengeBrowsers:
		c.Browsers = turned(c.Browsers, words, text)
	case ChallengeForeign:
		c.Foreign = turned(c.Foreign, words, text)
	}
	return s, err
}

// turned is a list with a word added, or removed if it is there.
func turned[T ~string](list []T, words []string, word string) []T {
	var next []T
	for _, w := range words {
		if slices.Contains(list, T(w)) != (w == word) {
			next = append(next, T(w))
		}
	}
	return next
}
