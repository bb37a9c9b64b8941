package jar

import "time"

// Rules are a browser's choices about storing and selecting cookies. RFC
// 6265bis draft 22 requires LaxByDefault and NoneNeedsSecure, and suggests
// SecureOnTrustworthy; the others are optional or deviations.
type Rules struct {
	// LaxByDefault treats a cookie without SameSite as Lax; otherwise it counts
	// as None (6265bis §5.6.7 requires Lax, "Default" enforcement).
	LaxByDefault bool
	// LaxAllowUnsafe is how long after its creation a cookie that is Lax by
	// default is still sent with a cross-site top-level POST; 0 for never
	// (6265bis §5.6.7.2, optional).
	LaxAllowUnsafe time.Duration
	// NoneNeedsSecure rejects SameSite=None without Secure (§5.7 step 19).
	NoneNeedsSecure bool
	// SecureOnTrustworthy allows Secure cookies over plain http on hosts on
	// this machine, which use no network (§5.8.3 note).
	SecureOnTrustworthy bool
	// NewValueRenewsCreation gives an overwritten cookie a new creation time
	// when its value changes, so that it moves to the end of the send order;
	// otherwise the old time is kept (§5.7 step 23.3).
	NewValueRenewsCreation bool
	// HostOnlyProtectsExactHost: "leave Secure cookies alone" protects a
	// host-only Secure cookie only on its exact host, not on subdomains; §5.7
	// step 16 compares domains regardless of the host-only flag.
	HostOnlyProtectsExactHost bool
	// ClearsExactHost: Clear-Site-Data deletes only cookies whose domain is the
	// host; Clear Site Data "clear cookies for origin" deletes those of the
	// whole registrable domain.
	ClearsExactHost bool
	// ClearsOnePartition: Clear-Site-Data deletes only the unpartitioned cookies
	// or, where the browser partitions third-party cookies, only those of the
	// partition; otherwise it deletes both.
	ClearsOnePartition bool
	// ScriptLifetime is the longest lifetime of a cookie that a script set; 0
	// for no special limit.
	ScriptLifetime time.Duration
	// Limits are how many cookies there may be.
	Limits Limits
	// AccessUpdateThreshold is how long after an access the next one is
	// recorded: a cookie that is sent sooner keeps its last-access time; §5.8.3
	// step 3 updates it each time.
	AccessUpdateThreshold time.Duration
	// SortByName orders cookies with equal path length by name instead of
	// creation (§5.8.3 step 4).
	SortByName bool
}
