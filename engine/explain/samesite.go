package explain

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// sameSite explains the refusals by SameSite.
func (d Detail) sameSite(r reason.Reason) (t Text, ok bool) {
	const strict, lax, unspecified = "is SameSite=Strict", "is SameSite=Lax", "has no SameSite, which counts as Lax"
	switch r {
	case reason.SameSiteStrict:
		return d.foreign("not cross-site with SameSite=Strict", strict, true), true
	case reason.SameSiteLax:
		return d.foreign("not cross-site with SameSite=Lax", lax, false), true
	case reason.SameSiteUnspecifiedTreatedAsLax:
		return d.foreign("not cross-site without SameSite", unspecified, false), true
	case reason.SchemefulSameSiteStrict:
		return d.foreign("not across schemes with SameSite=Strict", strict, true), true
	case reason.SchemefulSameSiteLax:
		return d.foreign("not across schemes with SameSite=Lax", lax, false), true
	case reason.SchemefulSameSiteUnspecifiedTreatedAsLax:
		return d.foreign("not across schemes without SameSite", unspecified, false), true
	case reason.SameSiteNoneInsecure:
		return d.noneInsecure(), true
	}
	return Text{}, false
}

// foreign says what a cookie asks for and what made the request cross-site.
// Strict and Lax ask the same of a response: to be a page's (6265bis §5.7
// step 18).
func (d Detail) foreign(short, is string, strict bool) Text {
	t := Text{Short: short, Section: d.either(retrieval, storage+"18")}
	switch {
	case d.Direction == Storing:
		t.Sentence = fmt.Sprintf("%s %s, and %s is for %s whose request %s: such a response may not set it.",
			d.Subject(), is, d.message(), d.kind(), d.cameFrom())
	case strict:
		t.Sentence = fmt.Sprintf("%s %s, and %s %s.", d.Subject(), is, d.message(), d.cameFrom())
	default:
		t.Sentence = fmt.Sprintf("%s %s: from another site it only goes with a page opened by GET, and %s, %s, %s.",
			d.Subject(), is, d.message(), d.kind(), d.cameFrom())
	}
	return t
}

// cameFrom is what makes a request cross-site. What started at this site, or
// with the user, can only have become so by a redirect.
func (d Detail) cameFrom() string {
	switch {
	case d.Page == "":
		return "passed through another site on its way"
	case !sameHostSite(d.Page, d.URL):
		return "comes from another site, " + host(d.Page)
	case secure(d.Page) != secure(d.URL):
		return "comes from " + shown(d.Page) + ", where the scheme makes it another site"
	}
	return "passed through another site on its way"
}

func (d Detail) noneInsecure() Text {
	return Text{
		Short:    "not without Secure",
		Sentence: fmt.Sprintf("%s is SameSite=None without Secure, and None needs Secure.", d.Subject()),
		Section:  d.either(ownRule, storage+"19"),
	}
}

// laxAllowUnsafe explains the grace for young cookies.
func (d Detail) laxAllowUnsafe() Text {
	method := d.Method
	if method == "" || d.Destination != trace.Document {
		method = "POST"
	}
	return Text{
		Short:    "young enough for a cross-site " + method,
		Sentence: fmt.Sprintf("%s has no SameSite and is less than two minutes old, so it still went with a %s from another site.", d.Subject(), method),
		Section:  "RFC 6265bis §5.6.7.2",
	}
}
