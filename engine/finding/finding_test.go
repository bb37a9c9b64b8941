package finding_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/finding"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var update = flag.Bool("update", false, "rewrite the golden file in testdata")

// Of every kind, the smallest scenario that shows it, with the line that fixes it.
func TestKinds(t *testing.T) {
	const visit, http = `{"do":"visit","url":"https://shop.example/"}`, `{"do":"visit","url":"http://shop.example/"}`
	for _, test := range []struct {
		kind         finding.Kind
		rules, steps string
		line         string
	}{
		{finding.Readable, `{"scheme":"http","status":301,"redirect":"https:"},{"set":["sid=1; Path=/"]}`, visit + "," + http, "Set-Cookie: sid=1; Path=/; Secure"},
		{finding.NoneWithoutSecure, `{"set":["sid=1; SameSite=None"]}`, visit, "Set-Cookie: sid=1; SameSite=None; Secure"},
		{finding.LostPost, `{"path":"/in","method":"POST","status":301,"redirect":"/in/"}`, visit + `,{"do":"submit","url":"/in"}`, "308 Location: /in/"},
		{finding.SecureOverHTTP, `{"scheme":"https","set":["sid=1; Secure"]}`, visit + "," + http, "301 Location: https:"},
		{finding.NotSecure, `{"set":["sid=1"]}`, visit, "Set-Cookie: sid=1; Secure"},
		{finding.NoHSTS, `{"scheme":"http","status":301,"redirect":"https:"}`, http, "Strict-Transport-Security: max-age=31536000"},
		{finding.WideDomain, `{"set":["sid=1; Secure; Domain=shop.example"]}`, visit, "Set-Cookie: sid=1; Secure"},
		{finding.NoPrefix, `{"set":["sid=1; Secure; Path=/"]}`, visit, "Set-Cookie: __Host-sid=1; Secure; Path=/"},
	} {
		t.Run(string(test.kind), func(t *testing.T) {
			s := decode(t, `{"v":1,"browser":"spec","servers":[{"host":"shop.example","rules":[`+test.rules+`]}],"steps":[`+test.steps+`]}`)
			list, gaveUp := finding.Find(play(t, s))
			if gaveUp || len(list) == 0 || list[0].Kind != test.kind {
				t.Fatalf("found %v (gave up: %v), want %s first", list, gaveUp, test.kind)
			}
			if list[0].Fix == nil {
				t.Fatal("no fix")
			}
			if diff := cmp.Diff([]string{test.line}, list[0].Fix.Lines); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

// A cookie that Express does not send behind a proxy is fixed by the setting that
// trusts the proxy, or by a redirect where there is none.
func TestWithheld(t *testing.T) {
	for _, test := range []struct{ proxy, steps, line string }{
		{`,"proxy":{"terminatesTLS":true}`, `{"do":"visit","url":"https://shop.example/login"}`, `app.set("trust proxy", 1);`},
		{``, `{"do":"visit","url":"http://shop.example/login"}`, `301 Location: https:`},
	} {
		s := decode(t, `{"v":1,"servers":[{"host":"shop.example","stack":{"express":{"cookie.secure":true,"saveUninitialized":false}},
			"rules":[{"path":"/login","set":["connect.sid=1"]}]`+test.proxy+`}],"steps":[`+test.steps+`]}`)
		list, _ := finding.Find(play(t, s))
		if len(list) == 0 || list[0].Kind != finding.Withheld || list[0].Subject != "connect.sid" {
			t.Fatalf("found %v", list)
		}
		if list[0].Fix == nil {
			t.Fatalf("%s: no fix", test.proxy)
		}
		if diff := cmp.Diff([]string{test.line}, list[0].Fix.Lines); diff != "" {
			t.Errorf("lines (-want +got):\n%s", diff)
		}
	}
}

// The settings of Django fix what it writes, and its own check has a warning.
func TestDjango(t *testing.T) {
	s := decode(t, `{"v":1,"servers":[{"host":"shop.example","stack":{"django":{"SECURE_SSL_REDIRECT":true}},"rules":[{"path":"/login","set":["sessionid=1"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/"}]}`)
	list, _ := finding.Find(play(t, s))
	want := []string{
		"readable-cookie sessionid security.W012: SESSION_COOKIE_SECURE = True",
		"not-secure sessionid security.W012: SESSION_COOKIE_SECURE = True",
		"no-hsts shop.example security.W004: SECURE_HSTS_SECONDS = 31536000",
	}
	var got []string
	for _, f := range list {
		lines := ""
		if f.Fix != nil {
			lines = strings.Join(f.Fix.Lines, " ")
		}
		got = append(got, fmt.Sprintf("%s %s %s: %s", f.Kind, f.Subject, f.Django, lines))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// TestGolden has the findings of every lesson and of the public bug reports, and runs
// every fix: it is a scenario that another program can read, and what was found in the
// run of the finding is not found in the run of the fix.
func TestGolden(t *testing.T) {
	const golden = "testdata/findings.txt"
	var got strings.Builder
	for _, file := range files(t) {
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		run := play(t, decode(t, scenarioIn(string(document))))
		list, _ := finding.Find(run)
		for _, f := range list {
			fmt.Fprintf(&got, "%s, event %d, %s: %s\n", name, run.EventOf(f.At), f.Severity(), f.Sentence())
			if f.Fix == nil {
				fmt.Fprintf(&got, "    no single change fixes it\n")
				continue
			}
			for _, line := range f.Fix.Lines {
				fmt.Fprintf(&got, "    + %.100s\n", line)
			}
			after, _ := finding.Find(play(t, decode(t, string(f.Fix.After.Canonical()))))
			for _, now := range after {
				if now.Kind == f.Kind && now.Subject == f.Subject {
					t.Errorf("%s: %s still holds after %s", name, f.Sentence(), f.Fix.Label)
				}
			}
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("findings (-want +got):\n%s\nif this is as it should be: go test ./engine/finding -update", diff)
	}
}

// files are those of the lessons and of the reports.
func files(t *testing.T) []string {
	t.Helper()
	var list []string
	for _, pattern := range []string{"../../web/lessons/*.json", "../testdata/report-*.txtar"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d files (%v)", pattern, len(found), err)
		}
		list = append(list, found...)
	}
	return list
}

// scenarioIn is the scenario of a golden file, or the document itself.
func scenarioIn(document string) string {
	_, after, found := strings.Cut(document, "-- scenario.json --\n")
	if !found {
		return document
	}
	text, _, _ := strings.Cut(after, "\n-- ")
	return text
}

func decode(t *testing.T, document string) *scenario.Scenario {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func play(t *testing.T, s *scenario.Scenario) *event.Run {
	t.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	return event.NewRun(s, tr)
}
