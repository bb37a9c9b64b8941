package browser

// cookieSwitches are those of [cookie.Rules]: what is read from a line.
var cookieSwitches = []Switch{
	{"Cookie.TabRefused", "A TAB inside a line refuses it.", [4]evidence{
		{Measured, "tab-in-value", ""}, {Measured, "tab-in-value", ""}, {}, {Section, "§5.6 step 1", ""}}},
	{"Cookie.ValuelessIsName", "A line without = is a name without a value.", [4]evidence{
		{Measured, "nameless-chrome", ""}, {Measured, "nameless-firefox", ""}, {Recorded, "value.html", ""}, {Section, "§5.6 step 3", ""}}},
	{"Cookie.NamelessRefused", "A cookie without a name is refused.", [4]evidence{
		{Measured, "nameless-chrome", ""}, {Measured, "nameless-firefox", ""}, {Recorded, "name.html", ""}, {Section, "§5.7 step 2", ""}}},
	{"Cookie.NamelessWithEqualsRefused", "=a=b is refused: it would be sent as a=b.", [4]evidence{
		{Measured, "nameless-with-equals-chrome", "148"}, {SourceCode, "block_nameless_with_equal_char", ""}, {Recorded, "name.html", ""}, {Section, "§5.7 step 2", ""}}},
	{"Cookie.ControlsInAttributes", "Control characters may stand in attributes.", [4]evidence{
		{Measured, "control-in-attribute", ""}, {Measured, "control-in-attribute", ""}, {Recorded, "attributes-ctl.sub.html", ""}, {Section, "§5.6 step 1", ""}}},
	{"Cookie.QuotesGuardSemicolons", "A semicolon between double quotes belongs to the value.", [4]evidence{
		{Measured, "wpt-value-01", ""}, {Measured, "wpt-value-01", ""}, {Recorded, "value.html", ""}, {Section, "§5.6 step 2", ""}}},
	{"Cookie.LongAttributesCount", "An attribute of more than 1024 octets is heeded.", [4]evidence{
		{Measured, "wpt-size-05", ""}, {Measured, "wpt-size-05", ""}, {Recorded, "size/attributes.www.sub.html", ""}, {Section, "§5.6 attribute step 6", ""}}},
	{"Cookie.MaxAgePlus", "Max-Age may have a plus sign.", [4]evidence{
		{Measured, "expiry-oddities", ""}, {Measured, "expiry-oddities", ""}, {}, {Section, "§5.6.2", ""}}},
	{"Cookie.MaxAgeDashExpires", "Any Max-Age that starts with a dash is over.", [4]evidence{
		{Measured, "expiry-oddities", ""}, {Measured, "expiry-oddities", ""}, {}, {Section, "§5.6.2", ""}}},
	{"Cookie.ExpiresByServerClock", "Expires is read by the clock that the response's Date shows.", [4]evidence{
		{Measured, "expiry-server-clock", ""}, {Measured, "expiry-server-clock", ""}, {}, {Section, "§5.6.1", ""}}},
	{"Cookie.LastLifetimeAlone", "The last Max-Age and the last Expires count, readable or not.", [4]evidence{
		{Measured, "expiry-oddities", ""}, {Measured, "expiry-oddities", ""}, {}, {Section, "§5.6.2", ""}}},
	{"Cookie.DomainDotRefused", "Domain=. is refused.", [4]evidence{
		{Measured, "domain-dot", ""}, {Measured, "domain-dot", ""}, {}, {Section, "§5.6.3", ""}}},
	{"Cookie.DomainToASCII", "A Domain beyond ASCII is read as its Punycode.", [4]evidence{
		{Measured, "wpt-domain-02", ""}, {Measured, "wpt-domain-02", ""}, {Recorded, "domain/domain-attribute-idn-host.sub.https", ""}, {Section, "§5.6.3", ""}}},
	{"Cookie.IPDomainHostOnly", "A Domain that is the host's own IP address leaves the cookie host-only.", [4]evidence{
		{Measured, "domain-address", ""}, {Measured, "domain-address", ""}, {}, {Section, "§5.7 step 10", ""}}},
	{"Cookie.TabInPathRefused", "A TAB in the path refuses the cookie.", [4]evidence{
		{NotMeasured, "TabRefused comes first", ""}, {Measured, "tab-in-path-firefox", ""}, {}, {Section, "§5.6.4", ""}}},
	{"Cookie.RelativePathKept", "A Path that does not begin with a slash is kept, and no request has it.", [4]evidence{
		{Measured, "wpt-path-01", ""}, {Measured, "wpt-path-01", ""}, {Recorded, "path/match.html", ""}, {Section, "§5.6.4", ""}}},
	{"Cookie.PrefixCaseSensitive", "Prefixes count in their own spelling only.", [4]evidence{
		{Measured, "prefix-any-case", ""}, {Measured, "prefix-any-case", ""}, {Recorded, "prefix/__host.header.https", ""}, {Section, "§5.4", ""}}},
	{"Cookie.HttpPrefixes", "The prefixes __Http- and __Host-Http- are known.", [4]evidence{
		{Measured, "prefix-http", "140"}, {Measured, "prefix-http", "143"}, {Documentation, "browser-compat-data", ""}, {Section, "§5.4", ""}}},
	{"Cookie.PrefixNeedsSecureOrigin", "A prefixed cookie has to come over https before anything else is asked.", [4]evidence{
		{Measured, "prefix-over-http", ""}, {SourceCode, "CookieValidation.cpp", ""}, {}, {Section, "§5.7 step 13", ""}}},
	{"Cookie.HostPrefixPath", "How __Host- asks for the path /.", [4]evidence{
		{Measured, "prefix-host-empty-path", ""}, {Measured, "prefix-host-default-path-firefox", ""}, {Recorded, "prefix/__host.explicit-path.https.window", ""}, {Section, "§5.7 step 21", ""}}},
	{"Cookie.HostPrefixNoDomain", "__Host- refuses any Domain, also one that changes nothing.", [4]evidence{
		{Measured, "prefix-host-own-suffix", ""}, {Measured, "prefix-host-own-suffix", ""}, {}, {Section, "§5.7 step 21", ""}}},
	{"Cookie.Partitioned", "The attribute Partitioned is known.", [4]evidence{
		{Measured, "partitioned-frame-chrome", "114"}, {Measured, "partitioned-without-secure", "141"}, {Documentation, "browser-compat-data", "26.2"}, {Section, "§5.7", ""}}},
	{"Cookie.Priority", "The attribute Priority is known.", [4]evidence{
		{Measured, "limit-priority-chrome", ""}, {SourceCode, "CookieParser.cpp", ""}, {}, {Section, "§5.7", ""}}},
	{"Cookie.PartitionedNeedsSecureOrigin", "A Partitioned cookie has to come over https before anything else is asked.", [4]evidence{
		{Measured, "partitioned-over-http", ""}, {NotMeasured, "over http it is refused as Secure", ""}, {}, {Section, "§5.7", ""}}},
}
