package rule

// siteRules are about SameSite.
var siteRules = []Rule{
	{ID: SameSiteStrict, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", Measured: Both},
		{Gate: Send, Section: retrieval, Measured: Both},
	}},
	{ID: SameSiteLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", Measured: Both},
		{Gate: Send, Section: retrieval, Measured: Both},
	}},
	{ID: SameSiteUnspecifiedTreatedAsLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", Measured: Chromium},
		{Gate: Send, Section: retrieval, Measured: Both},
	}},
	{ID: SchemefulSameSiteStrict, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", Measured: Chromium},
		{Gate: Send, Section: retrieval, Measured: Chromium},
	}},
	{ID: SchemefulSameSiteLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", Measured: Chromium},
		{Gate: Send, Section: retrieval, Measured: Chromium},
	}},
	{ID: SchemefulSameSiteUnspecifiedTreatedAsLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", Measured: Chromium},
		{Gate: Send, Section: retrieval, Measured: Chromium},
	}},
	{ID: SameSiteNoneInsecure, Guess: GuessForm, Uses: []Use{
		{Gate: Set, Section: storage + "19", Measured: Both},
		{Gate: Send, Section: Unspecified},
	}},
}
