package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// sameSite explains the refusals by SameSite.
func (d *Detail) sameSite(r reason.Reason) (t Text, ok bool) {
	w := &say.sameSite
	switch r {
	case reason.SameSiteStrict:
		return d.foreign(w.strict.acrossSites, &w.strict), true
	case reason.SameSiteLax:
		return d.foreign(w.lax.acrossSites, &w.lax), true
	case reason.SameSiteUnspecifiedTreatedAsLax:
		return d.foreign(w.unspecified.acrossSites, &w.unspecified), true
	case reason.SchemefulSameSiteStrict:
		return d.foreign(w.strict.acrossSchemes, &w.strict), true
	case reason.SchemefulSameSiteLax:
		return d.foreign(w.lax.acrossSchemes, &w.lax), true
	case reason.SchemefulSameSiteUnspecifiedTreatedAsLax:
		return d.foreign(w.unspecified.acrossSchemes, &w.unspecified), true
	case reason.SameSiteNoneInsecure:
		return w.noneInsecure.with(d.section(say.ownRule.String(), storage+"19"), "subject", d.Subject()), true
	}
	return Text{}, false
}

// foreign says what a cookie asks for and what made the request cross-site.
// Strict and Lax ask the same of a response: to be a page's (6265bis §5.7
// step 18). A script is first party, so it is never one.
func (d *Detail) foreign(short phrase.Phrase, w *foreignWords) Text {
	crossing := &w.sent
	if d.Direction == Storing {
		crossing = &w.set
	}
	t := text{short, d.crossing(crossing)}
	return t.with(d.section(retrieval, storage+"18"), "subject", d.Subject(), "kind", d.kind(),
		"url", shown(d.URL), "page", shown(d.Page), "site", host(d.Page))
}

// crossing picks by what makes a request cross-site. What started at this
// site, or with the user, can only have become so by a redirect.
func (d *Detail) crossing(w *crossingWords) phrase.Phrase {
	switch {
	case d.Page == "":
		return w.redirected
	case !sameHostSite(d.Page, d.URL):
		return w.elsewhere
	case secure(d.Page) != secure(d.URL):
		return w.scheme
	}
	return w.redirected
}

// kind is what the request is for, with its article.
func (d *Detail) kind() string {
	w := &say.sameSite.kind
	switch d.Destination {
	case trace.Document:
		return w.page.With("method", d.Method)
	case trace.FrameDoc:
		return w.frame.String()
	case trace.ImageDest:
		return w.image.String()
	case trace.Preflight:
		return w.preflight.String()
	}
	return w.fetch.String()
}

// laxAllowUnsafe explains the grace for young cookies.
func (d *Detail) laxAllowUnsafe() Text {
	method := d.Method
	if method == "" || d.Destination != trace.Document {
		method = "POST"
	}
	return Text{
		Short:    say.warning.young.With("method", method),
		Sentence: say.warning.youngerThan.Of(int(cookie.LaxAllowUnsafe.Minutes()), "subject", d.Subject(), "method", method),
		Section:  "RFC 6265bis §5.6.7.2",
	}
}
