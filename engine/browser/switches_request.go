package browser

// hstsSwitches are those of [hsts.Rules].
var hstsSwitches = []Switch{
	{"HSTS.RememberLocalhost", "localhost can be HTTPS-only.", [4]evidence{
		{Measured, "hsts-localhost-chrome", "132"}, {Measured, "hsts-localhost-chrome", ""}, {Documentation, "", ""}, {Section, `Fetch "main fetch"`, ""}}},
	{"HSTS.RefuseHugeMaxAge", "A max-age beyond 64 bits voids the header.", [4]evidence{
		{Measured, "hsts-huge-max-age-chrome", ""}, {Measured, "hsts-huge-max-age-firefox", ""}, {}, {Section, "RFC 6797 §6.1.1", ""}}},
}

// requestSwitches are those of [Rules]: what is asked for, and how.
var requestSwitches = []Switch{
	{"Request.SchemefulSameSite", "http and https of a host are two sites.", [4]evidence{
		{Measured, "schemeful-link", "91"}, {Measured, "schemeful-link", ""}, {Documentation, "browser-compat-data", ""}, {Section, "§5.2", ""}}},
	{"Request.CountsRedirectChain", "Another site's redirect on the way makes a request cross-site.", [4]evidence{
		{Measured, "redirect-out-and-back-chrome", ""}, {Measured, "redirect-out-and-back-firefox", ""}, {Recorded, "samesite/fetch.https.html", ""}, {Section, "§5.2", ""}}},
	{"Request.PageRequests", "Requests that a page may take before the browser gives up.", [4]evidence{
		{Measured, "redirect-loop-chrome", ""}, {Measured, "redirect-loop-firefox", ""}, {}, {Section, `Fetch "HTTP-redirect fetch"`, ""}}},
	{"Request.SubresourceRequests", "Requests that anything else may take.", [4]evidence{
		{Measured, "redirect-loop-image", ""}, {Measured, "redirect-loop-image", ""}, {}, {Section, `Fetch "HTTP-redirect fetch"`, ""}}},
	{"Request.ThirdPartyCookies", "What happens to other sites' cookies within a page.", [4]evidence{
		{Measured, "third-party-chrome", ""}, {Measured, "third-party-firefox", ""}, {Documentation, "full third-party cookie blocking", "13.1"}, {Section, "§7.1", ""}}},
	{"Request.CrossSiteAncestorBit", "A page's partition is another where its site is embedded under a foreign one.", [4]evidence{
		{Measured, "partitioned-frame-chrome", ""}, {Measured, "partitioned-frame-chrome", ""}, {}, {Section, "CHIPS", ""}}},
	{"Request.BlockCoversPartitioned", "Blocking other sites' cookies blocks Partitioned ones, too.", [4]evidence{
		{Measured, "partitioned-despite-block", ""}, {Measured, "partitioned-despite-block", ""}, {}, {Section, "CHIPS", ""}}},
	{"Request.HttpOnlyUnheard", "document.cookie shows what a script wrote over an older HttpOnly cookie, in vain.", [4]evidence{
		{Measured, "script-cannot-overwrite-httponly", ""}, {Measured, "script-cannot-overwrite-httponly", ""}, {}, {Section, "§5.7", ""}}},
	{"Request.ReturnAccess", "How long a site has its cookies back in the pages that a user returned to from there.", [4]evidence{
		{NotMeasured, "it sends them anyway", ""}, {SourceCode, "privacy.restrict3rdpartystorage.expiration_visited", ""}, {}, {Section, "§7.1", ""}}},
	{"Request.FirstPartyHSTS", "What other sites load into a page has no part in HSTS.", [4]evidence{
		{Measured, "hsts-taught-by-image-chrome", ""}, {Measured, "hsts-taught-by-image-firefox", ""}, {}, {Section, "RFC 6797 §8.3", ""}}},
	{"Request.HTTPSFirst", "Pages on public names are tried over https first.", [4]evidence{
		{Measured, "https-first", "115"}, {Measured, "https-first-click-firefox", "136"}, {NotMeasured, "documented as on since 18.2", ""}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstSparesTyped", "HTTPS-first leaves an address alone that was typed with http.", [4]evidence{
		{Measured, "https-first", ""}, {Measured, "https-first", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstSparesForms", "HTTPS-first leaves a journey alone that did not begin with GET.", [4]evidence{
		{Measured, "https-first-after-post-firefox", ""}, {Measured, "https-first-after-post-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstSparesDowngrades", "HTTPS-first leaves a redirect alone that leads from https to the same address on http.", [4]evidence{
		{Measured, "https-first-downgrade-firefox", ""}, {Measured, "https-first-downgrade-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstNeedsSuccess", "HTTPS-first goes back to http for a status of 400 or more.", [4]evidence{
		{Measured, "https-first-error-status-firefox", ""}, {Measured, "https-first-error-status-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstWatchesJourney", "HTTPS-first goes back to http for what happens later on the journey, too.", [4]evidence{
		{Measured, "https-first-loop-taken-back", ""}, {Measured, "https-first-fails-later", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstMemory", "How long HTTPS-first leaves a host alone once it had a reason to.", [4]evidence{
		{SourceCode, "stateful_ssl_host_state_delegate.cc", ""}, {SourceCode, "dom.security.https_first_exception_lifetime", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstMemoryRenewed", "Each page of the host starts that time anew.", [4]evidence{
		{SourceCode, "https_upgrades_interceptor.cc", ""}, {SourceCode, "nsHTTPSOnlyUtils.cpp", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstForgives", "HTTPS-first forgets the reason once the host answered over https.", [4]evidence{
		{Measured, "https-first-forgives", ""}, {Measured, "https-first-forgives", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.PreflightBeforeUpgrade", "A preflight goes out over http although HSTS says https.", [4]evidence{
		{Measured, "cors-preflight-hsts-chrome", ""}, {Measured, "cors-preflight-hsts-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.SameLocationTwice", "A Location that comes several times with one value is followed.", [4]evidence{
		{Measured, "location-twice", ""}, {Measured, "location-twice", ""}, {}, {Section, `Fetch "location URL"`, ""}}},
	{"Request.EmptyLocationIgnored", "A redirect with an empty Location is none.", [4]evidence{
		{Measured, "location-empty-chrome", ""}, {Measured, "location-empty-chrome", ""}, {}, {Section, `Fetch "location URL"`, ""}}},
	{"Request.RedirectedPostReloadsAsGet", "A page that a redirected POST led to is reloaded with GET.", [4]evidence{
		{Measured, "reload-after-post-redirect-firefox", ""}, {Measured, "reload-after-post-redirect-firefox", ""}, {}, {Section, "HTML \"reload\"", ""}}},
	{"Request.UpgradeMixedImages", "A secure page's http images are asked for over https.", [4]evidence{
		{Measured, "mixed-image-upgraded", "86"}, {Measured, "mixed-image-upgraded", "127"}, {SourceCode, "MixedContentChecker.cpp", ""}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.UpgradeMixedAddresses", "So are those of hosts that are IP addresses.", [4]evidence{
		{Measured, "mixed-image-of-an-address", ""}, {Measured, "mixed-image-of-an-address", ""}, {}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.MixedUpgradeCounts", "Such an upgrade counts as a redirect.", [4]evidence{
		{Measured, "generated-0020", ""}, {Measured, "generated-0020", ""}, {}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.LoopbackMixesImages", "A secure page of this machine loads http images as they are.", [4]evidence{
		{Measured, "mixed-image-on-localhost-firefox", ""}, {Measured, "mixed-image-on-localhost-firefox", ""}, {}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.InsecureForms", "What happens to a secure page's form that goes to http.", [4]evidence{
		{Measured, "insecure-form-blocked", ""}, {Measured, "insecure-form-blocked", ""}, {SourceCode, "MixedContentChecker.cpp", ""}, {Section, "Mixed Content §4", ""}}},
	{"Request.InsecureFormRedirects", "The same happens to a form that a redirect sends to http.", [4]evidence{
		{Measured, "insecure-form-redirected-chrome", ""}, {Measured, "insecure-form-redirected-firefox", ""}, {}, {Section, "Mixed Content §4", ""}}},
}
