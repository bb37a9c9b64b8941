package session_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

var newYear = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func read(t *testing.T, stack string, given map[string]any) *session.Settings {
	t.Helper()
	s, err := session.Named(stack).Read(given)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

type given = map[string]any

// TestWrite: a setting is before the line, and the line before the default.
func TestWrite(t *testing.T) {
	for _, test := range []struct {
		name, stack string
		given       given
		line, want  string
		decisions   []setting.Decision
	}{
		{"Express's defaults", "express", nil, "connect.sid=a", "connect.sid=a; Path=/; HttpOnly",
			[]setting.Decision{{Attribute: "path", Setting: "cookie.path", Default: true}, {Attribute: "httponly", Setting: "cookie.httpOnly", Default: true}}},
		{"the line's", "express", nil, "connect.sid=a; Secure; HttpOnly; Path=/app; Max-Age=60", "connect.sid=a; Path=/app; Expires=Thu, 01 Jan 2026 00:01:00 GMT; HttpOnly; Secure", nil},
		{"the settings'", "express", given{"cookie.secure": false, "cookie.maxAge": 1000.0}, "connect.sid=a; Secure; HttpOnly; Path=/",
			"connect.sid=a; Path=/; Expires=Thu, 01 Jan 2026 00:00:01 GMT; HttpOnly",
			[]setting.Decision{{Attribute: "secure", Setting: "cookie.secure"}, {Attribute: "max-age", Setting: "cookie.maxAge"}}},
		{"another cookie", "express", given{"cookie.secure": true}, "theme=dark", "theme=dark", nil},
		{"a logout that Express leaves to the program", "express", nil, "connect.sid=; Max-Age=0", "connect.sid=; Max-Age=0", nil},
		{"one that Flask does itself", "flask", given{"SESSION_COOKIE_SECURE": true}, "session=; Max-Age=0; Path=/; HttpOnly",
			"session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure; HttpOnly; Path=/",
			[]setting.Decision{{Attribute: "secure", Setting: "SESSION_COOKIE_SECURE"}}},
	} {
		got := read(t, test.stack, test.given).Write(test.line, newYear)
		if diff := cmp.Diff(setting.Written{Line: test.want, Decisions: test.decisions}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestScheme(t *testing.T) {
	for _, test := range []struct {
		stack string
		given given
		proto string
		want  string
		by    string
	}{
		{"express", nil, "https", "http", ""},
		{"express", given{"trust proxy": true}, "https", "https", "trust proxy"},
		{"express", given{"trust proxy": 1.0}, "https, http", "https", "trust proxy"},
		{"express", given{"trust proxy": 1.0}, "", "http", ""},
		{"express", given{"trust proxy": true}, "HTTPS", "http", "trust proxy"},
		{"flask", given{"ProxyFix.x_proto": 1.0}, "https, http", "http", "ProxyFix.x_proto"},
		{"flask", given{"ProxyFix.x_proto": 2.0}, "https, http", "https", "ProxyFix.x_proto"},
		{"flask", given{"ProxyFix.x_proto": 2.0}, "https", "http", ""},
		{"php", nil, "https", "http", ""},
	} {
		headers := map[string]string{}
		if test.proto != "" {
			headers["x-forwarded-proto"] = test.proto
		}
		scheme, by := read(t, test.stack, test.given).Scheme("http", headers)
		if scheme != test.want || by != test.by {
			t.Errorf("%s %v, %q: %s by %q, want %s by %q", test.stack, test.given, test.proto, scheme, by, test.want, test.by)
		}
	}
}

// TestWithheld: Express does not send a Secure cookie with what it takes for a
// plain request, and says by which setting.
func TestWithheld(t *testing.T) {
	const line = "connect.sid=abc123"
	rules := []scenario.Rule{{Set: []string{line}}}
	for _, test := range []struct {
		name               string
		given              given
		connection, scheme string
		withheld           bool
	}{
		{"plain", given{"cookie.secure": true}, "http", "http", true},
		{"https", given{"cookie.secure": true}, "https", "https", false},
		{"auto", given{"cookie.secure": "auto"}, "http", "http", false},
		{"a proxy that is trusted", given{"cookie.secure": true, "trust proxy": true}, "http", "https", false},
		{"for the session alone", given{"cookie.secure": true, "proxy": true}, "http", "http", false},
		{"and not for it", given{"cookie.secure": true, "trust proxy": true, "proxy": false}, "http", "https", true},
	} {
		r := session.Request{
			Connection: test.connection, Scheme: test.scheme, Path: "/", Time: newYear,
			Headers: map[string]string{"X-Forwarded-Proto": "https"},
		}
		got := read(t, "express", test.given).Program(rules).Answer(&r, []string{line})
		if held := got.Withheld == "connect.sid" && got.WithheldBy == "cookie.secure"; held != test.withheld || held == (len(got.Set) > 0) {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

// TestTables: every setting has a word for what it does, takes its own default
// and each of its choices, and no other type.
func TestTables(t *testing.T) {
	for _, f := range session.Frameworks() {
		for _, d := range f.Table() {
			if d.Does == "" {
				t.Errorf("%s: no word for what %s does", f.Name, d.Name)
			}
			for _, value := range append(d.Choices, d.Default) {
				if _, err := f.Read(given{d.Name: value}); err != nil {
					t.Errorf("%s: %v is refused: %v", f.Name, value, err)
				}
			}
			if _, err := f.Read(given{d.Name: []any{}}); err == nil || !strings.HasPrefix(err.Error(), d.Name) && !strings.Contains(err.Error(), `"`+d.Name+`"`) {
				t.Errorf("%s: a list for %s: %v", f.Name, d.Name, err)
			}
		}
	}
}
