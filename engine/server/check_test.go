package server_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

func TestCheck(t *testing.T) {
	for _, test := range []struct{ server, err string }{
		{`{"host":"a.example","rules":[{"status":200}]}`, ``},
		{`{"host":"a.example","stack":{},"proxy":{}}`, ``},
		{`{"host":"a.example","stack":{"django":{}},"proxy":{"terminatesTLS":true,"sets":{"X-Forwarded-Proto":"$scheme","host":"$host"}}}`, ``},
		{`{"host":"a.example","stack":{"express":{"trust proxy":1,"cookie.secure":"auto"}}}`, ``},
		{`{"host":"a.example","stack":{"django":{},"tomcat":{}}}`, `servers[1].stack.tomcat: this stack is not modelled; expected django, express, flask, php, go, rails, laravel, spring, aspnetcore`},
		{`{"host":"a.example","stack":{"expres":{}}}`, `servers[1].stack.expres: this stack is not modelled; did you mean express?`},
		{`{"host":"a.example","stack":{"django":{},"flask":{}}}`, `servers[1].stack.flask: a server runs one stack; this one has django and flask`},
		{`{"host":"a.example","stack":{"express":{"cookie.secure":"yes"}}}`, `servers[1].stack.express["cookie.secure"]: found "yes", expected false, true, "auto"`},
		{`{"host":"a.example","stack":{"express":{"cookie.secured":true}}}`, `servers[1].stack.express["cookie.secured"]: unknown setting; did you mean cookie.secure?`},
		{`{"host":"a.example","stack":{"flask":{"SESSION_COOKIE_SECURE":"True"}}}`, `servers[1].stack.flask.SESSION_COOKIE_SECURE: found "True", expected true or false`},
		{`{"host":"a.example","stack":{"php":{"session.gc_maxlifetime":1}}}`, `servers[1].stack.php["session.gc_maxlifetime"]: this setting of PHP is not modelled; known here: session.cookie_domain, session.cookie_httponly, session.cookie_lifetime, session.cookie_path, session.cookie_samesite, session.cookie_secure, session.name, session.use_strict_mode`},
		{`{"host":"a.example","stack":{"django":{"SECURE_SSL_REDIRECTS":true}}}`, `servers[1].stack.django.SECURE_SSL_REDIRECTS: unknown setting; did you mean SECURE_SSL_REDIRECT?`},
		{`{"host":"a.example","stack":{"django":{"SECURE_REDIRECT_EXEMPT":["a","(?<=b)"]}}}`, `servers[1].stack.django.SECURE_REDIRECT_EXEMPT[1]: a regular expression with "(?<=b)" is not modelled; expected characters, ., [a-z], \d \w \s, * + ?, ^ and $`},
		{`{"host":"a.example","proxy":{"sets":{"Host":"internal:8000"}}}`, `servers[1].proxy.sets.Host: a proxy that changes Host is not supported yet; expected $host, the browser's own`},
		{`{"host":"a.example","proxy":{"sets":{"cookie":"a=1"}}}`, `servers[1].proxy.sets.cookie: a proxy that changes cookie is not supported yet`},
	} {
		s, err := scenario.Decode([]byte(`{"v":1,"servers":[{"host":"b.example"},` + test.server + `]}`))
		if err != nil {
			t.Fatalf("%s: Decode refuses what only the engine lacks: %v", test.server, err)
		}
		got := ""
		if err := server.Check(s); err != nil {
			got = err.Error()
		}
		if got != test.err {
			t.Errorf("%s: error\n got %s\nwant %s", test.server, got, test.err)
		}
	}
}
