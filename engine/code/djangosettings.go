package code

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// settings are the parts of a server's rules that Django's own middleware does.
// The zero value leaves everything to the views.
type settings struct {
	// redirect is the rule that SECURE_SSL_REDIRECT replaces, hsts the one that
	// the SECURE_HSTS_ settings replace, nil for none.
	redirect, hsts *matchedRule
	seconds        string
	subdomains     bool
	preload        bool
	// session and csrf are the cookies of the two middlewares, which choose
	// the values themselves.
	session, csrf *djangoCookie
	// stack has the settings of a server that runs Django, which then are the
	// only ones.
	stack *stack
}

// A djangoCookie is one of Django's own cookies.
type djangoCookie struct {
	text string
	line cookie.Line
	from Source
}

const strictTransportSecurity = "Strict-Transport-Security"

// settingsFor finds the rules that do exactly what a setting does.
func settingsFor(s *scenario.Scenario, srv *scenario.Server) settings {
	var o settings
	o.redirect = sslRedirect(srv)
	o.findHSTS(srv)
	if !slices.ContainsFunc(srv.Rules, func(r scenario.Rule) bool { return r.Status >= 500 }) {
		// Django does not save the session if the response is a server error.
		o.session = ownCookie(srv, "sessionid")
	}
	if !slices.ContainsFunc(s.Steps, unsafeStep) {
		// CsrfViewMiddleware would reject a form without a token.
		o.csrf = ownCookie(srv, "csrftoken")
	}
	return o
}

// unsafeStep reports whether a step's method is not safe (RFC 9110 §9.2.1).
func unsafeStep(step scenario.Step) bool {
	switch step.EffectiveMethod() {
	case "", "GET", "HEAD", "OPTIONS", "TRACE":
		return false
	}
	return true
}

// sslRedirect finds the rule that SECURE_SSL_REDIRECT can replace: a 301 of
// every plain request, before all rules that such a request could match.
func sslRedirect(srv *scenario.Server) *matchedRule {
	for i, r := range srv.Rules {
		if r.Scheme == "https" {
			continue
		}
		m := &matchedRule{r, i}
		if r.Scheme == "http" && r.Redirect == "https:" && r.Status == 301 && len(srv.Schemes) != 1 &&
			r.Method+r.Path+r.Conditions() == "" && !r.Passing() && len(r.Set)+len(r.Headers) == 0 {
			return m
		}
		return nil
	}
	return nil
}

// findHSTS finds the rule that the SECURE_HSTS_ settings can replace: one
// header with every https response and none over http.
func (o *settings) findHSTS(srv *scenario.Server) {
	onlyHTTPS := len(srv.Schemes) == 1 && srv.Schemes[0] == "https"
	var found *matchedRule
	for i, r := range srv.Rules {
		free := r.Method+r.Path+r.Conditions() == "" && !r.Passing()
		for name, values := range r.Headers {
			if !strings.EqualFold(name, strictTransportSecurity) {
				continue
			}
			if found != nil || !free || len(values) != 1 || r.Scheme == "http" || r.Scheme == "" && !onlyHTTPS {
				return
			}
			found = &matchedRule{r, i}
			if !o.readHSTS(values[0]) {
				return
			}
		}
		if r.EffectiveStatus() != 0 && r.Scheme != "http" && found == nil {
			return
		}
		if free && r.EffectiveStatus() != 0 && r.Scheme == "http" {
			onlyHTTPS = true
		}
	}
	o.hsts = found
}

// readHSTS reads a header as Django writes it.
func (o *settings) readHSTS(value string) bool {
	parts := strings.Split(value, "; ")
	seconds, ok := strings.CutPrefix(parts[0], "max-age=")
	n, err := strconv.Atoi(seconds)
	if !ok || err != nil || n <= 0 || strconv.Itoa(n) != seconds {
		return false
	}
	o.seconds = seconds
	rest := parts[1:]
	if len(rest) > 0 && rest[0] == "includeSubDomains" {
		o.subdomains, rest = true, rest[1:]
	}
	if len(rest) > 0 && rest[0] == "preload" {
		o.preload, rest = true, rest[1:]
	}
	return len(rest) == 0
}

// ownCookie finds the one line that sets one of Django's cookies, if the
// settings can express all of it.
func ownCookie(srv *scenario.Server, name string) *djangoCookie {
	var found *djangoCookie
	for i, r := range srv.Rules {
		for j, text := range r.Set {
			l, ok := djangoArguments(text)
			if l.Name != name {
				continue
			}
			if found != nil || !ok || !l.HasPath || !l.Expires.IsZero() || l.HasMaxAge && l.MaxAge == 0 {
				return nil
			}
			found = &djangoCookie{text, l, Source{i, j}}
		}
	}
	return found
}

// does reports whether the settings do all of a rule.
func (o *settings) does(m *matchedRule) bool {
	if o.redirect != nil && o.redirect.index == m.index {
		return true
	}
	return m.hasNoEffect() || o.hsts != nil && o.hsts.index == m.index && len(m.Headers) == 1 && len(m.Set) == 0 && m.EffectiveStatus() == 0
}

// sends reports whether the settings send a header of a rule.
func (o *settings) sends(m *matchedRule, name string) bool {
	return o.hsts != nil && o.hsts.index == m.index && strings.EqualFold(name, strictTransportSecurity)
}

// The calls with which a view makes Django set or delete its own cookies.
const (
	beginSession = `request.session["visited"] = True`
	endSession   = "request.session.flush()"
	rotateToken  = "rotate_token(request)"
)

// call is the call in a view that makes Django set the settings' cookie, "" for
// another cookie.
func (o *settings) call(text string) string {
	switch {
	case o.stack != nil:
		return o.stack.call(text)
	case o.session != nil && o.session.text == text:
		return beginSession + "  # " + phrase.Say("sets {cookie} according to the settings", "cookie", "sessionid")
	case o.csrf != nil && o.csrf.text == text:
		return rotateToken + "  # " + phrase.Say("sets {cookie} according to the settings", "cookie", "csrftoken")
	}
	return ""
}

// file writes settings.py.
func (o *settings) file(srv *scenario.Server, server int) File {
	w := newWriter("    ")
	host := srv.Host
	if ending, wild := scenario.HostsBelow(host); wild {
		host = ending // a dot at the start stands for all subdomains
	}
	w.line("SECRET_KEY = ", pyQuote(phrase.Say("for this example only")))
	if o.stack != nil {
		o.stack.write(w, host)
		return w.file("settings.py", server)
	}
	w.line("ALLOWED_HOSTS = [", pyQuote(host), "]")
	w.line(`ROOT_URLCONF = "project.urls"`)
	if list := o.middleware(); len(list) > 0 {
		w.list("MIDDLEWARE", list)
	}
	o.security(w)
	o.cookies(w)
	return w.file("settings.py", server)
}

// list writes a setting that is a list, one entry per line.
func (w *writer) list(name string, entries []string) {
	w.line(name, " = [")
	w.depth++
	for _, entry := range entries {
		w.line(pyQuote(entry), ",")
	}
	w.depth--
	w.line("]")
}

func (o *settings) middleware() []string {
	var list []string
	if o.redirect != nil || o.hsts != nil {
		list = append(list, "django.middleware.security.SecurityMiddleware")
	}
	if o.session != nil {
		list = append(list, "django.contrib.sessions.middleware.SessionMiddleware")
	}
	if o.csrf != nil {
		list = append(list, "django.middleware.csrf.CsrfViewMiddleware")
	}
	return list
}

func (o *settings) security(w *writer) {
	if o.redirect != nil {
		w.line()
		w.from = Source{o.redirect.index, None}
		w.line("SECURE_SSL_REDIRECT = True")
	}
	w.from = Source{None, None}
	if o.hsts == nil {
		return
	}
	w.line()
	w.from = Source{o.hsts.index, None}
	w.line("SECURE_HSTS_SECONDS = ", o.seconds)
	if o.subdomains {
		w.line("SECURE_HSTS_INCLUDE_SUBDOMAINS = True")
	}
	if o.preload {
		w.line("SECURE_HSTS_PRELOAD = True")
	}
	w.from = Source{None, None}
}

func (o *settings) cookies(w *writer) {
	if o.session != nil {
		w.line()
		w.line(`SESSION_ENGINE = "django.contrib.sessions.backends.cache"`)
		w.cookie("SESSION_COOKIE_", o.session)
		if !o.session.line.HasMaxAge {
			w.from = o.session.from
			w.line("SESSION_EXPIRE_AT_BROWSER_CLOSE = True")
		}
	}
	if o.csrf != nil {
		w.from = Source{None, None}
		w.line()
		w.cookie("CSRF_COOKIE_", o.csrf)
		if !o.csrf.line.HasMaxAge {
			w.line("CSRF_COOKIE_AGE = None")
		}
	}
}

// cookie writes the settings of one of Django's own cookies. Readers look for
// its flags, so they are always written.
func (w *writer) cookie(prefix string, o *djangoCookie) {
	w.from = o.from
	l := &o.line
	w.line(prefix, "SECURE = ", pyBool(l.Secure))
	w.line(prefix, "HTTPONLY = ", pyBool(l.HttpOnly))
	if l.SameSite == cookie.Unspecified {
		w.line(prefix, "SAMESITE = False")
	} else {
		w.line(prefix, "SAMESITE = ", pyQuote(string(l.SameSite)))
	}
	if l.HasMaxAge {
		w.line(prefix, "AGE = ", strconv.FormatInt(l.MaxAge, 10))
	}
	if l.HasDomain {
		w.line(prefix, "DOMAIN = ", pyQuote(l.Domain))
	}
	if l.Path != "/" {
		w.line(prefix, "PATH = ", pyQuote(l.Path))
	}
}

func pyBool(value bool) string {
	if value {
		return "True"
	}
	return "False"
}
