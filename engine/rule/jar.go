package rule

// jarRules are about cookies that are already in the jar.
var jarRules = []Rule{
	{ID: OverwriteSecure, Guess: GuessJar, Uses: []Use{{Gate: Store, Section: storage + "16", Measured: Both}}},
	{ID: OverwriteHttpOnly, Own: true, Guess: GuessJar, Uses: []Use{{Gate: Store, Section: storage + "23.2", Measured: Both}}},
}

// roomRules are about how many cookies a browser keeps.
var roomRules = []Rule{
	{ID: DomainExceedsMaxCookies, Own: true, Guess: GuessRoom, Uses: []Use{{Gate: Store, Section: eviction, Measured: Both}}},
	{ID: PartitionExceedsMaxCookies, Own: true, Guess: GuessRoom, Uses: []Use{{Gate: Store, Section: Unspecified, Measured: Both}}},
	{ID: PartitionExceedsMaxBytes, Own: true, Guess: GuessRoom, Uses: []Use{{Gate: Store, Section: Unspecified, Measured: Both}}},
	{ID: JarExceedsMaxCookies, Own: true, Guess: GuessRoom, Uses: []Use{{Gate: Store, Section: eviction}}},
}
