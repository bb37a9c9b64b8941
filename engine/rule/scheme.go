package rule

// schemeRules are about Secure and the scheme of a request.
var schemeRules = []Rule{
	{ID: SecureOnly, Guess: GuessScheme, Uses: []Use{
		{Gate: Set, Section: storage + "13", Measured: Both},
		{Gate: Send, Section: retrieval, Measured: Both},
	}},
}
