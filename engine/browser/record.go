package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// setCookie takes in one Set-Cookie line, or what a script assigned, and
// records what became of it.
func (b *Browser) setCookie(line string, c jar.Context) trace.SetCookie {
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
	k, against, warnings := cookie.Create(parsed, c.URL, b.now, b.profile.Cookie)
	t.Warnings = append(t.Warnings, warnings...)
	if len(against) > 0 {
		t.Reasons = against
		return t
	}
	v := b.jar.Store(k, c)
	t.Warnings = append(t.Warnings, v.Warnings...)
	t.Stored, t.Effect = v.Stored(), effects[v.Effect]
	t.Reasons = append(t.Reasons, v.Reasons...)
	return t
}

var effects = map[jar.Effect]trace.Effect{
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
			Reasons:      append([]reason.Reason{}, s.Reasons...),
			Warnings:     s.Warnings,
		}
	}
	return list
}

// readable lists the cookies of an exchange that anyone on the wire could
// read. What stays on this machine crosses no wire.
func (b *Browser) readable(r *request, selections []jar.Selection, lines []string) []trace.Readable {
	if r.url.Secure() || origin.LoopbackHost(r.url.Host) {
		return nil
	}
	var list []trace.Readable
	for i := range selections {
		if k := &selections[i].Cookie; selections[i].Sent() {
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
	return jar.Header(b.jar.Select(b.scriptContext()))
}

func jarEntries(cookies []cookie.Cookie) []trace.Cookie {
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
			Expires:      k.Expires,
			Created:      k.Created,
		}
	}
	return list
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
