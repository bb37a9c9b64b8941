package edit_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestRepairs: edits that fix a server's responses, each on a complete
// scenario.
func TestRepairs(t *testing.T) {
	first := edit.Ref{Server: 0, Rule: 0, Line: 0, Step: edit.None}
	server := func(rest string) string { return `{"v":1,"servers":[{"host":"shop.example",` + rest + `}]}` }
	line := func(line string) string { return server(`"rules":[{"set":["` + line + `"]}]`) }
	grant := func(g edit.Grant) func(*scenario.Scenario) *scenario.Scenario {
		return func(s *scenario.Scenario) *scenario.Scenario { return edit.AllowOrigin(s, 0, g) }
	}
	listen := func(scheme, host string, port int) func(*scenario.Scenario) *scenario.Scenario {
		return func(s *scenario.Scenario) *scenario.Scenario { return edit.Listen(s, scheme, host, port) }
	}
	tests := []struct {
		name     string
		document string
		edit     func(*scenario.Scenario) *scenario.Scenario
		want     string
	}{
		{
			"Max-Age in the place of Expires",
			line("a=1; Expires=Thu, 12 Feb 2026 00:00:00 GMT; Secure"),
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetLifetime(s, first, "60") },
			line("a=1; Secure; Max-Age=60"),
		},
		{
			"neither",
			line("a=1; Expires=Thu, 12 Feb 2026 00:00:00 GMT; Max-Age=-1; Secure"),
			func(s *scenario.Scenario) *scenario.Scenario { return edit.SetLifetime(s, first, "") },
			line("a=1; Secure"),
		},
		{
			"a shorter value",
			line("a=0123456789; Secure"),
			func(s *scenario.Scenario) *scenario.Scenario { return edit.ShortenValue(s, first, 4) },
			line("a=0123; Secure"),
		},
		{
			"a value that is short",
			line("a=0123"),
			func(s *scenario.Scenario) *scenario.Scenario { return edit.ShortenValue(s, first, 4) },
			line("a=0123"),
		},
		{
			"a redirect's address and status, and a rule that has none",
			server(`"rules":[{"path":"/in","status":301,"redirect":"http://shop.example/"},{"status":200}]`),
			func(s *scenario.Scenario) *scenario.Scenario {
				s = edit.SetLocation(s, 0, 0, "https://shop.example/")
				s = edit.SetRedirectStatus(s, 0, 0, 308)
				return edit.SetLocation(edit.SetRedirectStatus(s, 0, 1, 308), 0, 2, "/")
			},
			server(`"rules":[{"path":"/in","status":308,"redirect":"https://shop.example/"},{"status":200}]`),
		},
		{
			"a setting",
			server(`"stack":{"django":{"SECURE_SSL_REDIRECT":true}}`),
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetSetting(s, 0, "django", "SESSION_COOKIE_SECURE", true)
			},
			server(`"stack":{"django":{"SECURE_SSL_REDIRECT":true,"SESSION_COOKIE_SECURE":true}}`),
		},
		{
			"a setting of a stack that is not there",
			server(`"rules":[]`),
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetSetting(s, 0, "django", "SESSION_COOKIE_SECURE", true)
			},
			server(`"rules":[]`),
		},
		{
			"a proxy that says nothing is told to, and is trusted",
			server(`"stack":{"django":{}},"proxy":{"terminatesTLS":true,"sets":{"x-forwarded-proto":"http","X-Real-Host":"$host"}}`),
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.TrustProxy(s, 0, "django", "SECURE_PROXY_SSL_HEADER", []any{"HTTP_X_FORWARDED_PROTO", "https"})
			},
			server(`"stack":{"django":{"SECURE_PROXY_SSL_HEADER":["HTTP_X_FORWARDED_PROTO","https"]}},
				"proxy":{"terminatesTLS":true,"sets":{"X-Forwarded-Proto":"$scheme","X-Real-Host":"$host"}}`),
		},
		{
			"HSTS of its own host only",
			server(`"rules":[{"headers":{"Strict-Transport-Security":"max-age=9; includeSubDomains; preload"}}]`),
			func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveSubDomains(s, 0) },
			server(`"rules":[{"headers":{"Strict-Transport-Security":"max-age=9"}}]`),
		},
		{
			"an origin, instead of another and of a header that comes twice",
			server(`"rules":[{"headers":{"access-control-allow-origin":["*","*"],"Vary":"Origin"}},{"path":"/x","headers":{"Access-Control-Allow-Origin":"*"}},{"status":200}]`),
			grant(edit.Grant{Origin: "http://localhost:4200"}),
			server(`"rules":[{"headers":{"Access-Control-Allow-Origin":"http://localhost:4200"}},{"headers":{"Vary":"Origin"}},{"status":200}]`),
		},
		{
			"an origin with cookies, whose preflight was not found",
			server(`"rules":[{"method":"OPTIONS","status":404},{"status":200}]`),
			grant(edit.Grant{Origin: "https://news.example", Credentials: true, Methods: "DELETE"}),
			server(`"rules":[
				{"headers":{"Access-Control-Allow-Origin":"https://news.example","Access-Control-Allow-Credentials":"true"}},
				{"method":"OPTIONS","headers":{"Access-Control-Allow-Methods":"DELETE"},"status":204},
				{"status":200}]`),
		},
		{
			"one more scheme",
			server(`"schemes":["http"]`),
			listen("https", "shop.example", 0),
			server(`"schemes":["http","https"]`),
		},
		{
			"one more port",
			server(`"schemes":["http"]`),
			listen("http", "shop.example", 8080),
			`{"v":1,"servers":[{"host":"shop.example","schemes":["http"]},{"host":"shop.example","port":8080,"schemes":["http"]}]}`,
		},
		{
			"one more host",
			server(`"schemes":["http"]`),
			listen("https", "news.example", 0),
			`{"v":1,"servers":[{"host":"shop.example","schemes":["http"]},{"host":"news.example"}]}`,
		},
		{
			"another host for a step, and a step that names none",
			`{"v":1,"steps":[{"do":"visit","url":"http://localhost:80/a?b#c"},{"do":"click","url":"/next"}]}`,
			func(s *scenario.Scenario) *scenario.Scenario {
				return edit.SetHost(edit.SetHost(s, 0, "127.0.0.1"), 1, "127.0.0.1")
			},
			`{"v":1,"steps":[{"do":"visit","url":"http://127.0.0.1/a?b#c"},{"do":"click","url":"/next"}]}`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { checkEdit(t, test.document, test.edit, test.want) })
	}
}

// TestRepairsOfNothing: an edit of a server or a step that does not exist gives
// an equal copy.
func TestRepairsOfNothing(t *testing.T) {
	const document = `{"v":1,"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https:shop.example"}]}`
	for name, change := range map[string]func(*scenario.Scenario) *scenario.Scenario{
		"AllowOrigin": func(s *scenario.Scenario) *scenario.Scenario {
			return edit.AllowOrigin(s, 1, edit.Grant{Origin: "https://news.example"})
		},
		"SetLocation": func(s *scenario.Scenario) *scenario.Scenario { return edit.SetLocation(s, 0, 0, "/") },
		"SetSetting":  func(s *scenario.Scenario) *scenario.Scenario { return edit.SetSetting(s, 1, "django", "A", true) },
		"TrustProxy": func(s *scenario.Scenario) *scenario.Scenario {
			return edit.TrustProxy(s, 1, "django", "SECURE_PROXY_SSL_HEADER", []any{"HTTP_X_FORWARDED_PROTO", "https"})
		},
		"RemoveSubDomains": func(s *scenario.Scenario) *scenario.Scenario { return edit.RemoveSubDomains(s, 0) },
		"SetHost":          func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHost(s, 0, "news.example") },
	} {
		t.Run(name, func(t *testing.T) { checkEdit(t, document, change, document) })
	}
}
