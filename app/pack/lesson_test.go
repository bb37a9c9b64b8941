//go:build !js

package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// elements counts the elements of an article by name, role and class, and
// returns its text.
func elements(t *testing.T, article string) (count map[string]int, text string) {
	t.Helper()
	count = map[string]int{}
	decoder := xml.NewDecoder(strings.NewReader(article))
	decoder.Strict = false // HTML has attributes without a value
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return count, text
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, article)
		}
		switch token := token.(type) {
		case xml.CharData:
			text += string(token) + "\n"
		case xml.StartElement:
			count[token.Name.Local]++
			for _, a := range token.Attr {
				switch a.Name.Local {
				case "class", "data-role":
					count[a.Value]++
				default:
					count[a.Name.Local]++
				}
			}
		}
	}
}

// TestArticle: the article of each lesson has each event in the transcript and, but
// for the rounds of a loop that are folded, in the table and in both drawings. It
// has nothing that needs a script.
func TestArticle(t *testing.T) {
	all, err := readLessons()
	if err != nil {
		t.Fatal(err)
	}
	for name, own := range all {
		s, err := lessons.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		tr, err := engine.Run(s)
		if err != nil {
			t.Fatal(err)
		}
		run := event.NewRun(s, tr)
		folds := event.Repeats(run, 1)
		events := len(run.Events)
		shown := events
		for _, f := range folds {
			shown -= f.Last - f.First + 1
		}
		count, text := elements(t, own["sheet"])
		if count["tr"] != shown+len(folds)+1 || count["li"] != events || count["numeral"] != 2*shown || count["svg"] != 4 {
			t.Errorf("%s: of %d events there are %d rows, %d paragraphs and %d numerals in %d svg",
				name, events, count["tr"]-1, count["li"], count["numeral"], count["svg"])
		}
		for _, waits := range []string{"button", "input", "select", "textarea", "script", "id", "tabindex", "disabled", "aria-pressed", "onclick"} {
			if count[waits] > 0 {
				t.Errorf("%s: %d times %s", name, count[waits], waits)
			}
		}
		if !strings.Contains(text, s.Title) || !strings.Contains(text, s.Surprise) {
			t.Errorf("%s: the title or the answer is missing", name)
		}
	}
}

// TestHostileArticle: a text from a stranger is text, whatever it looks like.
func TestHostileArticle(t *testing.T) {
	const hostile = `</td><script>alert(1)</script>&amp;'\"<!--`
	s, err := scenario.Decode([]byte(`{"v":1,"servers":[{"host":"shop.example","rules":[
		{"path":"/","set":["` + hostile + `=` + hostile + `; Path=/"]},{"redirect":"` + hostile + `]]>"}]}],
		"steps":[{"do":"visit","url":"http://shop.example/"},{"do":"script","cookie":"` + hostile + `=1"},{"do":"visit","url":"http://shop.example/'\"<b>"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	own, err := lessonParts(s)
	if err != nil {
		t.Fatal(err)
	}
	count, text := elements(t, own["sheet"])
	if count["script"]+count["b"] > 0 {
		t.Errorf("a stranger's elements are in it: %v", count)
	}
	if !strings.Contains(text, `</td><script>`) {
		t.Errorf("the cookie's name is not in the text:\n%s", text)
	}
}
