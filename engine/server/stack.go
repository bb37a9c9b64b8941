package server

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// djangoName is Django's name in a server's stack.
const djangoName = "django"

// djangoIn reads the settings of the servers that run Django.
func djangoIn(servers []scenario.Server) map[int]*django.Settings {
	var list map[int]*django.Settings
	for i := range servers {
		settings, runs := servers[i].Stack[djangoName]
		if !runs {
			continue
		}
		read, err := django.Read(settings, servers[i].Host)
		if err != nil {
			continue // Check tells
		}
		if list == nil {
			list = map[int]*django.Settings{}
		}
		list[i] = read
	}
	return list
}

// respondDjango is respond inside Django: SecurityMiddleware is around the
// rules, and writes the cookies that the settings are about.
func respondDjango(settings *django.Settings, rules []scenario.Rule, r *Request) answer {
	if to, redirected := settings.Redirect(r.URL); redirected {
		return answer{status: 301, finished: true, setting: "SECURE_SSL_REDIRECT", headers: []Header{{Name: "Location", Values: []string{to}}}}
	}
	a := respond(rules, r)
	a.set = slices.Clone(a.set)
	for i := range a.set {
		a.set[i] = settings.Cookie(a.set[i], r.Time)
	}
	if value, on := settings.HSTS(r.URL); on && !a.has("Strict-Transport-Security") {
		a.add("Strict-Transport-Security", []string{value})
	}
	return a
}
