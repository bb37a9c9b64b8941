package whatif

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// label says in plain words what a turn does.
func (t Turn) label(s *scenario.Scenario) string {
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
		return say.shortValue.String()
	case Deletion:
		return say.deletion.With("line", t.To)
	case Location:
		return say.location.With("location", t.To)
	case Status:
		return say.status.With("status", t.To)
	case Prefix:
		return say.name.With("name", withPrefix(t.Cookie, t.To))
	case Scheme:
		return say.step.overScheme[s.Steps[t.Step].Do].With("scheme", t.To)
	case Host:
		return say.step.host.With("host", t.To)
	case Credentials:
		return say.step.credentials.With("mode", t.To)
	case Method:
		return say.step.method.With("method", t.To)
	case Browser:
		return say.browser.of(scenario.Browser(t.To)).String()
	case ThirdPartyCookies:
		return say.thirdPartyCookies.of(scenario.ThirdPartyCookies(t.To)).String()
	case LaxByDefault:
		return say.laxByDefault.at(t.To).String()
	case HTTPSFirst:
		return say.httpsFirst.at(t.To).String()
	case Setting:
		return say.setting.With("setting", t.Setting, "value", django.Python(t.setting()))
	case TrustProxy:
		return say.trustProxy.With("host", s.Servers[t.Server].Host)
	case SubDomains:
		return say.subDomains.With("host", s.Servers[t.Server].Host)
	case AllowOrigin:
		return say.allowOrigin.With("origin", t.Grant.Origin, "host", hostAndPort(&s.Servers[t.Server]))
	case Listen:
		return t.listen()
	case Redirect:
		return t.redirect(s.Servers[t.Server].Host)
	case HSTS:
		return say.hsts.at(t.To).With("host", s.Servers[t.Server].Host)
	case Network:
		return say.network.of(scenario.Network(t.To)).String()
	}
	return t.To
}

func (t Turn) flag(name string) string { return say.flag.at(t.To).With("flag", name) }

func (t Turn) attribute(name string) string {
	if t.To == "" {
		return say.noAttribute.With("attribute", name)
	}
	return name + "=" + t.To
}

func (t Turn) lifetime() string {
	if t.To == "" {
		return say.noAttribute.With("attribute", "Max-Age")
	}
	return say.lifetime.With("seconds", t.To)
}

func (t Turn) listen() string {
	host := t.To
	if t.Port != 0 {
		host += ":" + strconv.Itoa(t.Port)
	}
	return say.listen.With("host", host, "scheme", t.Setting)
}

func hostAndPort(server *scenario.Server) string {
	if server.Port == 0 {
		return server.Host
	}
	return server.Host + ":" + strconv.Itoa(server.Port)
}

func (t Turn) redirect(host string) string {
	if t.To == off {
		return say.noRedirect.With("host", host)
	}
	return say.redirect.With("status", t.To, "host", host)
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
	return say.setBy.With("cookie", name, "where", c.Where)
}
