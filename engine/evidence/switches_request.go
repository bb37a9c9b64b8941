package evidence

// hstsSwitches are those of [hsts.Rules].
var hstsSwitches = []entry{
	{"HSTS.RememberLocalhost", [4]evidence{
		{Measured, "hsts-localhost-chrome", "132"}, {Measured, "hsts-localhost-chrome", ""}, {Documentation, "", ""}, {Section, `Fetch "main fetch"`, ""}}},
	{"HSTS.IgnoreTrailingDot", [4]evidence{
		{measuredLater, "hsts-trailing-dot-chrome", ""}, {Measured, "hsts-trailing-dot-chrome", ""}, {}, {Section, "RFC 6797 §8.2", ""}}},
	{"HSTS.RefuseHugeMaxAge", [4]evidence{
		{Measured, "hsts-huge-max-age-chrome", ""}, {Measured, "hsts-huge-max-age-firefox", ""}, {}, {Section, "RFC 6797 §6.1.1", ""}}},
}

// requestSwitches are those of [browser.Rules]: which requests are sent, and how.
var requestSwitches = []entry{
	{"Request.SchemefulSameSite", [4]evidence{
		{Measured, "schemeful-link", "91"}, {Measured, "schemeful-link", ""}, {Documentation, "browser-compat-data", ""}, {Section, "§5.2", ""}}},
	{"Request.CountsRedirectChain", [4]evidence{
		{Measured, "redirect-out-and-back-chrome", ""}, {Measured, "redirect-out-and-back-firefox", ""}, {Recorded, "samesite/fetch.https.html", ""}, {Section, "§5.2", ""}}},
	{"Request.PageRequests", [4]evidence{
		{Measured, "redirect-loop-chrome", ""}, {Measured, "redirect-loop-firefox", ""}, {}, {Section, `Fetch "HTTP-redirect fetch"`, ""}}},
	{"Request.SubresourceRequests", [4]evidence{
		{Measured, "redirect-loop-image", ""}, {Measured, "redirect-loop-image", ""}, {}, {Section, `Fetch "HTTP-redirect fetch"`, ""}}},
	{"Request.ThirdPartyCookies", [4]evidence{
		{Measured, "third-party-chrome", ""}, {Measured, "third-party-firefox", ""}, {Documentation, "full third-party cookie blocking", "13.1"}, {Section, "§7.1", ""}}},
	{"Request.CrossSiteAncestorBit", [4]evidence{
		{Measured, "partitioned-frame-chrome", ""}, {Measured, "partitioned-frame-chrome", ""}, {}, {Section, "CHIPS", ""}}},
	{"Request.BlockIncludesPartitioned", [4]evidence{
		{Measured, "partitioned-despite-block", ""}, {Measured, "partitioned-despite-block", ""}, {}, {Section, "CHIPS", ""}}},
	{"Request.DocumentCookieOfProcess", [4]evidence{
		{Measured, "script-cannot-overwrite-httponly", ""}, {Measured, "script-cannot-overwrite-httponly", ""}, {}, {Section, "§5.7", ""}}},
	{"Request.StorageAccessOnReturn", [4]evidence{
		{NotMeasured, sentAnyway, ""}, {SourceCode, "privacy.restrict3rdpartystorage.expiration_visited", ""}, {}, {Section, "§7.1", ""}}},
	{"Request.FirstPartyHSTS", [4]evidence{
		{Measured, "hsts-taught-by-image-chrome", ""}, {Measured, "hsts-taught-by-image-firefox", ""}, {}, {Section, "RFC 6797 §8.3", ""}}},
	{"Request.HTTPSFirst", [4]evidence{
		{Measured, "https-first", "115"}, {Measured, "https-first-click-firefox", "136"}, {NotMeasured, onSince182, ""}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstExemptsTyped", [4]evidence{
		{Measured, "https-first", ""}, {Measured, "https-first", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstExemptsForms", [4]evidence{
		{Measured, "https-first-after-post-firefox", ""}, {Measured, "https-first-after-post-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstExemptsDowngrades", [4]evidence{
		{Measured, "https-first-downgrade-firefox", ""}, {Measured, "https-first-downgrade-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstFallsBackOnErrorStatus", [4]evidence{
		{Measured, "https-first-error-status-firefox", ""}, {Measured, "https-first-error-status-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstCoversRedirectChain", [4]evidence{
		{Measured, "https-first-loop-taken-back", ""}, {Measured, "https-first-fails-later", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstAllowlistDuration", [4]evidence{
		{SourceCode, "stateful_ssl_host_state_delegate.cc", ""}, {SourceCode, "dom.security.https_first_exception_lifetime", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstAllowlistRenewed", [4]evidence{
		{SourceCode, "https_upgrades_interceptor.cc", ""}, {SourceCode, "nsHTTPSOnlyUtils.cpp", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstAllowlistClearedByHTTPS", [4]evidence{
		{Measured, "https-first-forgives", ""}, {Measured, "https-first-forgives", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.PreflightBeforeUpgrade", [4]evidence{
		{Measured, "cors-preflight-hsts-chrome", ""}, {Measured, "cors-preflight-hsts-firefox", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.PreflightNamesPage", [4]evidence{
		{measuredLast, "cors-preflight-after-redirect", ""}, {measuredLater, "cors-preflight-after-redirect-firefox", ""}, {}, {Section, `Fetch "serializing a request origin"`, ""}}},
	{"Request.PreflightAfterAuthorization", [4]evidence{
		{measuredLast, "cors-preflight-after-redirect", ""}, {measuredLater, "cors-preflight-after-redirect-firefox", ""}, {}, {Section, `Fetch "HTTP-redirect fetch"`, ""}}},
	{"Request.RepeatedLocationAllowed", [4]evidence{
		{Measured, "location-twice", ""}, {Measured, "location-twice", ""}, {}, {Section, `Fetch "location URL"`, ""}}},
	{"Request.EmptyLocationIgnored", [4]evidence{
		{Measured, "location-empty-chrome", ""}, {Measured, "location-empty-chrome", ""}, {}, {Section, `Fetch "location URL"`, ""}}},
	{"Request.LocationTabEscaped", [4]evidence{
		{measuredLater, "location-tab-firefox", ""}, {Measured, "location-tab-firefox", ""}, {}, {Section, "URL Standard §4.4", ""}}},
	{"Request.PathPipeEscaped", [4]evidence{
		{measuredLater, "url-pipe-in-path", ""}, {Measured, "url-pipe-in-path", ""}, {}, {Section, "URL Standard §1.3", ""}}},
	{"Request.UserInfoInDocument", [4]evidence{
		{measuredLater, "location-user-info", ""}, {Measured, "location-user-info", ""}, {}, {Section, "URL Standard §4.5", ""}}},
	{"Request.NotModifiedFails", [4]evidence{
		{measuredLater, "not-modified-keeps-page", ""}, {Measured, "not-modified-keeps-page", ""}, {}, {Section, "RFC 9110 §15.4.5", ""}}},
	{"Request.RedirectedPostReloadsAsGet", [4]evidence{
		{Measured, "reload-after-post-redirect-firefox", ""}, {Measured, "reload-after-post-redirect-firefox", ""}, {}, {Section, "HTML \"reload\"", ""}}},
	{"Request.KeepsNoStorePages", [4]evidence{
		{measuredLater, "history-no-store-http", ""}, {measuredLater, "history-no-store-http", ""}, {}, {Section, "RFC 9111 §5.2.2.5", ""}}},
	{"Request.OriginHiddenOfFormsOnly", [4]evidence{
		{measuredLater, "referrer-policy", ""}, {measuredLater, "referrer-policy", ""}, {}, {Section, `Fetch "append a request Origin header"`, ""}}},
	{"Request.RefusedHandshakeDiscarded", [4]evidence{
		{measuredLater, "websocket-refused", ""}, {measuredLater, "websocket-refused", ""}, {}, {Section, `Fetch "HTTP-network fetch"`, ""}}},
	{"Request.HSTSRedirectHidesOrigin", [4]evidence{
		{measuredLater, "websocket-hsts", ""}, {measuredLater, "websocket-hsts", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.OriginOfCrossOriginFiles", [4]evidence{
		{measuredLater, "load-script-crossorigin", ""}, {measuredLater, "load-script-crossorigin", ""}, {}, {Section, `Fetch "append a request Origin header"`, ""}}},
	{"Request.OriginOfForeignFrames", [4]evidence{
		{measuredLater, "frame-acts-foreign", ""}, {measuredLater, "frame-acts-foreign", ""}, {}, {Section, `Fetch "append a request Origin header"`, ""}}},
	{"Request.NoCORSRedirectHidesOrigin", [4]evidence{
		{measuredLater, "generated-file-0030", ""}, {measuredLater, "generated-file-0030", ""}, {}, {Section, `Fetch "HTTP-redirect fetch"`, ""}}},
	{"Request.UpgradeKeepsReferrer", [4]evidence{
		{measuredLater, "generated-websocket-0110", ""}, {measuredLater, "generated-websocket-0110", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.HTTPSFirstRestoresReferrer", [4]evidence{
		{measuredLater, "generated-websocket-0065", ""}, {measuredLater, "generated-websocket-0065", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.ReferrerHiddenFromLoopbackHTTP", [4]evidence{
		{measuredLater, "generated-websocket-0066", ""}, {measuredLater, "generated-websocket-0017", ""}, {}, {Section, "Referrer Policy §8.3", ""}}},
	{"Request.ReferrerCappedCrossSite", [4]evidence{
		{measuredLater, "referrer-policy", ""}, {measuredLater, "referrer-policy", ""}, {}, {Section, "Referrer Policy §8.3", ""}}},
	{"Request.PolicyUpgradesAnyPort", [4]evidence{
		{measuredLater, "csp-upgrade-another-port", ""}, {Measured, "csp-upgrade-another-port", ""}, {}, {Section, "Upgrade Insecure Requests §4.1", ""}}},
	{"Request.PolicyUpgradesRedirects", [4]evidence{
		{measuredLater, "csp-upgrade-of-redirects", ""}, {Measured, "csp-upgrade-of-redirects", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.PolicyUpgradesFormRedirects", [4]evidence{
		{NotMeasured, noRedirectUpgraded, ""}, {Measured, "csp-upgrade-of-redirects", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.CredentialsBeforeUpgrade", [4]evidence{
		{measuredLater, "csp-upgrade-https-page", ""}, {Measured, "csp-upgrade-https-page", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.ClearsWithoutCredentials", [4]evidence{
		{measuredLater, "clear-site-data-third-party-chrome", ""}, {Measured, "clear-site-data-third-party-firefox", ""}, {}, {Section, `Clear Site Data "Fetch integration"`, ""}}},
	{"Request.UpgradeMixedImages", [4]evidence{
		{Measured, "mixed-image-upgraded", "86"}, {Measured, "mixed-image-upgraded", "127"}, {SourceCode, "MixedContentChecker.cpp", ""}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.UpgradeMixedAddresses", [4]evidence{
		{Measured, "mixed-image-of-an-address", ""}, {Measured, "mixed-image-of-an-address", ""}, {}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.HSTSBeforeMixedUpgrade", [4]evidence{
		{measuredLater, "mixed-image-of-hsts-host", ""}, {measuredLater, "mixed-image-of-hsts-host", ""}, {}, {Section, `Fetch "main fetch"`, ""}}},
	{"Request.UpgradedImagesStayUpgraded", [4]evidence{
		{measuredLater, "generated-file-0132", ""}, {NotMeasured, allUpgraded, ""}, {}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.MixedUpgradeCountsAsRedirect", [4]evidence{
		{Measured, "generated-0020", ""}, {Measured, "generated-0020", ""}, {}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.MixedLocalNetworkAllowed", [4]evidence{
		{measuredLater, "mixed-local-network", ""}, {Measured, "mixed-local-network", ""}, {}, {Section, "Mixed Content §4.4", ""}}},
	{"Request.LoopbackAllowsMixedImages", [4]evidence{
		{Measured, "mixed-image-on-localhost-firefox", ""}, {Measured, "mixed-image-on-localhost-firefox", ""}, {}, {Section, "Mixed Content §4.1", ""}}},
	{"Request.InsecureForms", [4]evidence{
		{Measured, "insecure-form-blocked", ""}, {Measured, "insecure-form-blocked", ""}, {SourceCode, "MixedContentChecker.cpp", ""}, {Section, "Mixed Content §4", ""}}},
	{"Request.InsecureFormRedirects", [4]evidence{
		{Measured, "insecure-form-redirected-chrome", ""}, {Measured, "insecure-form-redirected-firefox", ""}, {}, {Section, "Mixed Content §4", ""}}},
}
