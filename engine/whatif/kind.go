package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// kind says whose change a trial is, and why it is only a workaround.
func (s *search) kind(t *trial) (Kind, string) {
	for _, change := range t.flip.Edits {
		switch {
		case Browser <= change.Knob && change.Knob <= HTTPSFirst:
			return Workaround, phrase.Say("This changes the user's browser, not the site.")
		case change.Knob == Network:
			return Workaround, phrase.Say("This changes the network, not the site.")
		case change.switchesOff():
			return Workaround, phrase.Say("This disables a protection.")
		case change.Knob == Method && change.To == "GET":
			return Workaround, phrase.Say("A GET request has no body.")
		case change.Knob == Scheme && s.run.Scenario.Steps[change.Step].Do == scenario.Visit:
			return Workaround, phrase.Say("This helps only users who type the address with https.")
		}
	}
	if len(t.duplicated) > 0 {
		return Workaround, phrase.Say("This creates a second cookie named {name}.", "name", nameOf(t.duplicated[0].name))
	}
	return Repair, ""
}

// writtenByStack reports whether an edit is of a line's attribute that the
// server's stack writes: then its setting is turned.
func (t Edit) writtenByStack(s *scenario.Scenario) bool {
	if t.Knob > Domain || t.Knob == Partitioned || t.Line.Server == edit.None {
		return false
	}
	settings := stack.SettingsOf(&s.Servers[t.Line.Server])
	return settings != nil && settings.Owns(t.Cookie)
}

// foreign reports whether an edit changes a line that the developer does not
// control: of the attacker, or of a host that plants cookies.
func (s *search) foreign(t Edit) bool {
	switch {
	case t.Cookie == "" || t.Knob == Prefix || t.Line.Step != edit.None:
		return false
	case t.Line.Server == edit.None:
		return true
	}
	return slices.ContainsFunc(s.goal.found.attackers, func(host string) bool {
		return scenario.HostMatches(s.run.Scenario.Servers[t.Line.Server].Host, host)
	})
}

// switchesOff reports whether an edit gives up a protection.
func (t Edit) switchesOff() bool {
	switch t.Knob {
	case Secure, HttpOnly, HSTS, Redirect:
		return t.To == off
	case Setting:
		return t.To == off
	case Scheme:
		return t.To == "http"
	case Prefix:
		return t.To == ""
	}
	return false
}

func nameOf(name string) string {
	if name == "" {
		return explain.NamelessCookie()
	}
	return name
}

// usual are the knobs in the order in which a maintainer would try them, if
// several have the same effect.
var usual = []Knob{
	Cache, Policy, AllowFrame, ClearByName, AllowOrigin, TrustProxy, SubDomains, Value, Lifetime, Deletion, ByServer, Location, Status, NoStore,
	SameSite, Secure, Setting, Scheme, Domain, Path, Redirect, Listen, Credentials,
	Host, HSTS, Partitioned, Prefix, Method, HttpOnly,
}

// rank is the place of a flip's least usual knob.
func (f Flip) rank(s *scenario.Scenario) int {
	rank := 0
	for _, t := range f.Edits {
		rank = max(rank, t.rank(s))
	}
	return rank
}

// further is the rank of a change that is hardly ever intended.
const further = 1000

func (t Edit) rank(s *scenario.Scenario) int {
	for i, k := range usual {
		if k == t.Knob {
			return 10*i + t.unusual(s)
		}
	}
	return 10 * len(usual)
}

// unusual is the distance of a position from the usual one. A developer who
// wrote None needs the cookie on other sites; one who wrote Strict may accept
// Lax.
func (t Edit) unusual(s *scenario.Scenario) int {
	switch {
	case t.Knob == AllowOrigin && t.Grant.Origin == "http://"+hostAndPort(&s.Servers[t.Server]):
		return 10 * len(usual) // one scheme for a site is more likely than CORS between its schemes
	case t.Knob == Policy && slices.Contains(s.Servers[t.Server].EffectiveSchemes(), "https"):
		return 10 * len(usual) // over https the policy has its purpose
	case t.Knob == Prefix && t.To != cookie.HostPrefix:
		return 1 // subdomains stay covered
	case t.Knob != SameSite:
		return 0
	case t.To == "" || lineAt(s, t.Line).SameSite == cookie.None:
		return further
	case t.To == string(cookie.Strict):
		return 1
	}
	return 0
}

func lineAt(s *scenario.Scenario, r edit.Ref) cookie.Line {
	for _, l := range edit.Cookies(s) {
		if l.Ref == r {
			return l.Cookie
		}
	}
	return cookie.Line{}
}
