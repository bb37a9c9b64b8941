package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// dataTypes are those of Clear-Site-Data; the first two are about cookies. They
// are quoted, and their case counts (Clear Site Data §3.1).
var dataTypes = []string{
	`"cookies"`, `"*"`, `"cache"`, `"clientHints"`, `"executionContexts"`, `"prefetchCache"`, `"prerenderCache"`, `"storage"`,
}

// clearSiteData processes the Clear-Site-Data header of a response, after its
// Set-Cookie lines (Clear Site Data "clear data for response").
func (b *Browser) clearSiteData(x *trace.Exchange, r *request, response *server.Response, c jar.Context) {
	values := response.Header("Clear-Site-Data")
	if len(values) == 0 {
		return
	}
	check := &rule.Check{Rule: rule.ClearSiteData, Result: rule.Failed, Value: strings.Join(values, ", ")}
	x.ClearSiteData = check
	has := func(name string) bool { return strings.Contains(check.Value, name) }
	switch {
	case !origin.Trustworthy(r.url):
		check.Because = rule.OverHTTP
	case c.NoCredentials && !b.profile.Request.ClearsWithoutCredentials:
		check.Because = rule.CredentialsOmit
	case !slices.ContainsFunc(dataTypes, has):
		check.Because = rule.Malformed
	case !slices.ContainsFunc(dataTypes[:2], has):
		check.Result, check.Because = rule.Passed, rule.NotAsked
	default:
		check.Result, check.Because = rule.Passed, rule.WholeSite
		if b.profile.Jar.ClearsExactHost {
			check.Because = rule.HostOnly
		}
		for _, k := range b.jar.Clear(c) {
			x.Cleared = append(x.Cleared, b.cookie(k))
		}
		if b.heard != nil {
			b.heard.Clear(c)
		}
	}
}
