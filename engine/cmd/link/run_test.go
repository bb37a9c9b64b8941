package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const lesson = "../../../web/lessons/django-https-secure-cookies.json"

// call runs the command with a standard input.
func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

const twoVisits = `{"v":1,"servers":[{"host":"a.example"}],"steps":[{"do":"visit","url":"http://a.example/"},{"do":"visit","url":"http://a.example/x"}]}`

func TestEncode(t *testing.T) {
	status, out, errs := call(twoVisits, "-site", "https://host.example/play", "-")
	const fragment = "#1g8QN1pBOhAczsZ5KRLJMhziFFUDDawE.rg6dnb6"
	want := "https://host.example/play/" + fragment + "\n" +
		"https://host.example/play/?go=http://a.example/,http://a.example/x\n" +
		`<iframe title="Crumbtrail" src="https://host.example/play/embed.html` + fragment + `" width="100%" height="480" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0;max-width:60rem"></iframe>` + "\n"
	printed, element, found := strings.Cut(out, "<cookie-playground ")
	if status != fine || printed != want || errs != "" {
		t.Errorf("status %d, %s\n got %s\nwant %s", status, errs, printed, want)
	}
	if !found || !strings.Contains(element, `<script src="https://host.example/play/embed.js"`) {
		t.Errorf("the code without a frame is %s", element)
	}

	var visits strings.Builder
	for i := range 200 {
		fmt.Fprintf(&visits, `,{"do":"visit","url":"http://a.example/%d"}`, i)
	}
	status, out, _ = call(`{"v":1,"steps":[`+visits.String()[1:]+`]}`, "-")
	if status != fine || strings.Contains(out, "<cookie-playground") {
		t.Errorf("status %d; of 200 visits there are outcomes", status)
	}
}

// What is printed for a file is the link of that file.
func TestRoundTrip(t *testing.T) {
	status, out, errs := call("", lesson)
	lines := strings.Split(out, "\n")
	if status != fine || errs != "" || len(lines) < 3 {
		t.Fatalf("status %d, %s\n%.400s", status, errs, out)
	}
	for _, text := range []string{lines[0], lines[0][strings.Index(lines[0], "#"):]} {
		status, document, errs := call(text, "-decode", text)
		if status != fine || errs != "" {
			t.Fatalf("status %d, %s", status, errs)
		}
		if _, fromStdin, _ := call(text+"\n", "-decode", "-"); fromStdin != document {
			t.Errorf("from standard input it is %s", fromStdin)
		}
		s, err := scenario.Decode([]byte(document))
		if err != nil || s.Title != "HTTPS and secure cookies in Django" {
			t.Errorf("%v, %v", s, err)
		}
	}
}

func TestDecode(t *testing.T) {
	for _, test := range []struct {
		name, link  string
		status      int
		out, errors string
	}{
		{"a readable query", "https://host.example/?go=http://a.example/", fine, `"url": "http://a.example/"`, ""},
		{"a wrong one", "?go=http://a.example/&redirect=1", wrong, "", "redirect: found"},
		{"an old result", "0eyJ2IjoxLCJ0aXRsZSI6IlNlY3VyZSDwn42qIn0.r0000", fine, `"title": "Secure 🍪"`, "when the link was made, the result was another\n"},
		{"another result of a step", "https://host.example/#1g8QN1pBOhAczsZ5KRLJMhziFFUDDawE.rg6dnb0", fine, "a.example", "in steps[1]\n"},
		{"damaged", "1Q4-bwv", wrong, "", "truncated or mistyped"},
		{"no link", "\x1b[2Jhello", wrong, "", `\u001b[2Jhello: the link was made by a newer Crumbtrail`},
	} {
		status, out, errs := call("", "-decode", test.link)
		if status != test.status || !strings.Contains(out, test.out) || !strings.Contains(errs, test.errors) || test.errors == "" && errs != "" {
			t.Errorf("%s: status %d, %s%s", test.name, status, out, errs)
		}
	}
}

func TestMistakes(t *testing.T) {
	for _, test := range []struct {
		args   []string
		status int
		errors string
	}{
		{nil, misused, "link: no file or link given\n\nUsage"},
		{[]string{"-x"}, misused, "flag provided but not defined"},
		{[]string{"missing.json"}, wrong, "link: missing.json: no such file or directory\n"},
		{[]string{"run.go"}, wrong, "link: run.go: not JSON"},
		{[]string{"-decode", strings.Repeat("x", 500)}, wrong, "link: " + strings.Repeat("x", 60) + "…: "},
	} {
		if status, _, errs := call("", test.args...); status != test.status || !strings.Contains(errs, test.errors) {
			t.Errorf("%q: status %d, %s", test.args, status, errs)
		}
	}
	if status, out, _ := call("", "-h"); status != fine || out != usage {
		t.Errorf("help: status %d, %s", status, out)
	}
	if status := run([]string{lesson}, nil, broken{}, &bytes.Buffer{}); status != wrong {
		t.Errorf("a full disk: status %d", status)
	}
}

// broken is an output that takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }
