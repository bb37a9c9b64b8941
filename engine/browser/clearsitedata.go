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

// dataTypes are those of Clear-Site-Data. Only two of them are about cookies.
var dataTypes = []string{
	`"cache"`, `"clientHints"`, `"cookies"`, `"executionContexts"`, `"prefetchCache"`, `"prerenderCache"`, `"storage"`, `"*"`,
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
	types := typesIn(values)
	switch {
	case !origin.Trustworthy(r.url):
		check.Because = rule.OverHTTP
	case c.NoCredentials && !b.profile.Request.ClearsWithoutCredentials:
		check.Because = rule.CredentialsOmit
	case len(types) == 0:
		check.Because = rule.Malformed
	case !slices.Contains(types, `"cookies"`) && !slices.Contains(types, `"*"`):
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

// typesIn are the known types of a header. They are quoted, and their case counts
// (Clear Site Data §3.1).
func typesIn(values []string) []string {
	var types []string
	for _, value := range values {
		for text := range strings.SplitSeq(value, ",") {
			if text = strings.TrimSpace(text); slices.Contains(dataTypes, text) {
				types = append(types, text)
			}
		}
	}
	return types
}
