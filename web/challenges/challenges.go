// Package challenges has the challenges of Crumbtrail, by rising difficulty. Each is a
// scenario with a challenge, in a file of its own, which the site publishes with a
// page under challenges/.
//
// The page's program has only their names, titles and pars: the page of a challenge
// brings its scenario.
package challenges

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// An Entry is a challenge in the list of challenges.
type Entry struct {
	Name  string
	Title phrase.Phrase
	Par   int
}

var entries = [...]Entry{
	{"login-over-http", phrase.Phrase("The login that does not stay"), 1},
	{"someone-reads-along", phrase.Phrase("Someone reads along"), 1},
	{"link-in-a-mail", phrase.Phrase("Logged out by a link in a mail"), 1},
	{"redirect-that-stays", phrase.Phrase("The redirect that stays"), 1},
	{"login-loop-behind-a-proxy", phrase.Phrase("Django behind nginx"), 2},
	{"order-that-arrives-empty", phrase.Phrase("The order that arrives empty"), 2},
	{"logout-that-leaves-it", phrase.Phrase("The logout that leaves the cookie"), 2},
	{"planted-by-a-subdomain", phrase.Phrase("A cookie from the neighbour"), 2},
	{"planted-before-the-login", phrase.Phrase("Planted before the login"), 2},
	{"api-on-a-subdomain", phrase.Phrase("The API next door"), 2},
	{"chat-on-every-site", phrase.Phrase("The chat on other sites"), 2},
	{"api-of-another-site", phrase.Phrase("The API of another site"), 3},
	{"everything-at-once", phrase.Phrase("Everything at once"), 3},
}

// List has the challenges in order.
func List() []Entry { return entries[:] }

// After is the challenge after the one with a title, nil if there is none.
func After(title string) *Entry {
	i := slices.IndexFunc(entries[:], func(e Entry) bool { return e.Title.String() == title })
	if i < 0 || i+1 == len(entries) {
		return nil
	}
	return &entries[i+1]
}

// Translate puts the texts of a challenge, as its file has them, into the reader's
// language.
func Translate(s *scenario.Scenario) {
	texts := []*string{&s.Title, &s.About, &s.Challenge.Goal}
	for i := range s.Challenge.Hints {
		texts = append(texts, &s.Challenge.Hints[i])
	}
	for _, text := range texts {
		*text = string(phrase.Phrase(*text).Translated())
	}
}
