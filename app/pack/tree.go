//go:build !js

package main

import (
	"fmt"
	"html"
	"maps"
	"slices"
	"strings"
)

// An element is what go-app prints, parsed.
type element struct {
	tag
	// children are elements and texts.
	children []any
}

// parsed parses what go-app prints. Fields have their texts.
func parsed(printed string, fields map[string]string) (*element, error) {
	root := &element{}
	open := []*element{root}
	for printed != "" {
		text, rest, found := strings.Cut(printed, "<")
		around := open[len(open)-1]
		if text = html.UnescapeString(withoutLineBreaks(text)); text != "" {
			around.children = append(around.children, text)
		}
		if !found {
			break
		}
		t, after, err := readTag(rest)
		if err != nil {
			return nil, err
		}
		printed = after
		if name, ends := strings.CutPrefix(t.name, "/"); ends {
			if around.name != name {
				return nil, fmt.Errorf("</%s> ends <%s>", name, around.name)
			}
			open = open[:len(open)-1]
			continue
		}
		if text, ok := fields[t.attributes["id"]]; ok && t.name == "input" {
			t.attributes["value"] = text
		}
		e := &element{tag: t}
		around.children = append(around.children, e)
		if !slices.Contains(void, t.name) {
			open = append(open, e)
		}
	}
	if len(open) != 1 || len(root.children) != 1 {
		return nil, fmt.Errorf("%d elements are open at the end, of %d", len(open)-1, len(root.children))
	}
	only, ok := root.children[0].(*element)
	if !ok {
		return nil, fmt.Errorf("the root is a text")
	}
	return only, nil
}

// void are the elements that go-app prints without an end.
var void = []string{"br", "hr", "img"}

// written are the names of the attributes that a page has, sorted, and their values.
func (e *element) written() (names, values []string) {
	for _, name := range slices.Sorted(maps.Keys(e.attributes)) {
		value := e.attributes[name]
		if slices.Contains(switches, name) {
			if value == "false" {
				continue
			}
			value = ""
		}
		names, values = append(names, name), append(values, value)
	}
	return names, values
}
