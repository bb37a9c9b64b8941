package evidence

// jarSwitches are those of [jar.Rules]: which cookies are stored and sent.
var jarSwitches = []entry{
	{"Jar.LaxByDefault", [4]evidence{
		{Measured, "samesite-set-by-image", "80"}, {Measured, "samesite-set-by-image", ""}, {Recorded, "samesite/fetch.https.html", ""}, {Section, "§5.6.7.1", ""}}},
	{"Jar.LaxAllowUnsafe", [4]evidence{
		{Measured, "samesite-lax-post-grace", ""}, {Measured, "samesite-lax-post-grace-firefox", ""}, {NotMeasured, laxByDefaultOff, ""}, {Section, "§5.6.7.2", ""}}},
	{"Jar.NoneNeedsSecure", [4]evidence{
		{Measured, "samesite-none-insecure-chrome", "80"}, {Measured, "samesite-none-insecure-firefox", "131"}, {Documentation, "browser-compat-data", ""}, {Section, "§5.7 step 19", ""}}},
	{"Jar.SecureOnTrustworthy", [4]evidence{
		{Measured, "secure-on-localhost-chrome", ""}, {Measured, "secure-on-localhost-firefox", ""}, {Documentation, "bugs.webkit.org 281149", ""}, {Section, "§5.8.3 note", ""}}},
	{"Jar.NewValueRenewsCreation", [4]evidence{
		{Measured, "order-after-overwrite-chrome", ""}, {Measured, "order-after-overwrite-firefox", ""}, {}, {Section, "§5.7 step 23.3", ""}}},
	{"Jar.HostOnlyProtectsExactHost", [4]evidence{
		{Measured, "leave-secure-alone-host-only-chrome", ""}, {Measured, "leave-secure-alone-host-only-firefox", ""}, {}, {Section, "§5.7 step 16", ""}}},
	{"Jar.ClearsExactHost", [4]evidence{
		{measuredLater, "clear-site-data-subdomain-chrome", ""}, {Measured, "clear-site-data-subdomain-firefox", ""}, {}, {Section, `Clear Site Data "clear cookies for origin"`, ""}}},
	{"Jar.ClearsOnePartition", [4]evidence{
		{measuredLater, "clear-site-data-partitions", ""}, {Measured, "clear-site-data-partitions", ""}, {}, {Section, `Clear Site Data "clear cookies for origin"`, ""}}},
	{"Jar.ScriptLifetime", [4]evidence{
		{Measured, "expiry-script", ""}, {Measured, "expiry-script", ""}, {Documentation, "Intelligent Tracking Prevention 2.1", "12.1"}, {Section, "§5.5", ""}}},
	{"Jar.Limits.Domain", [4]evidence{
		{Measured, "limit-one-too-many limit-counts-the-whole-site limit-full-of-secure-chrome limit-insecure-first-chrome limit-priority-chrome", ""}, {Measured, "limit-one-too-many limit-counts-the-whole-site limit-full-of-secure-firefox limit-insecure-first-firefox", ""}, {NotMeasured, noPublicSource, ""}, {Section, "§6.1", ""}}},
	{"Jar.Limits.DomainAttribute", [4]evidence{
		{Measured, "limit-counts-the-whole-site", ""}, {Measured, "limit-counts-the-whole-site", ""}, {}, {Section, "§5.7", ""}}},
	{"Jar.Limits.Partition", [4]evidence{
		{SourceCode, "cookie_monster.h", ""}, {Measured, "limit-partition-chrome", ""}, {NotMeasured, noPublicSource, ""}, {Section, "§5.7", ""}}},
	{"Jar.Limits.PartitionBytes", [4]evidence{
		{SourceCode, "cookie_monster.h", ""}, {SourceCode, "CookieStorage.cpp", ""}, {NotMeasured, noPublicSource, ""}, {Section, "§5.7", ""}}},
	{"Jar.Limits.Total", [4]evidence{
		{SourceCode, "cookie_monster.h", ""}, {SourceCode, "CookieStorage.cpp", ""}, {NotMeasured, noPublicSource, ""}, {Section, "§6.1", ""}}},
	{"Jar.Limits.TotalExcludesPartitioned", [4]evidence{
		{SourceCode, "cookie_monster.cc", ""}, {SourceCode, "CookieStorage.cpp", ""}, {}, {Section, "§5.7", ""}}},
	{"Jar.AccessUpdateThreshold", [4]evidence{
		{SourceCode, "cookie_monster.cc", ""}, {SourceCode, "CookieService.cpp", ""}, {}, {Section, "§5.8.3 step 3", ""}}},
	{"Jar.SortByName", [4]evidence{
		{Measured, "order-of-sending", ""}, {Measured, "order-of-sending", ""}, {Recorded, "ordering.sub.html", ""}, {Section, "§5.8.3 step 4", ""}}},
}
