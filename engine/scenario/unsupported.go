package scenario

import (
	"maps"
	"slices"
	"strings"
)

// Unsupported reports what the scenario asks for and the engine does not model
// yet, as an [*Error]: such a document is valid and keeps its meaning, but
// there is no honest way to run it.
func (s *Scenario) Unsupported() error {
	return each(s.Servers, (*Server).unsupported).in("servers").asError()
}

func (s *Server) unsupported() *Error {
	if len(s.Stack) > 0 {
		names, be := slices.Sorted(maps.Keys(s.Stack)), "is"
		if len(names) > 1 {
			be = "are"
		}
		return problem("%s %s not supported yet", clip(strings.Join(names, " and ")), be).in("stack")
	}
	if s.Proxy != nil {
		return problem("a proxy is not supported yet").in("proxy")
	}
	return nil
}
