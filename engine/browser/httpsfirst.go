package browser

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// triesHTTPSFirst: a page is asked for over https first, where the host can be
// a name on the public internet (Chromium's IsHostnameNonUnique) and there is
// no reason to leave it alone.
func (b *Browser) triesHTTPSFirst(r *request) bool {
	rules := &b.profile.Request
	return rules.HTTPSFirst && r.topLevel() && r.method == "GET" &&
		!(r.posted && rules.HTTPSFirstExemptsForms) &&
		origin.PublicName(r.url.Host) && r.url.Port == "" && !b.sparesHost(r.url.Host)
}

// sparesHost reports whether HTTPS-first remembers a reason to leave a host
// alone.
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

// forgive lets HTTPS-first try a host again that was loaded from over https.
func (b *Browser) forgive(r *request) {
	if b.profile.Request.HTTPSFirstAllowlistClearedByHTTPS && r.url.Secure() && r.destination != trace.FrameDoc {
		delete(b.plainHosts, r.url.Host)
	}
}

// wasUpgraded reports whether HTTPS-first meets an http address again that it
// has upgraded on the same journey.
func (b *Browser) wasUpgraded(r *request) bool {
	return b.profile.Request.HTTPSFirstCoversRedirectChain && slices.Contains(r.upgraded, r.url.Request())
}

// downgrades reports whether a redirect of r leads to the same address on
// http, where HTTPS-first heeds that.
func (b *Browser) downgrades(r *request, next origin.URL) bool {
	return b.profile.Request.HTTPSFirstExemptsDowngrades &&
		r.url.Secure() && !next.Secure() && next.WithScheme("https").Request() == r.url.Request()
}

// failsUpgrade reports whether a response is a reason to take an upgrade of
// HTTPS-first back.
func (b *Browser) failsUpgrade(to *lead, status int) bool {
	return to.outcome == trace.Failed && !to.handedOff || b.profile.Request.HTTPSFirstFallsBackOnErrorStatus && status >= 400
}

// fallBack takes the latest upgrade of HTTPS-first back, and reports whether
// there is one to take back.
func (b *Browser) fallBack(r *request) bool {
	if r.upgradedFrom == nil || r.takenBack {
		return false
	}
	b.goBack(r)
	return true
}

// goBack goes to the http address that the latest upgrade left.
func (b *Browser) goBack(r *request) {
	b.spareHost(r.upgradedFrom.Host)
	r.url, r.takenBack = *r.upgradedFrom, true
}

// upgradeToHTTPS turns r into https.
func (r *request) upgradeToHTTPS(why trace.Upgrade) {
	plain := r.url
	r.url = r.url.WithScheme("https")
	if why == trace.UpgradeHTTPSFirst {
		r.upgradedFrom, r.takenBack = &plain, false
		r.upgraded = append(r.upgraded, plain.Request())
	}
}
