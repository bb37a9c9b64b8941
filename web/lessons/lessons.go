// Package lessons holds the scenarios that Crumbtrail comes with. Each is a
// file of its own, which the site also publishes under lessons/.
package lessons

import (
	"embed"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// First is the lesson that a page without a link opens.
const First = "django-https-secure-cookies"

//go:embed *.json
var files embed.FS

const suffix = ".json"

// List returns the names of the lessons in alphabetical order.
func List() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil // The folder is part of the program.
	}
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), suffix)
	}
	return names
}

// Get returns a fresh copy of a lesson.
func Get(name string) (*scenario.Scenario, error) {
	document, err := files.ReadFile(name + suffix)
	if err != nil {
		return nil, fmt.Errorf("there is no lesson %q; there are %s", name, strings.Join(List(), ", "))
	}
	s, err := scenario.Decode(document)
	if err != nil {
		return nil, fmt.Errorf("lesson %s: %w", name, err)
	}
	return s, nil
}
