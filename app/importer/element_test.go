package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
)

// coded is what is made of a document.
func coded(t *testing.T, document, shown, catalogue string) (e element) {
	t.Helper()
	answer := elementOf(link.EncodeDocument([]byte(document)), shown, "https://host.example/", "de", catalogue)
	if err := json.Unmarshal([]byte(answer), &e); err != nil {
		t.Fatalf("%v in %s", err, answer)
	}
	return e
}

func TestElementOf(t *testing.T) {
	e := coded(t, leaking, "https://host.example/#.s2", `{"Cookie sent":"Cookie gesendet"}`)
	for _, want := range []string{`<cookie-playground lang="de" site="https://host.example/">`, `<a href="https://host.example/#.s2">`, `"step":2,`, ">Cookie gesendet</th>"} {
		if e.Problem != "" || !strings.Contains(e.Code, want) {
			t.Errorf("%q in the code\n%s\nlacks %s", e.Problem, e.Code, want)
		}
	}
	var steps strings.Builder
	for i := range 200 {
		fmt.Fprintf(&steps, `,{"do":"visit","url":"http://a.example/%d"}`, i)
	}
	for document, want := range map[string]string{
		`{"v":1,"steps":[` + steps.String()[1:] + `]}`: "This scenario is too large to be answered without a program. Embed it as a frame.",
		`{"v":2}`: "There is no code: the scenario in the link is invalid: v: version 2 is not supported; expected 1",
	} {
		if e := coded(t, document, "", ""); e.Code != "" || e.Problem != want {
			t.Errorf("got %q, want %q", e.Problem, want)
		}
	}
	if e := coded(t, leaking, "", "{"); !strings.HasPrefix(e.Problem, "There is no code: ") {
		t.Errorf("in a broken language: %+v", e)
	}
}
