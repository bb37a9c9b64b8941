package rule

// scopeRules are about the hosts, paths and expiry of a cookie.
var scopeRules = []Rule{
	{ID: InvalidDomain, Guess: GuessScope, Uses: []Use{{
		Gate: Set, Section: storage + "10", Cases: map[Case]string{NotASCII: storage + "8", PublicSuffix: storage + "9"}, Measured: Both,
	}}},
	{ID: DomainMismatch, Guess: GuessScope, Uses: []Use{{Gate: Send, Section: retrieval, Measured: Both}}},
	{ID: NotOnPath, Guess: GuessScope, Uses: []Use{{Gate: Send, Section: retrieval, Measured: Both}}},
	{ID: Expired, Own: true, Guess: GuessScope, Uses: []Use{
		{Gate: Set, Section: storage + "6"},
		{Gate: Send, Section: "RFC 6265bis §5.7"},
	}},
}
