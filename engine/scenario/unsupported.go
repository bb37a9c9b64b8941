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
		names := strings.Join(slices.Sorted(maps.Keys(s.Stack)), " and ")
		return problem("%s is not supported yet", clip(names)).in("stack")
	}
	if s.Proxy != nil {
		return problem("a proxy is not supported yet").in("proxy")
	}
	return nil
}
