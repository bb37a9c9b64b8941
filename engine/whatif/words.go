package whatif

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// label says in plain words what a turn does.
func (t Turn) label(s *scenario.Scenario) string {
	switch t.Knob {
	case Secure:
		return "Secure " + t.To
	case HttpOnly:
		return "HttpOnly " + t.To
	case Partitioned:
		return "Partitioned " + t.To
	case SameSite:
		return attribute("SameSite", t.To)
	case Path:
		return attribute("Path", t.To)
	case Domain:
		return attribute("Domain", t.To)
	case Prefix:
		return "the name " + withPrefix(t.Cookie, t.To)
	case Scheme:
		return string(s.Steps[t.Step].Do) + " over " + t.To
	case Credentials:
		return "fetch with credentials: " + t.To
	case Method:
		return string(s.Steps[t.Step].Do) + " by " + t.To
	case Browser:
		return browserLabel(scenario.Browser(t.To))
	case ThirdPartyCookies:
		return thirdPartyLabel(scenario.ThirdPartyCookies(t.To))
	case LaxByDefault:
		return "Lax by default " + t.To
	case HTTPSFirst:
		return "HTTPS first " + t.To
	case Redirect:
		return t.redirectLabel() + " at " + s.Servers[t.Server].Host
	case HSTS:
		return "HSTS " + t.To + " at " + s.Servers[t.Server].Host
	case Network:
		return networkLabel(scenario.Network(t.To))
	}
	return t.To
}

func attribute(name, value string) string {
	if value == "" {
		return "no " + name
	}
	return name + "=" + value
}

func (t Turn) redirectLabel() string {
	if t.To == off {
		return "no redirect to https"
	}
	return "redirect to https with " + t.To
}

func browserLabel(b scenario.Browser) string {
	switch b {
	case scenario.Firefox:
		return "in Firefox"
	case scenario.Safari:
		return "in Safari"
	case scenario.Spec:
		return "by the specification"
	}
	return "in Chrome"
}

func thirdPartyLabel(c scenario.ThirdPartyCookies) string {
	switch c {
	case scenario.PartitionThirdParty:
		return "third-party cookies partitioned"
	case scenario.BlockThirdParty:
		return "third-party cookies blocked"
	}
	return "third-party cookies allowed"
}

func networkLabel(n scenario.Network) string {
	switch n {
	case scenario.Observed:
		return "on an observed network"
	case scenario.Hostile:
		return "on a hostile network"
	}
	return "on a private network"
}

// whereSet says which cookie a line sets, and who sends it.
func whereSet(c edit.CookieLine) string {
	name := c.Cookie.Name
	if name == "" {
		name = "the cookie without a name"
	}
	return name + ", set by " + c.Where
}
