package rule

// siteRules are about SameSite and the sites that take part in a request.
var siteRules = []Rule{
	{ID: SameSiteStrict, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", DevToolsText: "blockedReasonSameSiteStrictLax", Measured: Both},
		{Gate: Send, Section: retrieval, DevToolsText: "sameSiteStrict", Measured: Both},
	}},
	{ID: SameSiteLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", DevToolsText: "blockedReasonSameSiteStrictLax", Measured: Both},
		{Gate: Send, Section: retrieval, DevToolsText: "sameSiteLax", Measured: Both},
	}},
	{ID: SameSiteUnspecifiedTreatedAsLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", DevToolsText: "blockedReasonSameSiteUnspecifiedTreatedAsLax", Measured: Chromium},
		{Gate: Send, Section: retrieval, DevToolsText: "sameSiteUnspecifiedTreatedAsLax", Measured: Both},
	}},
	{ID: SchemefulSameSiteStrict, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", DevToolsText: "thisSetcookieWasBlockedBecauseItHadTheSamesiteStrictLax", Measured: Chromium},
		{Gate: Send, Section: retrieval, DevToolsText: "schemefulSameSiteStrict", Measured: Chromium},
	}},
	{ID: SchemefulSameSiteLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", DevToolsText: "thisSetcookieWasBlockedBecauseItHadTheSamesiteStrictLax", Measured: Chromium},
		{Gate: Send, Section: retrieval, DevToolsText: "schemefulSameSiteLax", Measured: Chromium},
	}},
	{ID: SchemefulSameSiteUnspecifiedTreatedAsLax, Guess: GuessSite, Uses: []Use{
		{Gate: Set, Section: storage + "18", DevToolsText: "thisSetcookieDidntSpecifyASamesite", Measured: Chromium},
		{Gate: Send, Section: retrieval, DevToolsText: "schemefulSameSiteUnspecifiedTreatedAsLax", Measured: Chromium},
	}},
	{ID: SameSiteNoneInsecure, Guess: GuessForm, Uses: []Use{
		{Gate: Set, Section: storage + "19", DevToolsText: "blockedReasonSameSiteNoneInsecure", Measured: Both},
		{Gate: Send, Section: Unspecified, DevToolsText: "sameSiteNoneInsecure"},
	}},
}
