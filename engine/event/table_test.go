package event_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/eventtest"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// The runs of the tests.
var (
	play        = runtest.Play[[]byte]
	seed        = runtest.Seed
	goldens     = runtest.Goldens
	someGoldens = runtest.SomeGoldens
	run         = eventtest.Run
)

// rowText is the text of a row.
type rowText struct {
	Action, Request, Condition, Result, CookieSent, Wire string
}

func rowTexts(rows []event.Event) []rowText {
	var list []rowText
	for _, r := range rows {
		list = append(list, rowText{r.Action, r.Request, r.Condition, r.Result, r.CookieSent, r.Wire})
	}
	return list
}

// TestSeedTable: the lesson that this project started from had the first five
// rows, word for word except for the requests and the wire. It did not have the
// sixth.
func TestSeedTable(t *testing.T) {
	want := []rowText{
		{"User sends HTTP request", "GET /login", "Request is HTTP", "Redirect to HTTPS URL", "No", "everything, no cookies"},
		{"User sends HTTPS request", "GET /login", "Request is HTTPS", "Process request", "No (first request)", "host only"},
		{"Server sets cookie", "", "Set cookie with Secure=True", "Cookie stored in browser with Secure flag", "No (set in response)", "host only"},
		{"User sends next HTTPS request", "GET /account", "Request is HTTPS", "Send cookie with request", "Yes (cookie sent)", "host only"},
		{"User sends HTTP request again", "GET /account", "Request is HTTP", "Redirect to HTTPS URL", "No (cookie not sent over HTTP)", "everything, no cookies"},
		{"User sends HTTPS request again", "GET /account", "Request is HTTPS", "Send cookie with request", "Yes (cookie sent)", "host only"},
	}
	rows := event.NewRun(seed(t)).Events
	if diff := cmp.Diff(want, rowTexts(rows)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for i, row := range rows {
		if row.Number != i+1 {
			t.Errorf("row %d has the number %d", i+1, row.Number)
		}
	}
}

// TestTableFollowsTheSwitches: the lesson's table after each flip.
func TestTableFollowsTheSwitches(t *testing.T) {
	tests := []struct {
		name string
		edit func(*scenario.Scenario) *scenario.Scenario
		row  int
		want rowText
	}{
		{
			"without Secure the cookie goes out before the redirect can help",
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", false)
			},
			5, rowText{"User sends HTTP request again", "GET /account", "Request is HTTP", "Redirect to HTTPS URL", "Yes (cookie sent in clear text)", "everything: sessionid=abc123 readable"},
		},
		{
			"and is stored without the flag",
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", false)
			},
			3, rowText{"Server sets cookie", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set in response)", "host only"},
		},
		{
			"without the redirect the Secure cookie is never stored",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, 0, 0) },
			2, rowText{"Server sets cookie", "", "Set cookie with Secure=True", "Cookie rejected: Secure over HTTP", "No (cookie rejected)", "everything: sessionid=abc123 readable"},
		},
		{
			"the browser learns HSTS from the first response over https",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, true) },
			4, rowText{"Browser learns that shop.example is HTTPS-only", "", "Strict-Transport-Security: max-age=31536000", "HTTPS-only until 2027-01-01 00:00:00 UTC: shop.example", "No (header of the response)", "host only"},
		},
		{
			"with HSTS the plain request never leaves the browser",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, true) },
			6, rowText{"Browser upgrades request to HTTPS", "GET /account", "Host is HTTPS-only (HSTS)", "Internal redirect to HTTPS", "No (request never leaves the browser)", "nothing leaves the browser"},
		},
		{
			"and the request after it is the next over https",
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, 0, true) },
			7, rowText{"User sends next HTTPS request", "GET /account", "Request is HTTPS", "Send cookie with request", "Yes (cookie sent)", "host only"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			original, _ := seed(t)
			s := test.edit(original)
			got := rowTexts(run(t, s).Events)[test.row-1]
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("row %d (-want +got):\n%s", test.row, diff)
			}
		})
	}
}

// TestTableWords: the rules for the texts, in other scenarios.
func TestTableWords(t *testing.T) {
	tests := []struct {
		name     string
		document string
		want     []rowText
	}{
		{
			"several cookies are named, and so is why one stayed",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["sessionid=1; Secure; Path=/","theme=dark; Path=/"]}]}],
			  "steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/"},{"do":"restart"}]}`,
			[]rowText{
				{"User sends HTTPS request", "GET /login", "Request is HTTPS", "Process request", "No (first request)", "host only"},
				{"Server sets cookie sessionid", "", "Set cookie with Secure=True", "Cookie stored in browser with Secure flag", "No (set in response)", "host only"},
				{"Server sets cookie theme", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set in response)", "host only"},
				{"User sends HTTP request", "GET /", "Request is HTTP", "Send cookie with request", "Yes (theme sent in clear text, sessionid not over HTTP)", "everything: theme=dark readable"},
				{"Browser closes and opens again", "", "Session ends", "Cookies sessionid, theme end with the session", "No (no request)", "nothing leaves the browser"},
			},
		},
		{
			"several hosts are named; a form of another site",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"method":"POST","status":303,"redirect":"https://bank.example/pay"},{"set":["id=1; SameSite=Lax; Secure"]}]},{"host":"bank.example"}],
			  "steps":[{"do":"visit","url":"https://shop.example/"},{"do":"visit","url":"https://bank.example/"},{"do":"submit","url":"https://shop.example/"}]}`,
			[]rowText{
				{"User sends HTTPS request to shop.example", "GET /", "Request is HTTPS", "Process request", "No (first request)", "host only"},
				{"Server sets cookie", "", "Set cookie with Secure=True", "Cookie stored in browser with Secure flag", "No (set in response)", "host only"},
				{"User sends HTTPS request to bank.example", "GET /", "Request is HTTPS", "Process request", "No (first request)", "host only"},
				{"User sends HTTPS POST request to shop.example", "POST /", "Request is HTTPS, from bank.example", "Redirect to bank.example/pay", "No (cookie not sent cross-site with SameSite=Lax)", "host only"},
				{"User sends HTTPS request to bank.example again", "GET /pay", "Request is HTTPS, redirected by shop.example", "Process request", "No (no cookie to send)", "host only"},
			},
		},
		{
			"images, frames, scripts and this machine",
			`{"v":1,"servers":[{"host":"localhost","rules":[{"path":"/missing","status":404}]}],
			  "steps":[{"do":"visit","url":"http://localhost/"},{"do":"image","url":"/missing"},{"do":"frame","url":"/"},{"do":"fetch","url":"/"},{"do":"fetch","url":"/"},{"do":"script","cookie":"a=1"},{"do":"script","cookie":"a=; Max-Age=0"},{"do":"wait","seconds":5400}]}`,
			[]rowText{
				{"User sends HTTP request", "GET /", "Request is HTTP", "Process request", "No (first request)", "stays on this machine"},
				{"Page sends HTTP request for an image", "GET /missing", "Request is HTTP", "Return 404", "No (no cookie to send)", "stays on this machine"},
				{"Page sends HTTP request for a frame", "GET /", "Request is HTTP", "Process request", "No (no cookie to send)", "stays on this machine"},
				{"Script sends HTTP request", "GET /", "Request is HTTP", "Process request", "No (no cookie to send)", "stays on this machine"},
				{"Script sends next HTTP request", "GET /", "Request is HTTP", "Process request", "No (no cookie to send)", "stays on this machine"},
				{"Script sets cookie", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set by script)", "nothing leaves the browser"},
				{"Script deletes cookie", "", "Set expired cookie", "Cookie deleted from browser", "No (deletion by script)", "nothing leaves the browser"},
				{"Time passes: 90 minutes", "", "Clock shows 2026-01-01 01:30:00 UTC", "No cookie is removed", "No (no request)", "nothing leaves the browser"},
			},
		},
		{
			"nobody there, and what a secure page may not do",
			`{"v":1,"servers":[{"host":"shop.example","schemes":["https"]}],
			  "steps":[{"do":"visit","url":"http://nowhere.example/"},{"do":"visit","url":"http://shop.example/"},{"do":"visit","url":"https://shop.example/"},
			           {"do":"fetch","url":"http://shop.example/api"},{"do":"submit","url":"http://shop.example/"}]}`,
			[]rowText{
				{"User sends HTTP request to nowhere.example", "GET /", "Request is HTTP", "No such host", "No (no connection)", "host only"},
				{"User sends HTTP request to shop.example", "GET /", "Request is HTTP", "Connection refused", "No (no connection)", "host only"},
				{"User sends HTTPS request to shop.example", "GET /", "Request is HTTPS", "Process request", "No (first request)", "host only"},
				{"Browser blocks request", "", "Request is HTTP, page is HTTPS", "Nothing is sent", "No (nothing is sent)", "nothing leaves the browser"},
				{"Browser blocks form", "", "Form targets HTTP, page is HTTPS", "Browser asks user first", "No (nothing is sent)", "nothing leaves the browser"},
			},
		},
		{
			"of many cookies the fewer are named, and ports where they tell servers apart",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Path=/a","b=1; Path=/b","c=1; Path=/","d=1; Path=/"]}]},
			                   {"host":"shop.example","port":8000,"rules":[{"redirect":"http://shop.example:9000/b"}]}],
			  "steps":[{"do":"visit","url":"http://shop.example/"},{"do":"visit","url":"http://shop.example:8000/a"},{"do":"visit","url":"https://shop.example:8000/"}]}`,
			[]rowText{
				{"User sends HTTP request to shop.example", "GET /", "Request is HTTP", "Process request", "No (first request)", "everything, no cookies"},
				{"Server sets cookie a", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set in response)", "everything: a=1 readable"},
				{"Server sets cookie b", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set in response)", "everything: b=1 readable"},
				{"Server sets cookie c", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set in response)", "everything: c=1 readable"},
				{"Server sets cookie d", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set in response)", "everything: d=1 readable"},
				{"User sends HTTP request to shop.example:8000", "GET /a", "Request is HTTP", "Redirect to shop.example:9000/b", "Yes (3 of 4 cookies sent in clear text, b not on this path)", "everything: a=1, c=1, d=1 readable"},
				{"User sends HTTP request to shop.example:9000", "GET /b", "Request is HTTP", "Connection refused", "No (no connection)", "host only"},
				{"User sends HTTPS request to shop.example:8000", "GET /", "Request is HTTPS", "Redirect to HTTP URL of shop.example:9000", "Yes (2 of 4 cookies sent: c and d)", "host only"},
				{"User sends HTTP request to shop.example:9000 again", "GET /b", "Request is HTTP", "Connection refused", "No (no connection)", "host only"},
			},
		},
		{
			"where a request comes from: a page of another scheme, a redirect of another host",
			`{"v":1,"servers":[{"host":"shop.example"},{"host":"go.example","rules":[{"redirect":"https://shop.example/"}]}],
			  "steps":[{"do":"visit","url":"http://shop.example/"},{"do":"click","url":"https://shop.example/"},{"do":"visit","url":"https://go.example/"}]}`,
			[]rowText{
				{"User sends HTTP request to shop.example", "GET /", "Request is HTTP", "Process request", "No (first request)", "everything, no cookies"},
				{"User sends HTTPS request to shop.example", "GET /", "Request is HTTPS, from HTTP page", "Process request", "No (no cookie to send)", "host only"},
				{"User sends HTTPS request to go.example", "GET /", "Request is HTTPS", "Redirect to shop.example/", "No", "host only"},
				{"User sends HTTPS request to shop.example again", "GET /", "Request is HTTPS, redirected by go.example", "Process request", "No (no cookie to send)", "host only"},
			},
		},
		{
			"somebody on the wire adds a cookie",
			`{"v":1,"network":"hostile","attacker":[{"set":["sid=evil"]}],"servers":[{"host":"shop.example","rules":[{"set":["sid=good"]}]}],
			  "steps":[{"do":"visit","url":"http://shop.example/"}]}`,
			[]rowText{
				{"User sends HTTP request", "GET /", "Request is HTTP, attacker on the wire", "Attacker controls the response", "No (first request)", "everything, no cookies"},
				{"Server sets cookie", "", "Set cookie with Secure=False", "Cookie stored in browser without Secure flag", "No (set in response)", "everything: sid=good readable"},
				{"Attacker sets cookie", "", "Set cookie with Secure=False", "Cookie replaced in browser, without Secure flag", "No (set in response)", "everything: sid=evil readable"},
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, rowTexts(event.NewRun(play(t, []byte(test.document))).Events)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestTableShowsEverything: every exchange, line and step without either has a
// row, rows are numbered in order, and every place has a text.
func TestTableShowsEverything(t *testing.T) {
	someGoldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		r := event.NewRun(s, tr)
		for i, row := range r.Events {
			if row.Number != i+1 {
				t.Errorf("row %d has the number %d", i+1, row.Number)
			}
			if row.Action == "" || row.Condition == "" || row.Result == "" || row.CookieSent == "" || row.Wire == "" {
				t.Errorf("row %d has an empty cell: %+v", i+1, row)
			}
			if r := why.Of(r, row.At); r.Verdict == "" || r.Headline == "" {
				t.Errorf("row %d has no reasoning: %+v", i+1, r)
			}
			for _, chip := range row.Chips {
				if r := why.Of(r, chip.At); r.Outcome != chip.Outcome || len(r.Checks) == 0 {
					t.Errorf("row %d: the chip of %s is %s, its reasoning %+v", i+1, chip.Name, chip.Outcome, r)
				}
			}
		}
		for i := range tr.Steps {
			for _, at := range eventtest.Places(tr, i) {
				if r.EventOf(at) == 0 {
					t.Errorf("nothing shows %+v", at)
				}
			}
		}
	})
}
