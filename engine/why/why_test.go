package why_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/track"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// TestWhyBlocked: the reasoning about the question of the lesson. withoutRules
// leaves out the names of rules, for which the texts stand.
var withoutRules = cmpopts.IgnoreFields(why.Check{}, "Rule")

func TestWhyBlocked(t *testing.T) {
	s, tr := seed(t)
	want := why.Reasoning{
		Outcome:  event.Blocked,
		Verdict:  "blocked at Send",
		Headline: "sessionid was not sent: it is Secure, and the request to shop.example/account is plain http.",
		Checks: []why.Check{
			{OK: true, Text: "Domain: host-only, shop.example = shop.example"},
			{OK: true, Text: "Path: / covers /account"},
			{OK: true, Text: "Not expired (session cookie)"},
			{OK: false, Text: "Secure: needs https, and this is http", Name: "Secure", Reason: "SecureOnly"},
			{OK: true, Text: "SameSite: Lax, started by the user"},
		},
		Texts: []explain.Text{{
			Rule:     rule.SecureOnly,
			Short:    "not over HTTP",
			Sentence: "sessionid is Secure, and the request to shop.example/account is plain http.",
			Section:  "RFC 6265bis §5.8.3 step 1",
			DevTools: "SecureOnly",
			Measured: rule.Both,
		}},
		Section:  "RFC 6265bis §5.8.3 step 1",
		DevTools: "SecureOnly",
	}
	cookie := event.AtExchange(2, 0).WithCookie(0)
	if diff := cmp.Diff(want, why.Of(event.NewRun(s, tr), cookie), withoutRules); diff != "" {
		t.Errorf("the cookie (-want +got):\n%s", diff)
	}
}

func TestWhy(t *testing.T) {
	const shop = `{"v":1,"servers":[{"host":"shop.example","rules":[
		{"path":"/login","set":["sessionid=1; Secure; Path=/","theme=dark; Path=/","bad=1; Domain=bank.example; Secure","=a=b"]},
		{"path":"/logout","set":["sessionid=; Max-Age=0; Path=/","sessionid=x; Path=/"]}]}],`
	tests := []struct {
		name     string
		document string
		at       event.Place
		verdict  string
		headline string
		failed   []string
		section  string
	}{
		{
			"a cookie that is stored",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/login"}]}`,
			event.AtExchange(0, 0).WithLine(0),
			"stored", "sessionid was stored: every check passed.", nil, "RFC 6265bis §5.7",
		},
		{
			"a cookie that comes in clear text",
			shop + `"steps":[{"do":"visit","url":"http://shop.example/login"}]}`,
			event.AtExchange(0, 0).WithLine(1),
			"stored", "theme was stored, and it arrived in clear text: anyone on the wire can read it.", nil, "RFC 6265bis §5.7",
		},
		{
			"a cookie that is refused for the scheme",
			shop + `"steps":[{"do":"visit","url":"http://shop.example/login"}]}`,
			event.AtExchange(0, 0).WithLine(0),
			"rejected at Set", "sessionid was not stored: it has the Secure attribute, and the response from shop.example/login is plain http.",
			[]string{"Secure: needs https, and this is http"}, "RFC 6265bis §5.7 step 13",
		},
		{
			"a cookie that fails early says nothing of later checks",
			shop + `"steps":[{"do":"visit","url":"http://shop.example/login"}]}`,
			event.AtExchange(0, 0).WithLine(2),
			"rejected at Set", "bad was not stored: it has Domain=bank.example, and shop.example is neither that host nor a subdomain of it.",
			[]string{"Domain: shop.example may not set it for bank.example"}, "RFC 6265bis §5.7 step 10",
		},
		{
			"a line that is no cookie",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/login"}]}`,
			event.AtExchange(0, 0).WithLine(3),
			"rejected at Set", "The cookie without a name was not stored: the cookie has no name and the value a=b: a server would read it as a cookie named a.",
			[]string{"Name: empty, but servers would read a as the name"}, "browser behavior, not specified",
		},
		{
			"a cookie that what is stored keeps out",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/logout"}]}`,
			event.AtExchange(1, 0).WithLine(1),
			"rejected at Store", "sessionid was not stored: the jar has a Secure cookie named sessionid, and the response from shop.example/logout is plain http, so it cannot overwrite or shadow that cookie.",
			[]string{"Jar: conflicts with a Secure cookie of that name (shop.example/)"}, "RFC 6265bis §5.7 step 16",
		},
		{
			"a cookie that is deleted",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://shop.example/logout"}]}`,
			event.AtExchange(1, 0).WithLine(0),
			"deleted", "sessionid was deleted: it arrived already expired (Max-Age=0).", nil, "RFC 6265bis §5.7",
		},
		{
			"a request with several cookies",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/"}]}`,
			event.AtExchange(1, 0),
			"1 of 2 sent", "1 of 2 cookies were sent in clear text: anyone on the wire can read them.",
			[]string{"sessionid: not over HTTP"}, "RFC 6265bis §5.8.3",
		},
		{
			"a request that two cookies go with",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://shop.example/"}]}`,
			event.AtExchange(1, 0),
			"2 of 2 sent", "Both cookies were sent.", nil, "RFC 6265bis §5.8.3",
		},
		{
			"a request with an empty jar is not protected",
			shop + `"steps":[{"do":"visit","url":"http://shop.example/"}]}`,
			event.AtExchange(0, 0),
			"no cookie to send", "The jar had no cookie for shop.example, so this plain-HTTP request exposed none.", nil, "RFC 6265bis §5.8.3",
		},
		{
			"a Secure cookie on this machine",
			`{"v":1,"servers":[{"host":"localhost","rules":[{"set":["sid=1; Secure"]}]}],"steps":[{"do":"visit","url":"http://localhost/"},{"do":"visit","url":"http://localhost/"}]}`,
			event.AtExchange(1, 0),
			"sent", "sid was sent, with a warning: it is Secure and the request to localhost/ is plain http, but localhost is this machine, which this browser treats as secure.", nil, "RFC 6265bis §5.8.3 step 1",
		},
		{
			"a cookie that came with an earlier hop of the same step",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/a","set":["sid=1; Secure; Path=/"],"redirect":"http://shop.example/b"}]}],"steps":[{"do":"visit","url":"https://shop.example/a"}]}`,
			event.AtExchange(0, 1),
			"blocked at Send", "sid was not sent: it is Secure, and the request to shop.example/b is plain http.",
			[]string{"Secure: needs https, and this is http"}, "RFC 6265bis §5.8.3 step 1",
		},
		{
			"nobody there",
			`{"v":1,"steps":[{"do":"visit","url":"http://nowhere.example/"}]}`,
			event.AtExchange(0, 0),
			"no such host", "No server in this scenario is named nowhere.example, so the browser cannot send the request. The scenario has no servers.", nil, "",
		},
		{
			"mixed content",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"fetch","url":"http://shop.example/api"}]}`,
			event.AtStep(1),
			"blocked", "https://shop.example/ is an https page, and http://shop.example/api would load plain http into it.", nil, "Mixed Content §4.4",
		},
		{
			"a redirect loop",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"redirect":"/"}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`,
			event.AtStep(0),
			"gave up", "The browser gives up after 20 redirected requests. https://shop.example/ redirects to itself. None of these redirects depends on a cookie, so the loop never ends.", nil, `Fetch "HTTP-redirect fetch"`,
		},
		{
			"a script's assignment",
			shop + `"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"a=1; HttpOnly"}]}`,
			event.AtStep(1).WithLine(0),
			"rejected at Set", "a was not stored: it has the HttpOnly attribute, and a script cannot create an HttpOnly cookie.",
			[]string{"HttpOnly: a script must not set it"}, "RFC 6265bis §5.7 step 15",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, tr := play(t, []byte(test.document))
			got := why.Of(event.NewRun(s, tr), test.at)
			if got.Verdict != test.verdict {
				t.Errorf("verdict: got %q, want %q", got.Verdict, test.verdict)
			}
			if got.Headline != test.headline {
				t.Errorf("headline\n got %s\nwant %s", got.Headline, test.headline)
			}
			if got.Section != test.section {
				t.Errorf("section: got %q, want %q", got.Section, test.section)
			}
			var failed []string
			for _, check := range got.Checks {
				if !check.OK {
					failed = append(failed, check.Text)
				}
			}
			if diff := cmp.Diff(test.failed, failed); diff != "" {
				t.Errorf("failed checks (-want +got):\n%s", diff)
			}
		})
	}
}

// TestPathWithoutRule: a plain 200 of a server whose rules for paths are all for others.
func TestPathWithoutRule(t *testing.T) {
	const visit = `"steps":[{"do":"visit","url":"http://a.example/x?q"}]}`
	for _, test := range []struct{ name, rules, want string }{
		{"rules for other paths", `{"path":"/login"},{"path":"/api/*"}`, "/x"},
		{"and one for all that only adds a header", `{"path":"/login"},{"headers":{"X-A":"1"}}`, "/x"},
		{"its own", `{"path":"/login"},{"path":"/x"}`, ""},
		{"its prefix", `{"path":"/*"}`, ""},
		{"a catch-all", `{"path":"/login"},{"status":404}`, ""},
		{"no rule for a path", `{"set":["a=1"]}`, ""},
		{"no rules", ``, ""},
	} {
		s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"a.example","rules":[`+test.rules+`]}],`+visit))
		_, got, ok := why.PathWithoutRule(event.NewRun(s, tr), event.AtExchange(0, 0))
		if got = map[bool]string{true: got}[ok]; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	s, tr := play(t, []byte(`{"v":1,`+visit))
	for _, at := range []event.Place{event.AtExchange(0, 0), event.AtStep(0), event.AtStep(3)} {
		if _, path, ok := why.PathWithoutRule(event.NewRun(s, tr), at); ok {
			t.Errorf("without a server, %v has %q", at, path)
		}
	}
}

// TestWhyNowhere: a place that an edit removed has no reasoning, and nothing
// breaks.
func TestWhyNowhere(t *testing.T) {
	s, tr := seed(t)
	for _, at := range []event.Place{
		event.AtStep(9), event.AtStep(-1), event.AtExchange(0, 9), event.AtExchange(0, 0).WithCookie(9),
		event.AtExchange(0, 1).WithLine(9), event.AtStep(0).WithLine(0), event.AtStep(0).WithCookie(0),
	} {
		if got := why.Of(event.NewRun(s, tr), at); got.Headline != "" {
			t.Errorf("%+v: got %q, want nothing", at, got.Headline)
		}
	}
}

func TestJar(t *testing.T) {
	s, _ := seed(t)
	s = edit.SetCookieLine(s, edit.Cookies(s)[0].Ref, "sessionid=abc123; Domain=shop.example; Max-Age=60")
	s = edit.AddVisit(s, "https://shop.example/login")
	tr := run(t, s)
	type row struct{ Name, Scope, Lifetime, Status string }
	for _, test := range []struct {
		name string
		at   event.Place
		want []row
	}{
		{"at the start", event.Nowhere, nil},
		{"at the request", event.AtExchange(0, 1), nil},
		{"after the line that sets it", event.AtExchange(0, 1).WithLine(0), []row{{"sessionid", "shop.example and subdomains", "until 2026-01-01 00:01:00 UTC", "new"}}},
		{"after another", event.AtStep(1), []row{{"sessionid", "shop.example and subdomains", "until 2026-01-01 00:01:00 UTC", ""}}},
		{"at a step that is not there", event.AtStep(9), nil},
	} {
		var got []row
		for _, r := range track.Jar(tr, test.at) {
			got = append(got, row{r.Name, r.Scope, r.Lifetime, r.Status})
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}

	s, _ = seed(t)
	first := track.Jar(run(t, s), event.AtExchange(0, 1).WithLine(0))
	if got, want := first[0].Scope+", "+first[0].Lifetime, "shop.example only, until the browser closes"; got != want {
		t.Errorf("the lesson's cookie: got %q, want %q", got, want)
	}
}

// TestWhyListsOnlyChecksMade: a check is listed for a line only if the browser
// has the rule and it applies to the line.
func TestWhyListsOnlyChecksMade(t *testing.T) {
	for _, test := range []struct {
		line, browser, check string
		want                 bool
	}{
		{"__Host-id=1; Secure; Path=/", "chrome", "Prefix: requirements of __Host- met", true},
		{"__utma=1", "chrome", "Prefix: requirements of __Host- met", false},
		{"a=1; Secure; Partitioned", "chrome", "Partitioned: has Secure", true},
		{"a=1; Partitioned", "spec", "Partitioned: has Secure", false},
		{"a=1; Path=/", "chrome", "Line: valid cookie syntax", true},
	} {
		s, tr := play(t, fmt.Appendf(nil, `{"v":1,"browser":%q,"servers":[{"host":"shop.example","rules":[{"set":[%q]}]}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`, test.browser, test.line))
		got := why.Of(event.NewRun(s, tr), event.AtExchange(0, 0).WithLine(0))
		if listed := slices.ContainsFunc(got.Checks, func(c why.Check) bool { return c.OK && c.Text == test.check }); listed != test.want || got.Outcome != event.Stored {
			t.Errorf("%s in %s is %s: %q told %v, want %v", test.line, test.browser, got.Outcome, test.check, listed, test.want)
		}
	}
}

// TestChecksAreComplete: for every result of a cookie, the list has every check
// that was made, and the name of the failed one.
func TestChecksAreComplete(t *testing.T) {
	const shop = `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["sid=1; Secure; Path=/", "=a=b"]}]}],"steps":[
		{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://shop.example/"},{"do":"visit","url":"http://shop.example/login"}]}`
	for _, test := range []struct {
		name string
		at   event.Place
		want []why.Check
	}{
		{"sent", event.AtExchange(1, 0).WithCookie(0), []why.Check{
			{OK: true, Text: "Domain: host-only, shop.example = shop.example"},
			{OK: true, Text: "Path: / covers /"},
			{OK: true, Text: "Not expired (session cookie)"},
			{OK: true, Text: "Secure: needs https, and this is https"},
			{OK: true, Text: "SameSite: not given, started by the user"},
		}},
		{"blocked", event.AtExchange(2, 0).WithCookie(0), []why.Check{
			{OK: true, Text: "Domain: host-only, shop.example = shop.example"},
			{OK: true, Text: "Path: / covers /login"},
			{OK: true, Text: "Not expired (session cookie)"},
			{Text: "Secure: needs https, and this is http", Name: "Secure", Reason: "SecureOnly"},
			{OK: true, Text: "SameSite: not given, started by the user"},
		}},
		{"stored", event.AtExchange(0, 0).WithLine(0), []why.Check{
			{OK: true, Text: "Line: valid cookie syntax"},
			{OK: true, Text: "Domain: host-only, shop.example"},
			{OK: true, Text: "Secure: needs https, and this is https"},
			{OK: true, Text: "SameSite: not given, started by the user"},
			{OK: true, Text: "Jar: no conflicting Secure cookie"},
		}},
		{"rejected for its text", event.AtExchange(0, 0).WithLine(1), []why.Check{
			{OK: true, Text: "Line: valid cookie syntax"},
			{Text: "Name: empty, but servers would read a as the name", Name: "Name", Reason: "NamelessWithEquals"},
			{OK: true, Text: "Domain: host-only, shop.example"},
		}},
		{"rejected by the jar", event.AtExchange(2, 0).WithLine(0), []why.Check{
			{OK: true, Text: "Line: valid cookie syntax"},
			{OK: true, Text: "Domain: host-only, shop.example"},
			{Text: "Secure: needs https, and this is http", Name: "Secure", Reason: "SecureOnly"},
			{OK: true, Text: "SameSite: not given, started by the user"},
			{Text: "Jar: conflicts with a Secure cookie of that name (shop.example/)", Name: "Jar", Reason: "OverwriteSecure"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, tr := play(t, []byte(shop))
			if diff := cmp.Diff(test.want, why.Of(event.NewRun(s, tr), test.at).Checks, withoutRules); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
