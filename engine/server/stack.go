package server

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// djangoIn reads the settings of the servers that run Django.
func djangoIn(servers []scenario.Server) map[int]*django.Project {
	var list map[int]*django.Project
	for i := range servers {
		settings, runs := servers[i].Stack[django.Name]
		if !runs {
			continue
		}
		read, err := django.Read(settings, servers[i].Host)
		if err != nil {
			continue // Check reports it
		}
		if list == nil {
			list = map[int]*django.Project{}
		}
		list[i] = read.Project(servers[i].Rules)
	}
	return list
}

// respondDjango is respond inside Django: its middleware is around the rules,
// which are its views, and writes their cookies.
func respondDjango(project *django.Project, rules []scenario.Rule, r *Request) answer {
	request := django.Request{
		Method: r.Method, URL: r.URL, Cookie: r.Cookie, Origin: r.Origin, Referer: r.Referer,
		Token: r.Token, InHeader: r.TokenInHeader, Time: r.Time,
	}
	a := respond(rules, r, true)
	response := project.Answer(&request, &django.Page{
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
	a.set, a.setBy = response.Set, make([]int, len(response.Set))
	for i, line := range response.From {
		if a.setBy[i] = -1; line >= 0 {
			a.setBy[i] = setBy[line]
		}
	}
	a.setting, a.settings, a.reason, a.token = response.Setting, response.Settings, response.Reason, response.Token
	return a
}
