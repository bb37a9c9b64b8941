// Package challenges has the challenges of Crumbtrail, by rising difficulty. Each is a
// scenario with a challenge, in a file of its own, which the site publishes with a
// page under challenges/.
package challenges

import (
	"embed"
	"fmt"

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

//go:embed *.json
var files embed.FS

// Get returns a fresh copy of a challenge, in the reader's language.
func Get(name string) (*scenario.Scenario, error) {
	document, err := files.ReadFile(name + ".json")
	if err != nil {
		return nil, fmt.Errorf("there is no challenge %q", name)
	}
	s, err := scenario.Decode(document)
	if err != nil {
		return nil, fmt.Errorf("challenge %s: %w", name, err)
	}
	if s.Challenge == nil {
		return nil, fmt.Errorf("challenge %s: the scenario has no challenge", name)
	}
	texts := []*string{&s.Title, &s.About, &s.Challenge.Goal}
	for i := range s.Challenge.Hints {
		texts = append(texts, &s.Challenge.Hints[i])
	}
	for _, text := range texts {
		*text = string(phrase.Phrase(*text).Translated())
	}
	return s, nil
}
