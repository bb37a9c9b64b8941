package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cache"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Profile has one browser's choices, package by package.
type Profile struct {
	// Name is the browser's name for people, with the version that the choices
	// come from.
	Name    string
	Cookie  cookie.Rules
	Jar     jar.Rules
	HSTS    hsts.Rules
	Cache   cache.Rules
	Request Rules
}

// Rules are a browser's choices about sending requests and following redirects.
type Rules struct {
	// SchemefulSameSite counts http and https of one host as two sites (6265bis
	// §5.2, by HTML's definition of a site).
	SchemefulSameSite bool
	// CountsRedirectChain makes a request cross-site, for the cookies that it
	// sends, if any URL of its redirect chain was cross-site.
	CountsRedirectChain bool
	// PageRequests and SubresourceRequests are the most requests that a
	// navigation of a page or frame, and any other request, may have with its
	// redirects before the browser gives up; Fetch allows 20 redirects.
	PageRequests, SubresourceRequests int
	// ThirdPartyCookies is the policy for unpartitioned cookies in a
	// third-party context.
	ThirdPartyCookies scenario.ThirdPartyCookies
	// CrossSiteAncestorBit separates partitioned cookies of a page from those
	// of the same site embedded in a cross-site page (CHIPS).
	CrossSiteAncestorBit bool
	// BlockIncludesPartitioned also blocks Partitioned cookies where
	// third-party cookies are blocked.
	BlockIncludesPartitioned bool
	// DocumentCookieOfProcess answers document.cookie from the cookies that the
	// page's process keeps. It shows the value that a script set over an
	// HttpOnly cookie older than the process, and a cookie that a script
	// changed comes last. Requests and the jar are not affected.
	DocumentCookieOfProcess bool
	// StorageAccessOnReturn is how long a site can use its unpartitioned
	// cookies on another site's pages, after the user went from there to the
	// site, clicked on its page and returned; 0 for never.
	StorageAccessOnReturn time.Duration
	// FirstPartyHSTS ignores third-party subresources for HSTS: they neither
	// set entries nor are upgraded, except for preloaded hosts.
	FirstPartyHSTS bool
	// HTTPSFirst tries https before http for navigations to public host names.
	HTTPSFirst bool
	// HTTPSFirstExemptsTyped does not upgrade a URL that the user typed with
	// http, and adds its host to the allowlist.
	HTTPSFirstExemptsTyped bool
	// HTTPSFirstExemptsForms does not upgrade a navigation that started with a
	// method other than GET, even if a redirect changed it to GET.
	HTTPSFirstExemptsForms bool
	// HTTPSFirstExemptsDowngrades does not upgrade a redirect from a URL on
	// https to the same URL on http, and adds the host to the allowlist.
	HTTPSFirstExemptsDowngrades bool
	// HTTPSFirstFallsBackOnErrorStatus falls back if an upgraded request gets a
	// status of 400 or more.
	HTTPSFirstFallsBackOnErrorStatus bool
	// HTTPSFirstCoversRedirectChain also falls back for later events in the
	// redirect chain: a failure, too many redirects, or a redirect to an http
	// URL that was upgraded before. Otherwise only the upgraded request itself
	// counts.
	HTTPSFirstCoversRedirectChain bool
	// HTTPSFirstAllowlistDuration is how long a host stays on the allowlist of
	// HTTPS-First; 0 for until the browser closes.
	HTTPSFirstAllowlistDuration time.Duration
	// HTTPSFirstAllowlistRenewed restarts that time with every navigation to
	// the host.
	HTTPSFirstAllowlistRenewed bool
	// HTTPSFirstAllowlistClearedByHTTPS removes a host from the allowlist once
	// a response from it loads over https; redirects and frames do not count.
	HTTPSFirstAllowlistClearedByHTTPS bool
	// PreflightBeforeUpgrade sends a preflight over http although HSTS covers
	// the host. The upgrade then counts as a redirect, which fails the
	// preflight; Fetch upgrades first.
	PreflightBeforeUpgrade bool
	// PreflightNamesPage sends a preflight with the origin of the page, also for a
	// request that has "Origin: null".
	PreflightNamesPage bool
	// PreflightAfterAuthorization sends a preflight to where a redirect carried no
	// Authorization header, although it asks for no header then.
	PreflightAfterAuthorization bool
	// RepeatedLocationAllowed follows a Location header that is repeated with
	// the same value, and discards any response with Location headers that
	// differ; in Fetch, "location URL" fails a redirect with more than one.
	RepeatedLocationAllowed bool
	// EmptyLocationIgnored does not follow a redirect with a Location that is
	// empty or white space; Fetch resolves it to the URL of the response.
	EmptyLocationIgnored bool
	// LocationTabEscaped writes a TAB inside a Location as %09 before it is
	// parsed; the URL parser removes it.
	LocationTabEscaped bool
	// PathPipeEscaped writes "|" in a path as %7C, which is not in the
	// percent-encode set of the URL Standard.
	PathPipeEscaped bool
	// UserInfoInDocument keeps the user name and the password of a URL in the
	// document's URL. No request has them.
	UserInfoInDocument bool
	// NotModifiedFails ends a navigation that gets the status 304 without a new
	// page: the browser has nothing in its cache that it could show.
	NotModifiedFails bool
	// RedirectedPostReloadsAsGet reloads a page with GET even if a redirect to
	// it kept a POST.
	RedirectedPostReloadsAsGet bool
	// KeepsNoStorePages keeps a page with Cache-Control: no-store for back and
	// forward, until one of its cookies changes.
	KeepsNoStorePages bool
	// OriginHiddenOfFormsOnly: where Referrer-Policy hides the page, the Origin header
	// of a form is "null", but not that of a fetch, and of no reload.
	OriginHiddenOfFormsOnly bool
	// RefusedHandshakeDiscarded reads no cookies and no HSTS of a response that
	// refuses a WebSocket, unless its status is 401 or 407.
	RefusedHandshakeDiscarded bool
	// HSTSRedirectHidesOrigin: an upgrade by HSTS is a redirect to another origin, so the
	// Origin header is "null" after it; of a fetch with CORS only if it was cross-origin
	// before.
	HSTSRedirectHidesOrigin bool
	// OriginOfCrossOriginFiles sends an Origin header with the request of an element
	// with a crossorigin attribute to the page's own origin, too.
	OriginOfCrossOriginFiles bool
	// OriginOfForeignFrames sends an Origin header with every request of a frame to the
	// site of the page that it is in, if it is of another site itself.
	OriginOfForeignFrames bool
	// NoCORSRedirectHidesOrigin: a no-cors request that is redirected to another origin
	// has "Origin: null" from then on, even if its own server redirected it.
	NoCORSRedirectHidesOrigin bool
	// UpgradeKeepsReferrer: a request that HSTS upgrades tells no more of the page than it
	// would have over http. HTTPSFirstRestoresReferrer: one that HTTPS-First upgrades
	// tells as much of it as if it had been https at first, whatever redirects hid.
	UpgradeKeepsReferrer, HTTPSFirstRestoresReferrer bool
	// ReferrerHiddenFromLoopbackHTTP: http on this machine is a downgrade from an https
	// page; Referrer Policy takes it for trustworthy.
	ReferrerHiddenFromLoopbackHTTP bool
	// ReferrerCappedCrossSite sends at most the page's origin as the Referer of what
	// the page loads from another site, whatever its Referrer-Policy.
	ReferrerCappedCrossSite bool
	// PolicyUpgradesAnyPort: upgrade-insecure-requests upgrades links to any
	// port of the page's host; otherwise only those to the port of the page.
	PolicyUpgradesAnyPort bool
	// PolicyUpgradesRedirects also upgrades the redirects of a page that opens;
	// those of frames, images and fetches always are. PolicyUpgradesFormRedirects:
	// those of a form's page to other hosts, too.
	PolicyUpgradesRedirects, PolicyUpgradesFormRedirects bool
	// CredentialsBeforeUpgrade decides whether a fetch with credentials
	// same-origin is same-origin before upgrade-insecure-requests changes its
	// URL; Fetch upgrades first.
	CredentialsBeforeUpgrade bool
	// ClearsWithoutCredentials applies Clear-Site-Data of a response to a request
	// without credentials.
	ClearsWithoutCredentials bool
	// UpgradeMixedImages upgrades http images on an https page; otherwise the
	// browser blocks them like other mixed content (Mixed Content §4.1).
	UpgradeMixedImages bool
	// UpgradeMixedAddresses also upgrades images whose host is an IP address,
	// which Mixed Content §4.1 exempts.
	UpgradeMixedAddresses bool
	// HSTSBeforeMixedUpgrade: an http image on an https page whose host has HSTS is
	// upgraded by that, not as mixed content.
	HSTSBeforeMixedUpgrade bool
	// UpgradedImagesStayUpgraded also upgrades the addresses that an upgraded image is
	// redirected to.
	UpgradedImagesStayUpgraded bool
	// MixedUpgradeCountsAsRedirect counts such an upgrade, and one by
	// upgrade-insecure-requests, as a redirect.
	MixedUpgradeCountsAsRedirect bool
	// MixedLocalNetworkAllowed lets an https page load http from private
	// addresses and .local names. The user may have to permit it first (Local
	// Network Access §3.2); the model's user does.
	MixedLocalNetworkAllowed bool
	// LoopbackAllowsMixedImages lets an https page on this machine load http
	// images without an upgrade.
	LoopbackAllowsMixedImages bool
	// InsecureForms is what happens to a form on an https page that submits to
	// http.
	InsecureForms FormWarning
	// InsecureFormRedirects treats a redirect to http in the same way if the
	// form is still a POST.
	InsecureFormRedirects bool
}

// FormWarning is how a browser warns about an insecure form. The model's user
// does not continue.
type FormWarning uint8

const (
	// SendForm sends the form without a warning.
	SendForm FormWarning = iota
	// AskInDialog asks before anything is sent, and the page stays open.
	AskInDialog
	// AskOnPage asks on a separate page, which replaces the page.
	AskOnPage
)

// ProfileOf returns the profile of a browser.
func ProfileOf(b scenario.Browser) Profile {
	switch b {
	case scenario.Firefox:
		return firefox
	case scenario.Safari:
		return safari
	case scenario.Spec:
		return spec
	default:
		return chrome
	}
}

// With returns the profile with a scenario's overrides, nil for none.
func (p Profile) With(policy *scenario.Policy) Profile {
	if policy == nil {
		return p
	}
	if policy.ThirdPartyCookies != "" {
		p.Request.ThirdPartyCookies = policy.ThirdPartyCookies
	}
	if policy.HTTPSFirst != nil {
		p.Request.HTTPSFirst = *policy.HTTPSFirst
	}
	if policy.LaxByDefault != nil {
		p.Jar.LaxByDefault = *policy.LaxByDefault
	}
	return p
}
