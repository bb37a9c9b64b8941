package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// dataTypes are those of Clear-Site-Data; the first two are about cookies, the
// second and the third about the cache. They are quoted, and their case counts
// (Clear Site Data §3.1).
var dataTypes = []string{
	`"cookies"`, `"*"`, `"cache"`, `"clientHints"`, `"executionContexts"`, `"prefetchCache"`, `"prerenderCache"`, `"storage"`,
}

// clearSiteData checks the Clear-Site-Data header of a response, nil if it has
// none (Clear Site Data "clear data for response").
func (p *Profile) clearSiteData(at *origin.URL, response *server.Response, c *jar.Context) *rule.Check {
	values := response.Header("Clear-Site-Data")
	if len(values) == 0 {
		return nil
	}
	check := &rule.Check{Rule: rule.ClearSiteData, Result: rule.Failed, Value: strings.Join(values, ", ")}
	has := func(name string) bool { return strings.Contains(check.Value, name) }
	switch {
	case !origin.Trustworthy(*at):
		check.Because = rule.OverHTTP
	case c.NoCredentials && !p.Request.ClearsWithoutCredentials:
		check.Because = rule.CredentialsOmit
	case !slices.ContainsFunc(dataTypes, has):
		check.Because = rule.Malformed
	case !slices.ContainsFunc(dataTypes[:3], has):
		check.Result, check.Because = rule.Passed, rule.NotAsked
	case !slices.ContainsFunc(dataTypes[:2], has):
		check.Result, check.Because = rule.Passed, rule.CacheOnly
	case p.Jar.ClearsExactHost:
		check.Result, check.Because = rule.Passed, rule.HostOnly
	default:
		check.Result, check.Because = rule.Passed, rule.WholeSite
	}
	return check
}

// clearsCookies reports whether a header deletes cookies.
func clearsCookies(header *rule.Check) bool {
	return header != nil && header.Result == rule.Passed && header.Because != rule.NotAsked && header.Because != rule.CacheOnly
}

// clearsCache reports whether a header removes redirects from the cache.
func clearsCache(header *rule.Check) bool {
	return header != nil && header.Result == rule.Passed &&
		slices.ContainsFunc(dataTypes[1:3], func(name string) bool { return strings.Contains(header.Value, name) })
}
