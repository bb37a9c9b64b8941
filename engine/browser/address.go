package browser

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A knownAddress is a URL without its fragment, in the form of a trace.
type knownAddress struct {
	url origin.URL
	trace.Address
}

// addresses are URLs in the form of a trace.
type addresses struct {
	sites *sites
	// known caches the addresses that were converted last.
	known []*knownAddress
}

// of converts u to the form of a trace. It caches the last addresses: each
// exchange needs its own several times, and most steps need those of the step
// before.
func (a *addresses) of(u *origin.URL) *trace.Address {
	asked := *u
	asked.Fragment, asked.HasFragment = "", false
	for _, known := range a.known {
		if known.url == asked {
			return &known.Address
		}
	}
	const enough = 8 // a page, and where a journey leads
	if len(a.known) == enough {
		a.known = nil
	}
	known := &knownAddress{asked, partsOf(u, a.sites.of(u).key)}
	a.known = append(a.known, known)
	return &known.Address
}

// to is the address of a request: that of a WebSocket has its scheme in the URL.
func (a *addresses) to(r *request) *trace.Address {
	known := a.of(&r.url)
	if r.destination != trace.SocketDest {
		return known
	}
	socket := *known
	socket.URL = r.url.Socket()
	return &socket
}

// partsOf splits u. All parts are slices of one string: a URL is an origin and
// a target, and an origin is a scheme and an authority.
func partsOf(u *origin.URL, site string) trace.Address {
	url := u.Request()
	from, target := url[:len(url)-len(u.Target())], url[len(url)-len(u.Target()):]
	return trace.Address{
		URL: url, Scheme: u.Scheme, Host: u.Host, Port: u.PortNumber(),
		Authority: from[len(u.Scheme)+len("://"):],
		Path:      u.Path, Target: target,
		Origin: from, Site: site,
		Local: origin.LoopbackHost(u.Host),
	}
}

// unresolved is the address of a text that is not a valid URL.
func unresolved(text string) *trace.Address { return &trace.Address{URL: text} }

// rewrite changes a parsed URL to what the browser makes of it.
func (rules *Rules) rewrite(u *origin.URL) {
	if rules.PathPipeEscaped {
		u.Path = strings.ReplaceAll(u.Path, "|", "%7C")
	}
}

// userInfo is the user info that a document at a reference has in its URL.
func (rules *Rules) userInfo(ref, base string) string {
	if rules.UserInfoInDocument {
		return origin.UserInfo(ref, base)
	}
	return ""
}

// initiatorOf is the page that starts the requests of a step on the page from, nil
// if the user does. A reload has the initiator of the page, back and forward that of
// theirs.
func (a *addresses) initiatorOf(step *scenario.Step, from *page, history *tabHistory) *trace.Address {
	kind := step.Do.Kind()
	switch {
	case from == nil:
	case kind.StartedByPage():
		if step.InFrame && from.frame != nil {
			from = from.frame
		}
		return a.of(&from.url)
	case kind.Initiator == scenario.AsBefore:
		if repeated := history.beside(kind.Moves); repeated != nil && repeated.initiator != nil {
			return a.of(repeated.initiator)
		}
	}
	return nil
}

// stoppedAt is the target of a step that stopped before its first request,
// resolved against the page; nil if there is none.
func (a *addresses) stoppedAt(step *scenario.Step, from *page, rules *Rules) *trace.Address {
	if step.URL == "" {
		return nil
	}
	if from != nil {
		if u, err := step.Target(&from.url); err == nil {
			rules.rewrite(&u)
			return a.to(&request{url: u, destination: step.Destination()})
		}
	}
	if u, err := origin.Parse(step.URL); err == nil {
		rules.rewrite(&u)
		return a.of(&u)
	}
	return unresolved(step.URL)
}
