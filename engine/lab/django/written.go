package django

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// written are cases that people have.
func written() []Case {
	login := []scenario.Rule{
		{Path: "/login/", Method: "POST", Set: []string{"sessionid=abc123", "csrftoken=tok456"}, Redirect: "/"},
		{Path: "/login/", Set: []string{"csrftoken=tok123"}},
		{Path: "/logout/", Set: []string{"sessionid=; Max-Age=0"}, Redirect: "/"},
	}
	return []Case{
		{Kind: "written by hand", Host: "shop.example", Settings: map[string]any{}, Rules: login, Requests: []Request{
			{Method: "GET", URL: "https://shop.example/login/"},
			{Method: "GET", URL: "https://shop.example/login"},
			{Method: "POST", URL: "https://shop.example/login/", Cookie: "csrftoken=tok123", Token: "tok123", Headers: map[string]string{"Origin": "https://shop.example"}},
			{Method: "POST", URL: "https://shop.example/login/", Token: "tok123", Headers: map[string]string{"Origin": "https://shop.example"}},
			{Method: "POST", URL: "https://shop.example/login/", Cookie: "csrftoken=tok123", Token: "tok123", Headers: map[string]string{"Origin": "null"}},
			{Method: "GET", URL: "https://shop.example/logout/", Cookie: "sessionid=abc123"},
			{Method: "GET", URL: "https://shop.example/logout/"},
		}},
		// A proxy ends TLS, and Django is not told: Origin has another scheme.
		{Kind: "written by hand", Host: "shop.example", Settings: map[string]any{"CSRF_COOKIE_SECURE": true}, Rules: login, Requests: []Request{
			{Method: "POST", URL: "http://shop.example/login/", Cookie: "csrftoken=tok123", Token: "tok123", Headers: map[string]string{"Origin": "https://shop.example", "Referer": "https://shop.example/login/"}},
		}},
		{Kind: "written by hand", Host: "shop.example", Settings: map[string]any{
			"SECURE_PROXY_SSL_HEADER": []any{"HTTP_X_FORWARDED_PROTO", "https"}, "SECURE_SSL_REDIRECT": true, "SESSION_COOKIE_SECURE": true,
			"CSRF_COOKIE_SECURE": true, "SECURE_HSTS_SECONDS": 3600,
		}, Rules: login, Requests: []Request{
			{Method: "GET", URL: "http://shop.example/login/"},
			{Method: "GET", URL: "http://shop.example/login/", Headers: map[string]string{"X-Forwarded-Proto": "https"}},
			{Method: "POST", URL: "http://shop.example/login/", Cookie: "csrftoken=tok123", Token: "tok123", Headers: map[string]string{"Origin": "https://shop.example", "X-Forwarded-Proto": "https"}},
		}},
	}
}
