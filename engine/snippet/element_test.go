package snippet_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

// element is the code for a scenario, with what is carried in it.
func element(t *testing.T, s *scenario.Scenario) (code string, carried headline.Carried) {
	t.Helper()
	carried, err := headline.Carry(s, 5)
	if err != nil {
		t.Fatal(err)
	}
	return snippet.Element(carried, "https://host.example/play/", page, "en"), carried
}

// The code of the first lesson: a table for everyone, and the outcomes.
func TestElement(t *testing.T) {
	s, _ := runtest.Seed(t)
	code, carried := element(t, s)
	want, err := os.ReadFile("testdata/element.html")
	if err != nil {
		t.Fatal(err)
	}
	if code+"\n" != string(want) {
		t.Errorf("got\n%s\nwant\n%s", code, want)
	}
	if strings.Contains(code, "\n\n") || len(code) > headline.MaxCarried+4<<10 {
		t.Errorf("the code has an empty line, or its %d bytes are too many", len(code))
	}
	if _, elements, texts := parsed(t, code); elements["tr"] != 7 || elements["script"] != 2 || texts["script"] != carried.JSON() {
		t.Errorf("it has %v", elements)
	}
}

// A stranger's text is the text of its element, in the table and in what is carried.
func TestElementStaysText(t *testing.T) {
	oneLine := func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}
	for _, text := range hostile {
		s := &scenario.Scenario{
			V: scenario.Version, Title: text,
			Servers: []scenario.Server{{Host: "a.example", Rules: []scenario.Rule{{Set: []string{"sid=" + strings.Map(oneLine, text) + "; Secure"}}}}},
			Steps:   []scenario.Step{{Do: scenario.Visit, URL: "http://a.example/?" + strconv.QuoteToASCII(text)}},
		}
		code, carried := element(t, s)
		names, elements, texts := parsed(t, code)
		if got := strings.Join(names, " "); strings.Trim(strings.NewReplacer("cookie-playground", "", "script", "", "table", "", "code", "", "tr", "", "th", "", "td", "", "p", "", "a", "").Replace(got), " ") != "" {
			t.Errorf("%q makes the elements %s", text, got)
		}
		if elements["script"] != 2 || texts["script"] != carried.JSON() || !json.Valid([]byte(texts["script"])) {
			t.Errorf("of %q is carried %s", text, texts["script"])
		}
		table, _, _ := strings.Cut(code, "<script")
		if strings.ContainsAny(table, "\u202e\u2066\x00\x1b") {
			t.Errorf("the table of %q has invisible characters", text)
		}
	}
}

// parsed are the elements of code, in order and by name, and the texts in them.
func parsed(t *testing.T, code string) (names []string, elements map[string]int, texts map[string]string) {
	t.Helper()
	elements, texts = map[string]int{}, map[string]string{}
	decoder := xml.NewDecoder(strings.NewReader("<page>" + strings.ReplaceAll(code, " async>", ` async="">`) + "</page>"))
	decoder.Entity = xml.HTMLEntity
	for within := ""; ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return names[1:], elements, texts
		}
		if err != nil {
			t.Fatalf("%v in %s", err, code)
		}
		switch token := token.(type) {
		case xml.StartElement:
			within = token.Name.Local
			names = append(names, within)
			elements[within]++
		case xml.CharData:
			texts[within] += string(token)
		case xml.EndElement:
			within = ""
		}
	}
}
