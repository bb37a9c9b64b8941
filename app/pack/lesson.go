//go:build !js

package main

import (
	"cmp"
	"fmt"
	"html"

	"github.com/crumbtrail/crumbtrail/app/ui"
	"github.com/crumbtrail/crumbtrail/app/ui/sheet"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/challenges"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// readLessons makes the parts of every lesson, by its name.
func readLessons() (map[string]parts, error) {
	all := make(map[string]parts)
	for _, name := range lessons.List() {
		s, err := lessons.Get(name)
		if err != nil {
			return nil, err
		}
		if all[name], err = lessonParts(s); err != nil {
			return nil, fmt.Errorf("lesson %s: %w", name, err)
		}
		all[name]["lesson"], all[name]["challenge"] = html.EscapeString(name), ""
	}
	return all, nil
}

// addChallenges adds the parts of every challenge, by its folder. Its page has the
// scenario as a link.
func addChallenges(all map[string]parts) error {
	for _, entry := range challenges.List() {
		s, err := challenges.Get(entry.Name)
		if err != nil {
			return err
		}
		own, err := lessonParts(s)
		if err != nil {
			return fmt.Errorf("challenge %s: %w", entry.Name, err)
		}
		own["lesson"], own["challenge"] = "", html.EscapeString(link.Encode(s))
		all[challengeFolder(entry.Name)] = own
	}
	return nil
}

func challengeFolder(name string) string { return "challenges/" + name }

// readPages makes the parts of every lesson and every challenge.
func readPages() (map[string]parts, error) {
	all, err := readLessons()
	if err == nil {
		err = addChallenges(all)
	}
	return all, err
}

// lessonParts draws a lesson three times: as the live page and as an embed first show
// it, with the results to guess hidden, and whole, for readers without script.
func lessonParts(s *scenario.Scenario) (parts, error) {
	page, err := firstPaint(ui.Paint(s))
	if err != nil {
		return nil, err
	}
	embed, err := firstPaint(ui.PaintEmbed(s))
	if err != nil {
		return nil, err
	}
	article, err := sheet.Article(s)
	if err != nil {
		return nil, err
	}
	sheet, err := withoutScript(article)
	if err != nil {
		return nil, err
	}
	return parts{
		"name":        html.EscapeString(s.Title),
		"title":       html.EscapeString(s.Title + " · Crumbtrail"),
		"description": html.EscapeString(cmp.Or(s.About, s.Question, s.Title)),
		"page":        page,
		"compact":     embed,
		"sheet":       sheet,
	}, nil
}

// firstPaint is what is drawn, as browsers can use it.
func firstPaint(first ui.FirstPaint, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return markup(first.HTML, first.Fields)
}
