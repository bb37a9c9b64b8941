package whatif

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// A collection gathers single flips of a scenario, the other positions of each
// part's knobs.
type collection struct {
	scenario *scenario.Scenario
	flips    []Flip
}

func (c *collection) add(t Edit, where string) {
	c.flips = append(c.flips, Flip{Label: t.label(c.scenario), Where: where, Edits: []Edit{t}})
}

// line adds the flips of a line that sets a cookie.
func (c *collection) line(l edit.CookieLine) {
	where := whereSet(l)
	add := func(k Knob, to string) {
		c.add(Edit{Knob: k, Line: l.Ref, Cookie: l.Cookie.Name, To: to}, where)
	}
	add(Secure, onOff(!l.Cookie.Secure))
	add(HttpOnly, onOff(!l.Cookie.HttpOnly))
	for _, v := range sameSites(l.Cookie.SameSite) {
		add(SameSite, string(v))
	}
	add(Partitioned, onOff(!l.Cookie.Partitioned))
	if l.Cookie.Path != "/" {
		add(Path, "/")
	}
	if l.Cookie.HasPath {
		add(Path, "")
	}
	if l.Cookie.HasDomain {
		add(Domain, "")
	}
	if domain := widestDomain(c.scenario, l.Ref); domain != "" && !strings.EqualFold(strings.TrimPrefix(l.Cookie.Domain, "."), domain) {
		add(Domain, domain)
	}
	c.name(l.Cookie.Name)
}

// sameSites are the other values, the nearest first: from Strict it is one
// step to Lax and two to none at all.
func sameSites(current cookie.SameSite) []cookie.SameSite {
	switch current {
	case cookie.Strict:
		return []cookie.SameSite{cookie.Lax, cookie.Unspecified, cookie.None}
	case cookie.Lax:
		return []cookie.SameSite{cookie.Unspecified, cookie.Strict, cookie.None}
	case cookie.None:
		return []cookie.SameSite{cookie.Unspecified, cookie.Lax, cookie.Strict}
	}
	return []cookie.SameSite{cookie.Lax, cookie.None, cookie.Strict}
}

// widestDomain is the widest Domain that a line's server may set, "" if only a
// run has it or it is absent.
func widestDomain(s *scenario.Scenario, r edit.Ref) string {
	host := ""
	switch {
	case r.Server != edit.None:
		host = s.Servers[r.Server].Host
	case r.Rule != edit.None:
		host = s.Attacker[r.Rule].Host
	}
	return origin.RegistrableDomain(strings.TrimPrefix(host, "*."))
}

// name adds the other prefixes of a cookie's name, once for all the lines
// that set it.
func (c *collection) name(name string) {
	if name == "" || slices.ContainsFunc(c.flips, func(f Flip) bool {
		return f.Edits[0].Knob == Prefix && f.Edits[0].Cookie == name
	}) {
		return
	}
	prefixes := []string{cookie.SecurePrefix, cookie.HostPrefix}
	switch prefix, rest := cookie.CutPrefix(name); {
	case rest == "":
		return // the name would be empty without its prefix
	case prefix != "":
		prefixes = []string{""}
	}
	for _, p := range prefixes {
		c.add(Edit{Knob: Prefix, Cookie: name, To: p}, name)
	}
}

// withPrefix is a name with another prefix, or with "" without one.
func withPrefix(name, prefix string) string {
	_, rest := cookie.CutPrefix(name)
	return prefix + rest
}

// step adds the flips of a step's request.
func (c *collection) step(step int) {
	do := &c.scenario.Steps[step]
	add := func(k Knob, to string) { c.add(Edit{Knob: k, Step: step, To: to}, do.URL) }
	switch edit.Scheme(c.scenario, step) {
	case "http":
		add(Scheme, "https")
	case "https":
		add(Scheme, "http")
	}
	kind := do.Do.Kind()
	if kind.Has(scenario.CredentialsField) {
		for _, v := range []string{scenario.SameOrigin, scenario.Include, scenario.Omit} {
			if v != do.EffectiveCredentials() && (v != scenario.Omit || do.Do == scenario.Fetch) {
				add(Credentials, v)
			}
		}
	}
	for _, method := range kind.Methods {
		if method != do.EffectiveMethod() {
			add(Method, method)
		}
	}
}

// browser adds the flips of the browser's policies, and the other browsers.
func (c *collection) browser() {
	add := func(k Knob, to string) { c.add(Edit{Knob: k, To: to}, "") }
	current := c.scenario.EffectiveBrowser()
	p := browser.ProfileOf(current).With(c.scenario.Policy)
	for _, v := range []scenario.ThirdPartyCookies{scenario.AllowThirdParty, scenario.PartitionThirdParty, scenario.BlockThirdParty} {
		if v != p.Request.ThirdPartyCookies {
			add(ThirdPartyCookies, string(v))
		}
	}
	add(LaxByDefault, onOff(!p.Jar.LaxByDefault))
	add(HTTPSFirst, onOff(!p.Request.HTTPSFirst))
	for _, b := range scenario.Browsers() {
		if b != current {
			add(Browser, string(b))
		}
	}
}

// server adds the flips of a server's redirect and HSTS, and of the settings of
// its stack.
func (c *collection) server(server int) {
	add := func(k Knob, to string) { c.add(Edit{Knob: k, Server: server, To: to}, "") }
	add(HSTS, onOff(!edit.HSTS(c.scenario, server)))
	current := edit.Redirect(c.scenario, server)
	if current != 0 {
		add(Redirect, off)
	}
	for _, status := range redirects {
		if status != current {
			add(Redirect, strconv.Itoa(status))
		}
	}
	c.settings(server)
}

// settings adds the other positions of the settings of a server's stack that a
// maintainer would look at.
func (c *collection) settings(server int) {
	current := &c.scenario.Servers[server]
	framework, given, runs := stack.Of(current)
	if !runs {
		return
	}
	add := func(setting, to string) {
		c.add(Edit{Knob: Setting, Server: server, Setting: setting, To: to}, current.Host)
	}
	for _, d := range framework.Table() {
		switch {
		case d.Rank != setting.Repairing:
		case d.Kind == setting.Flag:
			add(d.Name, onOff(given[d.Name] != true))
		case d.Kind == setting.SameSite:
			for _, v := range []string{"Lax", "None", "Strict"} {
				if given[d.Name] != v {
					add(d.Name, v)
				}
			}
		case d.Kind == setting.Choice:
			for _, v := range d.Options() {
				if v != d.Field(value(&d, given)) {
					add(d.Name, v)
				}
			}
		}
	}
}

// value is that of a setting: the given one, or the default.
func value(d *setting.Setting, given map[string]any) any {
	if value, ok := given[d.Name]; ok {
		return value
	}
	return d.Default
}

// network adds who else could be on the wire.
func (c *collection) network() {
	for _, n := range []scenario.Network{scenario.Private, scenario.Observed, scenario.Hostile} {
		if n != c.scenario.EffectiveNetwork() {
			c.add(Edit{Knob: Network, To: string(n)}, "")
		}
	}
}
