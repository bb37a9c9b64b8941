package jar

import (
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// enforcement is the SameSite enforcement of a cookie; without the attribute it
// is the browser's default (6265bis §5.6.7).
func (r *Rules) enforcement(k *cookie.Cookie) cookie.SameSite {
	if k.SameSite != cookie.Unspecified {
		return k.SameSite
	}
	if r.LaxByDefault {
		return cookie.Lax
	}
	return cookie.None
}

// checkSameSiteOnSend records whether SameSite allows k to be sent.
func (r *Rules) checkSameSiteOnSend(k *cookie.Cookie, c *Context, checks *rule.Checks) {
	needed := CrossSiteTopLevel
	switch r.enforcement(k) {
	case cookie.Strict:
		needed = SameSite
	case cookie.None:
		r.checkNone(k, checks)
		return
	}
	switch {
	case c.Relation == SameSite:
		checks.Pass(sameSiteRule(k.SameSite, false), c.Because)
	case c.Relation >= needed:
		checks.Pass(sameSiteRule(k.SameSite, false), rule.TopLevelSafe)
	case c.Relation == CrossSiteUnsafe && k.SameSite == cookie.Unspecified && r.recentlyCreated(k, c):
		checks.Pass(sameSiteRule(k.SameSite, false), rule.RecentlyCreated)
		checks.Add(rule.Check{Rule: rule.LaxAllowUnsafe, Result: rule.Warned, Limit: int(r.LaxAllowUnsafe.Seconds())})
	default:
		checks.Fail(sameSiteRule(k.SameSite, c.Schemeless >= needed), c.Because, c.Crossed)
	}
}

// checkNone records whether a SameSite=None cookie is Secure, if the browser
// requires it (§5.7 step 19).
func (r *Rules) checkNone(k *cookie.Cookie, checks *rule.Checks) {
	switch {
	case k.SameSite == cookie.Unspecified:
		checks.Pass(rule.SameSiteUnspecifiedTreatedAsLax, rule.NoneByDefault)
	case !k.Secure && r.NoneNeedsSecure:
		checks.Fail(rule.SameSiteNoneInsecure, rule.NotSecure, "")
	default:
		checks.Pass(rule.SameSiteNoneInsecure, rule.AnySite)
	}
}

// recentlyCreated reports whether k is recent enough for a cross-site POST: at most as
// old as the browser allows (§5.6.7.2).
func (r *Rules) recentlyCreated(k *cookie.Cookie, c *Context) bool {
	limit := r.LaxAllowUnsafe
	return limit > 0 && c.Now.Sub(k.Created) <= limit
}

// checkSameSiteOnSet records whether SameSite allows k to be stored. Unlike for
// sending, Strict and Lax have the same requirement: any top-level navigation
// is allowed (6265bis §5.7 step 18).
func (r *Rules) checkSameSiteOnSet(k *cookie.Cookie, c *Context, checks *rule.Checks) {
	switch {
	case r.enforcement(k) == cookie.None:
		r.checkNone(k, checks)
	case c.Relation == SameSite:
		checks.Pass(sameSiteRule(k.SameSite, false), c.Because)
	case c.Relation > CrossSite:
		checks.Pass(sameSiteRule(k.SameSite, false), rule.TopLevelPage)
	default:
		checks.Fail(sameSiteRule(k.SameSite, c.Schemeless > CrossSite), c.Because, c.Crossed)
	}
}

// sameSiteRule returns the rule of the attribute, or its Schemeful variant if
// only the scheme breaks it.
func sameSiteRule(s cookie.SameSite, schemeAlone bool) rule.ID {
	switch {
	case s == cookie.Strict && schemeAlone:
		return rule.SchemefulSameSiteStrict
	case s == cookie.Strict:
		return rule.SameSiteStrict
	case s == cookie.Lax && schemeAlone:
		return rule.SchemefulSameSiteLax
	case s == cookie.Lax:
		return rule.SameSiteLax
	case schemeAlone:
		return rule.SchemefulSameSiteUnspecifiedTreatedAsLax
	default:
		return rule.SameSiteUnspecifiedTreatedAsLax
	}
}
