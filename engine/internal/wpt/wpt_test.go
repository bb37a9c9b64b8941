//go:build !js

package wpt

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const table1 = `
# A comment.
page https://shop.example/set
ask https://www.shop.example/next
"a=1; Domain=.shop.example" => "a=1"  firefox, safari: ""  spec: ?  # because

by script
together
each 1e-1f 7f
"b??=\x??" "c??={x*3}" => ""

third-party allow
jar "k=1; SameSite=None; Secure"
post+reload shop.example > http://pay.example > shop.example => "k=1"

story told
serve https://shop.example/
visit https://shop.example/
script "s=1"
reads "s=1"  # here
`

func TestParse(t *testing.T) {
	cases, err := parse("t.txt", table1)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cases {
		got = append(got, c.Name()+" "+string(c.Scenario.Canonical()))
	}
	want := []string{
		`t.txt:5 ["a=1; Domain=.shop.example"] {"v":1,"servers":[{"host":"shop.example","rules":[{"scheme":"https","path":"/set","set":["a=1; Domain=.shop.example"],"redirect":"https://www.shop.example/next"}]},{"host":"www.shop.example","rules":[{"scheme":"https","path":"/next"}]}],"steps":[{"do":"visit","url":"https://shop.example/set"}]}`,
		`t.txt:10 ["b1e=\x1e" "c1e=xxx"] {"v":1,"servers":[{"host":"shop.example","rules":[{"scheme":"https","path":"/set"}]},{"host":"www.shop.example","rules":[{"scheme":"https","path":"/next"}]}],"steps":[{"do":"visit","url":"https://shop.example/set"},{"do":"script","cookie":"b1e=\u001e"},{"do":"script","cookie":"c1e=xxx"},{"do":"visit","url":"https://www.shop.example/next"}]}`,
		`t.txt:10 ["b1f=\x1f" "c1f=xxx"] {"v":1,"servers":[{"host":"shop.example","rules":[{"scheme":"https","path":"/set"}]},{"host":"www.shop.example","rules":[{"scheme":"https","path":"/next"}]}],"steps":[{"do":"visit","url":"https://shop.example/set"},{"do":"script","cookie":"b1f=\u001f"},{"do":"script","cookie":"c1f=xxx"},{"do":"visit","url":"https://www.shop.example/next"}]}`,
		`t.txt:10 ["b7f=\x7f" "c7f=xxx"] {"v":1,"servers":[{"host":"shop.example","rules":[{"scheme":"https","path":"/set"}]},{"host":"www.shop.example","rules":[{"scheme":"https","path":"/next"}]}],"steps":[{"do":"visit","url":"https://shop.example/set"},{"do":"script","cookie":"b7f=` + "\x7f" + `"},{"do":"script","cookie":"c7f=xxx"},{"do":"visit","url":"https://www.shop.example/next"}]}`,
		`t.txt:14 post+reload shop.example > http://pay.example > shop.example {"v":1,"policy":{"thirdPartyCookies":"allow"},"servers":[{"host":"shop.example","rules":[{"scheme":"https","path":"/set","set":["k=1; SameSite=None; Secure"]},{"scheme":"https","path":"/page"},{"scheme":"https","path":"/hop2"}]},{"host":"pay.example","rules":[{"scheme":"http","path":"/hop1","status":307,"redirect":"https://shop.example/hop2"}]}],"steps":[{"do":"visit","url":"https://shop.example/set"},{"do":"visit","url":"https://shop.example/page"},{"do":"submit","url":"http://pay.example/hop1"},{"do":"reload"}]}`,
		`t.txt:16 told {"v":1,"policy":{"thirdPartyCookies":"allow"},"servers":[{"host":"shop.example","rules":[{"scheme":"https","path":"/"}]}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"s=1"}]}`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	wants := cases[0].Checks[0].Wants
	for b, want := range map[scenario.Browser]Want{
		scenario.Chrome: {"a=1", true}, scenario.Firefox: {"", true}, scenario.Safari: {"", true}, scenario.Spec: {},
	} {
		if got := wants.For(b); got != want {
			t.Errorf("%s: got %v, want %v", b, got, want)
		}
	}
	if cases[0].Note != "because" || cases[5].Note != "here" {
		t.Errorf("notes: %q, %q", cases[0].Note, cases[5].Note)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`"a=1" => "a=1"`, `t.txt:1: no page says who sets the cookies`},
		{"page https://shop.example/\n\"a=1\" \"a=1\"", `t.txt:2: "": expected "=>"`},
		{"page https://shop.example/\n\"a=1\" => a", `t.txt:2: "a": expected a quoted text or ?`},
		{"page https://shop.example/\n\"a=1\" => \"\" opera: \"\"", `t.txt:2: "opera" is no browser`},
		{"by hand", `t.txt:1: by "hand": expected script or header`},
		{"without opera", `t.txt:1: "opera" is no browser`},
		{"frob shop.example", `t.txt:1: "frob" is neither a setting nor a case`},
		{`frob a.example > b.example => ""`, `t.txt:1: "frob" is no kind of request`},
		{`click a.example => ""`, `t.txt:1: "a.example ": expected a page and at least one hop`},
		{"story x\nsends \"\"", `t.txt:2: sends before any step`},
		{"story x\nvisit https://a.example/\n", `t.txt: story "x" checks nothing`},
		{"each 0g", `t.txt:1: strconv.ParseUint: parsing "0g": invalid syntax`},
	} {
		_, err := parse("t.txt", tt.text)
		if err == nil || err.Error() != tt.want {
			t.Errorf("%q\n got %v\nwant %s", tt.text, err, tt.want)
		}
	}
}

// Cases that share a batch are moved to sites of their own, and those that may
// be set together are.
func TestBatches(t *testing.T) {
	cases, err := parse("t.txt", `
page https://shop.example/set
"a=1; Domain=.shop.example" => "a=1"
"a=2; Domain=.example" => ""
together
"b=1" => "b=1"
"c=1" => "c=1"
page https://localhost/set
"d=1" => "d=1"
`)
	if err != nil {
		t.Fatal(err)
	}
	batches, err := Batches(cases)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range batches {
		for _, server := range b.Scenario.Servers {
			got = append(got, b.Name+" "+server.Host+" "+strings.Join(server.Rules[0].Set, " | ")+" > "+server.Rules[0].Redirect)
		}
	}
	want := []string{
		"wpt-t-01 shop1.example a=1; Domain=.shop1.example > https://shop1.example/next",
		"wpt-t-01 shop2.example a=2; Domain=.example > https://shop2.example/next",
		"wpt-t-01 shop3.example b=1 | c=1 > https://shop3.example/next",
		"wpt-t-02 localhost d=1 > https://localhost/next",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
