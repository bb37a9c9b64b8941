package rule

// lineRules are about the text of a Set-Cookie line.
var lineRules = []Rule{
	{ID: SyntaxError, Guess: GuessForm, Uses: []Use{{Gate: Set, Section: parsing}}},
	// DevTools has the name NoCookieContent but never shows it.
	{ID: NoCookieContent, Guess: GuessForm, Uses: []Use{{Gate: Set, Section: storage + "2", Measured: Both}}},
	{ID: DisallowedCharacter, Guess: GuessForm, Uses: []Use{{
		Gate: Set, Section: parsing + " step 1", Cases: map[Case]string{Tab: Unspecified}, Measured: Both,
	}}},
	{ID: NameValuePairExceedsMaxSize, Guess: GuessForm, Uses: []Use{
		{Gate: Set, Section: parsing + " step 5", Measured: Both},
		{Gate: Send, Section: parsing + " step 5"},
	}},
	{ID: NamelessNotAllowed, Own: true, Guess: GuessForm, Uses: []Use{{Gate: Set, Section: Unspecified, Measured: Firefox}}},
	{ID: NamelessWithEquals, Own: true, Guess: GuessForm, Uses: []Use{{Gate: Set, Section: Unspecified, Measured: Chromium}}},
	{ID: InvalidPrefix, Guess: GuessForm, Uses: []Use{{
		Gate: Set, Section: storage + "20, 21, 22", Cases: map[Case]string{InValue: storage + "22", NotHttpOnly: layered}, Measured: Both,
	}}},
	{ID: InvalidPartitioned, Own: true, Guess: GuessForm, Uses: []Use{{Gate: Set, Section: chips, Measured: Both}}},
}
