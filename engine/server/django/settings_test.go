package django_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

func settings(t *testing.T, document string) map[string]any {
	t.Helper()
	var values map[string]any
	if err := json.Unmarshal([]byte(document), &values); err != nil {
		t.Fatal(err)
	}
	return values
}

func read(t *testing.T, document string) *django.Settings {
	t.Helper()
	s, err := django.Read(settings(t, document))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRead(t *testing.T) {
	for _, test := range []struct{ settings, err string }{
		{`{}`, ``},
		{`{"DEBUG":true,"CSRF_TRUSTED_ORIGINS":["https://shop.example"]}`, ``},
		{`{"SECURE_SSL_HOST":null,"SESSION_COOKIE_DOMAIN":null,"SECURE_PROXY_SSL_HEADER":null,"CSRF_COOKIE_AGE":null,"SESSION_COOKIE_SAMESITE":false}`, ``},

		{`{"SESION_COOKIE_SECURE":true}`, `SESION_COOKIE_SECURE: unknown setting; did you mean SESSION_COOKIE_SECURE?`},
		{`{"session_cookie_age":1}`, `session_cookie_age: unknown setting; did you mean SESSION_COOKIE_AGE?`},
		{`{"SECURE_SSL_REDIRECT":"True"}`, `SECURE_SSL_REDIRECT: found a string, expected true or false`},
		{`{"SESSION_COOKIE_SECURE":1}`, `SESSION_COOKIE_SECURE: found the number 1, expected true or false`},
		{`{"SESSION_COOKIE_HTTPONLY":null}`, `SESSION_COOKIE_HTTPONLY: found null (None), expected true or false`},
		{`{"SESSION_COOKIE_AGE":null}`, `SESSION_COOKIE_AGE: found null (None), expected a number of seconds`},
		{`{"SECURE_HSTS_SECONDS":1.5}`, `SECURE_HSTS_SECONDS: 1.5 is out of range; expected whole seconds (0 to 3153600000)`},
		{`{"CSRF_COOKIE_AGE":-1}`, `CSRF_COOKIE_AGE: -1 is out of range; expected whole seconds (0 to 3153600000)`},
		{`{"SESSION_COOKIE_NAME":"a=b"}`, `SESSION_COOKIE_NAME: not a cookie name that Python accepts`},
		{`{"SESSION_COOKIE_PATH":"/; Secure"}`, `SESSION_COOKIE_PATH: a header value cannot contain a semicolon or a line break`},
		{`{"SESSION_COOKIE_DOMAIN":[]}`, `SESSION_COOKIE_DOMAIN: found a list, expected a string or null`},
		{`{"SECURE_SSL_HOST":"shop.example\r\nX: y"}`, `SECURE_SSL_HOST: a header value cannot contain a semicolon or a line break`},
		{`{"CSRF_COOKIE_SAMESITE":"Loose"}`, `CSRF_COOKIE_SAMESITE: found a string, expected "Lax", "Strict", "None" or false`},
		{`{"CSRF_COOKIE_SAMESITE":true}`, `CSRF_COOKIE_SAMESITE: found true, expected "Lax", "Strict", "None" or false`},
		{`{"SECURE_PROXY_SSL_HEADER":["HTTP_X_FORWARDED_PROTO"]}`, `SECURE_PROXY_SSL_HEADER: 1 entries; expected two, such as ["HTTP_X_FORWARDED_PROTO", "https"]`},
		{`{"SECURE_PROXY_SSL_HEADER":["X-Forwarded-Proto","https"]}`, `SECURE_PROXY_SSL_HEADER[0]: not a WSGI request header name; expected one such as HTTP_X_FORWARDED_PROTO`},
		{`{"SECURE_REDIRECT_EXEMPT":"^health$"}`, `SECURE_REDIRECT_EXEMPT: found a string, expected a list of strings`},
		{`{"SECURE_REDIRECT_EXEMPT":["^health$","^api/(?P<v>\\d)"]}`, `SECURE_REDIRECT_EXEMPT[1]: a regular expression with "(?P<v>\\d)" is not modelled`},
		{`{"SECURE_REDIRECT_EXEMPT":["a\\p"]}`, `SECURE_REDIRECT_EXEMPT[0]: a regular expression with "\\p" is not modelled`},
		{`{"SECURE_REDIRECT_EXEMPT":["(a"]}`, `SECURE_REDIRECT_EXEMPT[0]: a regular expression with "(a" is not modelled`},
		{`{"SECURE_REDIRECT_EXEMPT":["a)"]}`, `SECURE_REDIRECT_EXEMPT[0]: a regular expression with ")" is not modelled`},
		{`{"SECURE_REDIRECT_EXEMPT":["[a"]}`, `SECURE_REDIRECT_EXEMPT[0]: a regular expression with "[a" is not modelled`},
		{`{"SECURE_REDIRECT_EXEMPT":["*a"]}`, `SECURE_REDIRECT_EXEMPT[0]: a regular expression with "*a" is not modelled`},
		{`{"VERSION":"4.1"}`, `VERSION: found a string, expected "3.2", "4.2", "5.2" or "6.1"`},
		{`{"VERSION":5.2}`, `VERSION: found the number 5.2, expected "3.2", "4.2", "5.2" or "6.1"`},
		{`{"APPEND_SLASH":"no"}`, `APPEND_SLASH: found a string, expected true or false`},
		{`{"CSRF_TRUSTED_ORIGINS":"https://shop.example"}`, `CSRF_TRUSTED_ORIGINS: found a string, expected a list of strings`},
		{`{"MIDDLEWARE":[{}]}`, `MIDDLEWARE[0]: found an object, expected a string`},

		{`{"ALLOWED_HOSTS":["*"]}`, ``},
		{`{"ALLOWED_HOSTS":["other.example","Shop.example"]}`, ``},
		{`{"ALLOWED_HOSTS":[".shop.example"]}`, ``},
		{`{"ALLOWED_HOSTS":[".hop.example"]}`, ``},
		{`{"ALLOWED_HOSTS":[]}`, ``},
	} {
		_, err := django.Read(settings(t, test.settings))
		got := ""
		if err != nil {
			got = err.Error()
		}
		// What an expression may have is said after it.
		got, _, _ = strings.Cut(got, "; expected characters")
		if got != test.err {
			t.Errorf("%s: error\n got %s\nwant %s", test.settings, got, test.err)
		}
	}
}

// A setting unlike any known one gets the list of all known ones.
func TestUnknownSetting(t *testing.T) {
	_, err := django.Read(settings(t, `{"X_FRAME_OPTIONS":"DENY"}`))
	if err == nil {
		t.Fatal("it is accepted")
	}
	for _, part := range []string{"X_FRAME_OPTIONS: ", "not modelled", "ALLOWED_HOSTS, ", "SESSION_COOKIE_SECURE, "} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q is not in: %v", part, err)
		}
	}
}

// TestAllowedHosts: a host that is not among them is a 400, with Django's own words.
func TestAllowedHosts(t *testing.T) {
	for hosts, want := range map[string]int{
		`[".shop.example"]`: 200, `[".example"]`: 200, `["*"]`: 200, `["A.shop.example"]`: 200, `["shop.example"]`: 400, `[".b.shop.example"]`: 400, `[]`: 400,
	} {
		s, err := django.Read(settings(t, `{"ALLOWED_HOSTS":`+hosts+`}`))
		if err != nil {
			t.Fatal(err)
		}
		u, wrong := origin.Parse("https://a.shop.example:8000/")
		if wrong != nil {
			t.Fatal(wrong)
		}
		got := s.Project(nil).Answer(&django.Request{Method: "GET", URL: u}, &django.Page{})
		reason := ""
		if want == 400 {
			reason = "Invalid HTTP_HOST header: 'a.shop.example:8000'. You may need to add 'a.shop.example' to ALLOWED_HOSTS."
		}
		if got.Status != want || got.Reason != reason {
			t.Errorf("%s: %d %q", hosts, got.Status, got.Reason)
		}
	}
}
