package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Profile is one browser's choices, room by room.
type Profile struct {
	// Name is the browser's name for people, with the version that the
	// choices were taken from.
	Name    string
	Cookie  cookie.Rules
	Jar     jar.Rules
	HSTS    hsts.Rules
	Request Rules
}

// Rules are a browser's choices where requests are sent and followed.
type Rules struct {
	// SchemefulSameSite counts http and https of one host as two sites
	// (6265bis §5.2, by HTML's definition of a site).
	SchemefulSameSite bool
	// CountsRedirectChain makes a request foreign when any hop on the way was
	// another site's, for the cookies that it sends.
	CountsRedirectChain bool
	// PageRequests and SubresourceRequests are how many requests the journey
	// of a page or a frame, and of anything else, may take before the browser
	// gives up; Fetch allows 20 redirects.
	PageRequests, SubresourceRequests int
	// ThirdPartyCookies is what happens to unpartitioned cookies in a
	// third-party context.
	ThirdPartyCookies scenario.ThirdPartyCookies
	// CrossSiteAncestorBit keeps partitioned cookies of a page apart from
	// those of the same site embedded under another (CHIPS).
	CrossSiteAncestorBit bool
	// BlockIncludesPartitioned blocks Partitioned cookies along with the others
	// where third-party cookies are blocked.
	BlockIncludesPartitioned bool
	// DocumentCookieShowsRejected lets document.cookie show what a script wrote over an
	// HttpOnly cookie that was there before the page's process. Requests and the
	// jar are not fooled.
	DocumentCookieShowsRejected bool
	// StorageAccessOnReturn is how long a site keeps its unpartitioned cookies in the
	// pages of another whose page the user left for it, clicked there, and came
	// back; 0 for not at all.
	StorageAccessOnReturn time.Duration
	// FirstPartyHSTS keeps what other sites load into a page out of HSTS: it
	// neither teaches nor is upgraded, but for preloaded hosts.
	FirstPartyHSTS bool
	// HTTPSFirst tries https before http for a page on a public name.
	HTTPSFirst bool
	// HTTPSFirstExemptsTyped takes an address that the user typed with http at
	// its word, and remembers the host.
	HTTPSFirstExemptsTyped bool
	// HTTPSFirstExemptsForms leaves a journey alone that began with anything but
	// GET, also when a redirect has made it one.
	HTTPSFirstExemptsForms bool
	// HTTPSFirstExemptsDowngrades leaves a redirect alone that leads from an
	// address on https to the same on http, and remembers the host.
	HTTPSFirstExemptsDowngrades bool
	// HTTPSFirstFallsBackOnErrorStatus takes an upgrade back that a status of 400 or more
	// answers.
	HTTPSFirstFallsBackOnErrorStatus bool
	// HTTPSFirstCoversRedirectChain takes an upgrade back for what happens later on
	// the journey, too: a failure, too many redirects, or a way back to an http
	// address that was upgraded before. Otherwise only the request that was
	// upgraded counts.
	HTTPSFirstCoversRedirectChain bool
	// HTTPSFirstAllowlistDuration is how long HTTPS-first leaves a host alone once it had
	// a reason to; 0 for until the browser closes.
	HTTPSFirstAllowlistDuration time.Duration
	// HTTPSFirstAllowlistRenewed starts that time anew with every page of the host.
	HTTPSFirstAllowlistRenewed bool
	// HTTPSFirstAllowlistClearedByHTTPS forgets the reason once something of the host was
	// loaded over https; a redirect or a frame does not do.
	HTTPSFirstAllowlistClearedByHTTPS bool
	// PreflightBeforeUpgrade asks a host with CORS over http although HSTS says
	// https. The upgrade then counts as a redirect, which no preflight survives;
	// Fetch upgrades first.
	PreflightBeforeUpgrade bool
	// RepeatedLocationAllowed takes a Location that comes several times with one
	// value, and lets no response through in which they differ; Fetch "location
	// URL" fails a redirect that has more than one.
	RepeatedLocationAllowed bool
	// EmptyLocationIgnored takes a redirect to nowhere for no redirect; Fetch
	// resolves it to the URL that it came from.
	EmptyLocationIgnored bool
	// RedirectedPostReloadsAsGet forgets on reload that a page was reached by a
	// redirect that kept a POST.
	RedirectedPostReloadsAsGet bool
	// UpgradeMixedImages asks for a secure page's http images over https;
	// otherwise they are blocked as any mixed content (Mixed Content §4.1).
	UpgradeMixedImages bool
	// UpgradeMixedAddresses does so for hosts that are IP addresses, too,
	// which Mixed Content §4.1 leaves alone.
	UpgradeMixedAddresses bool
	// MixedUpgradeCountsAsRedirect counts such an upgrade as a redirect.
	MixedUpgradeCountsAsRedirect bool
	// LoopbackAllowsMixedImages lets a secure page of this machine load http images
	// as they are.
	LoopbackAllowsMixedImages bool
	// InsecureForms is what happens to a secure page's form that would go out
	// over plain http.
	InsecureForms FormWarning
	// InsecureFormRedirects warns in the same way where a redirect would take a
	// form there that is still a POST.
	InsecureFormRedirects bool
}

// FormWarning is how a browser warns of a form that is not secure. The model's
// user does not go on.
type FormWarning uint8

const (
	// SendForm sends it as any other.
	SendForm FormWarning = iota
	// AskInDialog asks before anything is sent, and the page stays.
	AskInDialog
	// AskOnPage asks on a page of the browser's own, in the place of the page.
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
