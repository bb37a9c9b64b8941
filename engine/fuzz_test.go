package engine_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Any document is rejected with one error or runs to its end, with the same
// trace each time.
func FuzzRun(f *testing.F) {
	for _, document := range goldenDocuments(f) {
		f.Add(document)
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		s, err := scenario.Decode(document)
		if err != nil {
			return
		}
		checkRun(t, s)
	})
}

// goldenDocuments are the scenarios of testdata, unchanged.
func goldenDocuments(tb testing.TB) [][]byte {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		tb.Fatal(err)
	}
	documents := make([][]byte, len(files))
	for i, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		documents[i] = []byte(section(archive, "scenario.json"))
	}
	return documents
}

// The engine handles whatever a server sends and whatever a page and its script
// request. From documents alone, the fuzzer would reach few texts that matter.
func FuzzServersText(f *testing.F) {
	for _, seed := range []struct{ line, location, hsts, link, script string }{
		{"id=1; Secure; SameSite=None; Partitioned", "/next", "max-age=100; includeSubDomains", "//news.example/a?b#c", "a=1; HttpOnly"},
		{"__Host-id=1; Secure; Path=/", "https://shop.example:444/", `max-age="0"`, "?", "=a=b"},
		{"=; Max-Age=-9", "http:login", "max-age=99999999999999999999", "http://127.1/", "a"},
		{"a=1; Domain=.example; Expires=1 Jan 99 0:0:0", "mailto:a@b", ";;", "HTTP:\\\\[::1]", "\x00"},
	} {
		f.Add(seed.line, seed.location, seed.hsts, seed.link, seed.script)
	}
	f.Fuzz(func(t *testing.T, line, location, hsts, link, script string) {
		for _, browser := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
			s := serversText(browser, line, location, hsts, link, script)
			if s.Validate() != nil {
				return // no header could carry it, or no page could hold it
			}
			checkRun(t, s)
		}
	})
}

// serversText is a scenario with each text in the place where it is most likely
// to break something.
func serversText(browser scenario.Browser, line, location, hsts, link, script string) *scenario.Scenario {
	rules := []scenario.Rule{
		{Set: []string{line}, Headers: scenario.Headers{"Strict-Transport-Security": {hsts}}},
		{Path: "/out", Redirect: location},
	}
	return &scenario.Scenario{
		V:        scenario.Version,
		Browser:  browser,
		Network:  scenario.Hostile,
		Attacker: []scenario.Rule{{Path: "/a*", Set: []string{line}}},
		Servers:  []scenario.Server{{Host: "shop.example", Rules: rules}, {Host: "*.example", Rules: rules}},
		Steps: []scenario.Step{
			{Do: scenario.Visit, URL: "https://shop.example/a/b"},
			{Do: scenario.Script, Cookie: script},
			{Do: scenario.Frame, URL: "http://news.example/out"},
			{Do: scenario.Fetch, URL: link, Method: "PUT", Credentials: scenario.Include},
			{Do: scenario.Click, URL: "/out"},
			{Do: scenario.Submit, URL: link},
			{Do: scenario.Visit, URL: "http://shop.example/a"},
		},
	}
}

// checkRun runs a valid scenario and checks what is true of every run.
func checkRun(t *testing.T, s *scenario.Scenario) {
	t.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		if wrong := (*scenario.Error)(nil); !errors.As(err, &wrong) || strings.Contains(err.Error(), "\n") {
			t.Errorf("error %q is not one line about the document", err)
		}
		return
	}
	if len(tr.Steps) != len(s.Steps) || len(tr.Claims) != len(s.Expect) {
		t.Errorf("%d steps and %d claims gave %d and %d", len(s.Steps), len(s.Expect), len(tr.Steps), len(tr.Claims))
	}
	for i := range tr.Steps {
		for _, x := range tr.Steps[i].Exchanges {
			checkExchange(t, i, &x)
		}
	}
	if again, err := engine.Run(s); err != nil || !reflect.DeepEqual(tr, again) {
		t.Errorf("a second run differs: %v\n%s", err, s.Indented())
	}
}

func checkExchange(t *testing.T, step int, x *trace.Exchange) {
	t.Helper()
	for _, k := range x.Cookies {
		if k.Sent != (len(k.Reasons) == 0) {
			t.Errorf("step %d: cookie %q is sent: %v, with the reasons %v", step, k.Name, k.Sent, k.Reasons)
		}
	}
	for _, set := range x.SetCookies {
		if set.Stored != (len(set.Reasons) == 0) {
			t.Errorf("step %d: %q is stored: %v, with the reasons %v", step, set.Line, set.Stored, set.Reasons)
		}
	}
	if strings.ContainsAny(x.URL+x.Cookie, "\r\n") {
		t.Errorf("step %d: %s with the header %q would not be one line", step, x.URL, x.Cookie)
	}
}
