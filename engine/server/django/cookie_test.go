package django_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

var newYear = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func TestCookie(t *testing.T) {
	const twoWeeks = "expires=Thu, 15 Jan 2026 00:00:00 GMT; "
	for _, test := range []struct{ name, settings, line, want string }{
		{"Django's defaults", `{}`, "sessionid=abc",
			"sessionid=abc; " + twoWeeks + "HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax"},
		{"those of the CSRF cookie", `{}`, "csrftoken=abc",
			"csrftoken=abc; expires=Thu, 31 Dec 2026 00:00:00 GMT; Max-Age=31449600; Path=/; SameSite=Lax"},
		{"another cookie", `{"SESSION_COOKIE_SECURE":true}`, "theme=dark;  Path=/", "theme=dark; Path=/"},
		{"another cookie with an age", `{}`, "theme=dark; Secure; Max-Age=60", "theme=dark; expires=Thu, 01 Jan 2026 00:01:00 GMT; Max-Age=60; Secure"},
		{"a value in quotes", `{}`, `a=b,c "d"\`, `a="b\054c \"d\"\\"`},
		{"one that Python refuses", `{}`, `a b=c;Path=/`, `a b=c;Path=/`},
		{"another cookie's end", `{}`, "theme=; Path=/; Max-Age=0", `theme=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/`},
		{"another name", `{"SESSION_COOKIE_NAME":"__Host-sid","SESSION_COOKIE_SECURE":true}`, "__Host-sid=abc",
			"__Host-sid=abc; " + twoWeeks + "HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax; Secure"},
		{"the old name is any cookie", `{"SESSION_COOKIE_NAME":"sid"}`, "sessionid=abc", "sessionid=abc"},
		{"without its middleware", `{"MIDDLEWARE":["django.middleware.csrf.CsrfViewMiddleware"]}`, "sessionid=abc", "sessionid=abc"},

		{"the line before the default", `{}`, "sessionid=abc; path=/a; SECURE; SameSite=Strict; Domain=shop.example; Max-Age=60",
			"sessionid=abc; Domain=shop.example; expires=Thu, 01 Jan 2026 00:01:00 GMT; HttpOnly; Max-Age=60; Path=/a; SameSite=Strict; Secure"},
		{"the setting before the line",
			`{"SESSION_COOKIE_SECURE":false,"SESSION_COOKIE_HTTPONLY":false,"SESSION_COOKIE_SAMESITE":"None","SESSION_COOKIE_PATH":"/b","SESSION_COOKIE_DOMAIN":null,"SESSION_COOKIE_AGE":120}`,
			"sessionid=abc; path=/a; Secure; HttpOnly; SameSite=Strict; Domain=shop.example; Max-Age=60",
			"sessionid=abc; expires=Thu, 01 Jan 2026 00:02:00 GMT; Max-Age=120; Path=/b; SameSite=None"},
		{"SameSite turned off", `{"SESSION_COOKIE_SAMESITE":false}`, "sessionid=abc; SameSite=Lax",
			"sessionid=abc; " + twoWeeks + "HttpOnly; Max-Age=1209600; Path=/"},
		{"until the browser closes", `{"SESSION_EXPIRE_AT_BROWSER_CLOSE":true,"SESSION_COOKIE_AGE":60}`, "sessionid=abc; Max-Age=9",
			"sessionid=abc; HttpOnly; Path=/; SameSite=Lax"},
		{"a date of the line's own", `{}`, "sessionid=abc; Expires=Wed, 01 Jul 2026 00:00:00 GMT",
			"sessionid=abc; expires=Wed, 01 Jul 2026 00:00:00 GMT; HttpOnly; Max-Age=15638400; Path=/; SameSite=Lax"},
		{"an age that is no number", `{}`, "sessionid=abc; Max-Age=soon", "sessionid=abc; " + twoWeeks + "HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax"},
		{"an attribute that no setting is about", `{}`, "sessionid=abc; Priority=High; Partitioned",
			"sessionid=abc; " + twoWeeks + "HttpOnly; Max-Age=1209600; Partitioned; Path=/; priority=High; SameSite=Lax"},

		{"a logout", `{"SESSION_COOKIE_DOMAIN":"shop.example","SESSION_COOKIE_SECURE":true,"SESSION_COOKIE_AGE":60}`, "sessionid=; Max-Age=0",
			`sessionid=""; Domain=shop.example; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/; SameSite=Lax`},
		{"a logout with SameSite=None", `{"SESSION_COOKIE_SAMESITE":"none"}`, "sessionid=x; Max-Age=-1",
			`sessionid=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/; SameSite=none; Secure`},
		{"a logout of a prefixed cookie", `{"SESSION_COOKIE_NAME":"__Secure-sid"}`, "__Secure-sid=; Max-Age=0",
			`__Secure-sid=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/; SameSite=Lax; Secure`},
	} {
		if got := read(t, test.settings).Write(test.line, newYear).Line; got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// Whatever the line of a rule is, each attribute occurs once, and in its place.
func FuzzCookie(f *testing.F) {
	for _, rest := range []string{"a", "", "; Max-Age=0", "a; path=; =x;;Expires=1; SameSite", "a=b; max-age=99999999999999999999; Max-Age=1"} {
		f.Add(rest)
	}
	s, err := django.Read(map[string]any{"SESSION_COOKIE_SECURE": true})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, rest string) {
		line := s.Write("sessionid="+rest, newYear).Line
		var names []string
		for _, attribute := range strings.Split(line, ";")[1:] {
			name, _, _ := strings.Cut(attribute, "=")
			names = append(names, strings.ToLower(strings.TrimSpace(name)))
		}
		if !strings.HasPrefix(line, "sessionid=") || !slices.IsSorted(names) || len(slices.Compact(names)) < strings.Count(line, ";") {
			t.Errorf("sessionid=%s\nis written %s", rest, line)
		}
	})
}
