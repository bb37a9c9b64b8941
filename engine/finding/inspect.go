package finding

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An inspection goes through a run once.
type inspection struct {
	run  *event.Run
	list []Finding
	// elsewhere has the cookies that a host received which did not set them, by name.
	elsewhere map[string]bool
	// setBy has the hosts that set a cookie, by name.
	setBy map[string][]string
}

// inspect lists the findings of a run, without fixes.
func inspect(run *event.Run) []Finding {
	n := inspection{run: run, elsewhere: map[string]bool{}, setBy: map[string][]string{}}
	n.readers()
	for i := range run.Trace.Steps {
		step := &run.Trace.Steps[i]
		for j := range step.Exchanges {
			n.exchange(event.AtExchange(i, j), &step.Exchanges[j])
		}
		if step.Outcome == trace.RedirectLoop && len(step.Exchanges) > 0 {
			last := len(step.Exchanges) - 1
			x := &step.Exchanges[last]
			n.add(Loop, x.To.Host, event.AtExchange(i, last), x)
		}
	}
	return sorted(n.list, run.EventOf)
}

// readers finds which cookies more than the host that set them received.
func (n *inspection) readers() {
	for i := range n.run.Trace.Steps {
		for j := range n.run.Trace.Steps[i].Exchanges {
			x := &n.run.Trace.Steps[i].Exchanges[j]
			for k := range x.SetCookies {
				n.setBy[x.SetCookies[k].Name] = append(n.setBy[x.SetCookies[k].Name], x.To.Host)
			}
			for k := range x.Cookies {
				if c := &x.Cookies[k]; c.Sent && !slices.Contains(n.setBy[c.Name], x.To.Host) {
					n.elsewhere[c.Name] = true
				}
			}
		}
	}
}

// add adds a finding unless the same is known of an earlier event.
func (n *inspection) add(k Kind, subject string, at event.Place, x *trace.Exchange) {
	if slices.ContainsFunc(n.list, func(f Finding) bool { return f.Kind == k && f.Subject == subject }) {
		return
	}
	f := Finding{Kind: k, Subject: subject, At: at, Server: None}
	if by := x.AnsweredBy; by != nil && by.Server != nil {
		f.Server = *by.Server
	}
	n.list = append(n.list, f)
}

func (n *inspection) exchange(at event.Place, x *trace.Exchange) {
	for i := range x.Readable {
		n.add(Readable, x.Readable[i].Name, at, x)
	}
	if x.AnsweredBy.Intercepted() {
		return // An attacker's response says nothing about the servers.
	}
	if by := x.AnsweredBy; by != nil && by.Withheld != "" {
		n.add(Withheld, by.Withheld, at, x)
	}
	for i := range x.SetCookies {
		if x.SetCookies[i].By == trace.ByServer {
			n.line(at.WithLine(i), x, &x.SetCookies[i])
		}
	}
	n.blocked(at, x)
	n.redirect(at, x)
}

// line inspects a cookie that a server sets.
func (n *inspection) line(at event.Place, x *trace.Exchange, set *trace.SetCookie) {
	switch {
	case slices.Contains(set.Reasons, rule.SameSiteNoneInsecure):
		n.add(NoneWithoutSecure, set.Name, at, x)
	case slices.Contains(set.Reasons, rule.SecureOnly):
		n.add(SecureOverHTTP, set.Name, at, x)
	}
	if !set.Stored || set.Effect == trace.Deleted || set.Effect == trace.Expired || set.Cookie == nil || x.To.Local {
		return
	}
	c := set.Cookie
	if !c.Secure && x.To.Secure() {
		n.add(NotSecure, set.Name, at, x)
	}
	if !c.HostOnly && !n.elsewhere[set.Name] {
		n.add(WideDomain, set.Name, at, x)
	}
	if c.Secure && c.HostOnly && slices.Contains(set.Attributes, "Path=/") && !strings.HasPrefix(c.Name, "__") {
		n.add(NoPrefix, set.Name, at, x)
	}
}

// blocked inspects the cookies that a plain http page does not get.
func (n *inspection) blocked(at event.Place, x *trace.Exchange) {
	if x.To.Secure() || x.Via != trace.Network || x.Destination != trace.Document || event.Redirects(x) {
		return
	}
	for i := range x.Cookies {
		if slices.Contains(x.Cookies[i].Reasons, rule.SecureOnly) {
			n.add(SecureOverHTTP, x.Cookies[i].Name, at.WithCookie(i), x)
		}
	}
}

// redirect inspects a redirect to https, or to another address of the same page.
func (n *inspection) redirect(at event.Place, x *trace.Exchange) {
	if x.Via != trace.Network || !event.Redirects(x) || x.Next == nil {
		return
	}
	if event.ToHTTPS(x) && !n.covered(x.To.Host) && !x.To.Local {
		n.add(NoHSTS, x.To.Host, at, x)
	}
	samePage := x.Next.Path == x.To.Path || x.Next.Path == x.To.Path+"/"
	if x.Method == "POST" && (x.Status == 301 || x.Status == 302) && samePage && x.Next.URL != x.To.URL {
		n.add(LostPost, x.To.Host, at, x)
	}
}

// covered reports whether the browser contacts a host only over https after the run.
func (n *inspection) covered(host string) bool {
	last := n.run.Trace.Steps[len(n.run.Trace.Steps)-1]
	return slices.ContainsFunc(last.HSTS, func(h trace.HSTSHost) bool {
		return host == h.Host || h.IncludeSubDomains && strings.HasSuffix(host, "."+h.Host)
	})
}
