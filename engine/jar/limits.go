package jar

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// Limits are how many cookies a browser keeps. The zero value has no limits.
// RFC 6265bis §6.1 requires at least 50 per domain and 3000 in total, and §5.7
// (after step 24) an order of eviction; browsers have their own.
type Limits struct {
	// Domain is for the unpartitioned cookies of one domain.
	Domain Limit
	// DomainAttribute counts by a cookie's own Domain, or host, as §5.7 does;
	// otherwise the registrable domain counts.
	DomainAttribute bool
	// Partition is for the cookies of one domain in one partition.
	Partition Limit
	// PartitionBytes is for the octets of their names and values. It is
	// enforced only when a cookie with the Partitioned attribute is stored.
	PartitionBytes Limit
	// Total is for all cookies.
	Total Limit
	// TotalExcludesPartitioned leaves partitioned cookies out of Total.
	TotalExcludesPartitioned bool
}

// A Limit is how much is allowed, and what is evicted above it.
type Limit struct {
	// Max is the maximum, in cookies or octets; 0 for no limit.
	Max int
	// Keep is what a purge reduces to.
	Keep int
	// Rounds say which cookies are evicted, round by round until Keep is
	// reached.
	Rounds []Round
	// OneRound: the purge ends with the first round that evicts a cookie, even
	// if Keep is not reached.
	OneRound bool
	// ExemptsNew: the new cookie itself is not evicted.
	ExemptsNew bool
	// ExemptsSecure: a new cookie without Secure does not evict Secure cookies;
	// if there are no others, it is rejected.
	ExemptsSecure bool
	// Idle exempts cookies that were used within this time.
	Idle time.Duration
	// IdleFirst: there is no purge until a cookie has been idle for this time,
	// if it is longer than Idle.
	IdleFirst time.Duration
}

// A Round says which cookies a purge may evict, the least recently used first.
type Round struct {
	// Priority is the only priority that the round evicts, "" for all.
	Priority cookie.Priority
	// Insecure exempts the Secure cookies.
	Insecure bool
	// Quota is how many of these cookies stay in any case, Secure ones first.
	Quota int
}

// An Eviction is a cookie that was evicted for another.
type Eviction struct {
	Cookie cookie.Cookie
	Reason rule.ID
	// Limit is the exceeded limit, in cookies or octets.
	Limit int
}
