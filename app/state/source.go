package state

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Document is the scenario in the form of a file.
func (r Run) Document() string { return string(r.Scenario.Indented()) }

// SetSource replaces the whole scenario.
type SetSource struct{ Text string }

func (a SetSource) apply(s State) State {
	next, err := scenario.Decode([]byte(a.Text))
	if err != nil {
		return s.Fail(err.Error())
	}
	return s.commit(next, phrase.Say("You edited the scenario."))
}

// serversOnly are the servers of a document that contains nothing else.
type serversOnly struct {
	V       int               `json:"v"`
	Servers []json.RawMessage `json:"servers"`
}

// Source is the server as a document.
func (v Server) Source() string {
	if !v.Exists() {
		return ""
	}
	alone := &scenario.Scenario{V: scenario.Version, Servers: v.scenario.Servers[v.index : v.index+1]}
	var parts serversOnly
	if err := json.Unmarshal(alone.Indented(), &parts); err != nil || len(parts.Servers) != 1 {
		return ""
	}
	return strings.ReplaceAll(string(parts.Servers[0]), "\n    ", "\n")
}

// SetServer replaces the current server.
type SetServer struct{ Text string }

func (a SetServer) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	document := fmt.Sprintf(`{"v":%d,"servers":[%s]}`, scenario.Version, a.Text)
	alone, err := scenario.Decode([]byte(document))
	switch {
	case err != nil:
		return s.Fail(strings.Replace(err.Error(), "servers[0]", "this server", 1))
	case len(alone.Servers) != 1:
		return s.Fail(phrase.Say("This is more than one server."))
	}
	return s.commit(edit.SetServer(s.Run.Scenario, s.Server, alone.Servers[0]), phrase.Say("You edited the server."))
}

// AddServer adds a server for a host, which can have a scheme and a port, as in a URL.
type AddServer struct{ Host string }

func (a AddServer) apply(s State) State {
	added := serverAt(strings.TrimSpace(a.Host))
	s = s.commit(edit.AddServer(s.Run.Scenario, added), phrase.Say("You added the server {host}.", "host", added.Host))
	if s.Problem == "" {
		s.Server = len(s.Run.Scenario.Servers) - 1
	}
	return s
}

// serverAt is a server at the address of a text. A text that is no address stays as it
// is, and the scenario says what is wrong with it.
func serverAt(text string) scenario.Server {
	scheme, rest, found := strings.Cut(text, "://")
	if !found {
		scheme, rest = "https", text
	}
	u, err := origin.Parse(scheme + "://" + rest)
	if err != nil {
		return scenario.Server{Host: text}
	}
	added := scenario.Server{Host: u.Host}
	if u.Port != "" {
		added.Port = u.PortNumber()
	}
	if found && u.Port != "" {
		added.Schemes = []string{u.Scheme}
	}
	return added
}

// RemoveServer removes the current server.
type RemoveServer struct{}

func (RemoveServer) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	host := s.Run.Scenario.Servers[s.Server].Host
	return s.commit(edit.RemoveServer(s.Run.Scenario, s.Server), phrase.Say("You removed the server {host}.", "host", host))
}
