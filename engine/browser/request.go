package browser

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/referrer"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A request is the next request of the browser; redirects change it.
type request struct {
	method string
	url    origin.URL
	// userInfo is what the document will have in its URL.
	userInfo    string
	destination trace.Destination
	// initiator is the page that started it; nil if the user did.
	initiator *origin.URL
	// top is the page of the tab for what a frame of it starts, nil otherwise.
	top *origin.URL
	// credentials and mode are "" for what has no choice.
	credentials, mode string
	// headers are those that a script sets, and unsafe the names of those that need a
	// preflight. redirect is the redirect mode of a fetch.
	headers  map[string]string
	unsafe   []string
	redirect string
	// unauthorized: a redirect to another origin took Authorization from the headers.
	unauthorized bool
	// asksFor is the method that a preflight asks permission for.
	asksFor string
	// chain has the URLs that redirected to this one.
	chain []origin.URL
	// tainted: a URL of the chain was cross-origin, so that later ones count as
	// cross-origin too (Fetch "response tainting").
	tainted bool
	// originTainted: a cross-origin server redirected the request to another
	// origin, so that it has "Origin: null" (Fetch "redirect-taint").
	originTainted bool
	// form: a form on the page started it. posted: its method was not GET at
	// first, even if a redirect changed it.
	form, posted bool
	// token is the CSRF token that the form has, or the script sends.
	token string
	// upgradedFrom is the http URL before the latest HTTPS-First upgrade, nil
	// for none, and reverted that the browser has already fallen back to it.
	// upgraded are all URLs that were upgraded in the chain.
	upgradedFrom *origin.URL
	reverted     bool
	upgraded     []string
	// foreign: it was cross-origin before the page's policy upgraded it.
	foreign bool
	// mixedUpgraded: an image of the chain was upgraded as mixed content.
	mixedUpgraded bool
	// fromCache are the URLs of the chain that the cache redirected.
	fromCache []string
	// uncached: it is never answered from the cache.
	uncached bool
	// reload: the user asked for the page again, so nothing comes from the cache.
	reload bool
	// referrerPolicy is that of the page that started it, "" for the default; a
	// redirect may have changed it.
	referrerPolicy referrer.Policy
	// shown is the Referer header before the latest redirect, nil if there was none: later
	// ones tell no more.
	shown *string
	// upgradesInsecure: the page that started it has upgrade-insecure-requests.
	upgradesInsecure bool
}

func (r *request) topLevel() bool { return r.destination == trace.Document }

// embedder is the page that shows what r loads: the tab's, for a frame.
func (r *request) embedder() *origin.URL {
	if r.top != nil {
		return r.top
	}
	return r.initiator
}

// navigates reports whether r loads a document, of the page or of a frame.
func (r *request) navigates() bool { return r.topLevel() || r.destination == trace.FrameDoc }

// follow changes r into the request that a redirect leads to (Fetch
// "HTTP-redirect fetch").
func (r *request) follow(status int, next origin.URL) {
	if !next.HasFragment {
		next.Fragment, next.HasFragment = r.url.Fragment, r.url.HasFragment
	}
	if r.initiator != nil && next.Origin() != r.url.Origin() && r.url.Origin() != r.initiator.Origin() {
		r.originTainted = true
	}
	r.tainted = r.crossOrigin()
	if next.Origin() != r.url.Origin() {
		r.dropAuthorization()
	}
	r.method = redirectMethod(status, r.method)
	r.chain = append(r.chain, r.url)
	r.url = next
}

// dropAuthorization removes the header that a redirect carries to no other origin
// (Fetch "HTTP-redirect fetch" step 13).
func (r *request) dropAuthorization() {
	for name := range r.headers {
		if strings.EqualFold(name, "Authorization") {
			r.headers = maps.Clone(r.headers)
			delete(r.headers, name)
			r.unauthorized = true
		}
	}
	r.unsafe = slices.DeleteFunc(slices.Clone(r.unsafe), func(name string) bool { return name == "authorization" })
}

// redirectMethod is the method after a redirect: 301 and 302 turn POST into
// GET, 303 everything but GET and HEAD, 307 and 308 nothing (Fetch
// "HTTP-redirect fetch" step 12).
func redirectMethod(status int, method string) string {
	switch {
	case (status == 301 || status == 302) && method == "POST",
		status == 303 && method != "GET" && method != "HEAD":
		return "GET"
	}
	return method
}

func isRedirect(status int) bool {
	return slices.Contains([]int{301, 302, 303, 307, 308}, status)
}

// handsOff reports whether a navigation to a Location leaves the browser: Fetch
// does not fetch its scheme, so the page stays and another program may open the
// URL (HTML "create navigation params by fetching" step 20, "hand-off to
// external software"; measured in Chromium 156). Otherwise a Location that is
// not an http or https URL ends with an error page.
func handsOff(location string) bool {
	scheme, _, ok := strings.Cut(strings.ToLower(strings.TrimSpace(location)), ":")
	isScheme := ok && scheme != "" && scheme[0] >= 'a' && scheme[0] <= 'z' &&
		strings.Trim(scheme, "abcdefghijklmnopqrstuvwxyz0123456789+-.") == ""
	return isScheme && !slices.Contains([]string{"about", "blob", "data", "file", "http", "https"}, scheme)
}

// isSafe reports whether a method only reads (RFC 9110 §9.2.1).
func isSafe(method string) bool {
	return slices.Contains([]string{"GET", "HEAD", "OPTIONS", "TRACE"}, method)
}
