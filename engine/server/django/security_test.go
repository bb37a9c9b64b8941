package django_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

func parse(t *testing.T, url string) origin.URL {
	t.Helper()
	u, err := origin.Parse(url)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// answer is what Django answers to a request for a page that says nothing.
func answer(t *testing.T, settings, url string) django.Response {
	t.Helper()
	r := django.Request{Method: "GET", URL: parse(t, url), Time: newYear}
	return read(t, settings).Project(nil).Answer(&r, &django.Page{})
}

func TestScheme(t *testing.T) {
	const trusts = `{"SECURE_PROXY_SSL_HEADER":["HTTP_X_FORWARDED_PROTO","https"]}`
	type headers map[string]string
	for _, test := range []struct {
		name, settings, connection string
		headers                    headers
		want                       string
	}{
		{"the connection", `{}`, "https", nil, "https"},
		{"a header that is not trusted", `{}`, "http", headers{"X-Forwarded-Proto": "https"}, "http"},
		{"a header that is trusted", trusts, "http", headers{"X-Forwarded-Proto": "https"}, "https"},
		{"its letters do not matter", trusts, "http", headers{"x-forwarded-PROTO": "https"}, "https"},
		{"the letters of its value do", trusts, "http", headers{"X-Forwarded-Proto": "HTTPS"}, "http"},
		{"it alone decides", trusts, "https", headers{"X-Forwarded-Proto": "http"}, "http"},
		{"unless it is missing", trusts, "https", headers{"X-Forwarded-Scheme": "http"}, "https"},
		{"the first of a list", trusts, "http", headers{"X-Forwarded-Proto": "https , http"}, "https"},
		{"the second of a list", trusts, "http", headers{"X-Forwarded-Proto": "http,https"}, "http"},
		{"an underscore is not a hyphen", trusts, "http", headers{"X_Forwarded_Proto": "https"}, "http"},
		{"another value", `{"SECURE_PROXY_SSL_HEADER":["HTTP_X_SSL","on"]}`, "http", headers{"X-SSL": "on"}, "https"},
	} {
		if got, _ := read(t, test.settings).Scheme(test.connection, test.headers); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestRedirect(t *testing.T) {
	const on = `{"SECURE_SSL_REDIRECT":true}`
	exempt := func(pattern string) string {
		return `{"SECURE_SSL_REDIRECT":true,"SECURE_REDIRECT_EXEMPT":["` + pattern + `"]}`
	}
	for _, test := range []struct{ name, settings, url, want string }{
		{"off", `{}`, "http://shop.example/", ""},
		{"plain http", on, "http://shop.example/a?b=1", "https://shop.example/a?b=1"},
		{"https", on, "https://shop.example/", ""},
		{"the port stays", on, "http://shop.example:8000/", "https://shop.example:8000/"},
		{"an empty query goes", on, "http://shop.example/a?", "https://shop.example/a"},
		{"another host", `{"SECURE_SSL_REDIRECT":true,"SECURE_SSL_HOST":"secure.example:8443"}`, "http://shop.example:8000/a", "https://secure.example:8443/a"},
		{"without the middleware", `{"SECURE_SSL_REDIRECT":true,"MIDDLEWARE":["django.middleware.csrf.CsrfViewMiddleware"]}`, "http://shop.example/", ""},
		{"with the middleware", `{"SECURE_SSL_REDIRECT":true,"MIDDLEWARE":["django.middleware.security.SecurityMiddleware"]}`, "http://shop.example/", "https://shop.example/"},

		{"all of the path", exempt("^health$"), "http://shop.example/health?x=1", ""},
		{"not all of it", exempt("^health$"), "http://shop.example/health/", "https://shop.example/health/"},
		{"the start", exempt("^api/"), "http://shop.example/api/1", ""},
		{"not the start", exempt("^api/"), "http://shop.example/v1/api/", "https://shop.example/v1/api/"},
		{"the end", exempt("health$"), "http://shop.example/a/health", ""},
		{"not the end", exempt("health$"), "http://shop.example/health/a", "https://shop.example/health/a"},
		{"anywhere", exempt("health"), "http://shop.example/a/health/b", ""},
		{"slashes in front do not count", exempt("^health$"), "http://shop.example//health", ""},
		{"a dot", exempt(`^\\.well-known/`), "http://shop.example/.well-known/a", ""},
		{"a line break ends a text", exempt("^a$"), "http://shop.example/a%0A", ""},
		{"repetitions", exempt(`^a+b*c?$`), "http://shop.example/aabb", ""},
		{"a class", exempt(`^[^a-y\\d]$`), "http://shop.example/z", ""},
		{"not of the class", exempt(`^[^a-y\\d]$`), "http://shop.example/7", "https://shop.example/7"},
		{"anything", exempt("^static/.*css$"), "http://shop.example/static/a/b.css", ""},
		{"a path without escapes", exempt("^a b$"), "http://shop.example/a%20b", ""},
		{"a pattern that takes for ever", exempt("^a*a*a*a*a*a*a*a*b$"), "http://shop.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "https://shop.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
		{"a dot is a dot", exempt(`^\\.well`), "http://shop.example/xwell", "https://shop.example/xwell"},
	} {
		if got := answer(t, test.settings, test.url).Location; got != test.want {
			t.Errorf("%s: %s to %q, want %q", test.name, test.url, got, test.want)
		}
	}
}

func TestHSTS(t *testing.T) {
	for _, test := range []struct{ settings, url, want string }{
		{`{}`, "https://shop.example/", ""},
		{`{"SECURE_HSTS_PRELOAD":true}`, "https://shop.example/", ""},
		{`{"SECURE_HSTS_SECONDS":3600}`, "https://shop.example/", "max-age=3600"},
		{`{"SECURE_HSTS_SECONDS":3600}`, "http://shop.example/", ""},
		{`{"SECURE_HSTS_SECONDS":1,"SECURE_HSTS_PRELOAD":true,"SECURE_HSTS_INCLUDE_SUBDOMAINS":true}`, "https://shop.example/", "max-age=1; includeSubDomains; preload"},
		{`{"SECURE_HSTS_SECONDS":1,"MIDDLEWARE":[]}`, "https://shop.example/", ""},
	} {
		if got := answer(t, test.settings, test.url).HSTS; got != test.want {
			t.Errorf("%s at %s: %q, want %q", test.settings, test.url, got, test.want)
		}
	}
}
