package hsts

import (
	"slices"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Rules are a browser's choices. The zero value is RFC 6797 with the hook of
// Fetch's main fetch.
type Rules struct {
	// RememberLocalhost applies HSTS to localhost; Fetch exempts it.
	RememberLocalhost bool
	// RefuseHugeMaxAge ignores a header whose max-age does not fit 64 bits.
	RefuseHugeMaxAge bool
}

// A Host is one that is spoken to over https only.
type Host struct {
	Name              string
	IncludeSubDomains bool
	// Preloaded hosts ship with the browser and never expire.
	Preloaded bool
	Expires   time.Time
}

// A Store is a browser's list of such hosts.
type Store struct {
	rules Rules
	hosts []Host
}

// New returns a store that knows the preloaded hosts, each with its
// subdomains.
func New(r Rules, preloaded []string) *Store {
	s := &Store{rules: r}
	for _, name := range preloaded {
		s.hosts = append(s.hosts, Host{Name: name, IncludeSubDomains: true, Preloaded: true})
	}
	return s
}

// Note takes in the Strict-Transport-Security values of a response that came
// over https. Only the first counts (RFC 6797 §8.1), and only from a host
// with a name.
func (s *Store) Note(host string, values []string, now time.Time) {
	if len(values) == 0 || !s.applies(host) {
		return
	}
	p, ok := ParseHeader(values[0], s.rules)
	if !ok {
		return
	}
	s.hosts = slices.DeleteFunc(s.hosts, func(h Host) bool {
		return h.Name == host && !h.Preloaded
	})
	if p.MaxAge > 0 {
		s.hosts = append(s.hosts, Host{
			Name:              host,
			IncludeSubDomains: p.IncludeSubDomains,
			Expires:           now.Add(p.MaxAge),
		})
	}
}

// Upgrades reports whether host is spoken to over https only: it is on the
// list itself, or a host above it is with its subdomains (§8.2). Without learned
// only the hosts that ship with the browser count.
func (s *Store) Upgrades(host string, learned bool, now time.Time) bool {
	if !s.applies(host) {
		return false
	}
	return slices.ContainsFunc(s.hosts, func(h Host) bool {
		return (learned || h.Preloaded) && h.alive(now) && h.covers(host)
	})
}

// Hosts lists the hosts in force at now, in the order in which they were
// learned.
func (s *Store) Hosts(now time.Time) []Host {
	var alive []Host
	for _, h := range s.hosts {
		if h.alive(now) {
			alive = append(alive, h)
		}
	}
	return alive
}

func (s *Store) applies(host string) bool {
	if origin.IsIP(host) {
		return false
	}
	return s.rules.RememberLocalhost || !origin.LoopbackHost(host)
}

func (h *Host) alive(now time.Time) bool { return h.Preloaded || h.Expires.After(now) }

func (h *Host) covers(host string) bool {
	return host == h.Name || h.IncludeSubDomains && strings.HasSuffix(host, "."+h.Name)
}
