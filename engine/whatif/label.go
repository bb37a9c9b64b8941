package whatif

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// label describes an edit in plain words.
func (t Edit) label(s *scenario.Scenario) string {
	switch t.Knob {
	case Secure:
		return t.flag("Secure")
	case HttpOnly:
		return t.flag("HttpOnly")
	case Partitioned:
		return t.flag("Partitioned")
	case SameSite:
		return t.attribute("SameSite")
	case Path:
		return t.attribute("Path")
	case Domain:
		return t.attribute("Domain")
	case Lifetime:
		return t.lifetime()
	case Value:
		return phrase.Say("only a session ID, session data on the server")
	case Deletion:
		return phrase.Say("one more deletion: {line}", "line", t.To)
	case Location:
		return phrase.Say("redirect to {location}", "location", t.To)
	case Status:
		return phrase.Say("redirect with {status}", "status", t.To)
	case ByServer:
		return phrase.Say("{name} set by the server, on request of the script", "name", nameOf(t.Cookie))
	case Prefix:
		return phrase.Say("the name {name}", "name", withPrefix(t.Cookie, t.To))
	case Scheme:
		return stepTexts.overScheme.Of(s.Steps[t.Step].Do).With("scheme", t.To)
	case Host:
		return phrase.Say("address on {host}", "host", t.To)
	case Credentials:
		return phrase.Say("fetch with credentials: {mode}", "mode", t.To)
	case Method:
		return phrase.Say("submit with {method}", "method", t.To)
	case Browser:
		return browserTexts.of(scenario.Browser(t.To)).String()
	case ThirdPartyCookies:
		return thirdPartyCookiesTexts.of(scenario.ThirdPartyCookies(t.To)).String()
	case LaxByDefault:
		return laxByDefaultTexts.at(t.To).String()
	case HTTPSFirst:
		return httpsFirstTexts.at(t.To).String()
	case Cache:
		return phrase.Say("cache cleared or disabled (DevTools)")
	case NoStore:
		return phrase.Say("Cache-Control: no-store with the redirect")
	case Setting:
		runs, _, _ := stack.Of(&s.Servers[t.Server])
		d, _ := runs.Find(t.Setting)
		return phrase.Say("{setting} = {value}", "setting", t.Setting, "value", d.Literal(t.setting(runs)))
	case TrustProxy:
		runs, _, _ := stack.Of(&s.Servers[t.Server])
		setting, value := runs.Trust()
		d, _ := runs.Find(setting)
		return phrase.Say("{setting} = {value} at {host}", "setting", setting, "value", d.Literal(value), "host", s.Servers[t.Server].Host)
	case SubDomains:
		return phrase.Say("HSTS without includeSubDomains at {host}", "host", s.Servers[t.Server].Host)
	case AllowOrigin:
		return phrase.Say("CORS for {origin} at {host}", "origin", t.Grant.Origin, "host", hostAndPort(&s.Servers[t.Server]))
	case Policy:
		return phrase.Say("no {directive} at {host}", "directive", t.Setting, "host", hostAndPort(&s.Servers[t.Server]))
	case AllowFrame:
		return phrase.Say("frames of {host} allowed on {origin}", "host", hostAndPort(&s.Servers[t.Server]), "origin", t.To)
	case ClearByName:
		return t.clearByName(s.Servers[t.Server].Host)
	case Listen:
		return t.listen()
	case Redirect:
		return t.redirect(s.Servers[t.Server].Host)
	case HSTS:
		return hstsTexts.at(t.To).With("host", s.Servers[t.Server].Host)
	case Network:
		return networkTexts.of(scenario.Network(t.To)).String()
	}
	return t.To
}

func (t Edit) flag(name string) string { return flagTexts.at(t.To).With("flag", name) }

func (t Edit) attribute(name string) string {
	if t.To == "" {
		return phrase.Say("no {attribute}", "attribute", name)
	}
	return name + "=" + t.To
}

func (t Edit) lifetime() string {
	if t.To == "" {
		return phrase.Say("no {attribute}", "attribute", "Max-Age")
	}
	return phrase.Say("Max-Age={seconds}, no Expires", "seconds", t.To)
}

// clearByName names the cookies that a server deletes by itself.
func (t Edit) clearByName(host string) string {
	var names []string
	for _, line := range t.linesIn() {
		name, _, _ := strings.Cut(line, "=")
		names = append(names, nameOf(name))
	}
	if len(names) == 0 {
		return phrase.Say("no \"cookies\" in Clear-Site-Data at {host}", "host", host)
	}
	return phrase.Say("{host} deletes {names} by name, not with Clear-Site-Data", "host", host, "names", event.Listed(event.UpTo(event.MaxNames, names)))
}

func (t Edit) listen() string {
	host := t.To
	if t.Port != 0 {
		host += ":" + strconv.Itoa(t.Port)
	}
	return phrase.Say("add {scheme} at {host}", "scheme", t.Setting, "host", host)
}

func hostAndPort(server *scenario.Server) string {
	if server.Port == 0 {
		return server.Host
	}
	return server.Host + ":" + strconv.Itoa(server.Port)
}

func (t Edit) redirect(host string) string {
	if t.To == off {
		return phrase.Say("no redirect to https at {host}", "host", host)
	}
	return phrase.Say("redirect to https with {status} at {host}", "status", t.To, "host", host)
}

func (w *browserWords) of(b scenario.Browser) phrase.Phrase {
	switch b {
	case scenario.Firefox:
		return w.firefox
	case scenario.Safari:
		return w.safari
	case scenario.Spec:
		return w.spec
	}
	return w.chrome
}

func (w *thirdPartyWords) of(c scenario.ThirdPartyCookies) phrase.Phrase {
	switch c {
	case scenario.PartitionThirdParty:
		return w.partitioned
	case scenario.BlockThirdParty:
		return w.blocked
	}
	return w.allowed
}

func (w *networkWords) of(n scenario.Network) phrase.Phrase {
	switch n {
	case scenario.Observed:
		return w.observed
	case scenario.Hostile:
		return w.hostile
	}
	return w.private
}

// whereSet says which cookie a line sets, and who sends it.
func whereSet(c edit.CookieLine) string {
	name := c.Cookie.Name
	if name == "" {
		name = explain.NamelessCookie()
	}
	return phrase.Say("{cookie}, set by {where}", "cookie", name, "where", c.Where)
}
