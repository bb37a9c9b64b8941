package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// answeredBy records who made a response.
func answeredBy(by *server.Answerer) *trace.Answerer {
	a := &trace.Answerer{
		Rules: by.Rules, Scheme: by.Scheme, SchemeFrom: trace.SchemeSource(by.SchemeFrom),
		Setting: by.Setting, Settings: by.Settings, Reason: by.Reason, Attacker: by.Attacker,
		Withheld: by.Withheld, WithheldBy: by.WithheldBy, Stack: by.Stack, Trust: by.Trust, Trusts: by.Trusts, Unverified: by.Unverified, Proxy: by.Proxy,
	}
	if !by.Intercepted {
		asked := by.Server
		a.Server = &asked
	}
	return a
}

// serverClock is the time on the server's clock when it answered, if the
// browser uses the Date header (RFC 9110 §6.6.1).
func serverClock(response *server.Response, rules *cookie.Rules, now time.Time) time.Time {
	if dates := response.Header("Date"); len(dates) > 0 && rules.ExpiresByServerClock {
		if date, ok := cookie.ParseDate(dates[0], rules.Dates); ok {
			return date
		}
	}
	return now
}

var effects = [...]trace.Effect{
	jar.Created:     trace.Created,
	jar.Overwritten: trace.Overwritten,
	jar.Deleted:     trace.Deleted,
	jar.Expired:     trace.Expired,
}

// considered records the result for each cookie that a request considered.
func (c *cookies) considered(selections []jar.Selection, open bool) []trace.CookieSelection {
	list := make([]trace.CookieSelection, len(selections))
	sent := make(map[string]bool, len(selections))
	for i := range selections {
		s := &selections[i]
		if s.Sent() {
			if sent[s.Cookie.Name] {
				s.Checks.Warn(rule.SameNameTwice, "")
			}
			sent[s.Cookie.Name] = true
		}
		list[i] = trace.CookieSelection{
			Name:         s.Cookie.Name,
			Domain:       s.Cookie.Domain,
			Path:         s.Cookie.Path,
			PartitionKey: s.Cookie.PartitionKey,
			Sent:         s.Sent(),
			Reasons:      listed(s.Checks.Reasons()),
			Warnings:     s.Checks.Warnings(),
			Cookie:       c.form(s.Cookie),
			Checks:       s.Checks,
			Readable:     open && s.Sent(),
		}
	}
	return list
}

// listed is a list that is never nil, as in a trace.
func listed(reasons []rule.ID) []rule.ID {
	if reasons == nil {
		return []rule.ID{}
	}
	return reasons
}

// crossesOpenWire reports whether anyone on the wire can read r and its
// response. Requests to this machine cross no network.
func crossesOpenWire(r *request) bool {
	return !r.url.Secure() && !origin.LoopbackHost(r.url.Host)
}

// readable lists the cookies of an exchange that anyone on the wire can read.
func readable(selections []jar.Selection, lines []trace.SetCookie, open bool) []trace.Readable {
	if !open {
		return nil
	}
	var list []trace.Readable
	for i := range selections {
		if k := selections[i].Cookie; selections[i].Sent() {
			list = append(list, trace.Readable{Name: k.Name, Value: k.Value, In: "Cookie"})
		}
	}
	for i := range lines {
		if set := &lines[i]; set.Readable {
			list = append(list, trace.Readable{Name: set.Name, Value: set.Cookie.Value, In: "Set-Cookie"})
		}
	}
	return list
}

// priorityOf is a cookie's priority, "" for the default.
func priorityOf(k *cookie.Cookie) string {
	if k.Priority == cookie.Medium {
		return ""
	}
	return string(k.Priority)
}

// evictions records the cookies that were evicted for a new one.
func evictions(list []jar.Eviction) []trace.Eviction {
	var gone []trace.Eviction
	for i := range list {
		k := &list[i].Cookie
		gone = append(gone, trace.Eviction{
			Name:         k.Name,
			Domain:       k.Domain,
			HostOnly:     k.HostOnly,
			Path:         k.Path,
			PartitionKey: k.PartitionKey,
			Reason:       list[i].Reason,
			Limit:        list[i].Limit,
		})
	}
	return gone
}

func hstsHosts(hosts []hsts.Host) []trace.HSTSHost {
	var list []trace.HSTSHost
	for i := range hosts {
		list = append(list, hstsHost(&hosts[i]))
	}
	return list
}

func hstsHost(h *hsts.Host) trace.HSTSHost {
	t := trace.HSTSHost{
		Host:              h.Name,
		IncludeSubDomains: h.IncludeSubDomains,
		Preloaded:         h.Preloaded,
		Expires:           h.Expires,
	}
	if !h.Preloaded {
		t.LearnedAt = &trace.ExchangePlace{Step: h.From.Step, Exchange: h.From.Exchange}
	}
	return t
}
