//go:build !js

package main

import (
	"fmt"
	"html"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// words are what the pages say in one language, apart from the lessons.
type words struct {
	// language is how HTML's lang calls it.
	language string
	// pages are the sentences of the pages' sources, by the names that these
	// have for them.
	pages map[string]phrase.Phrase
}

// sentence is what a page says where its source has {{say:name}}, as HTML. Its
// places stay: boot.js fills in what only the page itself will know.
func (w words) sentence(name string) (string, error) {
	p, known := w.pages[name]
	if !known {
		return "", fmt.Errorf("{{say:%s}}: the language has no such phrase", name)
	}
	return html.EscapeString(p.String()), nil
}
