//go:build !js

package main

import (
	"fmt"
	"html"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// english is the language of the phrases themselves.
const english = "en"

// catalogueSuffix is the suffix of catalogues, which are named after the
// language tags of HTML.
const catalogueSuffix = ".json"

// languages are those of the site: English, and the others by name.
func languages(assets files) []string {
	list := []string{english}
	for _, name := range slices.Sorted(maps.Keys(assets)) {
		if path.Dir(name) == "languages" {
			list = append(list, strings.TrimSuffix(path.Base(name), catalogueSuffix))
		}
	}
	return list
}

func catalogueOf(language string) string { return "languages/" + language + catalogueSuffix }

// speak sets the language of all phrases.
func speak(language string, assets files) error {
	if language == english {
		phrase.Speak(nil)
		return nil
	}
	catalogue, err := phrase.ParseCatalogue(assets[catalogueOf(language)])
	if err != nil {
		return fmt.Errorf("web/%s: %w", catalogueOf(language), err)
	}
	phrase.Speak(catalogue)
	return nil
}

// twin is the name of a page in another language: index.de.html of index.html.
func twin(page, language string) string {
	if language == english {
		return page
	}
	ext := path.Ext(page)
	return strings.TrimSuffix(page, ext) + "." + language + ext
}

// alternates are links to a page in each language, which boot.js reads, and the
// catalogues that they name.
func (p page) alternates(assets files) (links string, named []string) {
	var list []string
	for _, language := range languages(assets) {
		link := fmt.Sprintf(`<link rel="alternate" hreflang="%s" href="%s"`,
			html.EscapeString(language), html.EscapeString(twin(path.Base(p.to), language)))
		if language != english {
			catalogue := catalogueOf(language)
			link += fmt.Sprintf(` data-catalogue="%s"`, html.EscapeString(p.root+site.HashedName(catalogue, assets[catalogue])))
			named = append(named, catalogue)
		}
		list = append(list, link+">")
	}
	return strings.Join(list, "\n  "), named
}
