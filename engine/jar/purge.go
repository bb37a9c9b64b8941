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

// A purge chooses who goes when a limit is passed.
type purge struct {
	*Limit
	unit unit
	now  time.Time
	// newcomer is the cookie that was too many.
	newcomer *entry
	// excess is what is left to go.
	excess int
	gone   []*entry
}

// choose picks from a group, which it reorders.
func (p *purge) choose(group []*entry) []*entry {
	slices.SortFunc(group, leastRecentlyUsed)
	for i := range p.Rounds {
		if p.OneRound && len(p.gone) > 0 {
			break
		}
		if r := &p.Rounds[i]; r.Insecure || p.newcomer.Secure || !p.SparesSecure {
			group = p.play(r, group)
		}
	}
	if len(p.gone) == 0 && p.SparesSecure && !p.newcomer.Secure {
		return []*entry{p.newcomer}
	}
	return p.gone
}

// play takes those of a group that go in a round and returns the others.
func (p *purge) play(r *Round, group []*entry) (rest []*entry) {
	allowed := r.allowed(group)
	rest = group[:0]
	for _, e := range group {
		if p.excess <= 0 || allowed <= 0 || !r.picks(e) || p.spares(e) {
			rest = append(rest, e)
			continue
		}
		p.gone = append(p.gone, e)
		p.excess -= e.size(p.unit)
		allowed--
	}
	return rest
}

// spares reports whether e stays in every round.
func (p *purge) spares(e *entry) bool {
	return p.SparesNewcomer && e == p.newcomer || p.Idle > 0 && p.now.Sub(e.usedAt) < p.Idle
}

// allowed is how many of a group may go in the round. The Secure cookies that
// it spares count toward its quota (Chromium, cookie_monster.cc).
func (r *Round) allowed(group []*entry) int {
	n := -r.Quota
	for _, e := range group {
		if r.concerns(e) {
			n++
		}
	}
	return n
}

// concerns reports whether e has the priority that the round looks at.
func (r *Round) concerns(e *entry) bool { return r.Priority == "" || r.Priority == e.Priority }

// picks reports whether e may go in the round.
func (r *Round) picks(e *entry) bool { return r.concerns(e) && !(r.Insecure && e.Secure) }

// leastRecentlyUsed orders by the last access, then by creation (§5.7, after
// step 24).
func leastRecentlyUsed(a, b *entry) int {
	if byUse := cmp.Compare(a.used, b.used); byUse != 0 {
		return byUse
	}
	return cmp.Compare(a.order, b.order)
}
