package jar

import "time"

// Rules are a browser's choices where cookies are kept and selected. RFC
// 6265bis draft 22 asks for LaxByDefault and NoneNeedsSecure, and suggests
// SecureOnTrustworthy; the others are optional or deviations.
type Rules struct {
	// LaxByDefault treats a cookie without SameSite as Lax; otherwise it
	// counts as None (6265bis §5.6.7 asks for Lax, "Default" enforcement).
	LaxByDefault bool
	// LaxAllowUnsafe is how long after its creation a cookie that is Lax by
	// default still goes out with a cross-site top-level POST; 0 for never
	// (6265bis §5.6.7.2, optional).
	LaxAllowUnsafe time.Duration
	// NoneNeedsSecure refuses SameSite=None without Secure (§5.7 step 19).
	NoneNeedsSecure bool
	// SecureOnTrustworthy lets Secure cookies be set and sent over plain http
	// on this machine's own names, which never touch a wire (§5.8.3 note).
	SecureOnTrustworthy bool
	// NewValueRenewsCreation gives an overwritten cookie a new creation time
	// when its value changes, so that it moves to the end of the send order;
	// otherwise the old time is kept (§5.7 step 23.3).
	NewValueRenewsCreation bool
	// HostOnlyProtectsExactHost: when leave-Secure-cookies-alone asks whether
	// one cookie's domain lies within another's, a host-only cookie has none
	// below it; §5.7 step 16 compares domains whatever the host-only flag.
	HostOnlyProtectsExactHost bool
	// ScriptLifetime is the longest that a cookie may live that a script wrote;
	// 0 for as long as any other.
	ScriptLifetime time.Duration
	// Limits are how many cookies there may be.
	Limits Limits
	// AccessUpdateThreshold is how long after an access another one counts: a cookie
	// that goes out sooner than that keeps its last-access time; §5.8.3 step 3
	// renews it each time.
	AccessUpdateThreshold time.Duration
	// SortByName puts cookies of one path length in the order of their names
	// instead of their creation (§5.8.3 step 4).
	SortByName bool
}
