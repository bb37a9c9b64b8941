package browser

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// triesHTTPSFirst reports whether HTTPS-First upgrades r: a navigation to a
// host that can be public (Chromium's IsHostnameNonUnique) and that is not on
// the allowlist.
func (b *Browser) triesHTTPSFirst(r *request) bool {
	rules := &b.profile.Request
	return rules.HTTPSFirst && r.topLevel() && r.method == "GET" &&
		!(r.posted && rules.HTTPSFirstExemptsForms) &&
		origin.PublicName(r.url.Host) && r.url.Port == "" && !b.sparesHost(r.url.Host)
}

// sparesHost reports whether a host is on the HTTPS-First allowlist.
func (b *Browser) sparesHost(host string) bool {
	rules := &b.profile.Request
	since, ok := b.plainHosts[host]
	if !ok || rules.HTTPSFirstAllowlistDuration > 0 && b.now.Sub(since) >= rules.HTTPSFirstAllowlistDuration {
		return false
	}
	if rules.HTTPSFirstAllowlistRenewed {
		b.spareHost(host)
	}
	return true
}

func (b *Browser) spareHost(host string) { b.plainHosts[host] = b.now }

// forgive removes a host from the allowlist once it has been loaded over https.
func (b *Browser) forgive(r *request) {
	if b.profile.Request.HTTPSFirstAllowlistClearedByHTTPS && r.url.Secure() && r.destination != trace.FrameDoc {
		delete(b.plainHosts, r.url.Host)
	}
}

// wasUpgraded reports whether HTTPS-First has already upgraded the same http
// URL in this redirect chain.
func (b *Browser) wasUpgraded(r *request) bool {
	return b.profile.Request.HTTPSFirstCoversRedirectChain && slices.Contains(r.upgraded, r.url.Request())
}

// downgrades reports whether a redirect of r leads to the same URL on http, and
// HTTPS-First exempts such redirects.
func (b *Browser) downgrades(r *request, next origin.URL) bool {
	return b.profile.Request.HTTPSFirstExemptsDowngrades &&
		r.url.Secure() && !next.Secure() && next.WithScheme("https").Request() == r.url.Request()
}

// failsUpgrade reports whether a response makes HTTPS-First fall back to http.
func (b *Browser) failsUpgrade(to *lead, status int) bool {
	return to.outcome == trace.Failed && !to.handedOff || b.profile.Request.HTTPSFirstFallsBackOnErrorStatus && status >= 400
}

// fallBack falls back from the latest HTTPS-First upgrade, and reports whether
// there was one.
func (b *Browser) fallBack(r *request) bool {
	if r.upgradedFrom == nil || r.takenBack {
		return false
	}
	b.goBack(r)
	return true
}

// goBack returns to the http URL before the latest upgrade, and adds the host
// to the allowlist.
func (b *Browser) goBack(r *request) {
	b.spareHost(r.upgradedFrom.Host)
	r.url, r.takenBack = *r.upgradedFrom, true
}

// upgradeToHTTPS changes the scheme of r to https.
func (r *request) upgradeToHTTPS(why trace.Upgrade) {
	plain := r.url
	if why == trace.UpgradeInsecureRequests {
		r.foreign = r.crossOrigin()
	}
	r.url = r.url.WithScheme("https")
	if why == trace.UpgradeHTTPSFirst {
		r.upgradedFrom, r.takenBack = &plain, false
		r.upgraded = append(r.upgraded, plain.Request())
	}
}
