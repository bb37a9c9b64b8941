package evidence

// cacheSwitches are those of [cache.Rules].
var cacheSwitches = []entry{
	{"Cache.MovedPermanently", [4]evidence{
		{measuredLater, "cached-statuses-chrome", ""}, {Measured, "cached-statuses-chrome", ""}, {SourceCode, "CacheValidation.cpp", ""}, {Section, "RFC 9111 §4.2.2", ""}}},
	{"Cache.PermanentRedirect", [4]evidence{
		{measuredLater, "cached-statuses-chrome", ""}, {Measured, "cached-statuses-chrome", ""}, {SourceCode, "CacheValidation.cpp", ""}, {Section, "RFC 9111 §4.2.2", ""}}},
	{"Cache.LastModified", [4]evidence{
		{NotMeasured, keptAnyway, ""}, {Measured, "cached-expires", ""}, {}, {Section, "RFC 9111 §4.2.2", ""}}},
	{"Cache.Head", [4]evidence{
		{measuredLater, "cached-fetch", ""}, {Measured, "cached-fetch", ""}, {}, {Section, "RFC 9111 §4.3.5", ""}}},
	{"Cache.CrossSiteKey", [4]evidence{
		{measuredLater, "cached-cross-site", ""}, {Measured, "cached-cross-site", ""}, {}, {Section, `Fetch "determine the HTTP cache partition"`, ""}}},
	{"Cache.FrameKey", [4]evidence{
		{measuredLater, "cached-frame", ""}, {Measured, "cached-frame", ""}, {}, {Section, `Fetch "determine the HTTP cache partition"`, ""}}},
	{"Cache.CredentialsKey", [4]evidence{
		{measuredLater, "cached-fetch", ""}, {Measured, "cached-fetch", ""}, {}, {Section, `Fetch "determine the HTTP cache partition"`, ""}}},
	{"Cache.LastDirectiveWins", [4]evidence{
		{measuredLater, "cached-cache-control", ""}, {Measured, "cached-cache-control", ""}, {SourceCode, "CacheValidation.cpp", ""}, {Section, "RFC 9111 §4.2.1", ""}}},
	{"Cache.ErrorInvalidates", [4]evidence{
		{measuredLater, "cached-unsafe-methods", ""}, {Measured, "cached-unsafe-methods", ""}, {}, {Section, "RFC 9111 §4.4", ""}}},
	{"Cache.PostedAsks", [4]evidence{
		{measuredLater, "cached-after-post", ""}, {Measured, "cached-after-post", ""}, {}, {Section, "RFC 9111 §4", ""}}},
	{"Cache.NotToItself", [4]evidence{
		{measuredLater, "cached-loop-to-itself", ""}, {Measured, "cached-loop-to-itself", ""}, {}, {Section, "RFC 9111 §4", ""}}},
	{"Cache.OncePerChain", [4]evidence{
		{measuredLater, "cached-loop-of-two", ""}, {Measured, "cached-loop-of-two", ""}, {}, {Section, "RFC 9111 §4", ""}}},
	{"Cache.PragmaNoCache", [4]evidence{
		{measuredLater, "cached-expires", ""}, {Measured, "cached-expires", ""}, {SourceCode, "CacheValidation.cpp", ""}, {Section, "RFC 9111 §5.4", ""}}},
	{"Cache.ClearsOnePartition", [4]evidence{
		{measuredLater, "cached-clear-site-data", ""}, {Measured, "cached-clear-site-data", ""}, {}, {Section, `Clear Site Data "clear cache for origin"`, ""}}},
}
