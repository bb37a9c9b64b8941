package scenario_test

// seed is the example of the format's description: every view of the first
// lesson comes from it.
const seed = `{
  "v": 1,
  "title": "Secure cookie behind an HTTPS redirect",
  "browser": "chrome",
  "now": "2026-01-01T00:00:00Z",
  "servers": [
    {
      "host": "shop.example",
      "rules": [
        {"scheme": "http", "redirect": "https:", "status": 301},
        {"path": "/login", "set": ["sessionid=abc123; Secure; HttpOnly; Path=/"]}
      ]
    }
  ],
  "steps": [
    {"do": "visit", "url": "http://shop.example/login"},
    {"do": "visit", "url": "http://shop.example/account"}
  ],
  "expect": [{"step": 1, "exchange": 0, "holds": "sessionid", "reason": "SecureOnly"}]
}`

// everything has each field of the format at a value that is not its default.
const everything = `{"v":1,"title":"All <of> it & more","about":"About.","question":"Sent?","surprise":"Held.",` +
	`"browser":"firefox",` +
	`"policy":{"thirdPartyCookies":"partition","httpsFirst":true,"laxByDefault":false},` +
	`"now":"2026-03-04T05:06:07Z","preloadedHSTS":["bank.example","app"],"network":"hostile",` +
	`"attacker":[{"host":"*.shop.example","scheme":"http","path":"/*","set":["sessionid=evil"]},{"host":"shop.example","status":404}],` +
	`"servers":[` +
	`{"host":"shop.example","port":8443,"schemes":["https"],"rules":[` +
	`{"scheme":"https","method":"POST","path":"/login*","cookie":"a","noCookie":"b","set":["a=1","b=\u0001; Secure"],` +
	`"headers":{"Strict-Transport-Security":"max-age=1","X-Two":["1","2"]},"status":303,"redirect":"/account"}],` +
	`"stack":{"django":{"ALLOWED_HOSTS":["*"],"SECURE_SSL_REDIRECT":true,"SESSION_COOKIE_AGE":1209600,"SESSION_COOKIE_DOMAIN":null}},` +
	`"proxy":{"terminatesTLS":true,"sets":{"X-Forwarded-Proto":"$scheme"}}},` +
	`{"host":"*.shop.example"},{"host":"[::1]"},{"host":"127.0.0.1"},{"host":"localhost"}],` +
	`"steps":[` +
	`{"do":"visit","url":"https://shop.example:8443/","note":"First."},` +
	`{"do":"click","url":"/account?x#y"},` +
	`{"do":"submit","url":"login","method":"GET"},` +
	`{"do":"fetch","url":"//api.shop.example/","method":"PUT","credentials":"include"},` +
	`{"do":"fetch","url":"https://api.shop.example/","method":"POST","credentials":"omit","mode":"no-cors"},` +
	`{"do":"image","url":"a.png"},{"do":"frame","url":"?frame"},` +
	`{"do":"script","cookie":"a=b\n\u0000"},{"do":"reload"},{"do":"wait","seconds":3153600000},{"do":"restart"}],` +
	`"expect":[` +
	`{"step":0,"sends":"a"},{"step":10,"exchange":0,"holds":"a","reason":"SecureOnly"},{"step":0,"exchange":3,"stores":"a"},` +
	`{"step":0,"refuses":"a","reason":"InvalidPrefix"},{"step":0,"readable":"a"},` +
	`{"step":0,"endsAt":"https://shop.example/"},{"step":0,"outcome":"redirect-loop"}],` +
	`"challenge":{"goal":"Sent.","reach":[{"step":1,"sends":"a"}],"avoid":[{"step":0,"exchange":0,"readable":"a"}],` +
	`"browsers":["chrome","safari"],"allow":["Secure","HSTS"],"foreign":["localhost"],"par":2,"hints":["Look.","Flip it."]}}`

// challenge is a document with one step and a challenge.
func challenge(fields string) string {
	return `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"}],"challenge":{` + fields + `}}`
}

// accepted are documents and their canonical forms.
var accepted = []struct{ name, document, canonical string }{
	{"nothing but the version", `{"v":1}`, `{"v":1}`},
	{"white space and a byte order mark", "\ufeff\n {\"v\" : 1 } \t", `{"v":1}`},
	{"every field", everything, everything},
	{
		"fields in any order",
		`{"steps":[{"url":"http://a.example/","do":"visit"}],"title":"T","v":1}`,
		`{"v":1,"title":"T","steps":[{"do":"visit","url":"http://a.example/"}]}`,
	},
	{
		"defaults spelled out",
		`{"v":1,"title":"","browser":"chrome","policy":{},"now":"2026-01-01T00:00:00Z","preloadedHSTS":[],
		"network":"private","attacker":[],"servers":[{"host":"a.example","schemes":["https","http"],"rules":
		[{"set":[],"headers":{},"status":302,"redirect":"/"}],"stack":{},"proxy":{"terminatesTLS":false,"sets":{}}}],
		"steps":[{"do":"visit","url":"http://a.example/","note":""},{"do":"submit","url":"/","method":"POST"},
		{"do":"fetch","url":"/","method":"GET","credentials":"same-origin","mode":"cors"}],"expect":[]}`,
		`{"v":1,"servers":[{"host":"a.example","rules":[{"redirect":"/"}],"proxy":{}}],` +
			`"steps":[{"do":"visit","url":"http://a.example/"},{"do":"submit","url":"/"},{"do":"fetch","url":"/"}]}`,
	},
	{
		"defaults of a challenge spelled out",
		`{"v":1,"steps":[{"do":"visit","url":"http://a.example/"}],"challenge":{"par":1,"allow":["HSTS"],"goal":"Arrive.",
		"avoid":[],"browsers":[],"hints":[],"reach":[{"step":0,"endsAt":"HTTP://A.example"}]}}`,
		`{"v":1,"steps":[{"do":"visit","url":"http://a.example/"}],"challenge":{"goal":"Arrive.",` +
			`"reach":[{"step":0,"endsAt":"http://a.example/"}],"allow":["HSTS"],"par":1}}`,
	},
	{
		"a status that is nobody's default stays",
		`{"v":1,"servers":[{"host":"a.example","rules":[{"status":200},{"status":302}]}]}`,
		`{"v":1,"servers":[{"host":"a.example","rules":[{"status":200},{"status":302}]}]}`,
	},
	{
		"hosts in upper case",
		`{"v":1,"preloadedHSTS":["A.Example"],"network":"hostile","attacker":[{"host":"*.B.Example"}],"servers":[{"host":"C.Example"}]}`,
		`{"v":1,"preloadedHSTS":["a.example"],"network":"hostile","attacker":[{"host":"*.b.example"}],"servers":[{"host":"c.example"}]}`,
	},
	{
		"a claimed URL as a URL parser writes it",
		`{"v":1,"steps":[{"do":"visit","url":"HTTP://a.example"}],"expect":[{"step":0,"endsAt":"HTTP://A.example:80"}]}`,
		`{"v":1,"steps":[{"do":"visit","url":"HTTP://a.example"}],"expect":[{"step":0,"endsAt":"http://a.example/"}]}`,
	},
	{
		"a single header value in a list, headers sorted",
		`{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"b":["1"],"a":""}}]}]}`,
		`{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"a":"","b":"1"}}]}]}`,
	},
	{
		"escapes that need not be, and those that must",
		`{"v":1,"title":"\u003cb\u003e \u00e9 \/ \ud83c\udf6a \u0000 \u2028"}`,
		`{"v":1,"title":"<b> é / 🍪 \u0000 \u2028"}`,
	},
	{
		"control characters in a Set-Cookie line",
		`{"v":1,"servers":[{"host":"a.example","rules":[{"set":["a=\u0001\t\u007f",""]}]}]}`,
		`{"v":1,"servers":[{"host":"a.example","rules":[{"set":["a=\u0001\t` + "\x7f" + `",""]}]}]}`,
	},
	{
		"a redirect to what is no web address",
		`{"v":1,"servers":[{"host":"a.example","rules":[{"redirect":"mailto:a@b.example"}]}]}`,
		`{"v":1,"servers":[{"host":"a.example","rules":[{"redirect":"mailto:a@b.example"}]}]}`,
	},
	{
		"a Location that redirects nobody",
		`{"v":1,"servers":[{"host":"a.example","rules":[{"status":201,"headers":{"Location":"/new"}}]}]}`,
		`{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"Location":"/new"},"status":201}]}]}`,
	},
	{
		"a prefix that ends within a segment",
		`{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/.*"},{"path":"/a/..*"}]}]}`,
		`{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/.*"},{"path":"/a/..*"}]}]}`,
	},
	{
		"settings as JSON has them",
		`{"v":1,"servers":[{"host":"a.example","stack":{"b":{},"a":{"n":1.50,"big":1e21,"list":[],"object":{"y":{},"x":[[null]]}}}}]}`,
		`{"v":1,"servers":[{"host":"a.example","stack":{"a":{"big":1e+21,"list":[],"n":1.5,"object":{"x":[[null]],"y":{}}},"b":{}}}]}`,
	},
	{
		"a page after the restart",
		`{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"restart"},{"do":"visit","url":"http://a.example/"},{"do":"reload"}]}`,
		`{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"restart"},{"do":"visit","url":"http://a.example/"},{"do":"reload"}]}`,
	},
}

// refused are documents and their errors. The schema rejects them too, except
// for those that beyond marks.
var refused = []struct {
	name, document, err string
	beyond              bool
}{
	// The document as a whole.
	{name: "empty", document: " ", err: `the document is empty`},
	{name: "not JSON", document: "{\n  \"v\": 1,\n  title}", err: `not JSON: line 3, column 3: invalid character 't' looking for beginning of object key string`},
	{name: "cut", document: `{"v":1,"title":"T`, err: `not JSON: line 1, column 17: unexpected end of JSON input`},
	{name: "a comma too many", document: `{"v":1,}`, err: `not JSON: line 1, column 8: invalid character '}' looking for beginning of object key string`},
	{name: "text after the document", document: `{"v":1} {"v":1}`, err: `not JSON: line 1, column 9: invalid character '{' after top-level value`},
	{name: "not UTF-8", document: "{\"v\":1,\"title\":\"é\xff\"}", err: `not JSON: line 1, column 18: not UTF-8`, beyond: true},
	{name: "a list", document: `[]`, err: `found a list, expected an object`},
	{name: "null", document: `null`, err: `found null, expected an object`},

	// Fields.
	{name: "no version", document: `{}`, err: `v: missing, expected a whole number`},
	{name: "a newer version", document: `{"v":2}`, err: `v: version 2 is not supported; expected 1`},
	{name: "unknown field", document: `{"v":1,"cookies":[]}`, err: `cookies: unknown field; expected one of v, title, about, question, surprise, browser, policy, now, preloadedHSTS, network, attacker, servers, steps, expect, challenge`},
	{name: "misspelt field", document: `{"v":1,"servers":[{"hots":"a.example"}]}`, err: `servers[0].hots: unknown field; did you mean host?`},
	{name: "field in another case", document: `{"v":1,"Title":"T"}`, err: `Title: unknown field; did you mean title?`},
	{name: "field with an odd name", document: `{"v":1,"a b":1}`, err: `["a b"]: unknown field; expected one of v, title, about, question, surprise, browser, policy, now, preloadedHSTS, network, attacker, servers, steps, expect, challenge`},
	{name: "repeated field", document: `{"v":1,"title":"A","title":"A"}`, err: `title: appears twice`, beyond: true},
	{name: "repeated header", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"A":"1","A":"2"}}]}]}`, err: `servers[0].rules[0].headers.A: appears twice`, beyond: true},
	{name: "repeated setting", document: `{"v":1,"servers":[{"host":"a.example","stack":{"django":{"A":[{"b":1,"b":1}]}}}]}`, err: `servers[0].stack.django.A[0].b: appears twice`, beyond: true},
	{name: "missing field", document: `{"v":1,"servers":[{"host":"a.example"},{"port":80}]}`, err: `servers[1].host: missing, expected a string`},

	// Types.
	{name: "number for text", document: `{"v":1,"title":5}`, err: `title: found the number 5, expected a string`},
	{name: "null for text", document: `{"v":1,"title":null}`, err: `title: found null, expected a string`},
	{name: "text for a number", document: `{"v":"1"}`, err: `v: found the string "1", expected a whole number`},
	{name: "fraction", document: `{"v":1,"servers":[{"host":"a.example","port":80.5}]}`, err: `servers[0].port: found the number 80.5, expected a whole number`},
	{name: "whole number with a point", document: `{"v":1.0}`, err: `v: found the number 1.0, expected a whole number`, beyond: true},
	{name: "huge number", document: `{"v":1,"servers":[{"host":"a.example","port":99999999999999999999}]}`, err: `servers[0].port: 99999999999999999999 is out of range`},
	{name: "object for a list", document: `{"v":1,"steps":{}}`, err: `steps: found an object, expected a list`},
	{name: "text for a list", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"set":"a=1"}]}]}`, err: `servers[0].rules[0].set: found the string "a=1", expected a list`},
	{name: "text for true or false", document: `{"v":1,"policy":{"httpsFirst":"yes"}}`, err: `policy.httpsFirst: found the string "yes", expected true or false`},
	{name: "true for text", document: `{"v":1,"title":true}`, err: `title: found true, expected a string`},
	{name: "number for a header", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"Age":1}}]}]}`, err: `servers[0].rules[0].headers.Age: found the number 1, expected a string or a list of strings`},
	{name: "list for settings", document: `{"v":1,"servers":[{"host":"a.example","stack":{"django":[]}}]}`, err: `servers[0].stack.django: found a list, expected an object`},

	// Empty where a value is required.
	{name: "no browser", document: `{"v":1,"browser":""}`, err: `browser: empty; give it a value or leave it out`},
	{name: "port 0", document: `{"v":1,"servers":[{"host":"a.example","port":0}]}`, err: `servers[0].port: 0 is out of range; give another number or leave it out`},
	{name: "status 0", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"status":0}]}]}`, err: `servers[0].rules[0].status: 0 is out of range; give another number or leave it out`},
	{name: "empty header list", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"A":[]}}]}]}`, err: `servers[0].rules[0].headers.A: an empty list; expected a string or a list of strings`},

	// Browser, policy, clock, network.
	{name: "browser", document: `{"v":1,"browser":"chromium"}`, err: `browser: found "chromium", expected chrome, firefox, safari or spec`},
	{name: "no such browser", document: `{"v":1,"browser":"lynx"}`, err: `browser: found "lynx", expected chrome, firefox, safari or spec`},
	{name: "policy", document: `{"v":1,"policy":{"thirdPartyCookies":"keep"}}`, err: `policy.thirdPartyCookies: found "keep", expected allow, block or partition`},
	{name: "network", document: `{"v":1,"network":"public"}`, err: `network: found "public", expected private, observed or hostile`},
	{name: "clock in words", document: `{"v":1,"now":"today"}`, err: `now: found "today", expected a time in UTC such as 2026-01-01T00:00:00Z`},
	{name: "clock as a number", document: `{"v":1,"now":1767225600}`, err: `now: found the number 1767225600, expected a time in UTC such as 2026-01-01T00:00:00Z`},
	{name: "clock elsewhere", document: `{"v":1,"now":"2026-01-01T01:00:00+01:00"}`, err: `now: found "2026-01-01T01:00:00+01:00", expected a time in UTC such as 2026-01-01T00:00:00Z`},
	{name: "clock in fractions", document: `{"v":1,"now":"2026-01-01T00:00:00.5Z"}`, err: `now: found "2026-01-01T00:00:00.5Z", expected a time in UTC such as 2026-01-01T00:00:00Z`},
	{name: "no such day", document: `{"v":1,"now":"2026-02-30T00:00:00Z"}`, err: `now: found "2026-02-30T00:00:00Z", expected a time in UTC such as 2026-01-01T00:00:00Z`},
	{name: "year 1", document: `{"v":1,"now":"0001-01-01T00:00:00Z"}`, err: `now: the year 1 is out of range (1970 to 8999)`},
	{name: "year 9999", document: `{"v":1,"now":"9999-01-01T00:00:00Z"}`, err: `now: the year 9999 is out of range (1970 to 8999)`},
	{name: "attacker on a private network", document: `{"v":1,"attacker":[{"status":200}]}`, err: `attacker: attacker rules need "network": "hostile"`},
	{name: "attacker who only reads", document: `{"v":1,"network":"observed","attacker":[{}]}`, err: `attacker: attacker rules need "network": "hostile"`},
	{name: "attacker on https", document: `{"v":1,"network":"hostile","attacker":[{"scheme":"https"}]}`, err: `attacker[0].scheme: an attacker cannot answer https; expected http or no scheme`},

	// Hosts.
	{name: "host with a port", document: `{"v":1,"servers":[{"host":"a.example:8080"}]}`, err: `servers[0].host: "a.example:8080" has a port; expected only the host`, beyond: true},
	{name: "host with the usual port", document: `{"v":1,"servers":[{"host":"a.example:80"}]}`, err: `servers[0].host: "a.example:80" has a port; expected only the host`, beyond: true},
	{name: "host with a colon", document: `{"v":1,"servers":[{"host":"a.example:"}]}`, err: `servers[0].host: a URL writes "a.example:" as "a.example"; expected that form`, beyond: true},
	{name: "a URL for a host", document: `{"v":1,"servers":[{"host":"https://a.example"}]}`, err: `servers[0].host: "https://a.example" is more than a host; expected one such as shop.example`, beyond: true},
	{name: "a user before the host", document: `{"v":1,"servers":[{"host":"u@a.example"}]}`, err: `servers[0].host: "u@a.example" is more than a host; expected one such as shop.example`, beyond: true},
	{name: "host beyond ASCII", document: `{"v":1,"servers":[{"host":"bücher.example"}]}`, err: `servers[0].host: a URL writes "bücher.example" as "xn--bcher-kva.example"; expected that form`, beyond: true},
	{name: "Kelvin sign in a host", document: `{"v":1,"servers":[{"host":"\u212a.example"}]}`, err: "servers[0].host: a URL writes \"\u212a.example\" as \"k.example\"; expected that form", beyond: true},
	{name: "no host", document: `{"v":1,"servers":[{"host":""}]}`, err: `servers[0].host: empty; expected a host such as shop.example`},
	{name: "every host", document: `{"v":1,"servers":[{"host":"*"}]}`, err: `servers[0].host: "*": * can only stand for all subdomains, as in *.shop.example`, beyond: true},
	{name: "a * within a host", document: `{"v":1,"servers":[{"host":"*.*.example"}]}`, err: `servers[0].host: "*.example": * can only stand for all subdomains, as in *.shop.example`, beyond: true},
	{name: "hosts below an address", document: `{"v":1,"servers":[{"host":"*.127.0.0.1"}]}`, err: `servers[0].host: "*.127.0.0.1": an IP address has no subdomains`, beyond: true},
	{name: "an address in another form", document: `{"v":1,"servers":[{"host":"127.1"}]}`, err: `servers[0].host: a URL writes "127.1" as "127.0.0.1"; expected that form`, beyond: true},
	{name: "preloaded address", document: `{"v":1,"preloadedHSTS":["127.0.0.1"]}`, err: `preloadedHSTS[0]: "127.0.0.1" is an IP address; HSTS applies to host names only`, beyond: true},
	{name: "preloaded wildcard", document: `{"v":1,"preloadedHSTS":["*.a.example"]}`, err: `preloadedHSTS[0]: "*.a.example": * can only stand for all subdomains, as in *.shop.example`, beyond: true},
	{name: "preloaded twice", document: `{"v":1,"preloadedHSTS":["a.example","b.example","A.example"]}`, err: `preloadedHSTS[2]: "a.example" appears twice in the list`, beyond: true},

	// Servers and rules.
	{name: "port", document: `{"v":1,"servers":[{"host":"a.example","port":65536}]}`, err: `servers[0].port: 65536 is not a port (1 to 65535)`},
	{name: "negative port", document: `{"v":1,"servers":[{"host":"a.example","port":-1}]}`, err: `servers[0].port: -1 is not a port (1 to 65535)`},
	{name: "scheme", document: `{"v":1,"servers":[{"host":"a.example","schemes":["HTTP"]}]}`, err: `servers[0].schemes[0]: "HTTP" is not a scheme; expected http or https`},
	{name: "scheme twice", document: `{"v":1,"servers":[{"host":"a.example","schemes":["https","https"]}]}`, err: `servers[0].schemes[1]: "https" appears twice in the list`},
	{name: "host in a server's rule", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"host":"a.example"}]}]}`, err: `servers[0].rules[0].host: only attacker rules have a host; a server's rules apply to its own host`},
	{name: "rule's scheme", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"scheme":"ws"}]}]}`, err: `servers[0].rules[0].scheme: "ws" is not a scheme; expected http or https`},
	{name: "method in lower case", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"method":"post"}]}]}`, err: `servers[0].rules[0].method: "post" is not in upper case; expected "POST"`},
	{name: "method that is no token", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"method":"GET "}]}]}`, err: `servers[0].rules[0].method: "GET " is not a method`},
	{name: "path without a slash", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"path":"login"}]}]}`, err: `servers[0].rules[0].path: "login" does not begin with /`},
	{name: "path with a query", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/login?next=/"}]}]}`, err: `servers[0].rules[0].path: "/login?next=/" is more than a path; rules do not match the query`},
	{name: "path that no request has", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/a b*"}]}]}`, err: `servers[0].rules[0].path: "/a b*" never matches: requests write it as "/a%20b*"`, beyond: true},
	{name: "path with dots", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"path":"/a/../b"}]}]}`, err: `servers[0].rules[0].path: "/a/../b" never matches: requests write it as "/b"`, beyond: true},
	{name: "value of a cookie without its name", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"cookie":"=1"}]}]}`, err: `servers[0].rules[0].cookie: "=1" has no name of a cookie before the =`},
	{name: "two parameters", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"query":"a=1&b=2"}]}]}`, err: `servers[0].rules[0].query: "a=1&b=2" is more than one parameter`},
	{name: "no header", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"header":"Origin x"}]}]}`, err: `servers[0].rules[0].header: "Origin x" is not a header name`},
	{name: "line break in a Set-Cookie line", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"set":["a=1","a=1\r\nb: 2"]}]}]}`, err: `servers[0].rules[0].set[1]: a header value cannot contain "\r", which ends the line`},
	{name: "NUL in a header", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"A":["\u0000"]}}]}]}`, err: `servers[0].rules[0].headers.A[0]: a header value cannot contain "\x00", which ends the line`},
	{name: "header name", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"A:":"1"}}]}]}`, err: `servers[0].rules[0].headers["A:"]: "A:" is not a header name`},
	{name: "no header name", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"":"1"}}]}]}`, err: `servers[0].rules[0].headers[""]: "" is not a header name`},
	{name: "header in two spellings", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"a":"1","A":"1"}}]}]}`, err: `servers[0].rules[0].headers.a: the same header as A`, beyond: true},
	{name: "Set-Cookie among the headers", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"headers":{"set-cookie":"a=1"}}]}]}`, err: `servers[0].rules[0].headers.set-cookie: Set-Cookie lines belong in set, which keeps their order`},
	{name: "two Locations", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"redirect":"/","headers":{"location":"/"}}]}]}`, err: `servers[0].rules[0].headers.location: the rule already has a redirect`, beyond: true},
	{name: "status", document: `{"v":1,"servers":[{"host":"a.example","rules":[{},{},{"status":999}]}]}`, err: `servers[0].rules[2].status: 999 is not an HTTP status (200 to 599)`},
	{name: "status that is no answer", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"status":103}]}]}`, err: `servers[0].rules[0].status: 103 is an informational status; expected a final status (200 to 599)`},
	{name: "status that does not redirect", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"status":304,"redirect":"/"}]}]}`, err: `servers[0].rules[0].status: 304 does not redirect; expected 301, 302, 303, 307 or 308`},
	{name: "line break in a redirect", document: `{"v":1,"servers":[{"host":"a.example","rules":[{"redirect":"/\n"}]}]}`, err: `servers[0].rules[0].redirect: a header value cannot contain "\n", which ends the line`},
	{name: "proxy's header", document: `{"v":1,"servers":[{"host":"a.example","proxy":{"sets":{"X Y":"1"}}}]}`, err: `servers[0].proxy.sets["X Y"]: "X Y" is not a header name`},
	{name: "setting out of range", document: `{"v":1,"servers":[{"host":"a.example","stack":{"django":{"A":1e999}}}]}`, err: `servers[0].stack.django.A: 1e999 is out of range`, beyond: true},

	// Steps.
	{name: "no step kind", document: `{"v":1,"steps":[{"url":"http://a.example/"}]}`, err: `steps[0].do: missing, expected a string`},
	{name: "empty step kind", document: `{"v":1,"steps":[{"do":""}]}`, err: `steps[0].do: empty; expected a kind of step, such as visit`},
	{name: "header that no script sets", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/x","headers":{"Cookie":"a=1"}}]}`, err: `steps[1].headers.Cookie: scripts cannot set this header`, beyond: true},
	{name: "header of a no-cors fetch", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/x","mode":"no-cors","headers":{"Authorization":"x"}}]}`, err: `steps[1].headers.Authorization: a no-cors request cannot have it; expected Accept, Accept-Language, Content-Language or a Content-Type of forms`, beyond: true},
	{name: "header twice", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/x","headers":{"Accept":"a","accept":"b"}}]}`, err: `steps[1].headers.accept: the same header as Accept`, beyond: true},
	{name: "header beyond ASCII", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/x","headers":{"Accept":"é"}}]}`, err: `steps[1].headers.Accept: "é" has a character that is not printable ASCII`},
	{name: "redirect mode", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/x","redirect":"never"}]}`, err: `steps[1].redirect: found "never", expected follow, manual or error`},
	{name: "step kind", document: `{"v":1,"steps":[{"do":"visits","url":"http://a.example/"}]}`, err: `steps[0].do: found "visits", expected visit, click, submit, fetch, image, frame, loadScript, stylesheet, xhr, eventSource, beacon, webSocket, script, reload, back, forward, switchTab, wait, restart or clearCache`},
	{name: "visit nowhere", document: `{"v":1,"steps":[{"do":"visit"}]}`, err: `steps[0].url: missing; visit needs it`},
	{name: "wait on a visit", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/","seconds":1}]}`, err: `steps[0].seconds: visit has no such field`},
	{name: "default in the wrong place", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/","credentials":"same-origin"}]}`, err: `steps[0].credentials: visit has no such field`},
	{name: "method on a click", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"click","url":"/","method":"GET"}]}`, err: `steps[1].method: click has no such field`},
	{name: "visit without a scheme", document: `{"v":1,"steps":[{"do":"visit","url":"a.example/login"}]}`, err: `steps[0].url: "a.example/login" is not an http or https URL: `, beyond: true},
	{name: "visit a file", document: `{"v":1,"steps":[{"do":"visit","url":"file:///etc/passwd"}]}`, err: `steps[0].url: "file:///etc/passwd" is not an http or https URL: `, beyond: true},
	{name: "link to a script", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"click","url":"javascript:alert(1)"}]}`, err: `steps[1].url: "javascript:alert(1)" is neither an http or https URL nor a reference from the page: `, beyond: true},
	{name: "form's method", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"submit","url":"/","method":"PUT"}]}`, err: `steps[1].method: found "PUT", expected GET or POST`},
	{name: "forbidden method", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/","method":"TRACE"}]}`, err: `steps[1].method: scripts cannot send TRACE`},
	{name: "method without CORS", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/","method":"DELETE","mode":"no-cors"}]}`, err: `steps[1].method: found "DELETE", expected GET, HEAD or POST`},
	{name: "credentials", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/","credentials":"included"}]}`, err: `steps[1].credentials: found "included", expected same-origin, include or omit`},
	{name: "mode", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"fetch","url":"/","mode":"navigate"}]}`, err: `steps[1].mode: found "navigate", expected cors or no-cors`},
	{name: "script that does nothing", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"script"}]}`, err: `steps[1].cookie: missing; script needs it`},
	{name: "no wait", document: `{"v":1,"steps":[{"do":"wait","seconds":0}]}`, err: `steps[0].seconds: 0 is out of range; give another number or leave it out`},
	{name: "wait backwards", document: `{"v":1,"steps":[{"do":"wait","seconds":-1}]}`, err: `steps[0].seconds: -1 is not a number of seconds to wait (1 to 3153600000)`},
	{name: "wait for ever", document: `{"v":1,"steps":[{"do":"wait","seconds":3153600001}]}`, err: `steps[0].seconds: 3153600001 is not a number of seconds to wait (1 to 3153600000)`},
	{name: "wait out of the calendar", document: `{"v":1,"now":"8999-12-31T23:59:59Z","steps":[{"do":"wait","seconds":1}]}`, err: `steps[0].seconds: the year 9000 is out of range (1970 to 8999)`, beyond: true},
	{name: "click before a visit", document: `{"v":1,"steps":[{"do":"click","url":"http://a.example/"}]}`, err: `steps[0].do: click needs a page, but no page is open yet; visit one first`, beyond: true},
	{name: "reload after a restart", document: `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"restart"},{"do":"wait","seconds":1},{"do":"reload"}]}`, err: `steps[3].do: reload needs a page, but steps[1] closed it; visit one first`, beyond: true},

	// Claims.
	{name: "claim without a step", document: `{"v":1,"expect":[{"sends":"a"}]}`, err: `expect[0].step: missing, expected a whole number`},
	{name: "claim about nothing", document: `{"v":1,"expect":[{"step":0,"sends":"a"}]}`, err: `expect[0].step: 0 does not exist; the scenario has no steps`, beyond: true},
	{name: "claim about a later step", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":1,"sends":"a"}]}`, err: `expect[0].step: 1 does not exist; steps are numbered 0 to 0`, beyond: true},
	{name: "negative step", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":-1,"sends":"a"}]}`, err: `expect[0].step: -1 does not exist; steps are numbered 0 to 0`},
	{name: "negative exchange", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0,"exchange":-1,"sends":"a"}]}`, err: `expect[0].exchange: -1 is negative; exchanges are numbered from 0`},
	{name: "exchange of an outcome", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0,"exchange":0,"outcome":"loaded"}]}`, err: `expect[0].exchange: this claim is about the whole step; leave exchange out`},
	{name: "claim that claims nothing", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0}]}`, err: `expect[0]: empty claim; expected sends, notSent, holds, stores, refuses, readable, cookieHeader, requestHeader, documentCookie, endsAt or outcome`},
	{name: "claim that claims two things", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0,"sends":"a","holds":"b"}]}`, err: `expect[0]: has sends and holds; expected only one of them`},
	{name: "claim of a value without a name", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0,"sends":"=1"}]}`, err: `expect[0].sends: "=1" has no name of a cookie before the =`},
	{name: "claimed URL", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0,"endsAt":"/login"}]}`, err: `expect[0].endsAt: "/login" is not an http or https URL: `, beyond: true},
	{name: "claimed outcome", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0,"outcome":"load"}]}`, err: `expect[0].outcome: found "load", expected loaded, blocked, redirect-loop or failed`},
	{name: "a challenge without a goal", document: `{"v":1,"challenge":{"allow":["HSTS"],"par":1}}`, err: `challenge.goal: missing, expected a string`},
	{name: "a challenge with an empty goal", document: challenge(`"goal":"","reach":[{"step":0,"sends":"a"}],"allow":["HSTS"],"par":1`), err: `challenge.goal: empty; say what the reader should achieve`},
	{name: "a challenge without claims", document: challenge(`"goal":"G","allow":["HSTS"],"par":1`), err: `challenge: no goal to check; give claims in reach, in avoid, or in both`},
	{name: "a challenge with empty lists of claims", document: challenge(`"goal":"G","reach":[],"avoid":[],"allow":["HSTS"],"par":1`), err: `challenge: no goal to check; give claims in reach, in avoid, or in both`},
	{name: "a challenge about a later step", document: challenge(`"goal":"G","avoid":[{"step":1,"sends":"a"}],"allow":["HSTS"],"par":1`), err: `challenge.avoid[0].step: 1 does not exist; steps are numbered 0 to 0`, beyond: true},
	{name: "a challenge that claims nothing", document: challenge(`"goal":"G","reach":[{"step":0}],"allow":["HSTS"],"par":1`), err: `challenge.reach[0]: empty claim; expected sends, notSent, holds, stores, refuses, readable, cookieHeader, requestHeader, documentCookie, endsAt or outcome`},
	{name: "a challenge that allows nothing", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":[],"par":1`), err: `challenge.allow: an empty list; name at least one switch that the reader may flip`},
	{name: "a switch that does not exist", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":["hsts"],"par":1`), err: `challenge.allow[0]: found "hsts", expected Secure, HttpOnly, SameSite, Partitioned, Domain, Path, lifetime, name, value, line, redirect, HSTS, CORS, header, setting, proxy, rule, server, scheme, address, method, credentials, step, browser or network`},
	{name: "a switch without a name", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":[""],"par":1`), err: `challenge.allow[0]: empty; give it a value or leave it out`},
	{name: "a browser twice", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"browsers":["chrome","chrome"],"allow":["HSTS"],"par":1`), err: `challenge.browsers[1]: "chrome" appears twice in the list`},
	{name: "a foreign host without a server", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":["HSTS"],"foreign":["b.example"],"par":1`), err: `challenge.foreign[0]: "b.example" is not the host of a server; expected it as servers has it`, beyond: true},
	{name: "no par", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":["HSTS"]`), err: `challenge.par: missing, expected a whole number`},
	{name: "par 0", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":["HSTS"],"par":0`), err: `challenge.par: 0 is not a number of flips (1 to 99)`},
	{name: "par 100", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":["HSTS"],"par":100`), err: `challenge.par: 100 is not a number of flips (1 to 99)`},
	{name: "too many hints", document: challenge(`"goal":"G","reach":[{"step":0,"sends":"a"}],"allow":["HSTS"],"par":1,"hints":["","","","","","","","","","",""]`), err: `challenge.hints: 11 entries; at most 10 are allowed`},
	{name: "reason for sending", document: `{"v":1,"steps":[{"do":"restart"}],"expect":[{"step":0,"sends":"a","reason":"SecureOnly"}]}`, err: `expect[0].reason: only holds and refuses claims have a reason`},
}
