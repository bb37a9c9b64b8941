//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"html"
	"path"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/card"
	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/challenges"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// address is where a page is, from the root of the site.
func address(to string) string { return strings.TrimSuffix(to, "index.html") }

// social is what other sites read of a page: its card (ogp.me), and where its oEmbed
// is. Both need absolute addresses, so without one of the site there is nothing.
func social(base, to string, p parts) string {
	if base == "" {
		return ""
	}
	at := html.EscapeString(base + address(to))
	var tags strings.Builder
	for _, tag := range [][2]string{
		{"og:type", "website"},
		{"og:site_name", "Crumbtrail"},
		{"og:title", p["title"]},
		{"og:description", p["description"]},
		{"og:url", at},
		{"og:image", html.EscapeString(base + site.CardOf(to))},
		{"og:image:width", fmt.Sprint(site.CardWidth)},
		{"og:image:height", fmt.Sprint(site.CardHeight)},
	} {
		fmt.Fprintf(&tags, "<meta property=\"%s\" content=\"%s\">\n  ", tag[0], tag[1])
	}
	fmt.Fprintf(&tags, `<meta name="twitter:card" content="summary_large_image">
  <link rel="alternate" type="application/json+oembed" href="%soembed.json" title="%s">`, at, p["title"])
	return tags.String()
}

// addCards adds the card of each lesson and each challenge, to which only a page that
// knows its address has a link.
func (out files) addCards(base string) error {
	if base == "" {
		return nil
	}
	drawn := map[string]func(string) (*scenario.Scenario, error){}
	for _, name := range lessons.List() {
		drawn["lessons/"+name] = lessons.Get
	}
	for _, entry := range challenges.List() {
		drawn[challengeFolder(entry.Name)] = challenges.Get
	}
	for folder, get := range drawn {
		s, err := get(path.Base(folder))
		if err != nil {
			return err
		}
		if out[site.CardOf(folder)], err = card.PNG(s); err != nil {
			return fmt.Errorf("the card of %s: %w", folder, err)
		}
	}
	return nil
}

// addOEmbed adds the oEmbed document of a full page, which a static host cannot make
// for each request.
func (out files) addOEmbed(base string, p page) error {
	if base == "" || path.Base(p.to) != "index.html" || strings.HasPrefix(p.to, "embed/") {
		return nil
	}
	at := address(p.to)
	document, err := json.Marshal(site.NewOEmbed(base, at, html.UnescapeString(p.parts["title"]), 0, 0))
	out[at+"oembed.json"] = document
	return err
}
