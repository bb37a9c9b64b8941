package leak

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A setting is who is on the wire, and whether the moves come before the scenario's
// steps or after them.
type setting string

const (
	observedAfter setting = "observed-after"
	hostileBefore setting = "hostile-before"
	hostileAfter  setting = "hostile-after"
	siblingBefore setting = "sibling-before"
	siblingAfter  setting = "sibling-after"
)

var settings = []setting{observedAfter, hostileBefore, siblingBefore, hostileAfter, siblingAfter}

func (s setting) before() bool  { return s == hostileBefore || s == siblingBefore }
func (s setting) hostile() bool { return s == hostileBefore || s == hostileAfter }
func (s setting) sibling() bool { return s == siblingBefore || s == siblingAfter }

// A move is what the user does, and perhaps what a page of another site then does.
type move struct {
	// do is Visit for an address that the user types, and otherwise what the page of
	// another site does with the address.
	do  scenario.Do
	url string
	// from is the page of the other site, or "".
	from string
}

// steps are a move as the scenario has it.
func (m move) steps() []scenario.Step {
	if m.from == "" {
		return []scenario.Step{{Do: scenario.Visit, URL: m.url}}
	}
	step := scenario.Step{Do: m.do, URL: m.url}
	if m.do == scenario.Fetch {
		step.Credentials, step.Mode, step.Method = scenario.Include, scenario.NoCORS, "POST"
	}
	return []scenario.Step{{Do: scenario.Visit, URL: m.from}, step}
}

// An attacker has the hosts and lines of someone who wants the cookies of a scenario.
type attacker struct {
	// site is the host of another site.
	site string
	// siblings are other hosts of the scenario's sites, and hosts the scenario's own.
	siblings, hosts []string
	// addresses are those of the scenario's servers.
	addresses []string
	// names are those of the cookies, and value is what the attacker sets them to, which
	// no text of the scenario contains. Django accepts no session key below 8 characters.
	names []string
	value string
}

// newAttacker gathers the hosts and addresses of a scenario and its run. It says how
// many addresses are too many.
func newAttacker(s *scenario.Scenario, t *trace.Trace, names []string) (a attacker, left int) {
	a.names, a.value = names, "of-the-attacker"
	for written := string(s.Canonical()); strings.Contains(written, a.value); {
		a.value += "-too"
	}
	a.site = unusedHost(s, "evil.example")
	known := surfaceOf(s, t)
	left = max(0, len(known.paths)-MaxAddresses)
	for _, path := range known.paths[:len(known.paths)-left] {
		schemes := known.schemes[path]
		slices.Sort(schemes) // http first
		for _, scheme := range schemes {
			a.addresses = append(a.addresses, scheme+"://"+path)
		}
		host, _, _ := strings.Cut(path, "/")
		host, _, _ = strings.Cut(host, ":")
		if !slices.Contains(a.hosts, host) {
			a.hosts = append(a.hosts, host)
		}
	}
	for _, host := range a.hosts {
		if domain := origin.RegistrableDomain(host); domain != "" {
			if sibling := unusedHost(s, "guest."+domain); !slices.Contains(a.siblings, sibling) {
				a.siblings = append(a.siblings, sibling)
			}
		}
	}
	return a, left
}

// A surface has the paths that the servers of a scenario answer, each with its host and
// port, in the order in which they were found, and with the schemes of its server.
type surface struct {
	paths   []string
	schemes map[string][]string
}

// surfaceOf has the paths of the run, then those of the rules. The hosts of a wildcard
// server are those of the run.
func surfaceOf(s *scenario.Scenario, t *trace.Trace) surface {
	known := surface{schemes: map[string][]string{}}
	for i := range t.Steps {
		for j := range t.Steps[i].Exchanges {
			x := &t.Steps[i].Exchanges[j]
			if x.AnsweredBy != nil && x.AnsweredBy.Server != nil {
				known.add(&s.Servers[*x.AnsweredBy.Server], x.To.Host, x.To.Path)
			}
		}
	}
	for i := range s.Servers {
		server := &s.Servers[i]
		if _, wildcard := scenario.HostsBelow(server.Host); wildcard {
			continue
		}
		known.add(server, server.Host, "/")
		for j := range server.Rules {
			if path := server.Rules[j].Path; path != "" {
				known.add(server, server.Host, strings.TrimSuffix(path, "*"))
			}
		}
	}
	return known
}

// add adds a path of a server, once.
func (k *surface) add(server *scenario.Server, host, path string) {
	if server.Port != 0 {
		host += ":" + strconv.Itoa(server.Port)
	}
	path = host + path
	if !slices.Contains(k.paths, path) {
		k.paths = append(k.paths, path)
	}
	for _, scheme := range server.EffectiveSchemes() {
		if !slices.Contains(k.schemes[path], scheme) {
			k.schemes[path] = append(k.schemes[path], scheme)
		}
	}
}

// unusedHost is a host that the scenario does not name.
func unusedHost(s *scenario.Scenario, host string) string {
	label, rest, _ := strings.Cut(host, ".")
	for i := 2; slices.ContainsFunc(s.Servers, func(server scenario.Server) bool { return server.Host == host }); i++ {
		host = label + strconv.Itoa(i) + "." + rest
	}
	return host
}

// moves are those of a setting.
func (a *attacker) moves(in setting) []move {
	var list []move
	for _, address := range a.addresses {
		list = append(list, move{scenario.Visit, address, ""})
	}
	if in.sibling() {
		for _, host := range a.siblings {
			list = append(list, move{scenario.Visit, "https://" + host + "/", ""})
		}
	}
	if in != observedAfter {
		return list
	}
	for _, address := range a.addresses {
		scheme, _, _ := strings.Cut(address, ":")
		page := scheme + "://" + a.site + "/"
		for _, do := range []scenario.Do{scenario.Click, scenario.Submit, scenario.Fetch, scenario.Image, scenario.Frame} {
			list = append(list, move{do, address, page})
		}
	}
	return list
}

// A play is a scenario with a journey.
type play struct {
	scenario *scenario.Scenario
	journey  journey
	// foreign is how many servers the attacker has, before those of the scenario.
	foreign int
}

// play makes a scenario of a journey.
func (a *attacker) play(s *scenario.Scenario, j journey) play {
	s = s.Clone()
	at := len(s.Steps)
	if j.setting.before() {
		at = 0
	}
	for _, m := range j.moves {
		for _, step := range m.steps() {
			s = edit.AddStep(s, at, step)
			at++
		}
	}
	own := s.Servers
	s.Servers = nil
	if slices.ContainsFunc(j.moves, func(m move) bool { return m.from != "" }) {
		s.Servers = append(s.Servers, scenario.Server{Host: a.site})
	}
	if j.setting.sibling() {
		for _, host := range a.siblings {
			s.Servers = append(s.Servers, scenario.Server{Host: host, Rules: []scenario.Rule{{Set: a.lines(host)}}})
		}
	}
	foreign := len(s.Servers)
	s.Servers = append(s.Servers, own...)
	switch {
	case j.setting.hostile():
		s.Network = scenario.Hostile
		for _, host := range a.hosts {
			s.Attacker = append(s.Attacker, scenario.Rule{Host: host, Set: a.lines(host)})
		}
	case s.EffectiveNetwork() == scenario.Private:
		s.Network = scenario.Observed
	}
	return play{s, j, foreign}
}

// lines set the cookies of a scenario, from a host: as host-only cookies, and with the
// Domain of the whole site.
func (a *attacker) lines(host string) []string {
	var lines []string
	domain := origin.RegistrableDomain(host)
	for _, name := range a.names {
		lines = append(lines, name+"="+a.value+"; Path=/")
		if domain != "" {
			lines = append(lines, name+"="+a.value+"; Domain="+domain+"; Path=/")
		}
	}
	return lines
}

// state is what of the browser lasts after a run.
func state(t *trace.Trace) string {
	type kept struct {
		Jar       []trace.Cookie
		HSTS      []string
		Redirects []string
	}
	var k kept
	for i := range t.Steps {
		for j := range t.Steps[i].Exchanges {
			if x := &t.Steps[i].Exchanges[j]; x.Cached != nil && x.Cached.Result == rule.Passed && !slices.Contains(k.Redirects, x.URL) {
				k.Redirects = append(k.Redirects, x.URL)
			}
		}
	}
	slices.Sort(k.Redirects)
	if n := len(t.Steps); n > 0 {
		k.Jar = slices.Clone(t.Steps[n-1].Jar)
		for _, host := range t.Steps[n-1].HSTS {
			k.HSTS = append(k.HSTS, host.Host)
		}
	}
	written, err := json.Marshal(k)
	if err != nil {
		return err.Error() // its fields can all be written
	}
	return string(written)
}
