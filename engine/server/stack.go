package server

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// A program is what a server's stack makes of its rules.
type program interface {
	// Scheme is what the stack takes for the scheme of a request, and the setting
	// by which it believes a header.
	Scheme(connection string, headers map[string]string) (scheme, by string)
	// Trusts reports whether a setting has it believe a header.
	Trusts() bool
	// respond is respond inside the stack.
	respond(rules []scenario.Rule, r *Request) answer
}

// programsIn has the programs of the servers that run a stack, by their places.
func programsIn(servers []scenario.Server) map[int]program {
	var list map[int]program
	for i := range servers {
		if p := programOf(&servers[i]); p != nil {
			if list == nil {
				list = map[int]program{}
			}
			list[i] = p
		}
	}
	return list
}

// programOf is the program of a server, nil if it runs no stack, or one that
// Check rejects.
func programOf(s *scenario.Server) program {
	switch settings := stack.SettingsOf(s).(type) {
	case *django.Settings:
		return djangoProgram{settings.Project(s.Rules)}
	case *session.Settings:
		return sessionProgram{settings.Program(s.Rules)}
	}
	return nil
}

type djangoProgram struct{ *django.Project }

// respond has Django's middleware around the rules, which are its views, and
// writes their cookies.
func (p djangoProgram) respond(rules []scenario.Rule, r *Request) answer {
	request := django.Request{
		Method: r.Method, URL: r.URL, Cookie: r.Cookie, Origin: r.Origin, Referer: r.Referer,
		Token: r.Token, InHeader: r.TokenInHeader, Time: r.Time,
	}
	a := respond(rules, r, true)
	response := p.Answer(&request, &django.Page{
		Status: a.status, Set: a.set, Redirect: a.redirect, HSTS: a.has("Strict-Transport-Security"),
	})
	setBy := a.setBy
	if !response.Viewed {
		a = answer{}
	}
	if response.Own {
		a.headers, a.redirect = nil, ""
	}
	if response.Location != "" {
		a.replace("Location", response.Location)
	}
	if response.HSTS != "" {
		a.replace("Strict-Transport-Security", response.HSTS)
	}
	a.status, a.finished = response.Status, true
	a.setLines(response.Set, response.From, setBy)
	a.setting, a.settings, a.reason, a.token = response.Setting, response.Settings, response.Reason, response.Token
	return a
}

type sessionProgram struct{ *session.Program }

// respond has the framework's redirect to https and its session around the rules.
func (p sessionProgram) respond(rules []scenario.Rule, r *Request) answer {
	if by := p.RedirectedBy(); by != "" && !r.URL.Secure() {
		a := answer{status: p.RedirectStatus(r.Method), finished: true, setting: by, settings: []string{by}}
		a.add("Location", []string{location("https:", r.URL)})
		return a
	}
	a := respond(rules, r, false)
	if a.redirect != "" {
		a.replace("Location", p.Location(r.URL, location(a.redirect, r.URL)))
	}
	response := p.Answer(&session.Request{
		Connection: r.connection, Scheme: r.URL.Scheme, Headers: r.forwarded,
		Path: r.URL.Path, Cookie: r.Cookie, Time: r.Time,
	}, a.set)
	a.setLines(response.Set, response.From, a.setBy)
	a.settings, a.withheld, a.withheldBy = response.Settings, response.Withheld, response.WithheldBy
	if response.Failed {
		a.status, a.finished, a.headers, a.redirect = 500, true, nil, ""
	}
	if header, by := p.HSTS(r.URL); by != "" && !a.has("Strict-Transport-Security") {
		a.add("Strict-Transport-Security", []string{header})
		a.settings = append(a.settings, by)
	}
	return a
}

// setLines replaces the lines, each from a line before, or -1 for none. setBy has
// the rules of those.
func (a *answer) setLines(lines []string, from, setBy []int) {
	a.set, a.setBy = lines, make([]int, len(lines))
	for i, line := range from {
		if a.setBy[i] = -1; line >= 0 {
			a.setBy[i] = setBy[line]
		}
	}
}
