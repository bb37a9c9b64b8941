//go:build !js

package main

import (
	"html"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/web/lessons"
)

func TestMarkup(t *testing.T) {
	const hostile = `"><script>alert(1)</script>\'&amp;` + "\u2028."
	element := func(tag string, attributes ...string) app.HTMLElem {
		e := app.Elem(tag)
		for i := 0; i < len(attributes); i += 2 {
			e.Attr(attributes[i], attributes[i+1])
		}
		return e
	}
	tests := []struct {
		name string
		ui   app.UI
		want string
	}{
		{"attributes in order", element("p", "title", "b", "class", "c", "aria-label", "a"), `<p aria-label="a" class="c" title="b"></p>`},
		{"true and false", element("p", "aria-pressed", "true", "data-on", "false"), `<p aria-pressed="true" data-on="false"></p>`},
		{"switches", element("p", "hidden", "false").Body(element("i", "hidden", "true")), `<p><i hidden></i></p>`},
		{"no spaces between children", element("p").Body(app.Text("a "), element("b").Text("c"), app.Text(" d")), `<p>a <b>c</b> d</p>`},
		{"a space between children", element("p").Body(element("b"), app.Text(" "), element("b")), `<p><b></b> <b></b></p>`},
		{"a field", element("input", "id", "address"), `<input disabled id="address" value="` + html.EscapeString(hostile) + `">`},
		{"a control", element("button").Text("Go"), `<button disabled>Go</button>`},
		{"a stranger's text", element("p", "title", hostile).Text(hostile), `<p title="` + html.EscapeString(hostile) + `">` + html.EscapeString(hostile) + `</p>`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := markup(app.HTMLString(test.ui), map[string]string{"address": hostile})
			if err != nil || got != test.want {
				t.Errorf("got  %s, %v\nwant %s", got, err, test.want)
			}
		})
	}
}

func TestWithoutScript(t *testing.T) {
	const printed = `<div id="a" tabindex="0"><button class="number" type="button" aria-label="event 1" aria-pressed data-current>1</button></div>`
	got, err := withoutScript(printed)
	if want := `<div><span class="number">1</span></div>`; err != nil || got != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
}

func TestMarkupRefuses(t *testing.T) {
	for _, printed := range []string{`<p`, `<p title`, `<p title=x>`, `<p title="x`} {
		if got, err := markup(printed, nil); err == nil {
			t.Errorf("%s gives %s, want an error", printed, got)
		}
	}
}

// Each lesson's page is different, and two builds are the same.
func TestReadLessons(t *testing.T) {
	first, err := readLessons()
	if err != nil {
		t.Fatal(err)
	}
	second, err := readLessons()
	if err != nil {
		t.Fatal(err)
	}
	titles := map[string]string{}
	for _, name := range lessons.List() {
		p := first[name]
		if other, used := titles[p["title"]]; used || p["title"] == "" || p["description"] == "" {
			t.Errorf("%s is called %q, as is %q; it is about %q", name, p["title"], other, p["description"])
		}
		titles[p["title"]] = name
		for part, text := range p {
			if second[name][part] != text {
				t.Errorf("%s: its %s differs from one build to the next", name, part)
			}
		}
		if !strings.Contains(p["page"], "your guess") || strings.Contains(p["sheet"], "your guess") {
			t.Errorf("%s: the page must hide what is to be guessed, and the sheet show it", name)
		}
	}
}
