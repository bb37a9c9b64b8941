package scenario

import "strings"

// A ClaimKind is what a claim states. Its value is the name of the field that it is in.
type ClaimKind string

const (
	ClaimSends    ClaimKind = "sends"
	ClaimHolds    ClaimKind = "holds"
	ClaimStores   ClaimKind = "stores"
	ClaimRefuses  ClaimKind = "refuses"
	ClaimReadable ClaimKind = "readable"
	ClaimNotSent  ClaimKind = "notSent"
	// ClaimCookieHeader and ClaimRequestHeader are about the headers of a request.
	ClaimCookieHeader  ClaimKind = "cookieHeader"
	ClaimRequestHeader ClaimKind = "requestHeader"

	ClaimDocumentCookie ClaimKind = "documentCookie"

	ClaimEndsAt  ClaimKind = "endsAt"
	ClaimOutcome ClaimKind = "outcome"
)

// ClaimKinds are all of them, those about a cookie first.
var ClaimKinds = []ClaimKind{
	ClaimSends, ClaimNotSent, ClaimHolds, ClaimStores, ClaimRefuses, ClaimReadable,
	ClaimCookieHeader, ClaimRequestHeader, ClaimDocumentCookie, ClaimEndsAt, ClaimOutcome,
}

// OfStep: the claim is about the whole step, and not about a request.
func (k ClaimKind) OfStep() bool {
	return k == ClaimDocumentCookie || k == ClaimEndsAt || k == ClaimOutcome
}

// OfCookie: the claim names a cookie, and after a "=" perhaps its value.
func (k ClaimKind) OfCookie() bool {
	return !k.OfStep() && k != ClaimCookieHeader && k != ClaimRequestHeader
}

// NamesCookie reports whether a claim or a condition of a rule, "sid" or "sid=1", is
// about a cookie.
func NamesCookie(of, name, value string) bool {
	claimed, wanted, valued := strings.Cut(of, "=")
	return of != "" && claimed == name && (!valued || wanted == value)
}

// HasReason: the claim may say why.
func (k ClaimKind) HasReason() bool { return k == ClaimHolds || k == ClaimRefuses }

// In is the field of a claim, nil for an unknown kind.
func (k ClaimKind) In(c *Claim) *string {
	switch k {
	case ClaimSends:
		return &c.Sends
	case ClaimHolds:
		return &c.Holds
	case ClaimStores:
		return &c.Stores
	case ClaimRefuses:
		return &c.Refuses
	case ClaimReadable:
		return &c.Readable
	case ClaimNotSent:
		return &c.NotSent
	case ClaimCookieHeader:
		return &c.CookieHeader
	case ClaimRequestHeader:
		return &c.RequestHeader
	case ClaimDocumentCookie:
		return &c.DocumentCookie
	case ClaimEndsAt:
		return &c.EndsAt
	case ClaimOutcome:
		return &c.Outcome
	}
	return nil
}

// States is what a claim states, and of what: a cookie's name, a URL or an outcome. Of
// a claim that states several things, which is invalid, it is the first.
func (c *Claim) States() (kind ClaimKind, of string) {
	for _, k := range ClaimKinds {
		if text := *k.In(c); text != "" {
			return k, text
		}
	}
	return "", ""
}
