package server

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
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
	names := slices.Sorted(maps.Keys(s.Stack))
	for _, name := range names {
		if _, known := stack.Named(name); !known {
			expected := "; expected " + strings.Join(stack.Names(), ", ")
			if meant := scenario.Nearest(name, stack.Names()); meant != "" {
				expected = "; did you mean " + meant + "?"
			}
			return (&scenario.Error{Problem: "this stack is not modelled" + expected}).In(name)
		}
	}
	switch len(names) {
	case 0:
		return nil
	case 1:
	default:
		return (&scenario.Error{Problem: "a server runs one stack; this one has " + strings.Join(names, " and ")}).In(names[1])
	}
	runs, given, _ := stack.Of(s)
	if _, err := runs.Read(given); err != nil {
		return err.In(runs.Name)
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
	return checkProxy(p.Next).In("next")
}
