package browser

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// fetchFrom is a fetch by a script of https://shop.example.
func fetchFrom(t *testing.T, address, method, credentials, mode string) request {
	t.Helper()
	page := parse(t, "https://shop.example/")
	return request{method: method, url: parse(t, address), destination: trace.FetchDest, initiator: &page, credentials: credentials, mode: mode}
}

// Fetch's "CORS check".
func TestAllowedByCORS(t *testing.T) {
	const page = "https://shop.example"
	for _, test := range []struct {
		name        string
		credentials string
		headers     scenario.Headers
		null        bool
		want        bool
	}{
		{name: "nothing said", credentials: scenario.SameOrigin},
		{name: "its origin", credentials: scenario.SameOrigin, headers: scenario.Headers{"Access-Control-Allow-Origin": {page}}, want: true},
		{name: "in other letters", credentials: scenario.SameOrigin, headers: scenario.Headers{"access-control-allow-origin": {page}}, want: true},
		{name: "another origin", credentials: scenario.SameOrigin, headers: scenario.Headers{"Access-Control-Allow-Origin": {"https://news.example"}}},
		{name: "its origin with a slash", credentials: scenario.SameOrigin, headers: scenario.Headers{"Access-Control-Allow-Origin": {page + "/"}}},
		{name: "twice", credentials: scenario.SameOrigin, headers: scenario.Headers{"Access-Control-Allow-Origin": {page, page}}},
		{name: "any origin", credentials: scenario.Omit, headers: scenario.Headers{"Access-Control-Allow-Origin": {"*"}}, want: true},
		{name: "any origin, with credentials", credentials: scenario.Include, headers: scenario.Headers{"Access-Control-Allow-Origin": {"*"}, "Access-Control-Allow-Credentials": {"true"}}},
		{name: "its origin, with credentials", credentials: scenario.Include, headers: scenario.Headers{"Access-Control-Allow-Origin": {page}, "Access-Control-Allow-Credentials": {"true"}}, want: true},
		{name: "its origin, credentials not allowed", credentials: scenario.Include, headers: scenario.Headers{"Access-Control-Allow-Origin": {page}}},
		{name: "its origin, credentials allowed in capitals", credentials: scenario.Include, headers: scenario.Headers{"Access-Control-Allow-Origin": {page}, "Access-Control-Allow-Credentials": {"True"}}},
		{name: "sent on, its origin", credentials: scenario.SameOrigin, null: true, headers: scenario.Headers{"Access-Control-Allow-Origin": {page}}},
		{name: "sent on, null", credentials: scenario.SameOrigin, null: true, headers: scenario.Headers{"Access-Control-Allow-Origin": {"null"}}, want: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := fetchFrom(t, "https://api.shop.example/", "GET", test.credentials, scenario.CORS)
			r.originTainted = test.null
			var response server.Response
			for name, values := range test.headers {
				response.Headers = append(response.Headers, server.Header{Name: name, Values: values})
			}
			var checks rule.Checks
			if r.checkCORS(&response, &checks, responseRules); checks.OK() != test.want {
				t.Errorf("allowed: %v, want %v", checks.OK(), test.want)
			}
		})
	}
}

// When a script may not see what comes back.
func TestCORSFails(t *testing.T) {
	for _, test := range []struct {
		name    string
		url     string
		mode    string
		tainted bool
		want    bool
	}{
		{name: "its own origin", url: "https://shop.example/", mode: scenario.CORS},
		{name: "another", url: "https://api.shop.example/", mode: scenario.CORS, want: true},
		{name: "another scheme", url: "http://shop.example/", mode: scenario.CORS, want: true},
		{name: "another, without a wish to see", url: "https://api.shop.example/", mode: scenario.NoCORS},
		{name: "its own, after another", url: "https://shop.example/", mode: scenario.CORS, tainted: true, want: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := fetchFrom(t, test.url, "GET", scenario.SameOrigin, test.mode)
			r.tainted = test.tainted
			if got := !r.corsChecks(&server.Response{}).OK(); got != test.want {
				t.Errorf("fails: %v, want %v", got, test.want)
			}
		})
	}
}

func TestCredentialsAndPreflight(t *testing.T) {
	const own, other = "https://shop.example/", "https://api.shop.example/"
	for _, test := range []struct {
		name                           string
		url, method, credentials, mode string
		included, preflight            bool
	}{
		{"own origin", own, "GET", scenario.SameOrigin, scenario.CORS, true, false},
		{"own origin, DELETE", own, "DELETE", scenario.SameOrigin, scenario.CORS, true, false},
		{"own origin, omit", own, "GET", scenario.Omit, scenario.CORS, false, false},
		{"other origin", other, "GET", scenario.SameOrigin, scenario.CORS, false, false},
		{"other origin, include", other, "GET", scenario.Include, scenario.CORS, true, false},
		{"other origin, POST", other, "POST", scenario.Include, scenario.CORS, true, false},
		{"other origin, PUT", other, "PUT", scenario.Include, scenario.CORS, true, true},
		{"other origin, PUT, omit", other, "PUT", scenario.Omit, scenario.CORS, false, true},
		{"other origin, no-cors", other, "POST", scenario.Include, scenario.NoCORS, true, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := fetchFrom(t, test.url, test.method, test.credentials, test.mode)
			if got := r.credentialsCase(new(Rules)) == rule.CredentialsSent; got != test.included {
				t.Errorf("credentials: %v, want %v", got, test.included)
			}
			if got := chrome.Request.needsPreflight(&r); got != test.preflight {
				t.Errorf("preflight: %v, want %v", got, test.preflight)
			}
		})
	}
}

func TestMethodAllowed(t *testing.T) {
	for _, test := range []struct {
		name, method, credentials string
		allowed                   scenario.Values
		want                      bool
	}{
		{"listed", "PUT", scenario.Include, scenario.Values{"GET, PUT,DELETE"}, true},
		{"listed in a second header", "PUT", scenario.Include, scenario.Values{"GET", "PUT"}, true},
		{"not listed", "PUT", scenario.Include, scenario.Values{"GET, DELETE"}, false},
		{"methods have letter case", "PUT", scenario.Include, scenario.Values{"put"}, false},
		{"any", "PUT", scenario.Omit, scenario.Values{"*"}, true},
		{"any, with credentials, is a method named *", "PUT", scenario.Include, scenario.Values{"*"}, false},
		{"simple ones need no leave", "POST", scenario.Include, nil, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := fetchFrom(t, "https://api.shop.example/", "OPTIONS", test.credentials, scenario.CORS)
			r.asksFor = test.method
			response := server.Response{Headers: []server.Header{{Name: "Access-Control-Allow-Methods", Values: test.allowed}}}
			if got := r.methodAllowed(&response); got != test.want {
				t.Errorf("allowed: %v, want %v", got, test.want)
			}
		})
	}
}

// A preflight is no redirect: only the requests count towards the limit.
func TestPreflightsDoNotCountAsRedirects(t *testing.T) {
	allow := scenario.Headers{"Access-Control-Allow-Origin": {"https://shop.example"}, "Access-Control-Allow-Methods": {"PUT"}}
	s := scenario.Scenario{Servers: []scenario.Server{
		{Host: "shop.example"},
		{Host: "api.shop.example", Rules: []scenario.Rule{{Headers: allow}, {Method: "PUT", Redirect: "/"}}},
	}}
	b := New(&s)
	b.Do(scenario.Step{Do: scenario.Visit, URL: "https://shop.example/"})
	step := b.Do(scenario.Step{Do: scenario.Fetch, Method: "PUT", URL: "https://api.shop.example/"})

	puts := 0
	for _, x := range step.Exchanges {
		if x.Method == "PUT" {
			puts++
		}
	}
	if step.Outcome != trace.RedirectLoop || puts != b.profile.Request.SubresourceRequests {
		t.Errorf("%s after %d requests and %d exchanges, want %s after %d requests",
			step.Outcome, puts, len(step.Exchanges), trace.RedirectLoop, b.profile.Request.SubresourceRequests)
	}
}

// A server that is not there fails the fetch; it has refused nothing.
func TestPreflightToNobody(t *testing.T) {
	b := New(&scenario.Scenario{Servers: []scenario.Server{{Host: "shop.example"}}})
	b.Do(scenario.Step{Do: scenario.Visit, URL: "https://shop.example/"})
	step := b.Do(scenario.Step{Do: scenario.Fetch, Method: "PUT", URL: "https://api.shop.example/"})
	if step.Outcome != trace.Failed || step.Reason != trace.NameNotResolved {
		t.Errorf("%s (%s), want %s (%s)", step.Outcome, step.Reason, trace.Failed, trace.NameNotResolved)
	}
}
