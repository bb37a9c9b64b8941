package explain

import "github.com/crumbtrail/crumbtrail/engine/trace"

// Upgrade explains why the browser answered a request by itself.
func Upgrade(u trace.Upgrade, d Detail) Text {
	t := d.upgrade(u)
	switch u {
	case trace.UpgradeHSTS:
		t.DevTools = "Non-Authoritative-Reason: HSTS"
	case trace.UpgradeHTTPSFirst:
		t.DevTools = "Non-Authoritative-Reason: HttpsUpgrades"
	}
	return t
}

func (d *Detail) upgrade(u trace.Upgrade) Text {
	switch u {
	case trace.UpgradeHSTS:
		return say.upgrade.hsts.with("RFC 6797 §8.3", "host", host(d.URL))
	case trace.UpgradeHTTPSFirst:
		return say.upgrade.httpsFirst.with(say.ownRule.String(), "host", host(d.URL))
	case trace.UpgradeMixedContent:
		return say.upgrade.mixedContent.with("Mixed Content §4.1", "page", shown(d.Page), "url", shown(d.URL))
	}
	return Text{Short: string(u), Sentence: say.upgrade.other.With("url", shown(d.URL), "upgrade", string(u))}
}
