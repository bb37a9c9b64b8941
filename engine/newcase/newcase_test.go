package newcase_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/newcase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// TestScenario: three lines make a scenario whose run shows what becomes of the
// cookie, and the first fix is what a maintainer would answer.
func TestScenario(t *testing.T) {
	for _, test := range []struct {
		name   string
		lines  newcase.Lines
		title  string
		steps  []string
		reason rule.ID // why the cookie is rejected
		sent   string  // the Cookie header of the last request
		fix    string
	}{
		{
			name:   "a SPA and an API of another site",
			lines:  newcase.Lines{Page: "https://app.example", Request: "https://api.other.example/me", Cookie: "session=abc; SameSite=Lax; Secure; HttpOnly"},
			title:  "app.example → api.other.example",
			steps:  []string{"visit https://app.example/", "fetch https://api.other.example/me", "fetch https://api.other.example/me"},
			reason: rule.SameSiteLax,
			fix:    "SameSite=None",
		},
		{
			name:   "the same without Secure",
			lines:  newcase.Lines{Page: "https://app.example", Request: "https://api.other.example", Cookie: "session=abc; SameSite=Lax"},
			title:  "app.example → api.other.example",
			steps:  []string{"visit https://app.example/", "fetch https://api.other.example/", "fetch https://api.other.example/"},
			reason: rule.SameSiteLax,
			fix:    "Secure on and SameSite=None",
		},
		{
			name:  "the same with SameSite=None",
			lines: newcase.Lines{Page: "https://app.example", Request: "post https://api.other.example/me", Cookie: "Set-Cookie: session=abc; SameSite=None; Secure"},
			title: "app.example → api.other.example",
			steps: []string{"visit https://app.example/", "fetch POST https://api.other.example/me", "fetch POST https://api.other.example/me"},
			sent:  "session=abc",
		},
		{
			name:  "a method that needs a preflight",
			lines: newcase.Lines{Page: "https://app.shop.example", Request: "DELETE api.shop.example/item", Cookie: "sid=1; Secure"},
			title: "app.shop.example → api.shop.example",
			steps: []string{"visit https://app.shop.example/", "fetch DELETE https://api.shop.example/item", "fetch DELETE https://api.shop.example/item"},
			sent:  "sid=1",
		},
		{
			name:   "localhost and 127.0.0.1",
			lines:  newcase.Lines{Page: "127.0.0.1:3000", Request: "localhost:3000/api", Cookie: "sid=1; HttpOnly"},
			title:  "127.0.0.1 → localhost",
			steps:  []string{"visit http://127.0.0.1:3000/", "fetch http://localhost:3000/api", "fetch http://localhost:3000/api"},
			reason: rule.SameSiteUnspecifiedTreatedAsLax,
			fix:    "address on localhost:3000",
		},
		{
			name:  "a request to the page's own origin",
			lines: newcase.Lines{Page: "shop.example", Request: "https://shop.example/api", Cookie: "sid=1"},
			title: "shop.example → shop.example",
			steps: []string{"visit https://shop.example/", "fetch https://shop.example/api", "fetch https://shop.example/api"},
			sent:  "sid=1",
		},
		{
			name:  "a path on the page's origin",
			lines: newcase.Lines{Page: "https://app.example/start", Request: "POST\t/api/me", Cookie: "session=abc; SameSite=Lax"},
			title: "app.example → app.example",
			steps: []string{"visit https://app.example/start", "fetch POST https://app.example/api/me", "fetch POST https://app.example/api/me"},
			sent:  "session=abc",
		},
		{
			name:   "a page alone",
			lines:  newcase.Lines{Page: "http://shop.example/login", Cookie: "sid=1; Secure"},
			title:  "shop.example",
			steps:  []string{"visit http://shop.example/login", "visit http://shop.example/login"},
			reason: rule.SecureOnly,
			fix:    "redirect to https with 301 at shop.example",
		},
		{
			name:  "a request alone",
			lines: newcase.Lines{Request: "https://shop.example:8443/api", Cookie: "sid=1"},
			title: "shop.example → shop.example",
			steps: []string{"visit https://shop.example:8443/", "fetch https://shop.example:8443/api", "fetch https://shop.example:8443/api"},
			sent:  "sid=1",
		},
		{
			name:  "a cookie alone",
			lines: newcase.Lines{Cookie: "set-cookie: sid=1; Domain=.blog.example"},
			title: "blog.example",
			steps: []string{"visit https://blog.example/", "visit https://blog.example/"},
			sent:  "sid=1",
		},
		{
			name:  "a page without a cookie",
			lines: newcase.Lines{Page: "shop.example"},
			title: "shop.example",
			steps: []string{"visit https://shop.example/"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := test.lines.Scenario()
			if err != nil {
				t.Fatal(err)
			}
			if s.Title != test.title {
				t.Errorf("title %q, want %q", s.Title, test.title)
			}
			var steps []string
			for _, step := range s.Steps {
				method := ""
				if step.Method != "" {
					method = step.Method + " "
				}
				steps = append(steps, string(step.Do)+" "+method+step.URL)
			}
			if diff := cmp.Diff(test.steps, steps); diff != "" {
				t.Errorf("steps (-want +got):\n%s", diff)
			}
			tr, err := engine.Run(s)
			if err != nil {
				t.Fatal(err)
			}
			last := tr.Steps[len(tr.Steps)-1]
			if last.Outcome != trace.Loaded {
				t.Errorf("the last step is %s for %s", last.Outcome, last.Reason)
			}
			if got := last.Exchanges[len(last.Exchanges)-1].Cookie; got != test.sent {
				t.Errorf("the last request sends %q, want %q", got, test.sent)
			}
			var reasons []rule.ID
			for _, x := range last.Exchanges {
				for _, set := range x.SetCookies {
					reasons = append(reasons, set.Reasons...)
				}
			}
			if test.reason == "" && len(reasons) > 0 || test.reason != "" && (len(reasons) == 0 || reasons[0] != test.reason) {
				t.Errorf("rejected for %v, want %q", reasons, test.reason)
			}
			fixes, _ := whatif.Fixes(event.NewRun(s, tr), event.Nowhere)
			switch {
			case test.fix == "" && test.reason == "":
			case len(fixes) == 0:
				t.Errorf("no fix, want %s", test.fix)
			case fixes[0].Label != test.fix:
				t.Errorf("the first fix is %s, want %s", fixes[0].Label, test.fix)
			}
		})
	}
}

// TestServer: the server of the response, and no other, runs the framework and has the
// proxy. Django that redirects to https behind it does so for ever, and the first fix is
// the setting that trusts it.
func TestServer(t *testing.T) {
	django := newcase.Server{Stack: "django", Proxied: true}
	s, err := newcase.Lines{Page: "shop.example", Cookie: "sid=1", Server: django}.Scenario()
	if err != nil {
		t.Fatal(err)
	}
	s = edit.SetSetting(s, 0, "django", "SECURE_SSL_REDIRECT", true)
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	fixes, _ := whatif.Fixes(event.NewRun(s, tr), event.Nowhere)
	if outcome := tr.Steps[0].Outcome; outcome != trace.RedirectLoop || len(fixes) == 0 || !strings.Contains(fixes[0].Label, "SECURE_PROXY_SSL_HEADER") {
		t.Errorf("the first step is %s, and the fixes are %v", outcome, fixes)
	}

	s, err = newcase.Lines{Page: "app.example", Request: "api.example/me", Server: django}.Scenario()
	if err != nil {
		t.Fatal(err)
	}
	if page, api := s.Servers[0], s.Servers[1]; page.Stack != nil || page.Proxy != nil || api.Stack == nil || !api.Proxy.EndsTLS() {
		t.Errorf("the page's server is %+v, that of the response %+v", page, api)
	}
}

// TestProblem: what is wrong is said of its line.
func TestProblem(t *testing.T) {
	for _, test := range []struct {
		lines newcase.Lines
		field newcase.Field
		text  string
	}{
		{newcase.Lines{}, newcase.Page, "Fill in at least one of the lines."},
		{newcase.Lines{Page: "ftp://shop.example"}, newcase.Page, "This is not an http or https address, such as https://shop.example/login."},
		{newcase.Lines{Page: "shop.example", Request: "https://"}, newcase.Request, "This is not an http or https address, such as https://shop.example/login."},
		{newcase.Lines{Page: "*.example"}, newcase.Page, "The address needs one host; an asterisk stands for many."},
		{newcase.Lines{Page: "shop.example", Request: "curl https://api.example"}, newcase.Request, "Write one address, and a method before it if it is not GET: POST https://api.example/login."},
		{newcase.Lines{Page: "shop.example", Request: "GET"}, newcase.Request, "Write one address, and a method before it if it is not GET: POST https://api.example/login."},
		{newcase.Lines{Request: "/api"}, newcase.Request, "A path needs the address of the page above."},
		{newcase.Lines{Page: "shop.example", Cookie: "a=1\nb=2"}, newcase.Cookie, "The cookie must be one line."},
	} {
		_, err := test.lines.Scenario()
		var problem *newcase.Problem
		if !errors.As(err, &problem) || problem.Field != test.field || problem.Text != test.text {
			t.Errorf("%+v: %v\nwant %v %s", test.lines, err, test.field, test.text)
		}
	}
}

func FuzzScenario(f *testing.F) {
	f.Add("https://app.example", "POST https://api.other.example/me", "session=abc; SameSite=Lax")
	f.Add("[::1]:80", "", "Set-Cookie: a=1; Domain=.")
	f.Add("", "x *.example", "\xff")
	f.Fuzz(func(t *testing.T, page, request, cookie string) {
		s, err := newcase.Lines{Page: page, Request: request, Cookie: cookie}.Scenario()
		var problem *newcase.Problem
		switch {
		case err != nil && !errors.As(err, &problem):
			t.Fatalf("%v is no problem of a line", err)
		case err == nil:
			if _, err := engine.Run(s); err != nil {
				t.Fatal(err)
			}
		}
	})
}
