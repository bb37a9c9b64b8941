package django

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A handler takes one request through the middleware to the view and back.
type handler struct {
	*Project
	r    *Request
	page *Page
	// viewed: the request came as far as the view.
	viewed bool
	by     []string
	// refused is why the host is not taken, "" if it is.
	refused string

	session requestSession
	// sets is the view's cookie that changed the session last, at line setLine of
	// the page; renews that which asked for the CSRF token, at renewLine.
	sets, renews       *morsel
	setLine, renewLine int
	// sends: CsrfViewMiddleware is to send the cookie.
	sends bool
}

// A reply is a response on its way out.
type reply struct {
	status int
	// failed: it stands for an exception, by the status that Django gives it, or
	// crash.
	failed   int
	own      bool
	location string
	cookies  set
	hsts     string
	// headerHSTS: the view's headers have one.
	headerHSTS      bool
	setting, reason string
}

// The statuses of exceptions. One of Django's pages for errors is crash, too.
const (
	badRequest = 400
	notFound   = 404
	broken     = 500
	crash      = -1
)

func exception(status int) *reply { return &reply{failed: status} }

// pass takes the request through layers of middleware, the first the outermost,
// and makes responses of exceptions, as convert_exception_to_response does
// around each.
func (h *handler) pass(layers []layer) *reply {
	a := h.enter(layers)
	if a.failed == 0 {
		return a
	}
	return h.failed(a.failed)
}

func (h *handler) enter(layers []layer) *reply {
	if len(layers) == 0 {
		return h.resolve()
	}
	var a *reply
	switch layers[0] {
	case security:
		a = h.secureRequest()
	case sessions:
		h.openSession()
	case common:
		a = h.commonRequest()
	case csrfView:
		a = h.csrfRequest()
	}
	if a == nil {
		a = h.pass(layers[1:])
	}
	if a.failed != 0 {
		return a
	}
	switch layers[0] {
	case security:
		h.secureResponse(a)
	case sessions:
		return h.closeSession(a)
	case common:
		return h.commonResponse(a)
	case csrfView:
		return h.csrfResponse(a)
	}
	return a
}

// failed is the page for an exception. Those without DEBUG look for the CSRF
// token, too (requires_csrf_token), which may set its cookie.
func (h *handler) failed(status int) *reply {
	if h.debug {
		if status == crash {
			status = broken
		}
		return &reply{status: status, own: true, reason: h.refused}
	}
	if status == crash || h.csrfRequest() != nil {
		return exception(crash)
	}
	return h.csrfResponse(&reply{status: status, own: true, reason: h.refused})
}

// resolve finds the view, has the CSRF token checked, and calls the view.
func (h *handler) resolve() *reply {
	if !h.finds(h.r.path()) {
		return exception(notFound)
	}
	if h.ChecksForms() && !isSafe(h.r.Method) {
		if reason := h.rejects(); reason != "" {
			return &reply{status: 403, own: true, reason: reason}
		}
	}
	h.viewed = true
	page := h.page
	a := &reply{status: max(page.Status, 200), headerHSTS: page.HSTS}
	for i, line := range page.Set {
		if !h.setCookie(a, readMorsel(line), i) {
			return exception(broken)
		}
	}
	if page.Redirect != "" {
		return h.redirected(a, page.Redirect)
	}
	return a
}

// setCookie does what a line of the view says, and reports whether Python takes
// it.
func (h *handler) setCookie(a *reply, m *morsel, line int) bool {
	removes := m.removes(h.r.Time)
	switch c := h.cookieNamed(m.name); {
	case c == nil:
		if !h.called(m, h.r.Time) {
			return false
		}
		a.cookies.put(m, line)
	case c == &h.Settings.session:
		h.sets, h.setLine = m, line
		h.session.change(removes)
	case removes:
		h.write(a, c, m, line)
	default:
		h.renews, h.renewLine, h.sends = m, line, true
	}
	return true
}

// write adds one of Django's own cookies to a response.
func (h *handler) write(a *reply, c *cookieSettings, m *morsel, line int) {
	for _, d := range c.write(m, h.r.Time) {
		h.decided(d.Setting)
	}
	a.cookies.put(m, line)
}

// redirected makes a response an HttpResponseRedirect, which goes nowhere but to
// http, https and ftp.
func (h *handler) redirected(a *reply, to string) *reply {
	if to == "https:" || to == "http:" {
		if !h.takesHost() {
			return exception(badRequest)
		}
		to += "//" + h.r.authority() + h.r.fullPath("")
	}
	a.location = origin.Quote(to, uriCharacters)
	scheme, rest, has := strings.Cut(to, ":")
	if !has || rest == "" || !isScheme(scheme) {
		scheme, rest = "https", to
	}
	switch strings.ToLower(scheme) {
	default:
		return exception(badRequest)
	case "http", "https", "ftp":
	}
	if authority, has := strings.CutPrefix(rest, "//"); has {
		authority, _, _ = strings.Cut(authority, "/")
		if strings.Contains(authority, "[") != strings.Contains(authority, "]") {
			return exception(broken) // urlsplit: Invalid IPv6 URL
		}
	}
	return a
}

// isScheme reports whether urlsplit() takes a text for a scheme.
func isScheme(s string) bool {
	return s != "" && s[0] > '9' && strings.TrimFunc(s, func(r rune) bool { return isAlphanumeric(r) || r == '+' || r == '-' || r == '.' }) == ""
}
