package hsts

import (
	"slices"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// Rules are a browser's choices. The zero value is RFC 6797 as used in Fetch's
// main fetch.
type Rules struct {
	// RememberLocalhost applies HSTS to localhost; Fetch exempts it.
	RememberLocalhost bool
	// IgnoreTrailingDot gives a host and its form with a trailing dot the same
	// entry.
	IgnoreTrailingDot bool
	// RefuseHugeMaxAge ignores a header whose max-age does not fit 64 bits.
	RefuseHugeMaxAge bool
}

// A Host is an HSTS entry.
type Host struct {
	Name              string
	IncludeSubDomains bool
	// Preloaded hosts ship with the browser and never expire.
	Preloaded bool
	Expires   time.Time
	// From is the response that taught it; later ones only renew it.
	From Response
}

// A Response is a response of a run, with its indices in the trace.
type Response struct{ Step, Exchange int }

// A Store is a browser's list of HSTS entries.
type Store struct {
	rules Rules
	hosts []Host
}

// New returns a store with the preloaded hosts, each with its subdomains.
func New(r Rules, preloaded []string) *Store {
	s := &Store{rules: r}
	for _, name := range preloaded {
		s.hosts = append(s.hosts, Host{Name: name, IncludeSubDomains: true, Preloaded: true})
	}
	return s
}

// Note processes the Strict-Transport-Security values of a response that came
// over https; there is at least one. Only the first value counts (RFC 6797
// §8.1), and only from a host with a name. Note returns the result, and the
// entry that the host then has, nil for none.
func (s *Store) Note(host string, values []string, now time.Time, from Response) (rule.Check, *Host) {
	check := rule.Check{Rule: rule.StrictTransportSecurity, Value: values[0]}
	host = s.canonical(host)
	if !s.applies(host) {
		check.Result, check.Because = rule.Failed, rule.ThisMachine
		if origin.IsIP(host) {
			check.Because = rule.IPAddress
		}
		return check, nil
	}
	p, ok := ParseHeader(values[0], s.rules)
	if !ok {
		check.Result, check.Because = rule.Failed, rule.Malformed
		return check, nil
	}
	known := slices.IndexFunc(s.hosts, func(h Host) bool { return h.learned(host) && h.unexpired(now) })
	if p.MaxAge == 0 {
		if check.Because = rule.NoEntry; known >= 0 {
			check.Because = rule.Forgotten
		}
		s.removeLearned(host)
		return check, nil
	}
	entry := Host{
		Name:              host,
		IncludeSubDomains: p.IncludeSubDomains,
		Expires:           now.Add(p.MaxAge),
		From:              from,
	}
	check.Because = rule.Noted
	if known >= 0 && s.hosts[known].IncludeSubDomains == p.IncludeSubDomains {
		check.Because, entry.From = rule.Renewed, s.hosts[known].From
	}
	s.removeLearned(host)
	s.hosts = append(s.hosts, entry)
	return check, &entry
}

// removeLearned removes the entry that responses of a host made.
func (s *Store) removeLearned(host string) {
	s.hosts = slices.DeleteFunc(s.hosts, func(h Host) bool { return h.learned(host) })
}

// Upgrades returns the entry that covers host: its own, or that of a parent
// domain with subdomains (§8.2); nil for none. Without learned only preloaded
// hosts count.
func (s *Store) Upgrades(host string, learned bool, now time.Time) *Host {
	if !s.applies(host) {
		return nil
	}
	host = s.canonical(host)
	for i := range s.hosts {
		if h := &s.hosts[i]; (learned || h.Preloaded) && h.unexpired(now) && h.covers(host) {
			return h
		}
	}
	return nil
}

// Hosts lists the entries in force at now, in the order in which they were set.
func (s *Store) Hosts(now time.Time) []Host {
	var alive []Host
	for _, h := range s.hosts {
		if h.unexpired(now) {
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

// canonical is the form in which the list has a host.
func (s *Store) canonical(host string) string {
	if s.rules.IgnoreTrailingDot {
		return strings.TrimSuffix(host, ".")
	}
	return host
}

// learned reports whether h is the entry that a response of the host made.
func (h *Host) learned(host string) bool { return h.Name == host && !h.Preloaded }

func (h *Host) unexpired(now time.Time) bool { return h.Preloaded || h.Expires.After(now) }

func (h *Host) covers(host string) bool {
	return host == h.Name || h.IncludeSubDomains && strings.HasSuffix(host, "."+h.Name)
}
