package evidence

// cookieSwitches are those of [cookie.Rules]: how a line is parsed.
var cookieSwitches = []entry{
	{"Cookie.TabRejected", [4]evidence{
		{Measured, "tab-in-value", ""}, {Measured, "tab-in-value", ""}, {}, {Section, "§5.6 step 1", ""}}},
	{"Cookie.ValuelessIsName", [4]evidence{
		{Measured, "nameless-chrome", ""}, {Measured, "nameless-firefox", ""}, {Recorded, "value.html", ""}, {Section, "§5.6 step 3", ""}}},
	{"Cookie.NamelessRejected", [4]evidence{
		{Measured, "nameless-chrome", ""}, {Measured, "nameless-firefox", ""}, {Recorded, "name.html", ""}, {Section, "§5.7 step 2", ""}}},
	{"Cookie.NamelessWithEqualsRejected", [4]evidence{
		{Measured, "nameless-with-equals-chrome", "148"}, {SourceCode, "block_nameless_with_equal_char", ""}, {Recorded, "name.html", ""}, {Section, "§5.7 step 2", ""}}},
	{"Cookie.ControlsInAttributes", [4]evidence{
		{Measured, "control-in-attribute", ""}, {Measured, "control-in-attribute", ""}, {Recorded, "attributes-ctl.sub.html", ""}, {Section, "§5.6 step 1", ""}}},
	{"Cookie.QuotesProtectSemicolons", [4]evidence{
		{Measured, "wpt-value-01", ""}, {Measured, "wpt-value-01", ""}, {Recorded, "value.html", ""}, {Section, "§5.6 step 2", ""}}},
	{"Cookie.LongAttributesKept", [4]evidence{
		{Measured, "wpt-size-05", ""}, {Measured, "wpt-size-05", ""}, {Recorded, "size/attributes.www.sub.html", ""}, {Section, "§5.6 attribute step 6", ""}}},
	{"Cookie.MaxAgePlus", [4]evidence{
		{Measured, "expiry-oddities", ""}, {Measured, "expiry-oddities", ""}, {}, {Section, "§5.6.2", ""}}},
	{"Cookie.MaxAgeDashExpires", [4]evidence{
		{Measured, "expiry-oddities", ""}, {Measured, "expiry-oddities", ""}, {}, {Section, "§5.6.2", ""}}},
	{"Cookie.Dates", [4]evidence{
		{measuredLater, "expiry-dates", ""}, {Measured, "expiry-dates", ""}, {NotMeasured, usualDates, ""}, {Section, "§5.1.1", ""}}},
	{"Cookie.ExpiresByServerClock", [4]evidence{
		{Measured, "expiry-server-clock", ""}, {Measured, "expiry-server-clock", ""}, {}, {Section, "§5.6.1", ""}}},
	{"Cookie.LastLifetimeWins", [4]evidence{
		{Measured, "expiry-oddities", ""}, {Measured, "expiry-oddities", ""}, {}, {Section, "§5.6.2", ""}}},
	{"Cookie.DomainDotRejected", [4]evidence{
		{Measured, "domain-dot", ""}, {Measured, "domain-dot", ""}, {}, {Section, "§5.6.3", ""}}},
	{"Cookie.DomainToASCII", [4]evidence{
		{Measured, "wpt-domain-02", ""}, {Measured, "wpt-domain-02", ""}, {Recorded, "domain/domain-attribute-idn-host.sub.https", ""}, {Section, "§5.6.3", ""}}},
	{"Cookie.IPDomainHostOnly", [4]evidence{
		{Measured, "domain-address", ""}, {Measured, "domain-address", ""}, {}, {Section, "§5.7 step 10", ""}}},
	{"Cookie.TabInPathRejected", [4]evidence{
		{NotMeasured, tabRejectedFirst, ""}, {Measured, "tab-in-path-firefox", ""}, {}, {Section, "§5.6.4", ""}}},
	{"Cookie.RelativePathKept", [4]evidence{
		{Measured, "wpt-path-01", ""}, {Measured, "wpt-path-01", ""}, {Recorded, "path/match.html", ""}, {Section, "§5.6.4", ""}}},
	{"Cookie.PrefixCaseSensitive", [4]evidence{
		{Measured, "prefix-any-case", ""}, {Measured, "prefix-any-case", ""}, {Recorded, "prefix/__host.header.https", ""}, {Section, "§5.4", ""}}},
	{"Cookie.HttpPrefixes", [4]evidence{
		{Measured, "prefix-http", "140"}, {Measured, "prefix-http", "143"}, {Documentation, "browser-compat-data", ""}, {Section, "§5.4", ""}}},
	{"Cookie.PrefixNeedsSecureOrigin", [4]evidence{
		{Measured, "prefix-over-http", ""}, {SourceCode, "CookieValidation.cpp", ""}, {}, {Section, "§5.7 step 13", ""}}},
	{"Cookie.HostPrefixPath", [4]evidence{
		{Measured, "prefix-host-empty-path", ""}, {Measured, "prefix-host-default-path-firefox", ""}, {Recorded, "prefix/__host.explicit-path.https.window", ""}, {Section, "§5.7 step 21", ""}}},
	{"Cookie.HostPrefixNoDomain", [4]evidence{
		{Measured, "prefix-host-own-suffix", ""}, {Measured, "prefix-host-own-suffix", ""}, {}, {Section, "§5.7 step 21", ""}}},
	{"Cookie.Partitioned", [4]evidence{
		{Measured, "partitioned-frame-chrome", "114"}, {Measured, "partitioned-without-secure", "141"}, {Documentation, "browser-compat-data", "26.2"}, {Section, "§5.7", ""}}},
	{"Cookie.Priority", [4]evidence{
		{Measured, "limit-priority-chrome", ""}, {SourceCode, "CookieParser.cpp", ""}, {}, {Section, "§5.7", ""}}},
	{"Cookie.PartitionedNeedsSecureOrigin", [4]evidence{
		{Measured, "partitioned-over-http", ""}, {NotMeasured, secureFirst, ""}, {}, {Section, "§5.7", ""}}},
}
