package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
)

// How many cookies the browsers keep, and who goes first. How the numbers are
// known is in the tables of [Switches]; those of the whole jar take a month to
// reach. Who goes first is measured where the numbers are, but for one quota.

const month = 30 * 24 * time.Hour

// insecureFirst evicts what is not Secure, then anything.
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

// firefoxDomain is Firefox's limit for a domain, in each partition anew.
var firefoxDomain = jar.Limit{
	Max: 180, Keep: 150,
	Rounds:         insecureFirst,
	OneRound:       true,
	SparesNewcomer: true,
	SparesSecure:   true,
}

var firefoxLimits = jar.Limits{
	Domain:    firefoxDomain,
	Partition: firefoxDomain,
	PartitionBytes: jar.Limit{
		Max: 12_288, Keep: 10_240,
		Rounds:         insecureFirst,
		SparesNewcomer: true,
	},
	Total: jar.Limit{
		Max: 3300, Keep: 3001, // 3000 and the newcomer
		Rounds:         []jar.Round{{}},
		SparesNewcomer: true,
		Idle:           month,
		IdleFirst:      33 * 24 * time.Hour,
	},
}

// specLimits are the least that RFC 6265bis §6.1 asks for, and its order of
// leaving (§5.7, after step 24). Beyond the least in all, which a purge goes
// down to, it names no number.
var specLimits = jar.Limits{
	Domain:          jar.Limit{Max: 50, Keep: 50, Rounds: insecureFirst},
	DomainAttribute: true,
	Total:           jar.Limit{Max: 3300, Keep: 3000, Rounds: []jar.Round{{}}},
}
