package stacks

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// written are cases that people have.
func written() []Case {
	login := func(name string) []scenario.Rule {
		return []scenario.Rule{
			{Path: "/login", Method: "POST", Set: []string{name + "=abc123"}, Redirect: "/account"},
			{Path: "/logout", Set: []string{name + "=; Path=/; Max-Age=0"}, Redirect: "/"},
		}
	}
	var list []Case
	add := func(stack, name string, settings map[string]any, requests ...Request) {
		list = append(list, Case{Kind: "written by hand", Stack: stack, Settings: settings, Rules: login(name), Requests: requests})
	}
	post := Request{Method: "POST", URL: "http://shop.example/login"}
	behind, tls := post, post
	behind.Proto, tls.URL = "https", "https://shop.example/login"
	// A Secure session cookie behind a proxy that terminates TLS.
	for _, settings := range []map[string]any{
		{}, {"cookie.secure": true}, {"cookie.secure": "auto"},
		{"cookie.secure": true, "trust proxy": 1.0}, {"cookie.secure": "auto", "trust proxy": true}, {"cookie.secure": true, "proxy": true},
	} {
		add("express", "connect.sid", settings, post, behind, tls)
	}
	for _, settings := range []map[string]any{
		{}, {"SESSION_COOKIE_SECURE": true}, {"SESSION_COOKIE_SAMESITE": "Lax", "session.permanent": true}, {"ProxyFix.x_proto": 1.0},
	} {
		add("flask", "session", settings, post, behind, tls,
			Request{Method: "GET", URL: "http://shop.example/account", Cookie: "session=abc123"},
			Request{Method: "GET", URL: "http://shop.example/logout", Cookie: "session=abc123"})
	}
	for _, settings := range []map[string]any{
		{}, {"session.cookie_secure": true}, {"session.cookie_samesite": "Lax", "session.cookie_httponly": true}, {"session.cookie_lifetime": 3600.0},
		{"session.use_strict_mode": true},
	} {
		add("php", "PHPSESSID", settings, post,
			Request{Method: "GET", URL: "http://shop.example/account", Cookie: "PHPSESSID=abc123"},
			Request{Method: "GET", URL: "http://shop.example/account", Cookie: "PHPSESSID=unknown0"},
			Request{Method: "GET", URL: "http://shop.example/logout", Cookie: "PHPSESSID=abc123"})
	}
	for _, settings := range []map[string]any{
		{}, {"session.secure": true}, {"force_ssl": true}, {"assume_ssl": true, "force_ssl": true}, {"session.same_site": "none", "session.expire_after": 3600.0},
	} {
		add("rails", "_app_session", settings, post, behind, tls,
			Request{Method: "GET", URL: "http://shop.example/account", Cookie: "_app_session=abc123"},
			Request{Method: "GET", URL: "https://shop.example/logout", Cookie: "_app_session=abc123"})
	}
	return append(list, ofHTTPCookies(), ofHTTPRedirects())
}

// ofHTTPCookies has cookies that Go's http.SetCookie changes or refuses.
func ofHTTPCookies() Case {
	c := Case{Kind: "cookies of net/http", Stack: "go", Settings: map[string]any{}}
	for i, line := range []string{
		"a=b c", "a=b,c", `a="b"`, `a="b c"`, `a=b\c`, "a=ä", "a=b\x01c", "a=b\tc", "a=", "=b", "b", "a b=c", "a(=c", "ä=c", "a=b=c",
		"a=b; Domain=shop.example", "a=b; Domain=.shop.example", "a=b; Domain=sh_op.example", "a=b; Domain=127.0.0.1", "a=b; Domain=1234",
		"a=b; Domain=[::1]", "a=b; Domain=shop..example", "a=b; Domain=-shop.example", "a=b; Domain=shop-.example", "a=b; Domain=shop.example.",
		"a=b; Domain=", "a=b; Path=/ä", "a=b; Path=/a b", "a=b; Path=app", "a=b; Path=",
		"a=b; Max-Age=0", "a=b; Max-Age=-5", "a=b; Max-Age=60", "a=b; Max-Age=6x", "a=b; Max-Age=60; Expires=Thu, 01 Jan 2026 00:01:00 GMT",
		"a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=b; Expires=never", "a=b; SameSite=lax", "a=b; SameSite=None", "a=b; SameSite=odd",
		"a=b; Secure; HttpOnly; SameSite=Strict; Path=/; Domain=shop.example; Max-Age=60; Partitioned; Priority=High",
	} {
		path := "/" + strconv.Itoa(i)
		c.Rules = append(c.Rules, scenario.Rule{Path: path, Set: []string{line, line}, Status: 204})
		c.Requests = append(c.Requests, Request{Method: "GET", URL: "http://shop.example" + path})
	}
	return c
}

// ofHTTPRedirects has targets that Go's http.Redirect changes.
func ofHTTPRedirects() Case {
	c := Case{Kind: "redirects of net/http", Stack: "go", Settings: map[string]any{}}
	for i, to := range []string{
		"/", "/a/", "/a/../b", "/a/./b/", "//a/b", "///a//b", "a", "./a", "../a/", "?a=b", "a?b=/../c", "#a", "/a#b/../c", "a:b", "/a:b", "x/a:b",
		"https://other.example/a/../b", "mailto:a", "/ä", "a ä", "https:", "http:",
	} {
		path := "/app/" + strconv.Itoa(i)
		c.Rules = append(c.Rules, scenario.Rule{Path: path, Redirect: to, Status: 303})
		c.Requests = append(c.Requests, Request{Method: "POST", URL: "http://shop.example" + path + "?q=1"})
	}
	return c
}
