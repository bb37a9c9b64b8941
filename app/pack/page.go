//go:build !js

package main

import (
	"fmt"
	"html"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
	"github.com/crumbtrail/crumbtrail/web/challenges"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// A page is published: where it comes from, how it says the root of the site,
// and what it has of its own.
type page struct {
	to, from, root string
	parts          parts
}

// pages are the published pages: the first lesson under the name of the site,
// each lesson and challenge, and the compact layout of each lesson: of the first at
// embed.html and, for hosts that do not guess endings, at embed/.
func pages(all map[string]parts, base string) []page {
	list := []page{
		{"index.html", "web/index.html", "./", all[lessons.First].with(home())},
		{"embed.html", "web/embed.html", "./", all[lessons.First]},
		{"embed/index.html", "web/embed.html", "../", all[lessons.First]},
	}
	for _, name := range lessons.List() {
		if own, ok := all[name]; ok {
			list = append(list,
				page{"lessons/" + name + "/index.html", "web/index.html", "../../", own},
				page{"embed/" + name + "/index.html", "web/embed.html", "../../", own})
		}
	}
	for _, entry := range challenges.List() {
		folder := challengeFolder(entry.Name)
		if own, ok := all[folder]; ok {
			list = append(list, page{folder + "/index.html", "web/index.html", "../../", own})
		}
	}
	for i, p := range list {
		list[i].parts = p.parts.with(parts{
			"answers":    p.answersAddress(),
			"lessons":    linksTo(all, p.root),
			"challenges": challengesFrom(p.root),
			"views":      viewOptions(),
			"snippets":   html.EscapeString(snippet.Templates),
			"social":     social(base, p.to, p.parts),
			// What draws an embed does not know where the site is.
			"compact": strings.ReplaceAll(p.parts["compact"], ` href="#`, ` href="`+p.root+"#"),
		})
	}
	return list
}

// home is how the site calls itself.
func home() parts {
	return parts{
		"title":       html.EscapeString(phrase.Say("Crumbtrail: see why a browser sends a cookie or blocks it")),
		"description": html.EscapeString(phrase.Say("Build a visit, flip Secure, switch http and https, and see which cookies a browser sends, which it blocks, and why.")),
	}
}

// parts are what a page has of its own, as HTML, by the names that its source
// has for them.
type parts map[string]string

// with is p with other parts, which take precedence.
func (p parts) with(others parts) parts {
	all := parts{}
	maps.Copy(all, p)
	maps.Copy(all, others)
	return all
}

// linksTo lists the pages of the lessons, in order.
func linksTo(all map[string]parts, root string) string {
	var list strings.Builder
	for _, name := range lessons.List() {
		if p, ok := all[name]; ok {
			fmt.Fprintf(&list, `<li><a href="%slessons/%s/">%s</a></li>`, root, p["lesson"], p["name"])
		}
	}
	return list.String()
}

// challengesFrom lists the pages of the challenges, in order, as the popover of the
// lessons shows them.
func challengesFrom(root string) string {
	var list strings.Builder
	for i, c := range challenges.List() {
		fmt.Fprintf(&list, `<li><a class="entry" href="%s%s/"`, root, challengeFolder(c.Name))
		fmt.Fprintf(&list, ` data-number="%d" data-name="%s" data-par="%d">`, i+1, c.Name, c.Par)
		fmt.Fprintf(&list, `<strong>%s</strong>`, html.EscapeString(c.Title.String()))
		fmt.Fprintf(&list, `<span`+` class="asks">%s</span>`, html.EscapeString(phrase.Say("par {par}", "par", strconv.Itoa(c.Par))))
		list.WriteString(`</a></li>`)
	}
	return list.String()
}

// viewOptions are the views of an embed, as options of a list.
func viewOptions() string {
	var list strings.Builder
	for _, view := range views.Tabs {
		fmt.Fprintf(&list, `<option value="%s">%s</option>`, view.Tab, html.EscapeString(view.Name.String()))
	}
	return list.String()
}

// fillIn replaces the {{…}} of the page's source in a language, and lists the
// assets that it names.
func (p page) fillIn(source, language string, assets files) (filled string, named []string, _ error) {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(source, "{{")
		out.WriteString(before)
		if !found {
			return out.String(), named, nil
		}
		name, after, closed := strings.Cut(rest, "}}")
		content, known := assets[name]
		part, own := p.parts[name]
		sentenceName, isSentence := strings.CutPrefix(name, "say:")
		switch {
		case !closed:
			return "", nil, fmt.Errorf("a {{ has no }}")
		case name == "policy":
			out.WriteString(site.Policy)
		case name == "site":
			out.WriteString(p.root)
		case name == "lang":
			out.WriteString(language)
		case name == "languages":
			links, catalogues := p.alternates(assets)
			out.WriteString(links)
			named = append(named, catalogues...)
		case isSentence:
			text, err := sentence(sentenceName)
			if err != nil {
				return "", nil, err
			}
			out.WriteString(text)
		case own:
			out.WriteString(part)
		case known:
			out.WriteString(p.root + site.HashedName(name, content))
			named = append(named, name)
		default:
			return "", nil, fmt.Errorf("{{%s}} is not policy, site, lang, languages, say:… or one of %s", name,
				strings.Join(slices.Concat(slices.Sorted(maps.Keys(p.parts)), slices.Sorted(maps.Keys(assets))), ", "))
		}
		source = after
	}
}
