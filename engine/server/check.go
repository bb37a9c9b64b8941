package server

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// Check reports the first part of a valid scenario's servers that is not
// modelled, as a [*scenario.Error]: a framework, a setting, a header of a
// proxy. Such a document keeps its meaning, but the engine cannot run it
// correctly.
func Check(s *scenario.Scenario) error {
	for i := range s.Servers {
		if err := check(&s.Servers[i]); err != nil {
			return err.At(i).In("servers")
		}
	}
	return nil
}

func check(s *scenario.Server) *scenario.Error {
	if err := checkStack(s); err != nil {
		return err.In("stack")
	}
	if err := checkProxy(s.Proxy); err != nil {
		return err.In("proxy")
	}
	return nil
}

func checkStack(s *scenario.Server) *scenario.Error {
	for _, name := range slices.Sorted(maps.Keys(s.Stack)) {
		if name != django.Name {
			return (&scenario.Error{Problem: "not supported yet; expected " + django.Name}).In(name)
		}
	}
	settings, runs := s.Stack[django.Name]
	if !runs {
		return nil
	}
	if _, err := django.Read(settings, s.Host); err != nil {
		return err.In(django.Name)
	}
	return nil
}

// checkProxy rejects headers that would change which requests a server matches
// and how it answers, which the rules do not model.
func checkProxy(p *scenario.Proxy) *scenario.Error {
	if p == nil {
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(p.Sets)) {
		host := strings.EqualFold(name, "Host") && p.Sets[name] != "$host"
		if host || strings.EqualFold(name, "Cookie") {
			problem := fmt.Sprintf("a proxy that changes %s is not supported yet", name)
			if host {
				problem += "; expected $host, the browser's own"
			}
			return (&scenario.Error{Problem: problem}).In(name).In("sets")
		}
	}
	return nil
}
