package browser

import (
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// setCookie takes in one Set-Cookie line, or what a script assigned, and
// records what became of it. It was written when the writer's clock showed
// served.
func (b *Browser) setCookie(line string, c jar.Context, served time.Time) trace.SetCookie {
	parsed, against, warnings := cookie.Parse(line, b.profile.Cookie)
	t := trace.SetCookie{Line: line, Name: parsed.Name, Reasons: []reason.Reason{}, Warnings: warnings}
	if c.NoCredentials {
		// Nobody looks at what the line says (Fetch "HTTP-network fetch").
		t.Reasons, t.Warnings = []reason.Reason{reason.CredentialsOmitted}, nil
		return t
	}
	if len(against) > 0 {
		t.Reasons = against
		return t
	}
	parsed.FollowClock(served, b.now)
	k, against, warnings := cookie.Create(parsed, c.URL, b.now, b.profile.Cookie)
	t.Warnings = append(t.Warnings, warnings...)
	if len(against) > 0 {
		t.Reasons = against
		return t
	}
	v := b.jar.Store(k, c)
	b.hear(k, c, &v)
	if slices.Contains(v.Warnings, reason.ScriptLifetimeCapped) {
		t.Warnings = slices.DeleteFunc(t.Warnings, func(w reason.Warning) bool { return w == reason.LifetimeCapped })
	}
	t.Warnings = append(t.Warnings, v.Warnings...)
	t.Stored, t.Effect, t.Evicted = v.Stored(), effects[v.Effect], evictions(v.Evicted)
	t.Reasons = append(t.Reasons, v.Reasons...)
	return t
}

// serverClock is what the server's clock showed when it answered, as far as
// the browser heeds its Date (RFC 9110 §6.6.1).
func (b *Browser) serverClock(response *server.Response) time.Time {
	if dates := response.Header("Date"); len(dates) > 0 && b.profile.Cookie.ExpiresByServerClock {
		if date, ok := cookie.ParseDate(dates[0]); ok {
			return date
		}
	}
	return b.now
}

var effects = [...]trace.Effect{
	jar.Created:     trace.Created,
	jar.Overwritten: trace.Overwritten,
	jar.Deleted:     trace.Deleted,
	jar.Expired:     trace.Expired,
}

// considered records what became of each cookie at a request.
func considered(selections []jar.Selection) []trace.CookieSelection {
	list := make([]trace.CookieSelection, len(selections))
	for i := range selections {
		s := &selections[i]
		list[i] = trace.CookieSelection{
			Name:         s.Cookie.Name,
			Domain:       s.Cookie.Domain,
			Path:         s.Cookie.Path,
			PartitionKey: s.Cookie.PartitionKey,
			Sent:         s.Sent(),
			Reasons:      listed(s.Reasons),
			Warnings:     s.Warnings,
		}
	}
	return list
}

// listed is a list that is never nil, as a trace has it.
func listed(reasons []reason.Reason) []reason.Reason {
	if reasons == nil {
		return []reason.Reason{}
	}
	return reasons
}

// readable lists the cookies of an exchange that anyone on the wire could
// read. What stays on this machine crosses no wire.
func (b *Browser) readable(r *request, selections []jar.Selection, lines []string) []trace.Readable {
	if r.url.Secure() || origin.LoopbackHost(r.url.Host) {
		return nil
	}
	var list []trace.Readable
	for i := range selections {
		if k := selections[i].Cookie; selections[i].Sent() {
			list = append(list, trace.Readable{Name: k.Name, Value: k.Value, In: "Cookie"})
		}
	}
	for _, line := range lines {
		parsed, against, _ := cookie.Parse(line, b.profile.Cookie)
		if len(against) == 0 {
			list = append(list, trace.Readable{Name: parsed.Name, Value: parsed.Value, In: "Set-Cookie"})
		}
	}
	return list
}

// documentCookie is what document.cookie gives on the page.
func (b *Browser) documentCookie() string {
	if b.page == nil || b.page.failed {
		return ""
	}
	if b.heard != nil {
		return jar.Header(b.heard.Select(b.scriptContext()))
	}
	return jar.Header(b.jar.Select(b.scriptContext()))
}

func jarEntries(cookies []*cookie.Cookie) []trace.Cookie {
	list := make([]trace.Cookie, len(cookies))
	for i, k := range cookies {
		list[i] = trace.Cookie{
			Name:         k.Name,
			Value:        k.Value,
			Domain:       k.Domain,
			HostOnly:     k.HostOnly,
			Path:         k.Path,
			Secure:       k.Secure,
			HttpOnly:     k.HttpOnly,
			SameSite:     string(k.SameSite),
			Partitioned:  k.Partitioned,
			PartitionKey: k.PartitionKey,
			Priority:     priorityOf(k),
			Expires:      k.Expires,
			Created:      k.Created,
		}
	}
	return list
}

// priorityOf is a cookie's priority, "" for what they all have.
func priorityOf(k *cookie.Cookie) string {
	if k.Priority == cookie.Medium {
		return ""
	}
	return string(k.Priority)
}

// evictions records who went for a cookie.
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
	for _, h := range hosts {
		list = append(list, trace.HSTSHost{
			Host:              h.Name,
			IncludeSubDomains: h.IncludeSubDomains,
			Preloaded:         h.Preloaded,
			Expires:           h.Expires,
		})
	}
	return list
}
