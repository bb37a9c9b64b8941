package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// isSimple reports whether a cross-origin fetch may use the method without
// asking first (Fetch "CORS-safelisted method").
func isSimple(method string) bool {
	return slices.Contains([]string{"GET", "HEAD", "POST"}, method)
}

// crossOrigin reports whether r leaves its page's origin, or did on the way.
func (r *request) crossOrigin() bool {
	return r.tainted || r.initiator != nil && r.url.Origin() != r.initiator.Origin()
}

// includesCredentials reports whether r may carry and store cookies. Only a
// fetch can choose; "same-origin" ends with the first cross-origin hop (Fetch
// "HTTP-network-or-cache fetch" step 8).
func (r *request) includesCredentials() bool {
	switch {
	case r.destination == trace.Preflight, r.credentials == "omit":
		return false
	case r.credentials == "same-origin":
		return !r.crossOrigin()
	}
	return true
}

// needsPreflight reports whether the server must agree before r is sent.
func (r *request) needsPreflight() bool {
	return r.mode == "cors" && r.crossOrigin() && !isSimple(r.method)
}

// preflight is the request that asks for r.
func (r *request) preflight() request {
	ask := *r
	ask.method, ask.destination = "OPTIONS", trace.Preflight
	return ask
}

// preflight asks with OPTIONS, without cookies, whether r may be sent (Fetch
// "CORS-preflight fetch").
func (b *Browser) preflight(r *request) (trace.Exchange, bool) {
	ask := r.preflight()
	x, response := b.exchange(&ask)
	ok := x.Status >= 200 && x.Status <= 299 &&
		r.allowedByCORS(&response) && r.methodAllowed(&response)
	return x, ok
}

// corsFails reports whether the page may not see the response. Its cookies
// have been stored all the same.
func (r *request) corsFails(response *server.Response) bool {
	return r.mode == "cors" && r.crossOrigin() && !r.allowedByCORS(response)
}

// allowedByCORS is Fetch's "CORS check".
func (r *request) allowedByCORS(response *server.Response) bool {
	withCredentials := r.credentials == "include"
	allowed := response.Header("Access-Control-Allow-Origin")
	if len(allowed) != 1 {
		return false
	}
	if allowed[0] == "*" {
		return !withCredentials
	}
	if allowed[0] != r.originHeader() {
		return false
	}
	return !withCredentials || slices.Equal(response.Header("Access-Control-Allow-Credentials"), []string{"true"})
}

// methodAllowed reports whether a preflight's response lists r's method.
func (r *request) methodAllowed(response *server.Response) bool {
	for _, value := range response.Header("Access-Control-Allow-Methods") {
		for method := range strings.SplitSeq(value, ",") {
			method = strings.TrimSpace(method)
			if method == r.method || method == "*" && r.credentials != "include" {
				return true
			}
		}
	}
	return isSimple(r.method)
}

// originHeader is what r says of where it comes from.
func (r *request) originHeader() string {
	if r.originTainted {
		return "null"
	}
	return r.initiator.Origin().String()
}
