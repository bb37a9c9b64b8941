package whatif

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// findings are the results, in one run, of everything that a goal can require.
type findings struct {
	trace  *trace.Trace
	states map[requirement]state
	// order has the requirements in the order in which they were found.
	order []requirement
	// requests are those of each step.
	requests [][]request
	// names are the names of cookies in the goal, by their names in a run that
	// renames them.
	names map[string]string
	// tried has for each cookie the hosts that set it, or tried to.
	tried map[string][]string
	// attackers are the hosts that gave another host a cookie.
	attackers []string
	// jars has the cookies after two steps, by name: see [findings.after].
	jars [2]namedJar
}

// A namedJar is the jar after a step.
type namedJar struct {
	step   int
	byName map[string][]trace.Cookie
}

// inspect goes through a run. names has the names of the goal, by the new ones.
func inspect(s *scenario.Scenario, t *trace.Trace, names map[string]string) *findings {
	f := &findings{
		trace:  t,
		states: map[requirement]state{},
		names:  names,
		tried:  map[string][]string{},
	}
	asked := askedAnew(s, t)
	for i := range t.Steps {
		step := &t.Steps[i]
		f.requests = append(f.requests, requestsOf(step.Exchanges))
		loaded := met
		if step.Outcome != trace.Loaded {
			loaded = missed
		}
		if asked != nil && outdated(step, &asked.Steps[i]) {
			loaded = missed
		}
		forbidden := step.Reason == rule.FrameAncestors || step.Reason == rule.XFrameOptions
		for j := range step.Exchanges {
			x := &step.Exchanges[j]
			if x.Via != trace.Network || x.Status == 0 {
				continue
			}
			a := answerTo(s, x)
			host := x.To.Host
			switch name := f.name(a.rejectedWithout()); {
			case name == "":
			case f.expected(name, host):
				loaded = missed
			case forbidden:
				loaded = apart // the login page, which is in no frame
			}
			if losesMethod(step.Exchanges, j) {
				loaded = missed
			}
			f.selections(i, j, &a)
			f.lines(i, host, x.SetCookies, x.Cookies)
			f.clears(i, x)
			f.onTheWire(i, x)
		}
		if step.Page != nil {
			f.lines(i, step.Page.Host, step.SetCookies, nil)
		}
		f.noteDuplicates(i)
		f.note(requirement{part: pageLoads, step: i}, loaded)
	}
	return f
}

// note records the state of a requirement. The last state counts, except that a
// cookie that was carried stays so.
func (f *findings) note(w requirement, s state) {
	was := f.states[w]
	if was == absent {
		f.order = append(f.order, w)
	}
	if w.part != cookieSent || was != met {
		f.states[w] = s
	}
}

func (f *findings) name(name string) string {
	if was, renamed := f.names[name]; renamed {
		return was
	}
	return name
}

// selections records the results for the cookies at a request.
func (f *findings) selections(step, exchange int, a *answer) {
	x := &f.trace.Steps[step].Exchanges[exchange]
	if x.Destination == trace.Preflight {
		return
	}
	sent := map[string]bool{}
	for i := range x.Cookies {
		k := &x.Cookies[i]
		w := requirement{cookieSent, step, f.name(k.Name), f.requests[step][exchange]}
		f.note(w, selectionState(x, k, a))
		if k.Sent && sent[k.Name] && f.oneHost(k.Name) {
			f.note(requirement{single, step, f.name(k.Name), request{}}, missed)
		}
		sent[k.Name] = sent[k.Name] || k.Sent
	}
}

func selectionState(x *trace.Exchange, k *trace.CookieSelection, a *answer) state {
	hasReason := func(list ...rule.ID) bool {
		return slices.ContainsFunc(k.Reasons, func(r rule.ID) bool { return slices.Contains(list, r) })
	}
	switch {
	case k.Sent:
		return met
	case hasReason(rule.SecureOnly) && strings.HasPrefix(x.URL, "http:"):
		return protected
	case hasReason(rule.OtherPartition):
		return apart
	case hasReason(rule.DomainMismatch, rule.NotOnPath, rule.CredentialsOmitted) && !a.requires(k.Name):
		return apart
	case x.Method != "GET" && x.Next != nil && !a.requires(k.Name):
		// SameSite blocks it for another site's form, and a later request loads
		// the page of the form.
		return protected
	}
	return missed
}

// oneHost reports whether a single host sets a cookie.
func (f *findings) oneHost(name string) bool { return len(f.tried[f.name(name)]) == 1 }

// lines records the results for the lines of a response or a script.
func (f *findings) lines(step int, host string, lines []trace.SetCookie, considered []trace.CookieSelection) {
	for i := range lines {
		set := &lines[i]
		name := f.name(set.Name)
		expired := f.isExpired(step, set)
		switch {
		case f.setsForeign(step, host, set):
			f.note(requirement{noOtherSetter, step, name, request{}}, missed)
			f.attackers = append(f.attackers, host)
			continue
		case set.By == trace.ByAttacker:
			continue // rejected, as it should be
		case expired && (set.Effect == trace.Deleted || considers(considered, set.Name) || len(f.before(step, set.Name)) > 0):
			f.note(requirement{cookieDeleted, step, name, request{}}, f.deletion(step, host, set.Name))
			if set.Effect == trace.Deleted {
				delete(f.tried, name)
			}
			continue
		case expired && valueOf(set.Line) == "":
			continue // there was nothing to delete
		}
		if f.foreignPrefix(set, host) {
			continue
		}
		if !slices.Contains(f.tried[name], host) {
			f.tried[name] = append(f.tried[name], host)
		}
		stored := met
		if !set.Stored || set.Effect == trace.Expired {
			stored = missed
		}
		f.note(requirement{cookieStored, step, name, request{}}, stored)
	}
}

// noteDuplicates records the names that several cookies of a host have after a
// step that made a cookie. Those of two partitions are never sent together.
func (f *findings) noteDuplicates(step int) {
	if !creates(&f.trace.Steps[step]) {
		return
	}
	seen := map[string][]*trace.Cookie{}
	jar := f.trace.Steps[step].Jar
	for i := range jar {
		c := &jar[i]
		for _, k := range firstOf(seen[c.Name], maxDuplicates) {
			covers := origin.DomainMatch(c.Domain, k.Domain) || origin.DomainMatch(k.Domain, c.Domain)
			meet := c.PartitionKey == k.PartitionKey || c.PartitionKey == "" || k.PartitionKey == ""
			if covers && meet {
				f.note(requirement{duplicates, step, f.name(c.Name), request{}}, missed)
			}
		}
		seen[c.Name] = append(seen[c.Name], c)
	}
}

// creates reports whether a step put a new cookie into the jar.
func creates(step *trace.Step) bool {
	in := func(lines []trace.SetCookie) bool {
		return slices.ContainsFunc(lines, func(set trace.SetCookie) bool { return set.Effect == trace.Created })
	}
	for i := range step.Exchanges {
		if in(step.Exchanges[i].SetCookies) {
			return true
		}
	}
	return in(step.SetCookies)
}

// maxDuplicates is how many cookies of a name are compared with one.
const maxDuplicates = 8

func considers(list []trace.CookieSelection, name string) bool {
	return slices.ContainsFunc(list, func(k trace.CookieSelection) bool { return k.Name == name })
}

// isExpired reports whether a cookie arrives expired.
func (f *findings) isExpired(step int, set *trace.SetCookie) bool {
	if set.Effect == trace.Deleted || set.Effect == trace.Expired {
		return true
	}
	line, _ := cookie.ParseGenerously(set.Line)
	if line.HasMaxAge {
		return line.MaxAge <= 0
	}
	return !line.Expires.IsZero() && !line.Expires.After(f.trace.Steps[step].Now)
}

// deletion is missed while a cookie with the name that existed before the step
// still exists after it and is sent to the same host.
func (f *findings) deletion(step int, host, name string) state {
	if len(f.left(step, host, name)) > 0 {
		return missed
	}
	return met
}

// left are the cookies of a name that a host still has after a step.
func (f *findings) left(step int, host, name string) []trace.Cookie {
	was := f.before(step, name)
	var list []trace.Cookie
	for _, c := range f.after(step, name) {
		if goesTo(c, host) && slices.Contains(was, c) {
			list = append(list, c)
		}
	}
	return list
}

// before are the cookies of a name in the jar before a step.
func (f *findings) before(step int, name string) []trace.Cookie {
	if step == 0 {
		return nil
	}
	return f.after(step-1, name)
}

// after are those in the jar after it. The results for the last two steps, a
// step and the one before, are cached.
func (f *findings) after(step int, name string) []trace.Cookie {
	jar := &f.jars[step%2]
	if jar.byName == nil || jar.step != step {
		jar.step, jar.byName = step, map[string][]trace.Cookie{}
		for _, c := range f.trace.Steps[step].Jar {
			jar.byName[c.Name] = append(jar.byName[c.Name], c)
		}
	}
	return jar.byName[name]
}

// goesTo reports whether a cookie is for a host, in the partition of its site
// if it has one.
func goesTo(c trace.Cookie, host string) bool {
	if c.PartitionKey != "" {
		_, site, _ := strings.Cut(c.PartitionKey, "://")
		if !sameParty(site, host) {
			return false
		}
	}
	return c.Domain == host || !c.HostOnly && origin.DomainMatch(host, c.Domain)
}

// setsForeign reports whether a line gives another host a cookie that is not
// its own: the attacker's, or one beside that host's own cookie with the same
// name.
func (f *findings) setsForeign(step int, host string, set *trace.SetCookie) bool {
	switch {
	case !set.Stored || set.Effect == trace.Deleted || set.Cookie == nil:
		return false
	case set.By == trace.ByAttacker:
		return true
	case set.Effect != trace.Created || set.Cookie.HostOnly:
		return false
	}
	others := slices.ContainsFunc(f.tried[f.name(set.Name)], func(by string) bool {
		return by != host && origin.DomainMatch(by, set.Cookie.Domain)
	})
	return others && len(f.before(step, set.Name)) > 0
}

// foreignPrefix reports whether a rejected line would have set a cookie with another
// host's prefixed name: the prefix exists to prevent that.
func (f *findings) foreignPrefix(set *trace.SetCookie, host string) bool {
	if set.Stored || !slices.Contains(set.Reasons, rule.InvalidPrefix) {
		return false
	}
	hosts := f.tried[f.name(set.Name)]
	return len(hosts) > 0 && !slices.Contains(hosts, host)
}

// clears records the cookies of other hosts that a Clear-Site-Data header
// deleted.
func (f *findings) clears(step int, x *trace.Exchange) {
	for _, k := range x.Cleared {
		if !goesTo(*k, x.To.Host) {
			f.note(requirement{spares, step, f.name(k.Name), request{}}, missed)
		}
	}
}

// onTheWire records the cookies that anyone could read.
func (f *findings) onTheWire(step int, x *trace.Exchange) {
	if x.Attacker {
		return
	}
	for _, r := range x.Readable {
		f.note(requirement{notExposed, step, f.name(r.Name), request{}}, missed)
	}
}

// expected reports whether a line of the run set the cookie, or tried to, so
// that a host could expect it.
func (f *findings) expected(name, host string) bool {
	return slices.ContainsFunc(f.tried[name], func(by string) bool { return sameParty(by, host) })
}

// sameParty reports whether two hosts belong to one party: they are of one
// site, or both are this machine.
func sameParty(a, b string) bool {
	if a == b || origin.LoopbackHost(a) && origin.LoopbackHost(b) {
		return true
	}
	site := origin.RegistrableDomain(a)
	return site != "" && site == origin.RegistrableDomain(b)
}

// losesMethod reports whether a redirect to the same address with another
// scheme turns the request into a GET.
func losesMethod(exchanges []trace.Exchange, i int) bool {
	if i+1 >= len(exchanges) || exchanges[i].Location == "" {
		return false
	}
	x, next := &exchanges[i], &exchanges[i+1]
	return x.Destination == next.Destination && x.Method != next.Method && x.Method != "HEAD" &&
		addressOf(x) == addressOf(next)
}

// selected is the requirement that a place with a cookie or a line is about.
func (f *findings) selected(at event.Place) (w requirement, ok bool) {
	if at.Step < 0 || at.Step >= len(f.trace.Steps) {
		return requirement{}, false
	}
	step := &f.trace.Steps[at.Step]
	lines := step.SetCookies
	if at.Exchange != event.None {
		if at.Exchange < 0 || at.Exchange >= len(step.Exchanges) {
			return requirement{}, false
		}
		x := &step.Exchanges[at.Exchange]
		if 0 <= at.Cookie && at.Cookie < len(x.Cookies) {
			return requirement{cookieSent, at.Step, f.name(x.Cookies[at.Cookie].Name), f.requests[at.Step][at.Exchange]}, true
		}
		lines = x.SetCookies
	}
	if at.Line < 0 || at.Line >= len(lines) {
		return requirement{}, false
	}
	w = requirement{cookieStored, at.Step, f.name(lines[at.Line].Name), request{}}
	if _, noted := f.states[w]; !noted {
		w.part = cookieDeleted
	}
	return w, true
}

// sentLater reports whether the step requests the same address again, and
// then with the cookie.
func (f *findings) sentLater(w requirement) bool {
	for _, r := range f.requests[w.step] {
		later := w
		later.request = r
		if r.address == w.request.address && r.nth > w.request.nth && f.states[later] == met {
			return true
		}
	}
	return false
}

// valueOf is the value of a line, without quotes around it.
func valueOf(line string) string {
	pair, _, _ := strings.Cut(line, ";")
	_, value, _ := strings.Cut(pair, "=")
	return strings.Trim(value, " \t\"")
}

func hostOf(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return ""
	}
	return u.Host
}
