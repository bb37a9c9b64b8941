package browser

// jarSwitches are those of [jar.Rules]: what is kept and what goes out.
var jarSwitches = []Switch{
	{"Jar.LaxByDefault", "A cookie without SameSite is Lax.", [4]evidence{
		{Measured, "samesite-set-by-image", "80"}, {Measured, "samesite-set-by-image", ""}, {Recorded, "samesite/fetch.https.html", ""}, {Section, "§5.6.7.1", ""}}},
	{"Jar.LaxAllowUnsafe", "How old a cookie that is Lax by default may be and still go with another site's POST.", [4]evidence{
		{Measured, "samesite-lax-post-grace", ""}, {Measured, "samesite-lax-post-grace-firefox", ""}, {NotMeasured, "LaxByDefault is off", ""}, {Section, "§5.6.7.2", ""}}},
	{"Jar.NoneNeedsSecure", "SameSite=None without Secure is refused.", [4]evidence{
		{Measured, "samesite-none-insecure-chrome", "80"}, {Measured, "samesite-none-insecure-firefox", "131"}, {Documentation, "browser-compat-data", ""}, {Section, "§5.7 step 19", ""}}},
	{"Jar.SecureOnTrustworthy", "Secure cookies work over http on this machine's own names.", [4]evidence{
		{Measured, "secure-on-localhost-chrome", ""}, {Measured, "secure-on-localhost-firefox", ""}, {Documentation, "bugs.webkit.org 281149", ""}, {Section, "§5.8.3 note", ""}}},
	{"Jar.NewValueRenewsCreation", "A new value moves a cookie to the end of the send order.", [4]evidence{
		{Measured, "order-after-overwrite-chrome", ""}, {Measured, "order-after-overwrite-firefox", ""}, {}, {Section, "§5.7 step 23.3", ""}}},
	{"Jar.HostOnlyMeetsItsHostAlone", "A host-only Secure cookie shields its own host alone.", [4]evidence{
		{Measured, "leave-secure-alone-host-only-chrome", ""}, {Measured, "leave-secure-alone-host-only-firefox", ""}, {}, {Section, "§5.7 step 16", ""}}},
	{"Jar.ScriptLifetime", "How long a cookie may live that a script wrote.", [4]evidence{
		{Measured, "expiry-script", ""}, {Measured, "expiry-script", ""}, {Documentation, "Intelligent Tracking Prevention 2.1", "12.1"}, {Section, "§5.5", ""}}},
	{"Jar.Limits.Domain", "How many cookies a domain may have.", [4]evidence{
		{Measured, "limit-one-too-many limit-counts-the-whole-site limit-full-of-secure-chrome limit-insecure-first-chrome limit-priority-chrome", ""}, {Measured, "limit-one-too-many limit-counts-the-whole-site limit-full-of-secure-firefox limit-insecure-first-firefox", ""}, {NotMeasured, "in no public source", ""}, {Section, "§6.1", ""}}},
	{"Jar.Limits.DomainAttribute", "A domain is what a cookie's Domain says, not the registrable domain.", [4]evidence{
		{Measured, "limit-counts-the-whole-site", ""}, {Measured, "limit-counts-the-whole-site", ""}, {}, {Section, "§5.7", ""}}},
	{"Jar.Limits.Partition", "How many cookies a domain may have in a partition.", [4]evidence{
		{SourceCode, "cookie_monster.h", ""}, {Measured, "limit-partition-chrome", ""}, {NotMeasured, "in no public source", ""}, {Section, "§5.7", ""}}},
	{"Jar.Limits.PartitionBytes", "How many octets a domain may keep in a partition.", [4]evidence{
		{SourceCode, "cookie_monster.h", ""}, {SourceCode, "CookieStorage.cpp", ""}, {NotMeasured, "in no public source", ""}, {Section, "§5.7", ""}}},
	{"Jar.Limits.Total", "How many cookies there may be in all.", [4]evidence{
		{SourceCode, "cookie_monster.h", ""}, {SourceCode, "CookieStorage.cpp", ""}, {NotMeasured, "in no public source", ""}, {Section, "§6.1", ""}}},
	{"Jar.Limits.TotalSparesPartitions", "Cookies in partitions do not count in all.", [4]evidence{
		{SourceCode, "cookie_monster.cc", ""}, {SourceCode, "CookieStorage.cpp", ""}, {}, {Section, "§5.7", ""}}},
	{"Jar.AccessThreshold", "How soon after an access another does not count.", [4]evidence{
		{SourceCode, "cookie_monster.cc", ""}, {SourceCode, "CookieService.cpp", ""}, {}, {Section, "§5.8.3 step 3", ""}}},
	{"Jar.SortByName", "Cookies of one path length go out by name, not by age.", [4]evidence{
		{Measured, "order-of-sending", ""}, {Measured, "order-of-sending", ""}, {Recorded, "ordering.sub.html", ""}, {Section, "§5.8.3 step 4", ""}}},
}
