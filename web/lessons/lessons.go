// Package lessons has the lessons of Crumbtrail. Each is a file of its own,
// which the site also publishes under lessons/.
//
// A lesson asks a question, says what is surprising, and has a note at each of
// its three key steps. Its claims prove the surprise.
package lessons

import (
	"embed"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// First is the lesson that a page without a link opens.
const First = "django-https-secure-cookies"

//go:embed *.json
var files embed.FS

const suffix = ".json"

// List returns the names of the lessons, in order.
func List() []string {
	var names []string
	for _, group := range groups {
		for _, lesson := range group.Lessons {
			names = append(names, lesson.Name)
		}
	}
	return names
}

// Get returns a fresh copy of a lesson.
func Get(name string) (*scenario.Scenario, error) {
	document, err := files.ReadFile(name + suffix)
	if err != nil {
		return nil, fmt.Errorf("there is no lesson %q; the lessons are %s", name, strings.Join(List(), ", "))
	}
	s, err := scenario.Decode(document)
	if err != nil {
		return nil, fmt.Errorf("lesson %s: %w", name, err)
	}
	for _, text := range prose(s) {
		*text = string(phrase.Phrase(*text).Translated())
	}
	return s, nil
}

// prose lists the texts of a lesson for people.
func prose(s *scenario.Scenario) []*string {
	list := []*string{&s.Title, &s.About, &s.Question, &s.Surprise}
	for i := range s.Steps {
		list = append(list, &s.Steps[i].Note)
	}
	return list
}
