package stacks

import "github.com/crumbtrail/crumbtrail/engine/scenario"

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
	return list
}
