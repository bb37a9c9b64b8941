package stacks

import (
	"math/rand/v2"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// Names are the stacks that are recorded.
var Names = []string{"express", "flask", "php", "go", "rails"}

// perStack is how many cases are made for each stack and kind.
const perStack = 30

// Cases are those written by hand, and those made from the seed.
func Cases() []Case {
	list := written()
	for i, stack := range Names {
		for k, kind := range []struct {
			name string
			make func(*maker)
		}{{"settings", settings}, {"lines", lines}, {"proxies", proxies}} {
			for n := range perStack {
				m := &maker{Rand: rand.New(rand.NewPCG(uint64(10*i+k), uint64(n)))}
				m.Case = Case{Kind: kind.name, Stack: stack, Settings: map[string]any{}}
				kind.make(m)
				list = append(list, m.Case)
			}
		}
	}
	return list
}

// A maker makes a case by chance.
type maker struct {
	*rand.Rand
	Case
}

func pick[T any](m *maker, list ...T) T { return list[m.IntN(len(list))] }

// set gives one setting in so many a value, a name or a path only if odd.
func (m *maker) set(oneIn int, odd bool) {
	for _, d := range session.Named(m.Stack).Table() {
		if m.IntN(oneIn) != 0 {
			continue
		}
		switch {
		case d.Kind == setting.Version:
		case d.Choices != nil:
			m.Settings[d.Name] = pick(m, d.Choices...)
		case d.Kind == setting.Flag:
			m.Settings[d.Name] = m.IntN(2) == 0
		case d.Kind == setting.Seconds:
			m.Settings[d.Name] = pick(m, 60_000.0, 3_600_000.0)
		case d.Default == nil || d.Default == "":
			m.Settings[d.Name] = pick(m, host, "."+host)
		case d.Default == "/":
			if odd {
				m.Settings[d.Name] = pick(m, "/app", "/")
			}
		case odd:
			m.Settings[d.Name] = pick(m, "sid", "__Host-sid")
		}
	}
	if m.Settings["cookie.sameSite"] == true && m.IntN(2) == 0 {
		delete(m.Settings, "cookie.sameSite")
	}
}

// rules are those of a site with a login.
func (m *maker) rules(attributes string) {
	m.Rules = []scenario.Rule{
		{Path: "/app/*", Set: []string{"seen=1; Path=/app"}},
		{Path: "/app/login", Set: []string{m.name() + "=abc123" + attributes, "theme=dark; Path=/"}, Redirect: pick(m, "/app/", "https://shop.example/app/a?b=c")},
		{Path: "/login", Method: "POST", Set: []string{m.name() + "=def456" + attributes}, Status: pick(m, 200, 201, 403)},
		{Path: "/logout", Set: []string{m.name() + "=; Path=/; Max-Age=0"}, Redirect: "/"},
		{Path: "/hsts", Headers: scenario.Headers{"Strict-Transport-Security": {"max-age=60"}}},
	}
}

func (m *maker) ask(proto string) {
	for _, path := range []string{"/", "/app/", "/app/login", "/login", "/logout", "/hsts"} {
		r := Request{Method: pick(m, "GET", "POST"), URL: pick(m, "http", "https") + "://" + host + path, Proto: proto}
		if id := pick(m, "", "", "abc123", "def456", "new", "unknown0"); id != "" {
			r.Cookie = m.name() + "=" + id
			if m.IntN(3) == 0 {
				r.Cookie = "theme=dark; " + r.Cookie
			}
		}
		m.Requests = append(m.Requests, r)
	}
}

func settings(m *maker) {
	m.set(3, true)
	m.rules("")
	m.ask("")
}

// lines have attributes of their own.
func lines(m *maker) {
	m.set(5, false)
	delete(m.Settings, "rolling")
	attributes := ""
	for _, a := range []string{"; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/app", "; Domain=" + host, "; Max-Age=" + strconv.Itoa(m.IntN(100)+60)} {
		if m.IntN(3) == 0 && m.Stack != "php" {
			attributes += a
		}
	}
	m.rules(attributes)
	for _, path := range []string{"/app/login", "/login", "/"} {
		m.Requests = append(m.Requests, Request{Method: "POST", URL: pick(m, "http", "https") + "://" + host + path})
	}
}

func proxies(m *maker) {
	m.set(3, false)
	m.rules("")
	for _, proto := range []string{"https", "http", "https, http", "http,https", "HTTPS", "wss"} {
		m.ask(proto)
		m.Requests = m.Requests[:len(m.Requests)-3]
	}
}
