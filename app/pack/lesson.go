//go:build !js

package main

import (
	"cmp"
	"fmt"
	"html"

	"github.com/crumbtrail/crumbtrail/app/ui"
	"github.com/crumbtrail/crumbtrail/app/ui/sheet"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
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
		if all[name], err = lessonParts(name, s); err != nil {
			return nil, fmt.Errorf("lesson %s: %w", name, err)
		}
	}
	return all, nil
}

// lessonParts draws a lesson three times: as the live page and as an embed first show
// it, with the results to guess hidden, and whole, for readers without script.
func lessonParts(name string, s *scenario.Scenario) (parts, error) {
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
		"lesson":      html.EscapeString(name),
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
