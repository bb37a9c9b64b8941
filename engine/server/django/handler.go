package django

import "strings"

// A handler takes one request through the middleware to the view and back.
type handler struct {
	*Project
	r    *Request
	view func() Page
	by   []string

	session requestSession
	// hasSession: SessionMiddleware has seen the request.
	hasSession bool
	// sets is the view's line that changed the session last, renews that which
	// asked for the CSRF token, nil if none did.
	sets, renews *asked
	// sends: CsrfViewMiddleware is to send the cookie.
	sends bool
}

// asked is a line of the view about one of Django's own cookies.
type asked struct {
	morsel
	line int
}

// A reply is a response on its way out.
type reply struct {
	status   int
	own      bool
	location string
	cookies  set
	hsts     string
	// headerHSTS: the view's headers have one.
	headerHSTS      bool
	setting, reason string
}

// A failure is an exception of Python by the status that Django gives it; crash
// is one that its pages for errors have, too.
type failure int

const (
	noError    failure = 0
	badRequest failure = 400
	notFound   failure = 404
	broken     failure = 500
	crash      failure = -1
)

// pass takes the request through the middleware named, the first the outermost,
// and makes responses of exceptions, as convert_exception_to_response does
// around each.
func (h *handler) pass(names []string) (*reply, failure) {
	a, err := h.enter(names)
	if err == noError {
		return a, err
	}
	return h.failed(err)
}

func (h *handler) enter(names []string) (*reply, failure) {
	if len(names) == 0 {
		return h.resolve()
	}
	var request func() (*reply, failure)
	var response func(*reply) (*reply, failure)
	switch names[0] {
	case securityMiddleware:
		request, response = h.secureRequest, h.secureResponse
	case sessionMiddleware:
		request, response = h.openSession, h.closeSession
	case commonMiddleware:
		request, response = h.commonRequest, h.commonResponse
	case csrfMiddleware:
		request, response = h.csrfRequest, h.csrfResponse
	default:
		return h.pass(names[1:])
	}
	a, err := request()
	if a == nil && err == noError {
		a, err = h.pass(names[1:])
	}
	if err != noError {
		return nil, err
	}
	return response(a)
}

// failed is the page for an exception. Those without DEBUG look for the CSRF
// token, too (requires_csrf_token), which may set its cookie.
func (h *handler) failed(err failure) (*reply, failure) {
	if err == crash {
		if !h.debug {
			return nil, crash
		}
		err = broken
	}
	a := &reply{status: int(err), own: true}
	if h.debug {
		return a, noError
	}
	if _, err := h.csrfRequest(); err != noError || h.stumbles() {
		return nil, crash
	}
	return h.csrfResponse(a)
}

// resolve finds the view, has the CSRF token checked, and calls the view.
func (h *handler) resolve() (*reply, failure) {
	if !h.finds(h.r.path()) {
		return nil, notFound
	}
	if h.forms && h.has(csrfMiddleware) && h.r.guarded() {
		if h.stumbles() {
			return nil, broken
		}
		if reason := h.rejects(); reason != "" {
			return &reply{status: 403, own: true, reason: reason}, noError
		}
	}
	page := h.view()
	a := &reply{status: 200, headerHSTS: page.HSTS}
	if page.Status != 0 {
		a.status = page.Status
	}
	for i, line := range page.Set {
		if !h.setCookie(a, line, i) {
			return nil, broken
		}
	}
	if page.Redirect == "" {
		return a, noError
	}
	var err failure
	a.location, err = h.redirected(page.Redirect)
	if err != noError {
		return nil, err
	}
	return a, noError
}

// setCookie does what a line of the view says, and reports whether Python takes
// it.
func (h *handler) setCookie(a *reply, line string, i int) bool {
	m := readMorsel(line)
	removes := m.removes(h.r.Time)
	switch c := h.cookieNamed(m.name); {
	case c == nil:
		if !h.called(&m, h.r.Time) {
			return false
		}
		a.cookies.put(m, i)
	case c == &h.Settings.session:
		h.sets = &asked{m, i}
		h.session.change(removes)
	case removes:
		h.written(c.write(&m, h.r.Time))
		a.cookies.put(m, i)
	default:
		h.renews, h.sends = &asked{m, i}, true
	}
	return true
}

// redirected is the Location of an HttpResponseRedirect, which goes nowhere but
// to http, https and ftp.
func (h *handler) redirected(to string) (string, failure) {
	if to == "https:" || to == "http:" {
		if !h.r.validHost() {
			return "", badRequest
		}
		to += "//" + h.r.authority() + h.r.fullPath(false)
	}
	scheme, rest, _ := strings.Cut(to, ":")
	authority := ""
	if rest == "" {
		scheme = ""
	}
	if !isScheme(scheme) {
		scheme, rest = "", to
	}
	if after, has := strings.CutPrefix(rest, "//"); has {
		authority = after
		if end := strings.IndexAny(after, "/?#"); end >= 0 {
			authority = after[:end]
		}
	}
	switch strings.ToLower(scheme) {
	case "", "http", "https", "ftp":
	default:
		return "", badRequest
	}
	if strings.Contains(authority, "[") != strings.Contains(authority, "]") {
		return "", broken // urlsplit: Invalid IPv6 URL
	}
	return iriToURI(to), noError
}

// isScheme reports whether urlsplit() takes a text for a scheme.
func isScheme(s string) bool {
	for i, r := range s {
		letter := isAlphanumeric(r) && (r < '0' || r > '9')
		if !letter && (i == 0 || !isAlphanumeric(r) && r != '+' && r != '-' && r != '.') {
			return false
		}
	}
	return s != ""
}
