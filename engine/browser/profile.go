package browser

import (
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
	// another site's.
	CountsRedirectChain bool
	// PageRequests and SubresourceRequests are how many requests a journey
	// may take before the browser gives up; Fetch allows 20 redirects.
	PageRequests, SubresourceRequests int
	// ThirdPartyCookies is what happens to unpartitioned cookies in a
	// third-party context.
	ThirdPartyCookies scenario.ThirdPartyCookies
	// CrossSiteAncestorBit keeps partitioned cookies of a page apart from
	// those of the same site embedded under another (CHIPS).
	CrossSiteAncestorBit bool
	// BlockCoversPartitioned blocks Partitioned cookies along with the others
	// where third-party cookies are blocked.
	BlockCoversPartitioned bool
	// FirstPartyHSTS keeps what other sites load into a page out of HSTS: it
	// neither teaches nor is upgraded, but for preloaded hosts.
	FirstPartyHSTS bool
	// HTTPSFirst tries https before http for a page on a public name.
	HTTPSFirst bool
	// HTTPSFirstSparesTyped takes an address that the user typed with http at
	// its word, for the rest of the session.
	HTTPSFirstSparesTyped bool
	// HTTPSFirstSparesSameOrigin leaves an http page free to lead to others of
	// its own origin.
	HTTPSFirstSparesSameOrigin bool
	// UpgradeMixedImages asks for a secure page's http images over https;
	// otherwise they are blocked as any mixed content (Mixed Content §4.1).
	UpgradeMixedImages bool
	// UpgradeMixedAddresses does so for hosts that are IP addresses, too,
	// which Mixed Content §4.1 leaves alone.
	UpgradeMixedAddresses bool
	// MixedUpgradeCounts counts such an upgrade as a redirect.
	MixedUpgradeCounts bool
	// InsecureForms is what happens to a secure page's form that would go out
	// over plain http.
	InsecureForms FormWarning
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
