package jar

import (
	"cmp"
	"slices"
	"time"
)

// A unit is what a limit counts.
type unit uint8

const (
	cookies unit = iota
	octets
)

func (g *group) size(u unit) int {
	if u == octets {
		return g.octets
	}
	return g.cookies
}

func (e *entry) size(u unit) int {
	if u == octets {
		return len(e.Name) + len(e.Value)
	}
	return 1
}

// A purge chooses the cookies to evict when a limit is exceeded.
type purge struct {
	*Limit
	unit unit
	now  time.Time
	// added is the new cookie, which exceeded the limit.
	added *entry
	// excess is how much remains to be evicted.
	excess  int
	evicted []*entry
}

// choose picks cookies from a group, which it reorders.
func (p *purge) choose(group []*entry) []*entry {
	slices.SortFunc(group, leastRecentlyUsed)
	for i := range p.Rounds {
		if p.OneRound && len(p.evicted) > 0 {
			break
		}
		if r := &p.Rounds[i]; r.Insecure || p.added.Secure || !p.ExemptsSecure {
			group = p.play(r, group)
		}
	}
	if len(p.evicted) == 0 && p.ExemptsSecure && !p.added.Secure {
		return []*entry{p.added}
	}
	return p.evicted
}

// play picks the cookies of a group that a round evicts, and returns the
// others.
func (p *purge) play(r *Round, group []*entry) (rest []*entry) {
	allowed := r.allowed(group)
	rest = group[:0]
	for _, e := range group {
		if p.excess <= 0 || allowed <= 0 || !r.mayEvict(e) || p.exempts(e) {
			rest = append(rest, e)
			continue
		}
		p.evicted = append(p.evicted, e)
		p.excess -= e.size(p.unit)
		allowed--
	}
	return rest
}

// exempts reports whether no round evicts e.
func (p *purge) exempts(e *entry) bool {
	return p.ExemptsNew && e == p.added || p.Idle > 0 && p.now.Sub(e.usedAt) < p.Idle
}

// allowed is how many cookies of a group the round may evict. The Secure
// cookies that it exempts count towards its quota (Chromium, cookie_monster.cc).
func (r *Round) allowed(group []*entry) int {
	n := -r.Quota
	for _, e := range group {
		if r.concerns(e) {
			n++
		}
	}
	return n
}

// concerns reports whether e has the priority of the round.
func (r *Round) concerns(e *entry) bool { return r.Priority == "" || r.Priority == e.Priority }

// mayEvict reports whether the round may evict e.
func (r *Round) mayEvict(e *entry) bool { return r.concerns(e) && !(r.Insecure && e.Secure) }

// leastRecentlyUsed orders by the last access, then by creation (§5.7, after
// step 24).
func leastRecentlyUsed(a, b *entry) int {
	if byUse := cmp.Compare(a.used, b.used); byUse != 0 {
		return byUse
	}
	return cmp.Compare(a.order, b.order)
}
