package server

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// djangoIn reads the settings of the servers that run Django.
func djangoIn(servers []scenario.Server) map[int]*django.Settings {
	var list map[int]*django.Settings
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
			list = map[int]*django.Settings{}
		}
		list[i] = read
	}
	return list
}

// respondDjango is respond within Django: SecurityMiddleware is around the
// rules, and the settings decide how its cookies are written.
func respondDjango(settings *django.Settings, rules []scenario.Rule, r *Request) answer {
	to, by := settings.Redirect(r.URL)
	if to != "" {
		return answer{
			status: 301, finished: true, setting: by[0], settings: by,
			headers: []Header{{Name: "Location", Values: []string{to}}},
		}
	}
	a := respond(rules, r)
	a.settings = by
	a.set = slices.Clone(a.set)
	for i := range a.set {
		written := settings.Write(a.set[i], r.Time)
		a.set[i] = written.Line
		for _, decision := range written.Decisions {
			a.decidedBy(decision.Setting)
		}
	}
	if value, by := settings.HSTS(r.URL); value != "" && !a.has("Strict-Transport-Security") {
		a.add("Strict-Transport-Security", []string{value})
		a.settings = append(a.settings, by...)
	}
	return a
}

// decidedBy notes a setting, once.
func (a *answer) decidedBy(setting string) {
	if !slices.Contains(a.settings, setting) {
		a.settings = append(a.settings, setting)
	}
}
