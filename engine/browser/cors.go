package browser

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// isSimple reports whether a cross-origin fetch may use the method without a
// preflight (Fetch "CORS-safelisted method").
func isSimple(method string) bool {
	return slices.Contains([]string{"GET", "HEAD", "POST"}, method)
}

// crossOrigin reports whether r, or a request earlier in its redirect chain, is
// cross-origin.
func (r *request) crossOrigin() bool {
	return r.tainted || r.initiator != nil && r.url.Origin() != r.initiator.Origin()
}

// credentialsCase says whether r may carry and store cookies, and why; "" if
// requests of its kind have no choice. Only a fetch has one; "same-origin" ends
// with the first cross-origin redirect (Fetch "HTTP-network-or-cache fetch"
// step 8).
func (r *request) credentialsCase(rules *Rules) rule.Case {
	switch {
	case r.destination == trace.Preflight:
		return rule.PreflightRequest
	case r.credentials == "omit":
		return rule.CredentialsOmit
	case r.credentials == "same-origin" && (r.crossOrigin() || r.foreign && rules.CredentialsBeforeUpgrade):
		return rule.CrossOriginFetch
	case r.credentials != "":
		return rule.CredentialsSent
	}
	return ""
}

// needsPreflight reports whether a browser sends a preflight before r.
func (rules *Rules) needsPreflight(r *request) bool {
	return r.mode == "cors" && r.crossOrigin() &&
		(!isSimple(r.method) || len(r.unsafe) > 0 || r.unauthorized && rules.PreflightAfterAuthorization)
}

// preflight returns the request without cookies that asks whether r may be sent
// (Fetch "CORS-preflight fetch").
func (rules *Rules) preflight(r *request) request {
	ask := *r
	ask.method, ask.destination, ask.asksFor = "OPTIONS", trace.Preflight, r.method
	if rules.PreflightNamesPage {
		ask.originTainted = false
	}
	return ask
}

// checkPreflight checks the response to the preflight r in the order of Fetch, except
// for the status, which comes first because the other checks mean little
// without it.
func (r *request) checkPreflight(response *server.Response) rule.Checks {
	var checks rule.Checks
	status := strconv.Itoa(response.Status)
	switch {
	case isRedirect(response.Status):
		checks.Fail(rule.PreflightDisallowedRedirect, "", status)
	case response.Status < 200 || response.Status > 299:
		checks.Fail(rule.PreflightInvalidStatus, "", status)
	default:
		checks.Pass(rule.PreflightInvalidStatus, "")
	}
	r.checkCORS(response, &checks, preflightRules)
	if r.methodAllowed(response) {
		checks.Pass(rule.MethodDisallowedByPreflight, "")
	} else {
		checks.Fail(rule.MethodDisallowedByPreflight, "", strings.Join(response.Header("Access-Control-Allow-Methods"), ", "))
	}
	if len(r.unsafe) > 0 {
		if refused := r.headerRefused(response); refused == "" {
			checks.Pass(rule.HeaderDisallowedByPreflight, "")
		} else {
			checks.Fail(rule.HeaderDisallowedByPreflight, "", refused)
		}
	}
	return checks
}

// corsNames are the rules of the CORS check, by the kind of failure.
type corsNames struct{ missing, multiple, wildcard, mismatch, credentials rule.ID }

var (
	responseRules = corsNames{
		rule.MissingAllowOriginHeader, rule.MultipleAllowOriginValues, rule.WildcardOriginNotAllowed,
		rule.AllowOriginMismatch, rule.InvalidAllowCredentials,
	}
	preflightRules = corsNames{
		rule.PreflightMissingAllowOriginHeader, rule.PreflightMultipleAllowOriginValues, rule.PreflightWildcardOriginNotAllowed,
		rule.PreflightAllowOriginMismatch, rule.PreflightInvalidAllowCredentials,
	}
)

// corsChecks decide whether the page may read the response to r; nil if r needs
// no CORS. The browser stores the response's cookies in any case.
func (r *request) corsChecks(response *server.Response) rule.Checks {
	if r.mode != "cors" || !r.crossOrigin() || r.destination == trace.Preflight {
		return nil
	}
	var checks rule.Checks
	r.checkCORS(response, &checks, responseRules)
	return checks
}

// checkCORS is Fetch's "CORS check".
func (r *request) checkCORS(response *server.Response, checks *rule.Checks, names corsNames) {
	withCredentials := r.credentials == "include"
	allowed := response.Header("Access-Control-Allow-Origin")
	switch {
	case len(allowed) == 0:
		checks.Fail(names.missing, "", "")
		return
	case len(allowed) > 1 || strings.Contains(allowed[0], ","):
		checks.Fail(names.multiple, "", strings.Join(allowed, ", "))
		return
	case allowed[0] == "*" && withCredentials:
		checks.Fail(names.wildcard, "", "*")
		return
	case allowed[0] == "*":
	case allowed[0] != r.ownOrigin():
		checks.Fail(names.mismatch, "", allowed[0])
		return
	}
	checks.Add(rule.Check{Rule: names.mismatch, Value: allowed[0]})
	if !withCredentials {
		return
	}
	if values := response.Header("Access-Control-Allow-Credentials"); slices.Equal(values, []string{"true"}) {
		checks.Pass(names.credentials, "")
	} else {
		checks.Fail(names.credentials, "", strings.Join(values, ", "))
	}
}

// methodAllowed reports whether a preflight's response lists the method that r asks for.
func (r *request) methodAllowed(response *server.Response) bool {
	for _, value := range response.Header("Access-Control-Allow-Methods") {
		for method := range strings.SplitSeq(value, ",") {
			method = strings.TrimSpace(method)
			if method == r.asksFor || method == "*" && r.credentials != "include" {
				return true
			}
		}
	}
	return isSimple(r.asksFor)
}

// headerRefused is the first of r's headers that a preflight's response does not
// allow, "" for none. Access-Control-Allow-Headers: * allows all, for requests
// without credentials.
func (r *request) headerRefused(response *server.Response) string {
	allowed := strings.ToLower(strings.Join(response.Header("Access-Control-Allow-Headers"), ","))
	names := strings.FieldsFunc(allowed, func(c rune) bool { return c == ',' || c == ' ' || c == '\t' })
	if r.credentials != "include" && slices.Contains(names, "*") {
		return ""
	}
	for _, name := range r.unsafe {
		if !slices.Contains(names, name) {
			return name
		}
	}
	return ""
}

// ownOrigin is the origin in whose name r is sent (Fetch "serializing a request
// origin").
func (r *request) ownOrigin() string {
	if r.originTainted {
		return "null"
	}
	return r.initiator.Origin().String()
}
