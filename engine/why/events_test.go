package why_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// TestWhyOfEvents: the texts about redirects, loops, HSTS, deletions, reloads
// and waits in the golden scenarios.
func TestWhyOfEvents(t *testing.T) {
	tests := map[string][]struct {
		at      event.Place
		verdict string
		says    string
	}{
		"redirect-loop-cookie-refused": {
			{event.AtExchange(0, 0), "redirected", "www.shop.example redirected this request to /login: rule 1 (path /, no cookie sid). No earlier response set sid."},
			{event.AtStep(0), "gave up", "Each time, www.shop.example redirects because of rule 1 (path /, no cookie sid). sid was rejected at event 27: it has Domain=app.shop.example"},
		},
		"report-callback-to-http": {
			{event.AtStep(0), "gave up", "redirects because of rule 2 (path /, no cookie wos-session). wos-session was not sent: it is Secure, and the request to app.example/ is plain http."},
		},
		"report-clear-site-data": {
			{event.AtExchange(2, 0).WithClear(), "site data cleared", "the cookies of the whole site of cloud.shop.example, whichever of its hosts set them. Deleted: mail_sid, cloud_sid."},
		},
		"clear-site-data-subdomain-firefox": {
			{event.AtExchange(3, 0).WithClear(), "site data cleared", "the cookies whose domain is exactly www.shop.example; in this browser those of other hosts of the site stay. Deleted: deep, own."},
		},
		"clear-site-data-over-http": {
			{event.AtExchange(1, 0).WithClear(), "Clear-Site-Data ignored", "in a plain-HTTP response: anyone on the wire could have written it."},
		},
		"clear-site-data-on-a-redirect": {
			{event.AtExchange(1, 1), "redirected", "Clear-Site-Data deleted sid at event 4."},
		},
		"csp-upgrade-https-page": {
			{event.AtExchange(3, 0), "upgraded by the browser", "so http://cdn.example/i is requested over https instead. The page received the policy at event 5."},
		},
		"frame-ancestors": {
			{event.AtStep(1), "blocked", "lets only frame-ancestors 'none' show it in a frame, and https://shop.example is not among them."},
		},
		"report-cookie-over-4k": {
			{event.AtStep(1), "gave up", "mod_session was rejected at event 26: it has a name and a value of 4211 bytes together"},
		},
		"django-proxy-loop": {
			{event.AtExchange(0, 0), "redirected", "SECURE_SSL_REDIRECT (the server sees http). The proxy terminates TLS and uses http to reach Django, and SECURE_PROXY_SSL_HEADER is not set"},
			{event.AtStep(0), "gave up", "https://shop.example/login redirects to itself."},
		},
		"django-proxy-says-nothing": {
			{event.AtStep(0), "gave up", "does not send the header that SECURE_PROXY_SSL_HEADER trusts"},
		},
		"expiry-delete-wrong-path": {
			{event.AtExchange(1, 0).WithLine(0), "", "sid was already expired when it arrived (Max-Age=0), and deleted nothing: the jar's sid has Path=/, this line Path=/account."},
		},
		"report-reload-keeps-cross-site": {
			{event.AtExchange(3, 0), "blocked at Send", "A reload repeats the request that https://search.example/ started."},
		},
		"expiry-script-safari": {
			{event.AtStep(4), "time passed", "month was set at event 3. month was set by a script, and this browser caps the lifetime of such cookies at 7 days."},
		},
	}
	played := 0
	runtest.Goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		_, name, _ := strings.Cut(t.Name(), "/")
		if len(tests[name]) > 0 {
			played++
		}
		for _, test := range tests[name] {
			got := why.Of(event.NewRun(s, tr), test.at)
			if test.verdict != "" && got.Verdict != test.verdict {
				t.Errorf("%+v: verdict %q, want %q", test.at, got.Verdict, test.verdict)
			}
			if !strings.Contains(got.Headline, test.says) {
				t.Errorf("%+v\n got %s\nwant %s", test.at, got.Headline, test.says)
			}
		}
	})
	if played != len(tests) {
		t.Errorf("%d of %d golden scenarios are there", played, len(tests))
	}
}

// No event gives the same reason twice.
func TestReasonsOnce(t *testing.T) {
	runtest.Goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		for i := range run.Events {
			seen := map[string]bool{}
			for _, text := range why.Of(run, run.Events[i].At).Texts {
				if seen[text.Sentence] {
					t.Errorf("event %d says twice: %s", i+1, text.Sentence)
				}
				seen[text.Sentence] = true
			}
		}
	})
}
