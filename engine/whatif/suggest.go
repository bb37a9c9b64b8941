package whatif

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A suggester looks for the changes that a run and its goal suggest.
type suggester struct {
	run  *event.Run
	goal Goal
}

// Suggestions lists the changes that a run suggests beside its [Flips]: to values that
// the scenario has elsewhere, and of several knobs at once.
func Suggestions(run *event.Run) []Flip {
	return suggester{run, NewGoal(run, event.Nowhere)}.suggested()
}

// suggested are the flips to values that the scenario itself suggests, and
// those that change several knobs at once.
func (s suggester) suggested() []Flip {
	c := collection{scenario: s.run.Scenario}
	s.headers(&c)
	s.grants(&c)
	s.listeners(&c)
	s.deletions(&c)
	s.cached(&c)
	s.byServer(&c)
	for _, line := range firstOf(edit.Cookies(s.run.Scenario), MaxLines) {
		s.line(&c, line)
	}
	for i := range firstOf(s.run.Scenario.Servers, MaxServers) {
		s.server(&c, i)
	}
	for i := range firstOf(s.run.Scenario.Steps, MaxSteps) {
		s.hosts(&c, i)
	}
	return c.flips
}

// addEdits adds a flip of more than one edit.
func (c *collection) addEdits(where string, edits ...Edit) {
	f := Flip{Label: edits[0].label(c.scenario), Where: where, Edits: edits}
	for _, t := range edits[1:] {
		f.Label = phrase.Say("{flip} and {other}", "flip", f.Label, "other", t.label(c.scenario))
	}
	c.flips = append(c.flips, f)
}

// line adds flips of a line that [collection.line] does not have.
func (s suggester) line(c *collection, l edit.CookieLine) {
	where := whereSet(l)
	change := func(k Knob, to string) Edit { return Edit{Knob: k, Line: l.Ref, Cookie: l.Cookie.Name, To: to} }
	if !l.Cookie.Secure {
		c.addEdits(where, change(Secure, on), change(SameSite, string(cookie.None)))
		if l.Cookie.SameSite != cookie.None && !l.Cookie.Partitioned {
			c.addEdits(where, change(Secure, on), change(SameSite, string(cookie.None)), change(Partitioned, on))
		}
	} else if l.Cookie.SameSite != cookie.None && !l.Cookie.Partitioned {
		c.addEdits(where, change(SameSite, string(cookie.None)), change(Partitioned, on))
	}
	for _, domain := range s.domains(l.Ref) {
		if !strings.EqualFold(strings.TrimPrefix(l.Cookie.Domain, "."), domain) {
			c.add(change(Domain, domain), where)
		}
	}
	switch {
	case l.Cookie.HasMaxAge && l.Cookie.MaxAge <= 0:
		c.add(change(Lifetime, ""), where)
	case !l.Cookie.HasMaxAge && !l.Cookie.Expires.IsZero():
		c.add(change(Lifetime, twoWeeks), where)
	}
	if len(l.Cookie.Name)+len(l.Cookie.Value) > cookie.MaxPairSize {
		c.add(change(Value, sessionID), where)
	}
}

// twoWeeks is the usual lifetime of a session in seconds, and sessionID the
// usual size of an identifier in bytes.
const twoWeeks, sessionID = "1209600", "32"

// domains are the hosts of the scenario, and their registrable domains, that
// cover the one that sends a line.
func (s suggester) domains(r edit.Ref) []string {
	if r.Server == edit.None {
		return nil
	}
	host := strings.TrimPrefix(s.run.Scenario.Servers[r.Server].Host, "*.")
	var list []string
	for i := range firstOf(s.run.Scenario.Servers, MaxServers) {
		other := strings.TrimPrefix(s.run.Scenario.Servers[i].Host, "*.")
		for _, domain := range []string{origin.RegistrableDomain(other), other} {
			if domain != "" && origin.DomainMatch(host, domain) && !slices.Contains(list, domain) {
				list = append(list, domain)
			}
		}
	}
	return list
}

// deletions adds, for each cookie that a deletion misses, a line that deletes
// it: the existing one if it deletes nothing yet, or one more.
func (s suggester) deletions(c *collection) {
	lines := firstOf(edit.Cookies(c.scenario), MaxLines)
	for _, w := range s.goal.missed {
		if w.part != cookieDeleted {
			continue
		}
		for _, l := range lines {
			if l.Cookie.Name != w.name || l.Ref.Server == edit.None || !deletesNow(&l.Cookie) {
				continue
			}
			host := strings.TrimPrefix(c.scenario.Servers[l.Ref.Server].Host, "*.")
			for _, left := range s.goal.found.left(w.step, host, w.name) {
				edits := matching(l, left)
				if len(edits) == 0 {
					continue
				}
				if !s.deletesOne(w) {
					c.addEdits(whereSet(l), edits...)
					continue
				}
				line := l.Line
				for _, t := range edits {
					line = t.rewrite(line)
				}
				c.add(Edit{Knob: Deletion, Line: l.Ref, Cookie: w.name, To: line}, whereSet(l))
			}
		}
	}
}

// deletesOne reports whether a step deletes one cookie of the name, though not
// all.
func (s suggester) deletesOne(w requirement) bool {
	step := &s.run.Trace.Steps[w.step]
	deleted := func(set trace.SetCookie) bool { return set.Name == w.name && set.Effect == trace.Deleted }
	return slices.ContainsFunc(step.SetCookies, deleted) ||
		slices.ContainsFunc(step.Exchanges, func(x trace.Exchange) bool { return slices.ContainsFunc(x.SetCookies, deleted) })
}

// deletesNow reports whether a line deletes its cookie.
func deletesNow(l *cookie.Line) bool {
	return l.HasMaxAge && l.MaxAge <= 0 || !l.HasMaxAge && !l.Expires.IsZero() || strings.Trim(l.Value, `"`) == ""
}

// matching are the edits that give a line the name and scope of a cookie in the
// jar.
func matching(l edit.CookieLine, k trace.Cookie) []Edit {
	var edits []Edit
	add := func(knob Knob, to string) {
		edits = append(edits, Edit{Knob: knob, Line: l.Ref, Cookie: k.Name, To: to})
	}
	if partitioned := k.PartitionKey != ""; partitioned != l.Cookie.Partitioned {
		add(Partitioned, onOff(partitioned))
	}
	if !l.Cookie.HasPath || l.Cookie.Path != k.Path {
		add(Path, k.Path)
	}
	switch domain := strings.TrimPrefix(l.Cookie.Domain, "."); {
	case k.HostOnly && l.Cookie.HasDomain:
		add(Domain, "")
	case !k.HostOnly && !strings.EqualFold(domain, k.Domain):
		add(Domain, k.Domain)
	}
	return edits
}

// byServer adds, for each line of a script that is rejected because of HttpOnly,
// that the server of the page sets the cookie.
func (s suggester) byServer(c *collection) {
	server := edit.None
	steps := firstOf(s.run.Trace.Steps, MaxSteps)
	for i := range steps {
		for j := range steps[i].Exchanges {
			x := &steps[i].Exchanges[j]
			if x.Destination == trace.Document && x.AnsweredBy != nil && x.AnsweredBy.Server != nil {
				server = *x.AnsweredBy.Server
			}
		}
		for _, set := range steps[i].SetCookies {
			if server != edit.None && (slices.Contains(set.Reasons, rule.OverwriteHttpOnly) || slices.Contains(set.Reasons, rule.HttpOnlyFromScript)) {
				c.add(Edit{Knob: ByServer, Step: i, Server: server, Cookie: set.Name}, "")
			}
		}
	}
}

// cached adds, where the browser uses a redirect from its cache, that it does not,
// and how the redirect would not be stored.
func (s suggester) cached(c *collection) {
	for _, x := range s.run.Exchanges() {
		if x.FromCache == nil {
			continue
		}
		c.add(Edit{Knob: Cache, To: off}, "")
		from := x.FromCache.From
		by := s.run.Trace.Steps[from.Step].Exchanges[from.Exchange].AnsweredBy
		if by == nil || by.Server == nil || by.Setting != "" || len(by.Rules) == 0 {
			continue
		}
		server, last := *by.Server, by.Rules[len(by.Rules)-1]
		at := edit.Ref{Server: server, Rule: last, Line: edit.None, Step: edit.None}
		where := c.scenario.Servers[server].Host + c.scenario.Servers[server].Rules[last].Path
		c.add(Edit{Knob: Status, Line: at, To: passing(x.Status)}, where)
		c.add(Edit{Knob: NoStore, Line: at}, where)
		return
	}
}

// rewrite is a line with one of its attributes turned.
func (t Edit) rewrite(line string) string {
	switch {
	case t.Knob == Partitioned:
		return cookie.WithFlag(line, "Partitioned", t.To == on)
	case t.Knob == Path:
		return cookie.WithAttribute(line, "Path", t.To)
	case t.To == "":
		return cookie.WithoutAttribute(line, "Domain")
	}
	return cookie.WithAttribute(line, "Domain", t.To)
}

// server adds flips of a server's redirects, its stack and its HSTS.
func (s suggester) server(c *collection, server int) {
	current := &c.scenario.Servers[server]
	for i := range current.Rules {
		r := &current.Rules[i]
		if r.Redirect == "" {
			continue
		}
		at := edit.Ref{Server: server, Rule: i, Line: edit.None, Step: edit.None}
		where := current.Host + r.Path
		if rest, plain := strings.CutPrefix(r.Redirect, "http://"); plain {
			c.add(Edit{Knob: Location, Line: at, To: "https://" + rest}, where)
		}
		if status := r.EffectiveStatus(); status == 301 || status == 302 {
			c.add(Edit{Knob: Status, Line: at, To: keepingMethod(status)}, where)
		}
	}
	if edit.IncludesSubDomains(c.scenario, server) {
		c.add(Edit{Knob: SubDomains, Server: server, To: off}, "")
	}
	if framework, given, runs := stack.Of(current); runs {
		s.settings(c, server, framework, given)
	}
}

// settings adds flips of the settings of a server's stack that are more than one
// edit.
func (s suggester) settings(c *collection, server int, framework stack.Stack, settings map[string]any) {
	where := c.scenario.Servers[server].Host
	add := func(setting, to string) { c.add(Edit{Knob: Setting, Server: server, Setting: setting, To: to}, where) }
	trust, _ := framework.Trust()
	trusts := settings[trust] != nil
	if trust != "" && c.scenario.Servers[server].Proxy != nil && (!trusts || !edit.SetsForwardedProto(c.scenario, server)) {
		c.add(Edit{Knob: TrustProxy, Server: server}, "")
	}
	for _, d := range framework.Table() {
		if d.Rank != setting.Repairing || d.Kind != setting.Text {
			continue
		}
		if settings[d.Name] != nil {
			add(d.Name, "")
		}
		for _, domain := range s.domains(edit.Ref{Server: server, Rule: edit.None, Line: edit.None, Step: edit.None}) {
			if settings[d.Name] != domain {
				add(d.Name, domain)
			}
		}
	}
	if bySecure, bySameSite := framework.CrossSite(); settings[bySecure] != true {
		change := Edit{Knob: Setting, Server: server}
		secure, none := change, change
		secure.Setting, secure.To = bySecure, onOf(framework, bySecure)
		none.Setting, none.To = bySameSite, "None"
		c.addEdits(where, secure, none)
	}
}

// onOf is the position in which a setting is on: "true" where it has other
// values than true and false.
func onOf(framework stack.Stack, name string) string {
	if d, _ := framework.Find(name); d.Kind == setting.Choice {
		return d.Field(true)
	}
	return on
}

// hosts adds the other hosts of the scenario that a step could go to, if both
// are this machine.
func (s suggester) hosts(c *collection, step int) {
	written := edit.Host(c.scenario, step)
	host := hostOf(c.scenario.Steps[step].URL)
	if written == "" || !origin.LoopbackHost(host) {
		return
	}
	for i := range firstOf(c.scenario.Servers, MaxServers) {
		other := c.scenario.Servers[i].Host
		if other != host && origin.LoopbackHost(other) {
			c.add(Edit{Knob: Host, Step: step, To: strings.Replace(written, host, other, 1)}, c.scenario.Steps[step].URL)
		}
	}
}

// grants adds, for each origin whose scripts a server blocks, the CORS headers
// that would allow all their requests in the scenario.
func (s suggester) grants(c *collection) {
	steps := firstOf(s.run.Trace.Steps, MaxSteps)
	for i := range steps {
		if steps[i].Reason == trace.CORS || steps[i].Reason == trace.PreflightFailed {
			if page, server, ok := s.requestingPage(i); ok {
				c.add(Edit{Knob: AllowOrigin, Server: server, Grant: s.grant(page, server)}, "")
			}
		}
	}
}

// requestingPage is the origin of the page whose script acts in a step, and the server
// of its request.
func (s suggester) requestingPage(step int) (page origin.Origin, server int, ok bool) {
	if step == 0 || len(s.run.Trace.Steps[step].Exchanges) == 0 {
		return origin.Origin{}, 0, false
	}
	u, err := origin.Parse(s.run.Trace.Steps[step-1].URL)
	if err != nil {
		return origin.Origin{}, 0, false
	}
	exchanges := s.run.Trace.Steps[step].Exchanges
	server = answerTo(s.run.Scenario, &exchanges[len(exchanges)-1]).server
	return u.Origin(), server, server >= 0
}

// grant is the CORS grant that a page's scripts need from a server in the whole
// scenario.
func (s suggester) grant(page origin.Origin, server int) edit.Grant {
	g := edit.Grant{Origin: page.String()}
	var methods []string
	var steps []scenario.Step
	for i := range firstOf(s.run.Scenario.Steps, MaxSteps) {
		step := &s.run.Scenario.Steps[i]
		if step.EffectiveMode() != scenario.CORS {
			continue
		}
		if p, target, ok := s.requestingPage(i); !ok || p != page || target != server {
			continue
		}
		if step.EffectiveCredentials() == scenario.Include {
			g.Credentials = true
		}
		steps = append(steps, *step)
		method := step.EffectiveMethod()
		if method != "GET" && method != "HEAD" && method != "POST" && !slices.Contains(methods, method) {
			methods = append(methods, method)
		}
	}
	g.Methods, g.Headers = strings.Join(methods, ", "), edit.UnsafeHeaders(steps)
	return g
}

// listeners adds schemes that no server answers.
func (s suggester) listeners(c *collection) {
	added := map[Edit]bool{}
	for _, x := range s.run.Exchanges() {
		if x.Error != trace.ConnectionRefused && x.Error != trace.NameNotResolved {
			continue
		}
		u, err := origin.Parse(x.URL)
		if err != nil {
			continue
		}
		port, _ := strconv.Atoi(u.Port)
		if sharesPort(c.scenario, u.Host, port) {
			continue
		}
		if t := (Edit{Knob: Listen, Setting: u.Scheme, To: u.Host, Port: port}); !added[t] && len(added) < MaxServers {
			added[t] = true
			c.add(t, "")
		}
	}
}

// passing is the status of the redirect that does with the method what another
// one does, and is not permanent (RFC 9110 §15.4).
func passing(status int) string {
	if status == 307 || status == 308 {
		return "307"
	}
	return "302"
}

// keepingMethod is the redirect status that lasts as long and keeps the method
// (RFC 9110 §15.4).
func keepingMethod(status int) string {
	if status == 301 {
		return "308"
	}
	return "307"
}
