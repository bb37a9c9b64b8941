package django

import (
	"math/rand/v2"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// kinds are what cases are about, with a generator and how many it makes.
var kinds = []struct {
	name  string
	many  int
	usual bool
	make  func(*maker)
}{
	{"login and logout", 40, true, login},
	{"the CSRF cookie", 30, true, csrfCookie},
	{"redirect to https", 30, true, secure},
	{"cookies of views", 30, true, views},
	{"CSRF verdict", 40, true, verdict},
	{"slashes", 20, true, slashes},
	{"errors of views", 20, false, errors},
	{"quoting and names", 40, false, quoting},
	{"a name twice", 30, false, nameTwice},
	{"paths and locations", 40, false, locations},
	{"exempt paths", 30, false, exempt},
	{"hosts", 20, false, hosts},
	{"middleware", 30, false, middleware},
	{"sessions on every request", 20, false, everyRequest},
	{"tokens in sessions", 20, false, tokensInSessions},
	{"origins and referers", 40, false, referers},
	{"everything", 80, false, everything},
}

// Usual reports whether a kind is about what projects have, not about corners.
func Usual(kind string) bool {
	for _, k := range kinds {
		if k.name == kind {
			return k.usual
		}
	}
	return true
}

// Cases are those written by hand, and those made from the seed.
func Cases() []Case {
	list := written()
	for i, kind := range kinds {
		for n := range kind.many {
			m := &maker{Rand: rand.New(rand.NewPCG(uint64(i), uint64(n)))}
			m.Case = Case{Kind: kind.name, Host: "shop.example", Settings: map[string]any{}}
			kind.make(m)
			for i := range m.Requests {
				// As a browser writes it.
				if u, err := origin.Parse(m.Requests[i].URL); err == nil {
					m.Requests[i].URL = u.Request()
				}
			}
			list = append(list, m.Case)
		}
	}
	return list
}

// A maker makes a case by chance.
type maker struct {
	*rand.Rand
	Case
}

func (m *maker) chance(n int) bool { return m.IntN(n) == 0 }

func pick[T any](m *maker, list ...T) T { return list[m.IntN(len(list))] }

// set gives a setting one of some values, or leaves it out.
func (m *maker) set(name string, values ...any) {
	if i := m.IntN(len(values) + 1); i < len(values) {
		m.Settings[name] = values[i]
	}
}

func (m *maker) rule(r scenario.Rule) { m.Rules = append(m.Rules, r) }

func (m *maker) ask(method, url, cookie string) {
	m.Requests = append(m.Requests, Request{Method: method, URL: url, Cookie: cookie})
}

// cookieSettings are those of one of Django's cookies.
func (m *maker) cookieSettings(prefix string) {
	m.set(prefix+"_COOKIE_SECURE", true, false)
	m.set(prefix+"_COOKIE_HTTPONLY", true, false)
	m.set(prefix+"_COOKIE_SAMESITE", "Lax", "Strict", "None", false)
	m.set(prefix+"_COOKIE_AGE", 60, 3600, 0)
	m.set(prefix+"_COOKIE_PATH", "/", "/app")
	m.set(prefix+"_COOKIE_DOMAIN", "shop.example", ".shop.example", nil)
	if m.chance(4) {
		m.Settings[prefix+"_COOKIE_NAME"] = pick(m, "__Host-own", "__Secure-own", "own") + strings.ToLower(prefix)
	}
}

func (m *maker) session() string   { return m.name("SESSION", "sessionid") }
func (m *maker) csrftoken() string { return m.name("CSRF", "csrftoken") }

// attributes are some of a line's own.
func (m *maker) attributes() string {
	line := ""
	for _, attribute := range []string{
		"; Secure", "; HttpOnly", "; Path=/", "; Path=/app", "; SameSite=Lax", "; SameSite=None", "; Max-Age=300", "; Domain=shop.example",
	} {
		if m.chance(4) {
			line += attribute
		}
	}
	return line
}

// cookies are some that a request has: good ones, others, and malformed ones.
func (m *maker) cookies() string {
	var list []string
	switch m.IntN(4) {
	case 0, 1:
		list = append(list, m.session()+"=abc123")
	case 2:
		list = append(list, m.session()+"="+pick(m, "x", "", "0123456789abcdefghij0123456789ab", "short", "longer-than-eight"))
	}
	switch m.IntN(4) {
	case 0, 1:
		list = append(list, m.csrftoken()+"=tok123")
	case 2:
		list = append(list, m.csrftoken()+"="+pick(m, "x", "", strings.Repeat("Ab3", 11)[:32], strings.Repeat("Ab3", 22)[:64], strings.Repeat("a-", 16)))
	}
	if m.chance(4) {
		list = append(list, "theme=dark")
	}
	return strings.Join(list, "; ")
}

func (m *maker) scheme() string { return pick(m, "http", "https") }

func login(m *maker) {
	m.cookieSettings("SESSION")
	m.set("SESSION_EXPIRE_AT_BROWSER_CLOSE", true, false)
	attributes := ""
	if m.chance(2) {
		attributes = m.attributes()
	}
	login := []string{m.session() + "=abc123" + attributes}
	if m.chance(2) {
		login = append(login, m.csrftoken()+"=tok123")
	}
	m.rule(scenario.Rule{Path: "/login", Set: login, Redirect: pick(m, "", "/account")})
	m.rule(scenario.Rule{Path: "/logout", Set: []string{m.session() + pick(m, "=; Max-Age=0", "=x; Max-Age=-1")}, Redirect: pick(m, "", "/")})
	for _, path := range []string{"/login", "/logout", "/account"} {
		m.ask("GET", m.scheme()+"://shop.example"+path, "")
		m.ask("GET", m.scheme()+"://shop.example"+path, m.cookies())
	}
}

func csrfCookie(m *maker) {
	m.cookieSettings("CSRF")
	if m.chance(4) {
		m.Settings["CSRF_COOKIE_AGE"] = nil
	}
	attributes := ""
	if m.chance(2) {
		attributes = m.attributes()
	}
	m.rule(scenario.Rule{Path: "/form", Set: []string{m.csrftoken() + "=tok123" + attributes}})
	m.rule(scenario.Rule{Path: "/drop", Set: []string{m.csrftoken() + "=; Max-Age=0"}})
	for _, path := range []string{"/form", "/drop", "/other"} {
		m.ask("GET", m.scheme()+"://shop.example"+path, "")
		m.ask("GET", m.scheme()+"://shop.example"+path, m.cookies())
	}
}

func (m *maker) securitySettings() {
	m.set("SECURE_SSL_REDIRECT", true, true, true, false)
	m.set("SECURE_SSL_HOST", "secure.example", "secure.example:8443", nil)
	m.set("SECURE_HSTS_SECONDS", 60, 31536000, 0)
	m.set("SECURE_HSTS_INCLUDE_SUBDOMAINS", true, false)
	m.set("SECURE_HSTS_PRELOAD", true, false)
	m.set("SECURE_REDIRECT_EXEMPT", []any{"^health$"}, []any{`^\.well-known/`, "^static/"})
	m.set("SECURE_PROXY_SSL_HEADER", []any{"HTTP_X_FORWARDED_PROTO", "https"}, nil)
}

func secure(m *maker) {
	m.securitySettings()
	m.rule(scenario.Rule{Path: "/login", Set: []string{m.session() + "=abc123"}})
	for _, target := range []string{"/", "/health", "/login?next=/a", "/static/a.css", "/.well-known/x", "/a?", "//health"} {
		port := pick(m, "", "", "", ":8000")
		m.ask(pick(m, "GET", "GET", "POST"), m.scheme()+"://shop.example"+port+target, m.cookies())
		if m.chance(2) {
			m.Requests[len(m.Requests)-1].Headers = map[string]string{"X-Forwarded-Proto": pick(m, "https", "http", "https, http", "http,https", "HTTPS", " https")}
		}
	}
}

func views(m *maker) {
	m.rule(scenario.Rule{Path: "/a", Set: []string{pick(m, "theme=dark", "cart=1") + m.attributes(), pick(m, "lang=de", "seen=1") + m.attributes()}})
	m.rule(scenario.Rule{Path: "/b", Set: []string{pick(m, "theme=", "cart=gone", "__Host-a=", "__Secure-b=") + "; Max-Age=0" + pick(m, "", "; Path=/", "; Domain=shop.example; SameSite=None")}})
	m.rule(scenario.Rule{Path: "/c", Set: []string{"d=1; Expires=" + pick(m, "Wed, 01 Jul 2026 00:00:00 GMT", "soon", "") + pick(m, "", "; Max-Age=5")}})
	m.rule(scenario.Rule{Path: "/*", Set: []string{"all=1" + m.attributes(), m.session() + "=abc123"}})
	for _, path := range []string{"/a", "/b", "/c", "/d"} {
		m.ask("GET", m.scheme()+"://shop.example"+path, pick(m, "", m.cookies()))
	}
}

// token is what a form may carry.
func (m *maker) token() string {
	return pick(m, "tok123", "tok123", "tok123", "", "tok456", "short", strings.Repeat("x", 32), strings.Repeat("a-", 32), strings.Repeat("b", 64))
}

func (m *maker) post(from string) {
	scheme := m.scheme()
	r := Request{
		Method: pick(m, "POST", "POST", "POST", "PUT", "DELETE", "PATCH"), URL: scheme + "://shop.example" + pick(m, "", "", ":8443") + "/form",
		Cookie: pick(m, m.csrftoken()+"=tok123", m.cookies()), Token: m.token(), Headers: map[string]string{},
	}
	if m.chance(2) {
		r.Headers["Origin"] = pick(m, scheme+"://shop.example", scheme+"://shop.example", from, "null")
	}
	if m.chance(2) {
		r.Headers["Referer"] = pick(m, scheme+"://shop.example/form", from+"/", "http://shop.example/form")
	}
	m.Requests = append(m.Requests, r)
}

func verdict(m *maker) {
	m.set("CSRF_TRUSTED_ORIGINS", []any{"https://other.example"}, []any{"https://*.shop.example"})
	m.rule(scenario.Rule{Path: "/form", Method: "GET", Set: []string{m.csrftoken() + "=tok123"}})
	m.rule(scenario.Rule{Path: "/form", Method: "POST", Redirect: "/done"})
	m.rule(scenario.Rule{Path: "/form", Set: []string{"seen=1"}})
	m.rule(scenario.Rule{Path: "/alt", Set: []string{m.csrftoken() + "=tok456"}})
	for range 8 {
		m.post(pick(m, "https://other.example", "https://www.shop.example", "https://evil.example"))
	}
}

func referers(m *maker) {
	m.set("CSRF_TRUSTED_ORIGINS", []any{"https://other.example", "https://*.shop.example", "http://*.plain.example"}, []any{"https://*.a.example", "https://other.example:8443"})
	m.set("CSRF_COOKIE_DOMAIN", ".shop.example", "shop.example")
	m.set("SECURE_PROXY_SSL_HEADER", []any{"HTTP_X_FORWARDED_PROTO", "https"})
	m.rule(scenario.Rule{Path: "/form", Set: []string{m.csrftoken() + "=tok123"}})
	for range 8 {
		m.post("")
		r := &m.Requests[len(m.Requests)-1]
		r.Token = pick(m, "tok123", r.Token)
		delete(r.Headers, "Origin")
		delete(r.Headers, "Referer")
		place := pick(m, "https://shop.example", "https://shop.example:8443", "http://shop.example", "https://other.example", "https://other.example:8443",
			"https://www.shop.example", "https://a.b.shop.example", "http://x.plain.example", "https://plain.example", "https://a.example", "https://evil.example", "https://evilshop.example")
		switch m.IntN(3) {
		case 0:
			r.Headers["Origin"] = pick(m, place, place, place, "null")
		case 1:
			r.Headers["Referer"] = pick(m, place+"/form", place+"/", place+"/a?b=c", "https://", "http://", place)
		}
		if m.chance(3) {
			r.Headers["X-Forwarded-Proto"] = pick(m, "https", "http")
		}
	}
}

func slashes(m *maker) {
	m.set("APPEND_SLASH", true, false)
	m.set("DEBUG", true, false)
	m.rule(scenario.Rule{Path: "/login/", Set: []string{m.session() + "=abc123"}, Redirect: pick(m, "", "/account/")})
	m.rule(scenario.Rule{Path: "/a%20b/"})
	if m.chance(2) {
		m.rule(scenario.Rule{Path: "/api/*", Set: []string{"api=1"}})
	}
	if m.chance(3) {
		m.rule(scenario.Rule{Set: []string{"all=1"}})
	}
	if m.chance(4) {
		m.rule(scenario.Rule{Status: 404})
	}
	for _, target := range []string{"/login", "/login/", "/login?a=b", "/a%20b", "/api", "/nowhere"} {
		m.ask(pick(m, "GET", "GET", "POST", "PUT", "DELETE"), m.scheme()+"://shop.example"+target, m.cookies())
	}
}

func errors(m *maker) {
	m.set("SESSION_SAVE_EVERY_REQUEST", true)
	m.set("DEBUG", true)
	status := pick(m, 400, 404, 500, 502, 503, 599)
	m.rule(scenario.Rule{Path: "/a", Set: []string{m.session() + "=abc123", m.csrftoken() + "=tok123", "seen=1"}, Status: status})
	m.rule(scenario.Rule{Path: "/b", Set: []string{m.session() + "=; Max-Age=0"}, Status: status})
	m.rule(scenario.Rule{Path: "/c", Set: []string{m.session() + "=abc123", pick(m, "bad name=1", "a=1; SameSite=Loose", "path=1", "=x")}})
	for _, path := range []string{"/a", "/b", "/c"} {
		m.ask("GET", m.scheme()+"://shop.example"+path, "")
		m.ask("GET", m.scheme()+"://shop.example"+path, m.cookies())
	}
}

// A text of characters that mean something to http.cookies.
func (m *maker) odd(characters string) string {
	var b strings.Builder
	list := []rune(characters)
	for range 1 + m.IntN(6) {
		b.WriteRune(list[m.IntN(len(list))])
	}
	return b.String()
}

func quoting(m *maker) {
	for _, path := range []string{"/a", "/b", "/c", "/d"} {
		value := m.odd(`abc "\,()<>@=/[]{}?:!#$%&'*+-.^_` + "`|~é")
		name := pick(m, "a", "a", "a", m.odd("aZ0:!#$%&'*+-.^_`|~"), m.odd(`ab (){}"/,@é`), "path", "Version", "comment", "partitioned")
		m.rule(scenario.Rule{Path: path, Set: []string{name + "=" + value + m.attributes() + pick(m, "", "", "; Path=/a,b c", "; Domain=x y", "; Partitioned", "; Max-Age=soon", "; Max-Age=999999999999", "; samesite=strict", "; SameSite=x", "; Secure; Secure=1", "; Expires=a, b")}})
		m.ask("GET", m.scheme()+"://shop.example"+path, "")
	}
}

func nameTwice(m *maker) {
	m.cookieSettings("SESSION")
	m.cookieSettings("CSRF")
	names := []string{"theme", "theme", "lang", m.session(), m.csrftoken()}
	for _, path := range []string{"/a", "/b", "/c"} {
		var lines []string
		for range 2 + m.IntN(4) {
			name := names[m.IntN(len(names))]
			value := map[string]string{m.session(): "abc123", m.csrftoken(): "tok123"}[name]
			if value == "" {
				value = pick(m, "1", "2", "")
			}
			attributes := pick(m, "", "; Max-Age=0", m.attributes())
			if value != "1" && value != "2" && value != "" && attributes != "; Max-Age=0" {
				attributes = ""
			}
			lines = append(lines, name+"="+value+attributes)
		}
		m.rule(scenario.Rule{Path: path, Set: lines})
		if m.chance(3) {
			m.rule(scenario.Rule{Path: path, Set: []string{"theme=3"}, Status: pick(m, 0, 404)})
		}
		m.ask("GET", m.scheme()+"://shop.example"+path, "")
		m.ask("GET", m.scheme()+"://shop.example"+path, m.cookies())
	}
}

func locations(m *maker) {
	m.securitySettings()
	for _, path := range []string{"/a", "/b", "/c"} {
		to := pick(m, "/x", "https://other.example/", "//other.example/"+m.odd("ab /?"), "javascript:alert(1)", "ftp://a.example/", "mailto:a@b.example", "https:", "http:", "https://[", "?a=b", "next", "HTTPS://a.example") // the start of it
		if strings.ContainsAny(to, "/?") {
			to += m.odd("ab /?#[]@!$&'()*+,;=%20é<>\"\\^`{|}~")
		}
		m.rule(scenario.Rule{Path: path, Redirect: to, Status: pick(m, 0, 0, 301, 303, 307, 308)})
	}
	escapes := []string{"%20", "%2F", "%3B", ";", "=", "@", "%41", "%C3%A9", "%E9", "%25", "'", "(", "!", "~", "[", "]", "%7E", "%5E", ",", "$", "&", "+", ":", "*"}
	for range 5 {
		target := pick(m, "/a", "/b", "/c", "/%61", "/")
		for range m.IntN(4) {
			target += escapes[m.IntN(len(escapes))]
		}
		if m.chance(2) {
			target += "?" + pick(m, "a=b", "a=%C3%A9", "q=a+b%20c", "x={y}|^`", "'", "", "a=%E9&b=[1]", "next=//x")
		}
		m.ask("GET", m.scheme()+"://shop.example"+pick(m, "", ":8000")+target, "")
	}
	for _, path := range []string{"/a", "/b", "/c"} {
		m.ask("GET", m.scheme()+"://shop.example"+path+pick(m, "", "?a=b&c=d"), "")
	}
}

func exempt(m *maker) {
	m.Settings["SECURE_SSL_REDIRECT"] = true
	m.Settings["SECURE_REDIRECT_EXEMPT"] = []any{pick(m,
		`^api/v\d+/`, `\.txt$`, `^health/?$`, `^static/.*\.css$`, `[a-f0-9][a-f0-9]`, `^$`, `.*`, `^\w+-[^/]+$`, `^a+b*c?$`, `health`, `^h.alth$`, `^\S+$`,
		`^[^a-z]`, `^...$`, `a*b+c`, `^[]a-]+$`, `^[\w.]+$`, `^[^\d]$`, `\D\d`, `^\.well-known/`, `^é+`, `^a b$`,
	)}
	m.rule(scenario.Rule{Path: "/health"})
	for _, path := range []string{
		"/health", "/health/", "/ready", "/api/v1/x", "/api/vx/", "/robots.txt", "/static/a/b.css", "/static/a.png", "/", "/admin", "/aab", "/aaa", "/aaaa",
		"/abc", "/abcd", "/xyxz", "/beef00", "/a-b", "/HEALTH", "/h%0Aalth", "/a%20b", "/%C3%A9%C3%A9%C3%A9",
	} {
		if m.chance(2) {
			m.ask("GET", "http://shop.example"+path, "")
		}
	}
}

func hosts(m *maker) {
	m.securitySettings()
	m.Host = pick(m, "*.example", "shop.example", "127.0.0.1")
	if m.Host == "*.example" {
		m.set("ALLOWED_HOSTS", []any{"*"}, []any{".example"})
	}
	m.set("DEBUG", true, false)
	m.rule(scenario.Rule{Path: "/a", Set: []string{m.session() + "=abc123", m.csrftoken() + "=tok123"}})
	m.rule(scenario.Rule{Path: "/to", Redirect: "https:"})
	if m.chance(2) {
		m.Settings["MIDDLEWARE"] = []any{"django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.csrf.CsrfViewMiddleware"}
	}
	for range 6 {
		host := m.Host
		if host == "*.example" {
			host = pick(m, "a_b.example", "shop.example", "a.b.example", "x--y.example", "-.example")
		}
		m.ask("GET", m.scheme()+"://"+host+pick(m, "", ":8000")+pick(m, "/a", "/to"), m.cookies())
	}
}

func middleware(m *maker) {
	m.cookieSettings("SESSION")
	m.cookieSettings("CSRF")
	m.securitySettings()
	list := []any{"django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware", "django.middleware.clickjacking.XFrameOptionsMiddleware"}
	m.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	m.Settings["MIDDLEWARE"] = list[:m.IntN(len(list)+1)]
	m.set("CSRF_USE_SESSIONS", true)
	m.rule(scenario.Rule{Path: "/a", Set: []string{m.session() + "=abc123", m.csrftoken() + "=tok123", "seen=1"}})
	m.rule(scenario.Rule{Path: "/b/", Set: []string{m.session() + "=; Max-Age=0", m.csrftoken() + "=; Max-Age=0"}})
	for _, path := range []string{"/a", "/b/", "/b", "/c"} {
		m.ask("GET", m.scheme()+"://shop.example"+path, m.cookies())
		m.ask("POST", m.scheme()+"://shop.example"+path, m.cookies())
	}
}

func everyRequest(m *maker) {
	m.cookieSettings("SESSION")
	m.Settings["SESSION_SAVE_EVERY_REQUEST"] = true
	m.set("SESSION_EXPIRE_AT_BROWSER_CLOSE", true)
	m.rule(scenario.Rule{Path: "/login", Set: []string{m.session() + "=abc123"}})
	m.rule(scenario.Rule{Path: "/logout", Set: []string{m.session() + "=; Max-Age=0"}})
	m.rule(scenario.Rule{Path: "/error", Status: pick(m, 404, 500, 503)})
	for _, path := range []string{"/login", "/logout", "/error", "/other", "/other"} {
		m.ask("GET", m.scheme()+"://shop.example"+path, m.cookies())
	}
}

func tokensInSessions(m *maker) {
	m.cookieSettings("SESSION")
	m.Settings["CSRF_USE_SESSIONS"] = true
	m.set("SESSION_SAVE_EVERY_REQUEST", true)
	m.rule(scenario.Rule{Path: "/login", Set: []string{m.session() + "=abc123"}})
	m.rule(scenario.Rule{Path: "/logout", Set: []string{m.session() + "=; Max-Age=0"}})
	m.rule(scenario.Rule{Path: "/form", Set: []string{m.csrftoken() + "=tok123"}})
	m.rule(scenario.Rule{Path: "/drop", Set: []string{m.csrftoken() + "=; Max-Age=0"}})
	for _, path := range []string{"/login", "/logout", "/form", "/form", "/drop", "/other"} {
		m.ask("GET", m.scheme()+"://shop.example"+path, m.cookies())
	}
	for range 3 {
		m.post("https://evil.example")
		r := &m.Requests[len(m.Requests)-1]
		r.Cookie, r.Token = m.cookies(), pick(m, "abc123", "abc123", r.Token)
	}
}

func everything(m *maker) {
	m.cookieSettings("SESSION")
	m.cookieSettings("CSRF")
	m.securitySettings()
	m.set("SESSION_EXPIRE_AT_BROWSER_CLOSE", true, false)
	m.set("SESSION_SAVE_EVERY_REQUEST", true, false, false)
	m.set("CSRF_USE_SESSIONS", true, false, false)
	m.set("CSRF_TRUSTED_ORIGINS", []any{"https://evil.example"})
	m.rule(scenario.Rule{Path: "/*", Set: []string{"all=1" + m.attributes()}})
	m.rule(scenario.Rule{Path: "/login/", Method: "POST", Set: []string{m.session() + "=abc123" + m.attributes(), m.csrftoken() + "=tok123"}, Redirect: pick(m, "/account/", "https:", "/ü")})
	m.rule(scenario.Rule{Path: "/login/", Set: []string{m.csrftoken() + "=tok123" + m.attributes()}})
	m.rule(scenario.Rule{Path: "/logout/", Set: []string{m.session() + "=; Max-Age=0", "theme=; Max-Age=0"}})
	m.rule(scenario.Rule{Path: "/form", Set: []string{m.csrftoken() + "=tok123"}, Status: pick(m, 0, 200, 500, 503)})
	m.rule(scenario.Rule{Path: "/own", Cookie: m.session(), Set: []string{"theme=" + m.odd("ab,; ")[:1]}, Headers: scenario.Headers{"Strict-Transport-Security": {"max-age=1"}}})
	for _, path := range []string{"/login/", "/login", "/logout/", "/own", "/health"} {
		m.ask(pick(m, "GET", "POST"), m.scheme()+"://shop.example"+path, m.cookies())
		if m.chance(2) {
			m.Requests[len(m.Requests)-1].Headers = map[string]string{"X-Forwarded-Proto": pick(m, "https", "http")}
		}
	}
	for range 3 {
		m.post("https://evil.example")
	}
}
