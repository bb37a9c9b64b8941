package jar

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// Limits are how many cookies a browser keeps. The zero value keeps all.
// RFC 6265bis §6.1 asks for at least 50 in a domain and 3000 in all, and §5.7
// (after step 24) for an order of leaving; browsers have their own.
type Limits struct {
	// Domain is for the cookies of one domain that live in no partition.
	Domain Limit
	// DomainAttribute takes a cookie's own Domain, or host, for its domain, as
	// §5.7 does; otherwise that is the registrable domain.
	DomainAttribute bool
	// Partition is for the cookies of one domain in one partition.
	Partition Limit
	// PartitionBytes is for the octets of their names and values, and is looked
	// at when one arrives that asked to be Partitioned.
	PartitionBytes Limit
	// Total is for all cookies.
	Total Limit
	// TotalExcludesPartitioned leaves those in partitions out of Total.
	TotalExcludesPartitioned bool
}

// A Limit is how much there may be, and who goes when there is more.
type Limit struct {
	// Max is the most there may be, in cookies or octets; 0 for no limit.
	Max int
	// Keep is what a purge goes down to.
	Keep int
	// Rounds say who goes, round by round until that is reached.
	Rounds []Round
	// OneRound: the first round that finds somebody to go is the last, be it
	// enough or not.
	OneRound bool
	// SparesNewcomer: the cookie that was too many is not among those that may
	// go for it.
	SparesNewcomer bool
	// SparesSecure: a newcomer without Secure drives no Secure cookie out;
	// where there are only these it is refused.
	SparesSecure bool
	// Idle spares what was in use more recently than that.
	Idle time.Duration
	// IdleFirst: there is no purge before some cookie has been idle for so
	// long, if that is longer than Idle.
	IdleFirst time.Duration
}

// A Round of a purge is who may go in it, the least recently used first.
type Round struct {
	// Priority is the only one that is looked at, "" for all.
	Priority cookie.Priority
	// Insecure spares the Secure cookies.
	Insecure bool
	// Quota is how many of those that are looked at stay in any case, Secure
	// ones first.
	Quota int
}

// An Eviction is a cookie that had to go to make room for another.
type Eviction struct {
	Cookie cookie.Cookie
	Reason rule.ID
	// Limit is the one that was passed, in cookies or octets.
	Limit int
}
