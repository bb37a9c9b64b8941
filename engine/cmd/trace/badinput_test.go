package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// The error of a document is printed on one line, which has the place and what
// was expected there, and no document takes long.
func TestBadInput(t *testing.T) {
	const enough = 20 * time.Second
	servers := func(rules string) string {
		return `{"v":1,"servers":[{"host":"shop.example","rules":[` + rules + `]}]}`
	}
	steps := func(steps string) string { return `{"v":1,"steps":[` + steps + `]}` }
	visit := `{"do":"visit","url":"https://shop.example/"}`
	many := func(n int, entry string) string { return strings.TrimSuffix(strings.Repeat(entry+",", n), ",") }

	for _, test := range []struct{ name, document, err string }{
		{"not JSON", `{"v":1,}`, `not JSON: line 1, column 8: `},
		{"nothing", ``, `the document is empty`},
		{"another format", `[]`, `found a list, expected an object`},
		{"no version", `{}`, `v: missing, expected a whole number`},
		{"an unknown field", `{"v":1,"step":[]}`, `step: unknown field; did you mean steps?`},
		{"an unknown field far inside", servers(`{"redirct":"/"}`), `servers[0].rules[0].redirct: unknown field; did you mean redirect?`},
		{"a field given twice", `{"v":1,"v":1}`, `v: appears twice`},
		{"a value of another type", steps(`{"do":"wait","seconds":"9"}`), `steps[0].seconds: found the string "9", expected a whole number`},
		{"a word that is none", `{"v":1,"browser":"edge"}`, `browser: found "edge", expected chrome, firefox, safari or spec`},
		{"an address that is none", steps(`{"do":"visit","url":"shop"}`), `steps[0].url: "shop" is not an http or https URL: `},
		{"an address with a bad port", steps(`{"do":"visit","url":"http://shop.example:99999/"}`), `steps[0].url: "http://shop.example:99999/" is not an http or https URL: `},
		{"a status that is none", servers(`{},{"status":999}`), `servers[0].rules[1].status: 999 is not an HTTP status (200 to 599)`},
		{"a step without a page", steps(`{"do":"click","url":"/"}`), `steps[0].do: click needs a page, but no page is open yet; visit one first`},
		{"a step after the page is gone", steps(visit + `,{"do":"restart"},{"do":"reload"}`), `steps[2].do: reload needs a page, but steps[1] closed it; visit one first`},
		{"ten thousand steps", steps(many(10_000, visit)), `steps: 10000 entries; at most 2000 are allowed`},
		{"a thousand steps, which are not too many", steps(many(1_000, visit)), ``},
		{"a line that is too long", servers(`{"set":["a=` + strings.Repeat("x", scenario.MaxText) + `"]}`), `servers[0].rules[0].set[0]: 65538 bytes of text; at most 65536 are allowed`},
		{"four megabytes and a byte", strings.Repeat(" ", scenario.MaxBytes-1) + `{}`, `the document has 4194305 bytes; at most 4194304 are allowed`},
		{"far more than that", strings.Repeat("[", 64<<20), `the document has 4194305 bytes; at most 4194304 are allowed`},
		{"four megabytes of brackets", strings.Repeat("[", scenario.MaxBytes), `not JSON: line 1, column `},
	} {
		t.Run(test.name, func(t *testing.T) {
			start := time.Now()
			status, stdout, stderr := trace80(test.document, "-json", "-")
			if elapsed := time.Since(start); elapsed > enough {
				t.Errorf("it took %s", elapsed)
			}
			var answer struct{ Error string }
			if err := json.Unmarshal([]byte(stdout), &answer); err != nil || stderr != "" {
				t.Fatalf("%v: output %.200q, errors %q", err, stdout, stderr)
			}
			if test.err == "" {
				if status != fine || answer.Error != "" {
					t.Errorf("status %d, error %s; want none", status, answer.Error)
				}
				return
			}
			// Where the error ends in that of another package, its wording is
			// not compared here.
			if got := answer.Error; status != wrong || got != test.err && !(strings.HasSuffix(test.err, " ") && strings.HasPrefix(got, test.err)) {
				t.Errorf("status %d, error\n got %s\nwant %s", status, got, test.err)
			}
			if strings.Contains(answer.Error, "\n") {
				t.Errorf("the error is not one line: %q", answer.Error)
			}
		})
	}
}
