package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// upgrade says why the browser upgrades r to https, "" if it does not.
func (b *Browser) upgrade(r *request) trace.Upgrade {
	if r.url.Secure() {
		return ""
	}
	known := b.hsts.Upgrades(r.url.Host, b.sites.hstsApplies(r), b.now) != nil
	switch {
	case r.policyUpgrades(&b.profile.Request):
		return trace.UpgradeInsecureRequests
	case r.upgradedAsMixed(&b.profile.Request) && !(known && b.profile.Request.HSTSBeforeMixedUpgrade):
		return trace.UpgradeMixedContent
	case known:
		return trace.UpgradeHSTS
	case b.httpsFirst.upgrades(r, b.now):
		return trace.UpgradeHTTPSFirst
	}
	return ""
}

// policyUpgrades reports whether the policy of the page upgrades r: all that
// the page loads and its forms, but of links only those to its own host (Upgrade
// Insecure Requests §4.1).
func (r *request) policyUpgrades(rules *Rules) bool {
	redirected := len(r.chain) > 0
	switch {
	case !r.upgradesInsecure || origin.Trustworthy(r.url):
		return false
	case !r.topLevel():
		return true
	case redirected && !rules.PolicyUpgradesRedirects:
		return false
	case r.form && (!redirected || rules.PolicyUpgradesFormRedirects):
		return true
	}
	return r.url.Host == r.initiator.Host && (rules.PolicyUpgradesAnyPort || r.url.Port == r.initiator.Port)
}

// internalRedirect records an upgrade as DevTools shows it: a 307 that never
// left the browser.
func (b *Browser) internalRedirect(r *request, why trace.Upgrade) trace.Exchange {
	secure := *r
	secure.url = r.url.WithScheme("https")
	from, to := b.addresses.to(r), b.addresses.to(&secure)
	x := trace.Exchange{
		Method:      r.method,
		URL:         from.URL,
		Via:         trace.ByBrowser,
		Destination: r.destination,
		To:          from,
		Next:        to,
		Upgrade:     why,
		Cookies:     []trace.CookieSelection{},
		Status:      307,
		Location:    to.URL,
		SetCookies:  []trace.SetCookie{},
	}
	switch why {
	case trace.UpgradeInsecureRequests:
		from := b.page.answered
		x.PolicyFrom = &from
	case trace.UpgradeHSTS:
		entry := hstsHost(b.hsts.Upgrades(r.url.Host, b.sites.hstsApplies(r), b.now))
		x.UpgradedBy = &entry
	}
	return x
}

// noteHSTS processes the Strict-Transport-Security header of a response, the nth
// of its step, and records in x what became of it.
func (b *Browser) noteHSTS(x *trace.Exchange, r *request, response *server.Response, nth int) {
	values := response.Header("Strict-Transport-Security")
	if len(values) == 0 {
		return
	}
	check := rule.Check{Rule: rule.StrictTransportSecurity, Result: rule.Failed, Value: values[0]}
	switch {
	case !r.url.Secure():
		check.Because = rule.OverHTTP
	case !b.sites.hstsApplies(r):
		check.Because = rule.ThirdParty
	default:
		var entry *hsts.Host
		check, entry = b.hsts.Note(r.url.Host, values, b.now, hsts.Response{Step: b.step, Exchange: nth})
		if entry != nil {
			recorded := hstsHost(entry)
			x.HSTSEntry = &recorded
		}
	}
	x.HSTS = &check
}

// mixed reports whether r would load plain http into an https page (Mixed
// Content §4.4). Hosts on this machine are exempt.
func (r *request) mixed(rules *Rules) bool {
	if r.topLevel() || !r.initiator.Secure() || origin.Trustworthy(r.url) {
		return false
	}
	if rules.MixedLocalNetworkAllowed && origin.LocalNetworkHost(r.url.Host) {
		return false
	}
	return !(rules.LoopbackAllowsMixedImages && r.destination == trace.ImageDest && origin.LoopbackHost(r.initiator.Host))
}

// upgradedAsMixed reports whether r is an image on an https page that is
// upgraded to https (Mixed Content §4.1).
func (r *request) upgradedAsMixed(rules *Rules) bool {
	return rules.UpgradeMixedImages && r.destination == trace.ImageDest && r.mixed(rules) &&
		(rules.UpgradeMixedAddresses || !origin.IsIP(r.url.Host) || r.mixedUpgraded && rules.UpgradedImagesStayUpgraded)
}

// blockedAsMixed reports whether the browser blocks r as mixed content.
// This check comes before HSTS could upgrade r, and after the page's policy could
// (Fetch "main fetch").
func (r *request) blockedAsMixed(rules *Rules) bool {
	return r.mixed(rules) && !r.policyUpgrades(rules) && !r.upgradedAsMixed(rules)
}
