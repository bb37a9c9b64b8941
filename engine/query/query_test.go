package query_test

import (
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/query"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func Example() {
	s, err := query.Decode("?set=sessionid;Secure&go=http://shop.example/,https://shop.example/&redirect=301&hsts=1")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(s.Canonical()))
	again, ok := query.Encode(s)
	fmt.Println(again, ok)
	// Output:
	// {"v":1,"servers":[{"host":"shop.example","rules":[{"scheme":"http","status":301,"redirect":"https:"},{"scheme":"https","headers":{"Strict-Transport-Security":"max-age=31536000"}},{"path":"/","set":["sessionid=1; Secure"]}]}],"steps":[{"do":"visit","url":"http://shop.example/"},{"do":"visit","url":"https://shop.example/"}]}
	// ?set=sessionid=1;Secure&go=http://shop.example/,https://shop.example/&redirect=301&hsts=1 true
}

// What a query says is what its twin says, and the query of that says it again.
func TestDecode(t *testing.T) {
	for _, test := range []struct{ query, want string }{
		{"go=http://a.example/", `{"v":1,"servers":[{"host":"a.example"}],"steps":[{"do":"visit","url":"http://a.example/"}]}`},
		{"go=http://a.example/x,http://b.example/&go=http://a.example:8000/", `{"v":1,"servers":[{"host":"a.example"},{"host":"b.example"},{"host":"a.example","port":8000}],"steps":[{"do":"visit","url":"http://a.example/x"},{"do":"visit","url":"http://b.example/"},{"do":"visit","url":"http://a.example:8000/"}]}`},
		{"go=https://a.example/?a=1%2C2%26b", `{"v":1,"servers":[{"host":"a.example"}],"steps":[{"do":"visit","url":"https://a.example/?a=1,2&b"}]}`},
		{"go=https://a.example/&set=a=b%3Bc&set=d%3D%22e+f%22;Path=/", `{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/","set":["a=b; c","d=\"e f\"; Path=/"]}]}],"steps":[{"do":"visit","url":"https://a.example/"}]}`},
		{"go=https://a.example/&hsts=60;includesubdomains&browser=firefox&network=observed&title=50%25+off&utm_source=x&theme=dark", `{"v":1,"title":"50% off","browser":"firefox","network":"observed","servers":[{"host":"a.example","rules":[{"scheme":"https","headers":{"Strict-Transport-Security":"max-age=60; includeSubDomains"}}]}],"steps":[{"do":"visit","url":"https://a.example/"}]}`},
		{"go=HTTPS://A.example&browser=chrome&network=private&redirect=302", `{"v":1,"servers":[{"host":"a.example","rules":[{"scheme":"http","redirect":"https:"}]}],"steps":[{"do":"visit","url":"https://a.example/"}]}`},
	} {
		s, err := query.Decode(test.query)
		if err != nil {
			t.Errorf("%s: %v", test.query, err)
			continue
		}
		if got := string(s.Canonical()); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.query, got, test.want)
		}
		wantTwin(t, s)
	}
}

// wantTwin fails if the query of a scenario is that of another.
func wantTwin(t *testing.T, s *scenario.Scenario) {
	t.Helper()
	q, ok := query.Encode(s)
	if !ok {
		t.Errorf("%s has no query; %s says something else", s.Canonical(), q)
		return
	}
	again, err := query.Decode(q)
	if err != nil || string(again.Canonical()) != string(s.Canonical()) {
		t.Errorf("%s is %s, which is read as %s, %v", s.Canonical(), q, again.Canonical(), err)
	}
	if values, err := url.ParseQuery(strings.TrimPrefix(strings.ReplaceAll(q, ";", "%3B"), "?")); err != nil || values.Get("go") == "" {
		t.Errorf("other programs read %s as %v, %v", q, values, err)
	}
}

func TestErrors(t *testing.T) {
	for q, want := range map[string]string{
		"":                                       "go: missing; give the addresses to visit, such as go=http://shop.example/",
		"set=a":                                  "go: missing; give the addresses to visit, such as go=http://shop.example/",
		"go=":                                    "go: ",
		"go=ftp://a.example/":                    "go: ",
		"go=javascript:alert(1)":                 "go: ",
		"go=http://a.example/&set=;":             "set: the cookie has no name; write it as set=sessionid;Secure",
		"go=http://a.example/&redirect=200":      `redirect: found "200", expected 301, 302, 307 or 308`,
		"go=http://a.example/&hsts=on":           `hsts: found "on", expected 1, or seconds such as 31536000, and possibly ;includeSubDomains`,
		"go=http://a.example/&hsts=1;preload":    `hsts: found "1;preload"`,
		"go=http://a.example/&browser=opera":     `browser: found "opera", expected chrome, firefox, safari or spec`,
		"go=ftp://a.example/&redirect=1&hsts=x":  "go: ",
		"go=http://a.example/&redirect=1&hsts=x": `redirect: found "1", expected 301, 302, 307 or 308; hsts: found "x"`,
		"go=" + strings.Repeat("http://a.example/,", 600): "the address has 10803 characters, but at most 8192 are allowed",
	} {
		s, err := query.Decode(q)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.60s: %v, %v, want %s", q, s, err, want)
		}
	}
}

func TestIn(t *testing.T) {
	for address, want := range map[string]string{
		"https://host.example/?set=a&go=http://a.example/":       "set=a&go=http://a.example/",
		"https://host.example/?theme=dark&go=http://a.example/#": "theme=dark&go=http://a.example/",
		"?go=http://a.example/":                                  "go=http://a.example/",
		"https://host.example/?theme=dark":                       "",
		"https://host.example/?go=http://a.example/#1abc":        "",
		"https://host.example/#1abc?go=http://a.example/":        "",
		"https://host.example/?title=only":                       "",
	} {
		if got, ok := query.In(address); got != want || ok != (want != "") {
			t.Errorf("%s: %q, %t", address, got, ok)
		}
	}
	if got := query.Without("theme=dark&go=http://a.example/&lang=de&set=a&&hsts=1"); got != "theme=dark&lang=de" {
		t.Errorf("what is left is %q", got)
	}
}

// A scenario that a query cannot say has none, and the others have their own.
func TestEncode(t *testing.T) {
	document, err := os.ReadFile("../../web/lessons/django-https-secure-cookies.json")
	if err != nil {
		t.Fatal(err)
	}
	lesson, err := scenario.Decode(document)
	if err != nil {
		t.Fatal(err)
	}
	if q, ok := query.Encode(lesson); ok {
		t.Errorf("the lesson with its texts has the query %s", q)
	}
	said := 0
	runtest.SomeGoldens(t, func(t *testing.T, s *scenario.Scenario, _ *trace.Trace) {
		s = s.Clone()
		s.Expect = nil
		if _, ok := query.Encode(s); ok {
			said++
			wantTwin(t, s)
		}
	})
	if said < 5 {
		t.Errorf("only %d golden scenarios have a query", said)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("set=sessionid;Secure&go=http://shop.example/,https://shop.example/&redirect=301&hsts=1")
	f.Add("go=https://a.example/%zz&title=%ff+%00&browser=spec&network=hostile&set=%E2%80%AE")
	f.Fuzz(func(t *testing.T, q string) {
		s, err := query.Decode(q)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\x00") {
				t.Errorf("error %q is not one line", err)
			}
			return
		}
		wantTwin(t, s)
	})
}
