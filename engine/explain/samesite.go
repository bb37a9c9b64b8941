package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// sameSite explains blocks and rejections by SameSite.
func (d *Detail) sameSite(c *rule.Check) (t Text, ok bool) {
	w := &sameSiteTexts
	switch c.Rule {
	case rule.SameSiteStrict:
		return d.crossSite(c, phrase.Phrase("not cross-site with SameSite=Strict"), &w.strict), true
	case rule.SameSiteLax:
		return d.crossSite(c, phrase.Phrase("not cross-site with SameSite=Lax"), &w.lax), true
	case rule.SameSiteUnspecifiedTreatedAsLax:
		return d.crossSite(c, phrase.Phrase("not cross-site without SameSite"), &w.unspecified), true
	case rule.SchemefulSameSiteStrict:
		return d.crossSite(c, phrase.Phrase("not across schemes with SameSite=Strict"), &w.strict), true
	case rule.SchemefulSameSiteLax:
		return d.crossSite(c, phrase.Phrase("not across schemes with SameSite=Lax"), &w.lax), true
	case rule.SchemefulSameSiteUnspecifiedTreatedAsLax:
		return d.crossSite(c, phrase.Phrase("not across schemes without SameSite"), &w.unspecified), true
	case rule.SameSiteNoneInsecure:
		return w.noneInsecure.with("subject", d.Subject()), true
	}
	return Text{}, false
}

// crossSite says which SameSite a cookie has and what made the request
// cross-site. For storing, Strict and Lax have the same requirement: a response
// to a top-level navigation (6265bis §5.7 step 18). A script is first party, so
// it is never cross-site.
func (d *Detail) crossSite(c *rule.Check, short phrase.Phrase, w *crossSiteWords) Text {
	crossing := &w.sent
	if d.Direction == Storing {
		crossing = &w.set
	}
	t := text{short, crossing.of(c.Because)}
	if c.Because == rule.Embedded {
		t.sentence = sameSiteTexts.embedded
	}
	return t.with("subject", d.Subject(), "kind", d.kind(),
		"url", url(d.To), "page", url(d.From), "site", host(d.From), "hop", shown(c.Value))
}

// of is the sentence for what made a request cross-site.
func (w *crossingWords) of(because rule.Case) phrase.Phrase {
	switch because {
	case rule.OtherSite:
		return w.elsewhere
	case rule.OtherScheme:
		return w.scheme
	}
	return w.redirected
}

// kind is what the request is for, with its article.
func (d *Detail) kind() string {
	switch d.Destination {
	case trace.Document:
		return phrase.Say("a page opened by {method}", "method", d.Method)
	case trace.FrameDoc:
		return phrase.Say("a frame")
	case trace.ImageDest:
		return phrase.Say("an image")
	case trace.Preflight:
		return phrase.Say("a preflight")
	case trace.ScriptDest:
		return phrase.Say("a script")
	case trace.StyleDest:
		return phrase.Say("a stylesheet")
	case trace.SocketDest:
		return phrase.Say("a WebSocket")
	}
	return phrase.Say("a fetch")
}
