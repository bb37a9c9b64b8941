package rule

// policyRules are about the kind of request: without credentials, by a script,
// to a third party.
var policyRules = []Rule{
	{ID: CredentialsOmitted, Own: true, Guess: GuessPolicy, Uses: []Use{
		{Gate: Set, Section: `Fetch "HTTP-network-or-cache fetch"`, Cases: map[Case]string{PreflightRequest: preflight}, Measured: Both},
		{Gate: Send, Section: `Fetch "HTTP-network-or-cache fetch"`, Cases: map[Case]string{PreflightRequest: preflight}, Measured: Both},
	}},
	{ID: HttpOnlyFromScript, Own: true, Guess: GuessForm, Uses: []Use{
		{Gate: Set, Section: storage + "15", Measured: Both},
		{Gate: Send, Section: retrieval, Measured: Both},
	}},
	{ID: UserPreferences, Guess: GuessPolicy, Uses: []Use{
		{Gate: Set, Section: privacy, Measured: Both},
		{Gate: Send, Section: privacy, Measured: Both},
	}},
	{ID: OtherPartition, Own: true, Guess: GuessPolicy, Uses: []Use{{
		Gate: Send, Section: chips, Cases: map[Case]string{Unpartitioned: privacy}, Measured: Both,
	}}},
}
