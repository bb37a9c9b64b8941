package challenge

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/claim"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Flip is a switch that has another position than at the start.
type Flip struct {
	Switch scenario.Switch
	// Cookie, Host and Step say where it is: a cookie's name, a server, or a step in
	// words. All are "" for a switch that exists once.
	Cookie, Host, Step string
}

// Flips lists the switches in which two scenarios differ, in the order of the
// document. Texts, notes and claims are not switches.
func Flips(start, now *scenario.Scenario) []Flip {
	flips, _ := compare(start, now)
	return flips
}

// compare is [Flips], and has the new names of renamed cookies by their old ones.
func compare(start, now *scenario.Scenario) (flips []Flip, names map[string]string) {
	c := comparison{was: start, now: now}
	names = c.rename()
	c.servers()
	c.steps()
	c.once()
	return c.flips, names
}

// A comparison gathers the flips between two scenarios.
type comparison struct {
	was, now *scenario.Scenario
	flips    []Flip
	// at is what is being compared.
	at Flip
}

func (c *comparison) add(of scenario.Switch) {
	f := c.at
	f.Switch = of
	c.flips = append(c.flips, f)
}

// differ adds a flip if two positions of a switch differ.
func (c *comparison) differ(of scenario.Switch, was, now string) {
	if was != now {
		c.add(of)
	}
}

// rename adds the flips of cookies' names and takes them back, so that the lines can
// be compared. It returns the new names by the old ones.
func (c *comparison) rename() map[string]string {
	names := map[string]string{}
	found := func(was, now string) {
		if _, known := names[was]; !known && was != now && was != "" && now != "" {
			names[was] = now
			c.at = Flip{Cookie: was}
			c.add(scenario.NameSwitch)
		}
	}
	for i := range min(len(c.was.Servers), len(c.now.Servers)) {
		was, now := linesOf(&c.was.Servers[i]), linesOf(&c.now.Servers[i])
		for _, p := range align(textsOf(was), textsOf(now)) {
			if p.was >= 0 && p.now >= 0 {
				found(nameIn(was[p.was].text), nameIn(now[p.now].text))
			}
		}
	}
	if len(c.was.Steps) == len(c.now.Steps) {
		for i := range c.now.Steps {
			found(nameIn(c.was.Steps[i].Cookie), nameIn(c.now.Steps[i].Cookie))
		}
	}
	for was, now := range names {
		c.now = edit.RenameCookie(c.now, now, was)
	}
	return names
}

func (c *comparison) servers() {
	for i := range max(len(c.was.Servers), len(c.now.Servers)) {
		switch {
		case i >= len(c.was.Servers):
			c.at = Flip{Host: c.now.Servers[i].Host}
			c.add(scenario.ServerSwitch)
		case i >= len(c.now.Servers):
			c.at = Flip{Host: c.was.Servers[i].Host}
			c.add(scenario.ServerSwitch)
		default:
			c.at = Flip{Host: c.was.Servers[i].Host}
			c.server(&c.was.Servers[i], &c.now.Servers[i])
		}
	}
}

func (c *comparison) server(was, now *scenario.Server) {
	if was.Host != now.Host || was.Port != now.Port || !slices.Equal(was.EffectiveSchemes(), now.EffectiveSchemes()) ||
		!slices.EqualFunc(was.Proxy.Row(), now.Proxy.Row(), sameButHeaders) {
		c.add(scenario.ServerSwitch)
	}
	c.lines(linesOf(was), linesOf(now))
	c.finishing(was.Rules, now.Rules)
	c.order(was.Rules, now.Rules)
	c.headers(headersOf(was.Rules), headersOf(now.Rules))
	c.entries(scenario.SettingSwitch, settingsOf(was.Stack), settingsOf(now.Stack))
	c.entries(scenario.ProxySwitch, proxyOf(was.Proxy), proxyOf(now.Proxy))
}

// finishing compares the rules that finish a response.
func (c *comparison) finishing(was, now []scenario.Rule) {
	before, after := finishersOf(was), finishersOf(now)
	for _, p := range align(before, after) {
		a, b := entry(before, p.was), entry(after, p.now)
		switch {
		case a == b:
		case strings.Contains(a+b, `"redirect"`):
			c.add(scenario.RedirectSwitch)
		default:
			c.add(scenario.RuleSwitch)
		}
	}
}

func entry(list []string, i int) string {
	if i < 0 {
		return ""
	}
	return list[i]
}

// finishersOf are the rules with a status or a redirect, without what they add.
func finishersOf(rules []scenario.Rule) []string {
	var list []string
	for _, r := range rules {
		if r.EffectiveStatus() != 0 && !answersPreflights(&r) {
			r.Set, r.Headers = nil, nil
			list = append(list, text(r))
		}
	}
	return list
}

// answersPreflights reports whether a rule belongs to the server's CORS.
func answersPreflights(r *scenario.Rule) bool {
	if r.Method != "OPTIONS" || len(r.Set) > 0 {
		return false
	}
	for name := range r.Headers {
		if isCORS(name) {
			return true
		}
	}
	return false
}

// order compares the order of the lines and rules that both servers have.
func (c *comparison) order(was, now []scenario.Rule) {
	before, after := sequenceOf(was), sequenceOf(now)
	common := func(of, other []string) []string {
		return slices.DeleteFunc(slices.Clone(of), func(one string) bool { return !slices.Contains(other, one) })
	}
	if !slices.Equal(common(before, after), common(after, before)) {
		c.add(scenario.RuleSwitch)
	}
}

func sequenceOf(rules []scenario.Rule) []string {
	var list []string
	for i := range rules {
		list = append(list, rules[i].Set...)
		list = append(list, finishersOf(rules[i:i+1])...)
	}
	return list
}

// headers compares headers by name; those of CORS, and of HSTS, are one switch.
func (c *comparison) headers(was, now map[string]string) {
	for _, name := range namesIn(was, now) {
		of := scenario.HeaderSwitch
		switch name {
		case hstsName:
			of = scenario.HSTSSwitch
		case corsName:
			of = scenario.CORSSwitch
		}
		c.differ(of, was[name], now[name])
	}
}

const hstsName, corsName = "strict-transport-security", "access-control"

func isCORS(header string) bool { return strings.HasPrefix(strings.ToLower(header), corsName) }

// headersOf are the headers of rules by name, with the conditions of their rules.
func headersOf(rules []scenario.Rule) map[string]string {
	all := map[string]string{}
	for i := range rules {
		r := &rules[i]
		for _, name := range namesIn(r.Headers, nil) {
			key := strings.ToLower(name)
			if isCORS(key) {
				key = corsName
			}
			if key != hstsName || r.Scheme != "http" { // over http it has no effect
				all[key] += conditions(r) + text([]any{strings.ToLower(name), r.Headers[name]})
			}
		}
	}
	return all
}

// conditions are when a rule applies.
func conditions(r *scenario.Rule) string {
	return text(scenario.Rule{Host: r.Host, Scheme: r.Scheme, Method: r.Method, Path: r.Path, Query: r.Query, Header: r.Header, Cookie: r.Cookie, NoCookie: r.NoCookie, From: r.From, Until: r.Until})
}

// entries compares the settings of a server, or of its proxy, by name.
func (c *comparison) entries(of scenario.Switch, was, now map[string]string) {
	for _, name := range namesIn(was, now) {
		c.differ(of, was[name], now[name])
	}
}

func settingsOf(stack scenario.Stack) map[string]string {
	all := map[string]string{}
	for framework, settings := range stack {
		all[framework] = "runs"
		for name, value := range settings {
			all[framework+" "+name] = text(value)
		}
	}
	return all
}

// sameButHeaders reports whether two proxies differ at most in the headers that they
// set, which are switches of their own.
func sameButHeaders(a, b *scenario.Proxy) bool {
	return a.TerminatesTLS == b.TerminatesTLS && text(a.Rules) == text(b.Rules)
}

// proxyOf are the headers that the proxies in a row set.
func proxyOf(p *scenario.Proxy) map[string]string {
	all := map[string]string{}
	for i, proxy := range p.Row() {
		for name, value := range proxy.Sets {
			all[strings.Repeat("> ", i)+strings.ToLower(name)] = value
		}
	}
	return all
}

func (c *comparison) steps() {
	if len(c.was.Steps) != len(c.now.Steps) {
		c.at = Flip{}
		c.add(scenario.StepSwitch)
		return
	}
	for i := range c.was.Steps {
		was, now := &c.was.Steps[i], &c.now.Steps[i]
		c.at = Flip{Step: claim.Step(i)}
		if was.Do != now.Do || was.Seconds != now.Seconds || was.Mode != now.Mode || was.Redirect != now.Redirect || was.InFrame != now.InFrame || was.NewTab != now.NewTab || was.Tab != now.Tab || !maps.Equal(was.Headers, now.Headers) {
			c.add(scenario.StepSwitch)
		}
		scheme, other := edit.Scheme(c.was, i), edit.Scheme(c.now, i)
		c.differ(scenario.SchemeSwitch, scheme, other)
		c.differ(scenario.AddressSwitch, strings.TrimPrefix(was.URL, scheme), strings.TrimPrefix(now.URL, other))
		c.differ(scenario.MethodSwitch, was.EffectiveMethod(), now.EffectiveMethod())
		c.differ(scenario.CredentialsSwitch, was.Credentials, now.Credentials)
		c.line(was.Cookie, now.Cookie)
	}
}

// once compares what exists once.
func (c *comparison) once() {
	was, now := c.was, c.now
	c.at = Flip{}
	c.differ(scenario.BrowserSwitch,
		text([]any{was.EffectiveBrowser(), was.Policy, was.PreloadedHSTS}), text([]any{now.EffectiveBrowser(), now.Policy, now.PreloadedHSTS}))
	c.differ(scenario.NetworkSwitch,
		text([]any{was.EffectiveNetwork(), was.Attacker}), text([]any{now.EffectiveNetwork(), now.Attacker}))
}

// text is a part of a document, for comparison.
func text(part any) string {
	written, err := json.Marshal(part)
	if err != nil {
		return err.Error() // Validate rejects it
	}
	return string(written)
}

// namesIn are the names of two maps, sorted.
func namesIn[V any](a, b map[string]V) []string {
	var names []string
	for _, m := range []map[string]V{a, b} {
		for name := range m {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
