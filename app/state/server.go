package state

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// A Server is one of a scenario's, by its index.
type Server struct {
	scenario *scenario.Scenario
	index    int
}

// CurrentServer is the server of the knobs.
func (s State) CurrentServer() Server { return Server{s.Run.Scenario, s.Server} }

// Exists reports whether the scenario has the server.
func (v Server) Exists() bool { return v.index >= 0 && v.index < len(v.scenario.Servers) }
