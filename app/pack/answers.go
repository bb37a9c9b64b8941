//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/app/ui"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// carriedSwitches is how many switches of a page are answered before its program is there:
// with each more the answers are twice as many.
const carriedSwitches = 3

// readSite makes the parts of every page, with the answers of the lessons, which
// take longer than all the rest.
func readSite() (map[string]parts, error) {
	all, err := readPages()
	if err != nil {
		return nil, err
	}
	for _, name := range lessons.List() {
		s, err := lessons.Get(name)
		if err != nil {
			return nil, err
		}
		for source, paint := range map[string]func(*scenario.Scenario, int) (ui.Answers, error){
			"web/index.html": ui.PaintAnswers, "web/embed.html": ui.PaintEmbedAnswers,
		} {
			painted, err := paint(s, carriedSwitches)
			if err != nil {
				return nil, fmt.Errorf("lesson %s: %w", name, err)
			}
			document, err := answersOf(painted)
			if err != nil {
				return nil, fmt.Errorf("lesson %s: %w", name, err)
			}
			all[name][answersIn(source)] = string(document)
		}
	}
	return all, nil
}

// answersIn is the part with the answers of the pages from a source.
func answersIn(source string) string { return "answers-" + source }

// answers are those of a page, "" for none.
func (p page) answers() string { return p.parts[answersIn(p.from)] }

// answersFolder has the answers of the site's pages. The service worker does not store
// them, because it stores the program.
const answersFolder = "answers/"

// answersName is the name of the file with the answers of a page, which has their hash.
func (p page) answersName() string {
	return answersFolder + site.HashedName(p.parts["lesson"]+".json", []byte(p.answers()))
}

// answersAddress is its address in the page, "" if it has none.
func (p page) answersAddress() string {
	if p.answers() == "" {
		return ""
	}
	return p.root + p.answersName()
}

// A forest has the answers of a page, for web/answers.js: each element that any of them
// has, once.
type forest struct {
	Switches []headline.Name `json:"switches"`
	// Shapes are the name of an element and of its attributes, with spaces between them.
	Shapes []string `json:"shapes"`
	// Elements have the index of their shape, the values of its attributes, and their
	// children: texts, and indices of elements.
	Elements []json.RawMessage `json:"elements"`
	// Pages has for each combination the page at each event, Lanes its lanes, and Places
	// the events' places.
	Pages  [][]int    `json:"pages"`
	Lanes  []int      `json:"lanes"`
	Places [][]string `json:"places"`
	// Turned are as in [ui.Combination], and Redirect as in [ui.Answers].
	Turned   [][]int `json:"turned"`
	Redirect string  `json:"redirect"`

	shapes, elements map[string]int
}

// answersOf writes the answers of a page.
func answersOf(a ui.Answers) ([]byte, error) {
	f := forest{Switches: a.Switches, Redirect: a.Redirect, shapes: map[string]int{}, elements: map[string]int{}}
	for i, c := range a.Combinations {
		lanes, err := parsed(c.Lanes.HTML, c.Lanes.Fields)
		if err != nil {
			return nil, fmt.Errorf("the lanes of combination %d: %w", i, err)
		}
		f.Lanes = append(f.Lanes, f.plant(lanes))
		var pages []int
		var places []string
		for j, e := range c.Events {
			page, err := parsed(e.HTML, e.Fields)
			if err != nil {
				return nil, fmt.Errorf("event %d of combination %d: %w", j+1, i, err)
			}
			pages = append(pages, f.plant(page))
			places = append(places, c.Places[j].String())
		}
		f.Pages, f.Places, f.Turned = append(f.Pages, pages), append(f.Places, places), append(f.Turned, c.Turned)
	}
	return json.Marshal(f)
}

// plant is the index of an element, which it adds with all that is in it.
func (f *forest) plant(e *element) int {
	if e.name == "g" {
		e.settle()
	}
	names, values := e.written()
	row := []any{indexOf(f.shapes, &f.Shapes, strings.Join(append([]string{e.name}, names...), " "))}
	for i, value := range values {
		if names[i] == "data-selected" {
			value = "" // answers.js selects
		}
		row = append(row, value)
	}
	if e.attributes["id"] != html.LanesID || len(e.children) > 1 { // those of a page are in Lanes
		for _, child := range e.children {
			if inner, ok := child.(*element); ok {
				child = f.plant(inner)
			}
			row = append(row, child)
		}
	}
	document, err := json.Marshal(row)
	if err != nil {
		panic(err) // it has texts and numbers
	}
	key := string(document)
	i, known := f.elements[key]
	if !known {
		i = len(f.Elements)
		f.elements[key] = i
		f.Elements = append(f.Elements, document)
	}
	return i
}

func indexOf(known map[string]int, list *[]string, text string) int {
	i, ok := known[text]
	if !ok {
		i = len(*list)
		known[text] = i
		*list = append(*list, text)
	}
	return i
}
