package rule

// warnings block nothing.
var warnings = []Rule{
	{ID: LaxAllowUnsafe, Warns: true, Uses: []Use{{Gate: Send, Section: "RFC 6265bis §5.6.7.2", Measured: Both}}},
	{ID: AttributeValueExceedsMaxSize, Warns: true, Uses: []Use{{Gate: Set, Section: parsing, Measured: Both}}},
	{ID: DomainNonASCII, Warns: true, Uses: []Use{{Gate: Set, Section: storage + "8", Measured: Both}}},
	{ID: SecureOnTrustworthyHost, Own: true, Warns: true, Uses: []Use{
		{Gate: Set, Section: storage + "13", Measured: Both},
		{Gate: Send, Section: retrieval, Measured: Both},
	}},
	{ID: LifetimeCapped, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: "RFC 6265bis §5.5", Measured: Both}}},
	{ID: ScriptLifetimeCapped, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: Unspecified}}},
	{ID: SameSiteIgnored, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: "RFC 6265bis §5.6.7", Measured: Both}}},
	{ID: MaxAgeIgnored, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: "RFC 6265bis §5.6.2", Measured: Both}}},
	{ID: ExpiresIgnored, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: "RFC 6265bis §5.6.1", Measured: Both}}},
	{ID: UnknownAttribute, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: parsing, Measured: Both}}},
	{ID: RepeatedAttribute, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: parsing, Measured: Both}}},
	{ID: FoldedLines, Own: true, Warns: true, Uses: []Use{{Gate: Set, Section: "RFC 9110 §5.3", Measured: Both}}},
	{ID: OverwrittenFromOtherPort, Own: true, Warns: true, Uses: []Use{{Gate: Store, Section: "RFC 6265bis §8.5", Measured: Both}}},
	{ID: SameNameTwice, Own: true, Warns: true, Uses: []Use{{Gate: Send, Section: "RFC 6265bis §5.8.3 step 4", Measured: Both}}},
}
