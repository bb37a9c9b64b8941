package browser

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/csp"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/referrer"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// requestHeaders are the headers of r that depend on its initiator and its
// destination. Headers that only identify the browser are left out.
func requestHeaders(r *request, s *sites, to *trace.Address, cookie string) []trace.Header {
	var room [9]trace.Header
	list := room[:0]
	add := func(name, value string) {
		if value != "" {
			list = append(list, trace.Header{Name: name, Value: value})
		}
	}
	add("Host", to.Authority)
	if s.sendsOrigin(r) {
		add("Origin", s.originHeader(r))
	}
	if r.destination == trace.Preflight {
		add("Access-Control-Request-Method", r.asksFor)
		add("Access-Control-Request-Headers", strings.Join(r.unsafe, ","))
	}
	add("Referer", s.referrer(r))
	if origin.Trustworthy(r.url) {
		mode, dest := r.fetchMetadata()
		add("Sec-Fetch-Site", s.fetchSite(r))
		add("Sec-Fetch-Mode", mode)
		add("Sec-Fetch-Dest", dest)
	}
	if r.form && r.method != "GET" {
		add("Content-Type", "application/x-www-form-urlencoded")
	}
	if r.destination != trace.Preflight {
		for _, name := range slices.Sorted(maps.Keys(r.headers)) {
			add(name, r.headers[name])
		}
	}
	add("Cookie", cookie)
	return slices.Clone(list)
}

// sendsOrigin reports whether r has an Origin header: CORS requests have one,
// and so do requests with an unsafe method (Fetch "append a request Origin
// header").
func (s *sites) sendsOrigin(r *request) bool {
	if r.initiator == nil {
		return false
	}
	if s.rules.OriginOfForeignFrames && s.returnsToTop(r) {
		return true
	}
	if s.rules.OriginOfCrossOriginFiles && r.mode == scenario.CORS && (r.destination == trace.ScriptDest || r.destination == trace.StyleDest) {
		return true
	}
	return r.destination == trace.Preflight || r.destination == trace.SocketDest || r.mode == "cors" && r.crossOrigin() || r.method != "GET" && r.method != "HEAD"
}

// returnsToTop reports whether a frame of another site than the page's asks that
// site for something.
func (s *sites) returnsToTop(r *request) bool {
	if r.top == nil || r.navigates() {
		return false
	}
	top, schemeful := s.of(r.top), s.rules.SchemefulSameSite
	return top.Same(s.of(&r.url).Site, schemeful) && !top.Same(s.of(r.initiator).Site, schemeful)
}

// referrer is the Referer header of r, "" for none.
func (s *sites) referrer(r *request) string {
	if r.initiator == nil || r.destination == trace.SocketDest {
		return ""
	}
	policy := r.referrerPolicy
	if s.rules.ReferrerCappedCrossSite && s.thirdParty(r) {
		policy = policy.Capped()
	}
	shown := s.shownBy(policy, r)
	if r.shown != nil && len(*r.shown) < len(shown) {
		return *r.shown
	}
	return shown
}

// shownBy is what a policy shows of the page that started r.
func (s *sites) shownBy(policy referrer.Policy, r *request) string {
	if s.rules.ReferrerHiddenFromLoopbackHTTP && r.initiator.Secure() && !r.url.Secure() && r.initiator.Origin() != r.url.Origin() {
		return policy.Shown(r.initiator, &downgraded)
	}
	return policy.Shown(r.initiator, &r.url)
}

// downgraded is a URL that http makes less secure than any https page.
var downgraded = origin.URL{Scheme: "http", Path: "/"}

// originHeader is the value of r's Origin header. Unless r is for CORS, it shows
// no more of the page than the Referer header (Fetch "append a request Origin
// header").
func (s *sites) originHeader(r *request) string {
	switch {
	case r.destination == trace.SocketDest, r.mode == scenario.CORS:
	case (r.form || !s.rules.OriginHiddenOfFormsOnly) && s.referrer(r) == "":
		return "null"
	case r.reload && s.shownBy("", r) == "":
		return "null"
	}
	return r.ownOrigin()
}

// fetchSite is the relation of r and its redirect chain to its initiator (Fetch
// Metadata "set the Sec-Fetch-Site header").
func (s *sites) fetchSite(r *request) string {
	if r.initiator == nil {
		return "none"
	}
	closest, here := "same-origin", s.of(r.initiator).Site
	for i := range len(r.chain) + 1 {
		u := &r.url
		if i < len(r.chain) {
			u = &r.chain[i]
		}
		switch {
		case !s.of(u).Same(here, true):
			return "cross-site"
		case u.Origin() != r.initiator.Origin():
			closest = "same-site"
		}
	}
	return closest
}

// fetchMetadata are Sec-Fetch-Mode and Sec-Fetch-Dest.
func (r *request) fetchMetadata() (mode, dest string) {
	switch r.destination {
	case trace.Document, trace.FrameDoc:
		return "navigate", string(r.destination)
	case trace.ImageDest, trace.ScriptDest, trace.StyleDest:
		return cmp.Or(r.mode, scenario.NoCORS), string(r.destination)
	}
	return r.mode, "empty"
}

// responseHeaders are the headers of a response, unchanged.
func responseHeaders(response *server.Response) []trace.Header {
	size := len(response.Set)
	for i := range response.Headers {
		size += len(response.Headers[i].Values)
	}
	list := make([]trace.Header, 0, size)
	for _, h := range response.Headers {
		ours := len(h.Values) - h.FromAttacker
		for i, value := range h.Values {
			var p csp.Policy
			if strings.EqualFold(h.Name, csp.Header) {
				p = csp.Read(value)
			}
			list = append(list, trace.Header{
				Name: h.Name, Value: value, Attacker: i >= ours,
				NotPlayed: notPlayed(h.Name, response.Status) || len(p.Ignored) > 0, Directives: p.Ignored,
			})
		}
	}
	ours := len(response.Set) - response.FromAttacker
	for i, line := range response.Set {
		list = append(list, trace.Header{Name: "Set-Cookie", Value: line, Attacker: i >= ours})
	}
	return list
}

// unplayed are the response headers, in lower case, that change what browsers
// send, store, show or follow, and that this model ignores.
var unplayed = []string{
	"access-control-max-age", "activate-storage-access", "alt-svc",
	"content-disposition",
	"cross-origin-embedder-policy", "cross-origin-opener-policy", "cross-origin-resource-policy",
	"etag", "link", "origin-agent-cluster", "permissions-policy",
	"refresh", "service-worker-allowed", "speculation-rules",
	"www-authenticate",
}

// forCaches are those of the headers that say how long a response is kept, which
// this model plays for redirects.
var forCaches = []string{"age", "cache-control", "expires", "last-modified", "pragma", "vary"}

func notPlayed(name string, status int) bool {
	name = strings.ToLower(name)
	return slices.Contains(unplayed, name) || !isRedirect(status) && slices.Contains(forCaches, name)
}
