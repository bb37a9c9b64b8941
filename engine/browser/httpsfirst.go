package browser

import (
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// httpsFirst upgrades navigations to https, and falls back to http if that fails.
type httpsFirst struct {
	rules *Rules
	// plain is the allowlist: the hosts that are not upgraded, with the time when
	// they were added.
	plain map[string]time.Time
}

// upgrades reports whether r is upgraded: a navigation to a host that can be
// public (Chromium's IsHostnameNonUnique) and that is not on the allowlist.
func (f *httpsFirst) upgrades(r *request, now time.Time) bool {
	return f.rules.HTTPSFirst && r.topLevel() && r.method == "GET" &&
		!(r.posted && f.rules.HTTPSFirstExemptsForms) &&
		origin.PublicName(r.url.Host) && r.url.Port == "" && !f.exempts(r.url.Host, now)
}

// exempts reports whether a host is on the allowlist.
func (f *httpsFirst) exempts(host string, now time.Time) bool {
	since, ok := f.plain[host]
	if !ok || f.rules.HTTPSFirstAllowlistDuration > 0 && now.Sub(since) >= f.rules.HTTPSFirstAllowlistDuration {
		return false
	}
	if f.rules.HTTPSFirstAllowlistRenewed {
		f.plain[host] = now
	}
	return true
}

// typed adds the host of an http URL that the user typed to the allowlist, if the
// browser exempts such URLs.
func (f *httpsFirst) typed(u *origin.URL, now time.Time) {
	if !u.Secure() && f.rules.HTTPSFirstExemptsTyped {
		f.plain[u.Host] = now
	}
}

// loaded removes a host from the allowlist that has been loaded over https.
func (f *httpsFirst) loaded(r *request) {
	if f.rules.HTTPSFirstAllowlistClearedByHTTPS && r.url.Secure() && r.destination != trace.FrameDoc {
		delete(f.plain, r.url.Host)
	}
}

// redirected adds a host to the allowlist that redirects r to the same URL on
// http, if the browser exempts such redirects. After a redirect there may be
// nothing left to fall back to.
func (f *httpsFirst) redirected(r *request, next *origin.URL, now time.Time) {
	if f.rules.HTTPSFirstExemptsDowngrades &&
		r.url.Secure() && !next.Secure() && next.WithScheme("https").Request() == r.url.Request() {
		f.plain[next.Host] = now
	}
	if !f.rules.HTTPSFirstCoversRedirectChain {
		r.upgradedFrom = nil
	}
}

// endSession empties the allowlist where it lasts no longer.
func (f *httpsFirst) endSession() {
	if f.rules.HTTPSFirstAllowlistDuration == 0 {
		clear(f.plain)
	}
}

// hadUpgraded reports whether the same http URL has already been upgraded in
// this redirect chain.
func (f *httpsFirst) hadUpgraded(r *request) bool {
	return f.rules.HTTPSFirstCoversRedirectChain && slices.Contains(r.upgraded, r.url.Request())
}

// fails reports whether a response makes the browser fall back to http.
func (f *httpsFirst) fails(to *nextHop, status int) bool {
	return to.outcome == trace.Failed && !to.handedOff || f.rules.HTTPSFirstFallsBackOnErrorStatus && status >= 400
}

// fallBack falls back from the latest upgrade, and reports whether there was one.
func (f *httpsFirst) fallBack(r *request, now time.Time) bool {
	if r.upgradedFrom == nil || r.reverted {
		return false
	}
	f.revert(r, now)
	return true
}

// revert returns to the http URL before the latest upgrade, and adds the host
// to the allowlist.
func (f *httpsFirst) revert(r *request, now time.Time) {
	f.plain[r.upgradedFrom.Host] = now
	r.url, r.reverted = *r.upgradedFrom, true
}

// upgradeToHTTPS changes the scheme of r to https.
func (r *request) upgradeToHTTPS(why trace.Upgrade) {
	plain := r.url
	if why == trace.UpgradeInsecureRequests {
		r.foreign = r.crossOrigin()
	}
	r.url = r.url.WithScheme("https")
	r.mixedUpgraded = r.mixedUpgraded || why == trace.UpgradeMixedContent
	if why == trace.UpgradeHTTPSFirst {
		r.upgradedFrom, r.reverted = &plain, false
		r.upgraded = append(r.upgraded, plain.Request())
	}
}
