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

// Write is a challenge with another text in the field. The error says what is wrong
// with the text.
func (f ChallengeField) Write(c scenario.Challenge, text string) (_ scenario.Challenge, err error) {
	text = strings.TrimSpace(text)
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
	}
	return c, err
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

// Choose puts a word into the list of a scenario's challenge, or takes it out. The
// words are in the order of [ChallengeField.Words].
func (f ChallengeField) Choose(s *scenario.Scenario, word string, on bool) *scenario.Scenario {
	s = s.Clone()
	c := s.Challenge
	if c == nil {
		return s
	}
	var chosen []string
	for _, w := range f.Words(s) {
		if w == word && on || w != word && f.Has(c, w) {
			chosen = append(chosen, w)
		}
	}
	switch f {
	case ChallengeAllow:
		c.Allow = wordsOf[scenario.Switch](chosen)
	case ChallengeBrowsers:
		c.Browsers = wordsOf[scenario.Browser](chosen)
	case ChallengeForeign:
		c.Foreign = chosen
	}
	return s
}

func wordsOf[T ~string](list []string) []T {
	words := make([]T, len(list))
	for i, word := range list {
		words[i] = T(word)
	}
	return words
}
