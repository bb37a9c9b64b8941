package static_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/static"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// written writes every view of a run.
func written(s *scenario.Scenario, tr *trace.Trace) map[string]string {
	run := event.NewRun(s, tr)
	d := draw.Lanes(run, draw.Layout{Width: 700})
	return map[string]string{
		"table":   static.Table(run.Events),
		"lanes":   static.Lanes(&d),
		"picture": static.Picture(&d, "text { fill: black }"),
		"sheet":   static.Sheet(run),
	}
}

// elements reads markup as XML, which is stricter than HTML, and counts its
// elements by name and role. It gives all text as well.
func elements(t *testing.T, markup string) (count map[string]int, text string) {
	t.Helper()
	count = map[string]int{}
	decoder := xml.NewDecoder(strings.NewReader(markup))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return count, text
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, markup)
		}
		switch token := token.(type) {
		case xml.CharData:
			text += string(token) + "\n"
		case xml.StartElement:
			count[token.Name.Local]++
			for _, a := range token.Attr {
				if strings.HasPrefix(a.Name.Local, "on") {
					t.Errorf("an attribute %s", a.Name.Local)
				}
				if a.Name.Local == "data-role" {
					count[a.Value]++
				}
			}
		}
	}
}

// TestGoldens: every golden gives markup that can be read, with a row for each
// row of the table and a group for each place of the drawing.
func TestGoldens(t *testing.T) {
	runtest.Goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		views := written(s, tr)
		table, _ := elements(t, views["table"])
		lanes, _ := elements(t, views["lanes"])
		picture, _ := elements(t, views["picture"])
		sheet, _ := elements(t, views["sheet"])
		if sheet["tr"] != table["tr"] || sheet["li"] != table["tr"]-1 || sheet["svg"] != 4 {
			t.Errorf("the sheet has %d rows, %d paragraphs and %d svg", sheet["tr"], sheet["li"], sheet["svg"])
		}
		if rows := table["tr"] - 1; rows != lanes["numeral"] || rows != picture["numeral"] {
			t.Errorf("%d rows, %d numerals in the lanes and %d in the picture", rows, lanes["numeral"], picture["numeral"])
		}
		if lanes["svg"] != 2 || picture["svg"] != 1 || lanes["heading"] != picture["heading"] {
			t.Errorf("%d and %d svg, %d and %d headings", lanes["svg"], picture["svg"], lanes["heading"], picture["heading"])
		}
	})
}

// TestHostileText: what a stranger wrote is text, whatever it looks like.
func TestHostileText(t *testing.T) {
	const hostile = `</td><script>alert(1)</script>&amp;'\"<!--`
	views := written(runtest.Play(t, `{"v":1,"servers":[{"host":"shop.example","rules":[
		{"path":"/","set":["`+hostile+`=`+hostile+`; Path=/"]},{"redirect":"`+hostile+`]]>"}]}],
		"steps":[{"do":"visit","url":"http://shop.example/"},{"do":"script","cookie":"`+hostile+`=1\u000b\ufffe"},{"do":"visit","url":"http://shop.example/'\"<b>"}]}`))
	for name, markup := range views {
		t.Run(name, func(t *testing.T) {
			count, text := elements(t, markup)
			if count["script"]+count["b"] > 0 {
				t.Errorf("a stranger's elements are in it: %v", count)
			}
			if !strings.Contains(text, `</td><script>`) {
				t.Errorf("the cookie's name is not in the text:\n%s", text)
			}
		})
	}
}

// TestTheMarksOfThePage pins what the page's stylesheet and its first click
// look for.
func TestTheMarksOfThePage(t *testing.T) {
	views := written(runtest.Play(t, `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Secure"]}]}],"steps":[
		{"do":"visit","url":"https://shop.example/"},{"do":"visit","url":"http://shop.example/"}]}`))
	for name, parts := range map[string][]string{
		"table": {
			`<table class="grid events" role="table"><caption class="heard">`,
			`<tr role="row" data-place="0 0 -1 -1"><th scope="row" role="rowheader"><span class="number">1</span></th>`,
			`<td role="cell" data-heading="Cookie sent"><div><span class="sent"><span>No (first request)</span></span></div></td>`,
			`<span class="chip" data-place="0 0 -1 0" data-fate="stored" data-readable="false"><span class="" aria-hidden="true">✓</span><span>a</span><span class="heard"> stored</span></span>`,
		},
		"lanes": {
			`<div class="lanes" role="region" aria-label="Lanes"><svg data-role="names" aria-hidden="true" width="700" height="36">`,
			`<svg data-role="drawing" role="img" aria-label="`,
			`<g data-place="1 0 0 -1"><title>a blocked: SecureOnly</title>`,
			`<rect data-role="chip-held" x="`,
		},
		"picture": {`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 `, `<style><![CDATA[text { fill: black }]]></style>`},
	} {
		for _, part := range parts {
			if !strings.Contains(views[name], part) {
				t.Errorf("%s: no %s in\n%s", name, part, views[name])
			}
		}
	}
}
