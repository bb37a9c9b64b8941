//go:build !js

package main

import (
	"fmt"
	"html"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// markup turns what go-app prints into HTML for the elements which go-app makes
// in a browser. It differs in five ways: values are quoted as in Go, their
// order is not always the same, a boolean attribute that is off counts as on,
// input has an end tag, and children are on lines of their own, which would
// become spaces.
//
// Fields get their texts by id. Controls are disabled: nothing handles them
// yet.
func markup(printed string, fields map[string]string) (string, error) {
	return rewrite(printed, func(t *tag) { t.awaitProgram(fields) })
}

// withoutScript is markup for pages without a program: buttons become text, and
// the state of the page's controls is left out.
func withoutScript(printed string) (string, error) {
	return rewrite(printed, (*tag).dropControls)
}

func rewrite(printed string, change func(*tag)) (string, error) {
	var out strings.Builder
	for printed != "" {
		text, rest, found := strings.Cut(printed, "<")
		out.WriteString(withoutLineBreaks(text))
		if !found {
			break
		}
		t, after, err := readTag(rest)
		if err != nil {
			return "", err
		}
		change(&t)
		t.write(&out)
		printed = after
	}
	return out.String(), nil
}

// withoutLineBreaks is a text without the line breaks that separate children.
func withoutLineBreaks(text string) string {
	return strings.TrimSuffix(strings.TrimPrefix(text, "\n"), "\n")
}

// tag is a start tag, or an end tag whose name starts with a slash.
type tag struct {
	name       string
	attributes map[string]string
}

// readTag reads a tag after its "<", as go-app prints it.
func readTag(printed string) (_ tag, rest string, _ error) {
	end := strings.IndexAny(printed, " >")
	if end < 0 {
		return tag{}, "", fmt.Errorf("the tag <%.40s does not end", printed)
	}
	t := tag{printed[:end], map[string]string{}}
	rest = printed[end:]
	for {
		if after, closed := strings.CutPrefix(rest, ">"); closed {
			return t, after, nil
		}
		rest = strings.TrimPrefix(rest, " ")
		end := strings.IndexAny(rest, " >=")
		if end <= 0 {
			return tag{}, "", fmt.Errorf("the attributes of <%s do not end: %.40s", t.name, rest)
		}
		name := rest[:end]
		rest = rest[end:]
		value := bare(name)
		if after, given := strings.CutPrefix(rest, "="); given {
			quoted, err := strconv.QuotedPrefix(after)
			if err == nil {
				value, err = strconv.Unquote(quoted)
			}
			if err != nil {
				return tag{}, "", fmt.Errorf("the attribute %s of <%s: %w", name, t.name, err)
			}
			rest = after[len(quoted):]
		}
		t.attributes[name] = value
	}
}

// bare is the value of an attribute that is printed without one: go-app does so
// for "true" and for the empty string. Boolean attributes of ours always have a
// value.
func bare(name string) string {
	if strings.HasPrefix(name, "aria-") || strings.HasPrefix(name, "data-") {
		return "true"
	}
	return ""
}

// switches are the attributes that are on if they are present.
var switches = []string{"hidden", "checked", "selected", "readonly", "open", "disabled"}

// controls are the elements that need the program.
var controls = []string{"button", "input", "select", "textarea"}

// awaitProgram disables a control, and gives a field its text.
func (t *tag) awaitProgram(fields map[string]string) {
	if slices.Contains(controls, t.name) {
		t.attributes["disabled"] = ""
	}
	if text, ok := fields[t.attributes["id"]]; ok && t.name == "input" {
		t.attributes["value"] = text
	}
}

// selection are the attributes of the selected element, and those by which the
// program finds an element.
var selection = []string{"id", "tabindex", "aria-pressed", "data-selected", "data-current", "data-changed", "data-cookie"}

// dropControls makes a button text, whose name is its content.
func (t *tag) dropControls() {
	for _, name := range selection {
		delete(t.attributes, name)
	}
	switch t.name {
	case "button":
		t.name = "span"
		delete(t.attributes, "type")
		delete(t.attributes, "aria-label")
	case "/button":
		t.name = "/span"
	}
}

func (t *tag) write(out *strings.Builder) {
	if t.name == "/input" {
		return
	}
	out.WriteString("<" + t.name)
	for _, name := range slices.Sorted(maps.Keys(t.attributes)) {
		value := t.attributes[name]
		if slices.Contains(switches, name) {
			if value == "false" {
				continue
			}
			value = ""
		}
		out.WriteString(" " + name)
		if value != "" {
			out.WriteString(`="` + html.EscapeString(value) + `"`)
		}
	}
	out.WriteString(">")
}
