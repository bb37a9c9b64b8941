package salvage_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/salvage"
)

const whole = `{"v":1,"title":"Two","servers":[` +
	`{"host":"a.example","rules":[{"scheme":"http","status":301,"redirect":"https:"},{"set":["sid=1; Secure"]}]},` +
	`{"host":"b.example"}],` +
	`"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"https://b.example/"}],` +
	`"expect":[{"step":0,"stores":"sid"}]}`

// upTo is the document up to the end of a part of it.
func upTo(part string) string {
	before, _, _ := strings.Cut(whole, part)
	return before + part
}

func TestOf(t *testing.T) {
	const server = `{"v":1,"title":"Two","servers":[{"host":"a.example","rules":[{"scheme":"http","status":301,"redirect":"https:"}`
	for _, test := range []struct{ name, document, want, leftOut string }{
		{"whole", whole, whole, ""},
		{"cut in a claim", upTo(`"stores`), strings.Replace(whole, `,"expect":[{"step":0,"stores":"sid"}]`, "", 1), "everything after that"},
		{"cut in a step", upTo(`"fetch`), upTo(`http://a.example/"}`) + `]}`, "everything after that"},
		{"cut behind a comma", upTo(`http://a.example/"},`), upTo(`http://a.example/"}`) + `]}`, "everything after that"},
		{"cut before the steps", upTo(`"b.example"}],"st`), upTo(`"b.example"}`) + `]}`, "everything after that"},
		{"cut in a rule", upTo(`"sid=1; Sec`), server + `]}]}`, "everything after that"},
		{"cut in the first rule", upTo(`"status":3`), "", ""},
		{"cut in a host", upTo(`"host":"a.ex`), "", ""},
		{"cut in the title", upTo(`"Tw`), "", ""},
		{"a hole in a text", strings.Replace(whole, "Two", "T\uFFFDo", 1), strings.Replace(whole, "Two", "T\uFFFDo", 1), "characters that cannot be read"},
		{"holes in texts", strings.NewReplacer("Two", "T\uFFFDo", "sid=1", "sid=\uFFFD").Replace(whole), strings.NewReplacer("Two", "T\uFFFDo", "sid=1", "sid=\uFFFD").Replace(whole), "characters that cannot be read"},
		{"a hole between values", strings.Replace(whole, `},{"do"`, "}\uFFFD{\"do\"", 1), upTo(`http://a.example/"}`) + `]}`, "everything after that"},
		{"a field of later", strings.Replace(whole, `"do":"visit"`, `"do":"visit","later":{"a":1}`, 1), whole, "steps[0].later: unknown field; expected one of do, url, method, credentials, mode, headers, redirect, crossOrigin, inFrame, newTab, tab, cookie, seconds, note"},
		{"a kind of later", strings.Replace(whole, `"fetch"`, `"teleport"`, 1), strings.Replace(whole, `,{"do":"fetch","url":"https://b.example/"}`, "", 1), "steps[1].do: "},
		{"a stack of later", strings.Replace(whole, `"host":"b.example"`, `"host":"b.example","stack":{"odd name":{}}`, 1), whole, `servers[1].stack["odd name"]: this stack is not modelled`},
		{"a strange name", strings.Replace(whole, `"v":1,`, `"v":1 , "a strange.name[0]" : [ "," ] , `, 1), whole, `["a strange.name[0]"]: unknown field`},
		{"the last of its object", strings.Replace(whole, `"b.example"`, `"b.example", "soon" : {"a":[1,"]"]} `, 1), whole, "servers[1].soon: unknown field"},
		{"the last of its list", strings.Replace(whole, `"b.example"}`, `"b.example"}, 7`, 1), whole, "servers[2]: "},
		{"a wrong type", strings.Replace(whole, `"Two"`, `2`, 1), strings.Replace(whole, `"title":"Two",`, "", 1), "title: "},
		{"of a later version", strings.Replace(whole, `"v":1`, `"v":2`, 1), "", ""},
		{"no object", `[1,2`, "", ""},
		{"nothing", "", "", ""},
		{"an abyss", strings.Repeat(`{"v":[`, 1_000_000), "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			rest, ok := salvage.Of(test.document)
			if !ok {
				if test.want != "" {
					t.Errorf("nothing is left of %s", test.document)
				}
				return
			}
			if got := string(rest.Scenario.Canonical()); got != test.want {
				t.Errorf("left is\n     %s\nwant %s", got, test.want)
			}
			if got := strings.Join(rest.LeftOut, " "); !strings.HasPrefix(got, test.leftOut) || test.leftOut == "" && got != "" && test.want != "" {
				t.Errorf("left out is %q, want %q", got, test.leftOut)
			}
		})
	}
}

// TestOfManyPlaces: what is wrong in more places than are left out is not read.
func TestOfManyPlaces(t *testing.T) {
	for places, want := range map[int]bool{50: true, 51: false} {
		var fields strings.Builder
		for i := range places {
			fmt.Fprintf(&fields, `"later%d":1,`, i)
		}
		rest, ok := salvage.Of("{" + fields.String() + whole[1:])
		if ok != want || ok && len(rest.LeftOut) != places {
			t.Errorf("%d places: read %t, and %d are left out", places, ok, len(rest.LeftOut))
		}
	}
}

// FuzzOf: whatever a document is, what is left is a scenario, and in bounded time.
func FuzzOf(f *testing.F) {
	f.Add(whole)
	f.Add(upTo(`"fetch`))
	f.Add(strings.Replace(whole, `"do"`, `"d\uFFFDo"`, 1))
	f.Fuzz(func(t *testing.T, document string) {
		rest, ok := salvage.Of(document)
		if !ok {
			return
		}
		if err := rest.Scenario.Validate(); err != nil {
			t.Errorf("%q leaves what is no scenario: %v", document, err)
		}
		again, ok := salvage.Of(string(rest.Scenario.Canonical()))
		if !ok || string(again.Scenario.Canonical()) != string(rest.Scenario.Canonical()) {
			t.Errorf("something is left out of the rest of %q", document)
		}
	})
}
