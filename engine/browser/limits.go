package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
)

// How many cookies the browsers keep, and which they evict first. The sources
// of the numbers are in the tables of [evidence.Switches]; the limits of the whole jar
// take a month to reach. The order of eviction is measured where the numbers
// are, except for one quota.

const month = 30 * 24 * time.Hour

// insecureFirst evicts cookies without Secure first, then any.
var insecureFirst = []jar.Round{{Insecure: true}, {}}

var chromeLimits = jar.Limits{
	Domain: jar.Limit{
		Max: 180, Keep: 150,
		Rounds: []jar.Round{
			{Priority: cookie.Low, Insecure: true, Quota: 30},
			{Priority: cookie.Low, Quota: 30},
			{Priority: cookie.Medium, Insecure: true, Quota: 50},
			{Priority: cookie.High, Insecure: true, Quota: 70}, // quota not measured, cookie_monster.cc
			{Priority: cookie.Medium, Quota: 50},
			{Priority: cookie.High, Quota: 70},
		},
	},
	Partition:      jar.Limit{Max: 180, Keep: 180, Rounds: []jar.Round{{}}},
	PartitionBytes: jar.Limit{Max: 10_240, Keep: 10_240, Rounds: []jar.Round{{}}},
	Total: jar.Limit{
		Max: 3300, Keep: 3000,
		Rounds: insecureFirst,
		Idle:   month,
	},
	TotalExcludesPartitioned: true,
}

// firefoxDomain is Firefox's limit per domain, which applies to each partition
// separately.
var firefoxDomain = jar.Limit{
	Max: 180, Keep: 150,
	Rounds:        insecureFirst,
	OneRound:      true,
	ExemptsNew:    true,
	ExemptsSecure: true,
}

var firefoxLimits = jar.Limits{
	Domain:    firefoxDomain,
	Partition: firefoxDomain,
	PartitionBytes: jar.Limit{
		Max: 12_288, Keep: 10_240,
		Rounds:     insecureFirst,
		ExemptsNew: true,
	},
	Total: jar.Limit{
		Max: 3300, Keep: 3001, // 3000 and the new cookie
		Rounds:     []jar.Round{{}},
		ExemptsNew: true,
		Idle:       month,
		IdleFirst:  33 * 24 * time.Hour,
	},
}

// specLimits are the minimums of RFC 6265bis §6.1 and its order of eviction
// (§5.7, after step 24). It has no number above the minimum at which a purge
// starts.
var specLimits = jar.Limits{
	Domain:          jar.Limit{Max: 50, Keep: 50, Rounds: insecureFirst},
	DomainAttribute: true,
	Total:           jar.Limit{Max: 3300, Keep: 3000, Rounds: []jar.Round{{}}},
}
