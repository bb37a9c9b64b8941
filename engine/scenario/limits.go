package scenario

// Limits of a document. They are far above what a person writes, and limit the
// work that a link from a stranger can cause.
const (
	// MaxBytes is the size of a JSON document; a larger one is not read.
	MaxBytes = 4 << 20
	// MaxServers, MaxRules (those of all servers, of their proxies and of the
	// attacker), MaxSteps, MaxClaims and MaxPreloaded count the entries of the
	// lists.
	MaxServers   = 200
	MaxRules     = 2_000
	MaxSteps     = 2_000
	MaxClaims    = 2_000
	MaxPreloaded = 1_000
	// MaxProxies is how many may be in a row.
	MaxProxies = 8
	// MaxLines counts the Set-Cookie lines and header values of all rules.
	MaxLines = 10_000
	// MaxText is the size in bytes of any one string.
	MaxText = 64 << 10
	// MaxSeconds is the longest wait: a hundred years.
	MaxSeconds = 100 * 365 * 24 * 60 * 60
	// MaxDepth is how deep a stack's settings may nest.
	MaxDepth = 16
	// FirstYear and LastYear bound the virtual clock, from its start to the
	// last wait. RFC 3339 cannot write years after 9999, and the lifetimes of
	// cookies, added to the clock, must stay below that.
	FirstYear = 1970
	LastYear  = 8999
)
