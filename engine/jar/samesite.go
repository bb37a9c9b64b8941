package jar

import (
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// enforcement is the SameSite that is enforced, which for a cookie without
// the attribute is the browser's default (6265bis §5.6.7).
func (r *Rules) enforcement(k *cookie.Cookie) cookie.SameSite {
	if k.SameSite != cookie.Unspecified {
		return k.SameSite
	}
	if r.LaxByDefault {
		return cookie.Lax
	}
	return cookie.None
}

// sameSiteOnSend says why SameSite keeps k from going out, "" if it does not.
// graced tells that only its youth let it go (§5.6.7.2).
func (j *Jar) sameSiteOnSend(k *cookie.Cookie, c *Context) (r reason.Reason, graced bool) {
	var needed Relation
	switch j.rules.enforcement(k) {
	case cookie.Strict:
		needed = SameSite
	case cookie.Lax:
		needed = CrossSiteTopLevel
	default:
		if k.SameSite == cookie.None && !k.Secure && j.rules.NoneNeedsSecure {
			return reason.SameSiteNoneInsecure, false
		}
		return "", false
	}
	if c.Relation >= needed {
		return "", false
	}
	if c.Relation == CrossSiteUnsafe && k.SameSite == cookie.Unspecified && j.young(k, c) {
		return "", true
	}
	return sameSiteReason(k.SameSite, c.Schemeless >= needed), false
}

// young reports whether k is new enough for a cross-site POST: at most as old
// as the browser chooses (§5.6.7.2).
func (j *Jar) young(k *cookie.Cookie, c *Context) bool {
	limit := j.rules.LaxAllowUnsafe
	return limit > 0 && c.Now.Sub(k.Created) <= limit
}

// sameSiteOnSet says why SameSite keeps k from being stored. Unlike sending it
// asks the same of Strict and Lax: any top-level navigation will do
// (6265bis §5.7 step 18).
func (j *Jar) sameSiteOnSet(k *cookie.Cookie, c *Context) reason.Reason {
	if j.rules.enforcement(k) == cookie.None || c.Relation > CrossSite {
		return ""
	}
	return sameSiteReason(k.SameSite, c.Schemeless > CrossSite)
}

// sameSiteReason names a refusal after the attribute, and as Schemeful when
// the scheme alone causes it.
func sameSiteReason(s cookie.SameSite, schemeAlone bool) reason.Reason {
	switch {
	case s == cookie.Strict && schemeAlone:
		return reason.SchemefulSameSiteStrict
	case s == cookie.Strict:
		return reason.SameSiteStrict
	case s == cookie.Lax && schemeAlone:
		return reason.SchemefulSameSiteLax
	case s == cookie.Lax:
		return reason.SameSiteLax
	case schemeAlone:
		return reason.SchemefulSameSiteUnspecifiedTreatedAsLax
	default:
		return reason.SameSiteUnspecifiedTreatedAsLax
	}
}
