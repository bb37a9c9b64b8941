package state

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Server is one of a scenario's, by its index.
type Server struct {
	scenario *scenario.Scenario
	index    int
}

// CurrentServer is the server of the knobs.
func (s State) CurrentServer() Server { return Server{s.Draft.Scenario, s.Server} }

// Exists reports whether the scenario has the server.
func (v Server) Exists() bool { return v.index >= 0 && v.index < len(v.scenario.Servers) }

// Rules are those of the server, in the order in which it applies them.
func (v Server) Rules() []scenario.Rule {
	if !v.Exists() {
		return nil
	}
	return v.scenario.Servers[v.index].Rules
}

// AddServer adds a server for a host, or for the host and port of a URL.
type AddServer struct{ Host string }

func (a AddServer) apply(s State) State {
	server, problem := serverAt(a.Host)
	if problem != "" {
		return s.Fail(problem)
	}
	s = s.commit(edit.AddServer(s.Draft.Scenario, server), phrase.Say("You added the server {host}.", "host", server.Host))
	if s.Problem == "" {
		s.Server = len(s.Draft.Scenario.Servers) - 1
	}
	return s
}

// serverAt is the server of a host, which may have a port, or of a URL. problem
// says what is wrong with the text.
func serverAt(text string) (server scenario.Server, problem string) {
	text = strings.TrimSpace(text)
	if strings.HasPrefix(text, "*.") || text == "" {
		return scenario.Server{Host: text}, ""
	}
	u, err := origin.ParseTyped(text)
	if err != nil {
		return server, phrase.Say("This is not a host of a server: {problem}.", "problem", err.Error())
	}
	server.Host = u.Host
	if server.Port = u.WrittenPort(); server.Port != 0 {
		server.Schemes = []string{u.Scheme}
	}
	return server, ""
}

// RemoveServer removes the current server.
type RemoveServer struct{}

func (RemoveServer) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	host := s.Draft.Scenario.Servers[s.Server].Host
	return s.commit(edit.RemoveServer(s.Draft.Scenario, s.Server), phrase.Say("You removed the server {host}.", "host", host))
}

// WriteServer writes where the current server answers: a host, a port ("" for 80
// and 443), or a scheme ("" for both).
type WriteServer struct {
	Field ServerField
	Text  string
}

// ServerField is an editable field of a server.
type ServerField string

const (
	ServerHost    ServerField = "host"
	ServerPort    ServerField = "port"
	ServerSchemes ServerField = "schemes"
)

func (a WriteServer) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	server, text := s.Draft.Scenario.Servers[s.Server], strings.TrimSpace(a.Text)
	switch a.Field {
	case ServerHost:
		given, problem := serverAt(text)
		if problem != "" {
			return s.Fail(problem)
		}
		server.Host = given.Host
		if given.Port != 0 {
			server.Port, server.Schemes = given.Port, given.Schemes
		}
	case ServerPort:
		port, err := strconv.Atoi(text)
		if err != nil && text != "" {
			return s.Fail(phrase.Say("{text} is not a port; expected a number such as 3000.", "text", strconv.Quote(text)))
		}
		server.Port = port
	case ServerSchemes:
		server.Schemes = strings.Fields(text)
	}
	return s.commit(edit.SetServer(s.Draft.Scenario, s.Server, server), phrase.Say("You edited the server."))
}

// Rules says whose rules are edited: those of the current server, of a proxy in front
// of it, or the attacker's.
type Rules struct {
	Attacker bool
	// Proxy is as in [edit.RuleList].
	Proxy int
}

func (r Rules) list(s *State) edit.RuleList {
	return edit.RuleList{Attacker: r.Attacker, Server: s.Server, Proxy: r.Proxy}
}

// AddRule adds a rule.
type AddRule struct{ Rules }

func (a AddRule) apply(s State) State {
	if !a.Attacker && !s.CurrentServer().Exists() {
		return s
	}
	next := edit.AddRule(s.Draft.Scenario, a.list(&s), scenario.Rule{Path: "/login", Status: 200})
	return s.commit(next, phrase.Say("You added a rule."))
}

// AddPath adds a rule for a path to a server, and shows it.
type AddPath struct {
	Server int
	Path   string
}

func (a AddPath) apply(s State) State {
	next := edit.AddRule(s.Draft.Scenario, edit.RuleList{Server: a.Server}, scenario.Rule{Path: a.Path, Status: 200})
	s = s.commit(next, phrase.Say("You added a rule for {path}.", "path", a.Path))
	s.Server, s.Pane = a.Server, ServerPane
	s.unfolded[ServerFold] = true
	return s
}

// RemoveRule removes a rule.
type RemoveRule struct {
	Rules
	Rule int
}

func (a RemoveRule) apply(s State) State {
	next := edit.RemoveRule(s.Draft.Scenario, a.list(&s), a.Rule)
	return s.commit(next, phrase.Say("You removed rule {rule}.", "rule", numberOf(a.Rule)))
}

// MoveRule moves a rule to another position among its like.
type MoveRule struct {
	Rules
	From, To int
}

func (a MoveRule) apply(s State) State {
	said := phrase.Say("You moved rule {rule} to position {place}.", "rule", numberOf(a.From), "place", numberOf(a.To))
	return s.commit(edit.MoveRule(s.Draft.Scenario, a.list(&s), a.From, a.To), said)
}

// WriteRule writes a field of a rule.
type WriteRule struct {
	Rules
	Rule  int
	Field edit.RuleField
	Text  string
}

func (a WriteRule) apply(s State) State {
	next, err := edit.WriteRule(s.Draft.Scenario, a.list(&s), a.Rule, a.Field, a.Text)
	if err != nil {
		return s.Fail(err.Error())
	}
	return s.commit(next, phrase.Say("You changed rule {rule}.", "rule", numberOf(a.Rule)))
}

// CORSAsWritten is the choice of a server whose rules grant something that the other
// choices do not say.
const CORSAsWritten = "as-written"

// CORSChoices are what the server can grant: nothing (""), every origin without
// cookies ("*"), and each page of the scenario with cookies. What its rules grant
// now is one of them, or else [CORSAsWritten], with its origin.
func (v Server) CORSChoices() (choices []string, chosen string, written string) {
	granted, everywhere := edit.Granted(v.scenario, v.index)
	choices = append([]string{"", "*"}, edit.PageOrigins(v.scenario, v.index)...)
	usual := granted.Origin == "" || everywhere && granted.Credentials == (granted.Origin != "*")
	switch {
	case !usual:
		return append(choices, CORSAsWritten), CORSAsWritten, granted.Origin
	case !slices.Contains(choices, granted.Origin):
		choices = append(choices, granted.Origin)
	}
	return choices, granted.Origin, ""
}

// SetCORS makes the current server grant access to an origin of [Server.CORSChoices].
type SetCORS struct{ Origin string }

func (a SetCORS) apply(s State) State {
	grant, said := edit.Grant{}, phrase.Say("You removed the CORS headers.")
	switch a.Origin {
	case CORSAsWritten:
		return s
	case "":
	case "*":
		grant, said = edit.Public(s.Draft.Scenario), phrase.Say("You let every page read the responses, without cookies.")
	default:
		grant = edit.Credentialed(s.Draft.Scenario, a.Origin)
		said = phrase.Say("You let the pages of {origin} read the responses, with cookies.", "origin", a.Origin)
	}
	return s.commit(edit.AllowOrigin(s.Draft.Scenario, s.Server, grant), said)
}
