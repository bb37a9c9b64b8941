package explain

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Stop explains why a step was blocked or failed, or why a request got no
// response.
func Stop(c *rule.Check, d Detail) Text {
	t := d.stop(c)
	known := rule.Of(c.Rule)
	if known == nil {
		return t
	}
	return t.by(known, c, known.At(rule.Navigate, rule.Read))
}

func (d *Detail) stop(c *rule.Check) Text {
	w := &causeTexts
	if c.Rule == rule.TooManyRedirects {
		return Text{Short: phrase.Say("too many redirects"), Sentence: phrase.Plural{
			One:   "The browser gives up after {n} redirected request.",
			Other: "The browser gives up after {n} redirected requests.",
		}.Of(c.Limit)}
	}
	words, ok := w.stops.Find(c.Rule)
	if !ok {
		return Text{Short: string(c.Rule), Sentence: phrase.Say("The step stopped: {cause}.", "cause", string(c.Rule))}
	}
	if c.Because == rule.Discarded {
		words = w.discarded
	}
	at := ""
	if c.Rule == rule.ConnectionRefused {
		at = endpoint(d.To)
	}
	return words.with("host", host(d.To), "endpoint", at, "page", url(d.From), "url", url(d.To), "method", d.Method, "origin", originOf(d.From), "value", shown(c.Value))
}

// CORS explains a failed check of a response that the page may not read, or of
// a preflight.
func CORS(c *rule.Check, d Detail) Text {
	words, ok := corsTexts.Find(c.Rule)
	if !ok {
		return Stop(c, d)
	}
	t := words.with("url", url(d.To), "origin", originOf(d.From), "value", shown(c.Value), "method", d.Method)
	known := rule.Of(c.Rule)
	return t.by(known, c, known.At(rule.Read, rule.Navigate))
}

// ByBrowser explains why the browser answered a request by itself: it upgraded
// it, or its cache has a redirect for it.
func ByBrowser(x *trace.Exchange, d Detail) Text {
	if x.FromCache != nil {
		return d.cached(x)
	}
	t := d.upgrade(x)
	switch x.Upgrade {
	case trace.UpgradeHSTS:
		t.Section, t.DevTools = "RFC 6797 §8.3", "Non-Authoritative-Reason: HSTS"
	case trace.UpgradeHTTPSFirst:
		t.Section, t.DevTools = phrase.Say("browser behavior, not specified"), "Non-Authoritative-Reason: HttpsUpgrades"
	case trace.UpgradeInsecureRequests:
		t.Section = "Upgrade Insecure Requests §4.1"
	case trace.UpgradeMixedContent:
		t.Section = "Mixed Content §4.1"
	}
	return t
}

func (d *Detail) cached(x *trace.Exchange) Text {
	c := &x.FromCache.Check
	t := cachedTexts.Of(c.Because).with("host", host(d.To), "status", strconv.Itoa(x.Status), "value", shown(c.Value))
	known := rule.Of(c.Rule)
	return t.by(known, c, known.At(rule.Read))
}

func (d *Detail) upgrade(x *trace.Exchange) Text {
	w := &upgradeTexts
	switch x.Upgrade {
	case trace.UpgradeHSTS:
		return w.hsts(x, d)
	case trace.UpgradeHTTPSFirst:
		return w.httpsFirst.with("host", host(d.To))
	case trace.UpgradeInsecureRequests:
		return w.insecureRequests.with("page", url(d.From), "url", url(d.To))
	case trace.UpgradeMixedContent:
		return w.mixedContent.with("page", url(d.From), "url", url(d.To))
	}
	return Text{Short: string(x.Upgrade), Sentence: phrase.Say("The browser redirected the request to {url} internally: {upgrade}.", "url", url(d.To), "upgrade", string(x.Upgrade))}
}

// hsts names the deciding HSTS entry: the host's own, or that of a parent
// domain.
func (w *upgradeWords) hsts(x *trace.Exchange, d *Detail) Text {
	by := x.UpgradedBy
	words := w.hstsOwn
	switch {
	case by == nil:
	case by.Preloaded:
		words = w.hstsPreloaded
	case by.Host != host(d.To):
		words = w.hstsAbove
	}
	above := ""
	if by != nil {
		above = by.Host
	}
	return words.with("host", host(d.To), "above", above)
}
