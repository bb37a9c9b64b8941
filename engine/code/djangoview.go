package code

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A viewWriter writes Django's views.
type viewWriter struct {
	*writer
	settings *settings
	// What the file needs.
	classes      []string
	asIs, adding bool
	// token: a view changes the CSRF token. exempt: no form has one.
	token, exempt bool

	// open: the view already has a response. sent has the names of the headers
	// that it may have, in lower case, and raw counts the lines that are sent
	// unchanged.
	open bool
	sent map[string]bool
	raw  int
	// setters has the rules of the view that set a cookie with a name, twice if
	// they do so twice, and twice caches [viewWriter.repeated].
	setters map[string][]*matchedRule
	twice   map[setter]bool
}

// A setter is a rule, by its index, that sets a cookie with a name.
type setter struct {
	rule int
	name string
}

// pyLine is a class for lines that set_cookie() cannot write.
func pyLine() string {
	return "class Line(Morsel):\n    " + docstring(phrase.Phrase("A raw Set-Cookie line: set_cookie() cannot express it.")) + `

    def __init__(self, text):
        super().__init__()
        self.text = text

    def OutputString(self, attrs=None):
        return self.text`
}

// pyAdd is a function for a header that a response may already have.
func pyAdd() string {
	return "def add(response, name, value):\n    " + docstring(phrase.Phrase("Appends to a header, because Django sends each header only once.")) + `
    before = response.headers.get(name)
    response.headers[name] = f"{before}, {value}" if before else value`
}

func docstring(p phrase.Phrase) string { return `"""` + p.String() + `"""` }

// view writes one view. Before the first rule that adds something there is no
// response yet, and a rule that finishes it makes one of the right class.
func (w *viewWriter) view(v *view) {
	w.open, w.sent = false, map[string]bool{}
	w.setters, w.twice = settersIn(v.rules), map[setter]bool{}
	w.line()
	w.line()
	w.path = v.pattern
	if w.exempt {
		w.line("@csrf_exempt")
	}
	w.line("def ", v.name, "(request):")
	w.depth++
	finished := false
	for i := range v.rules {
		m := &v.rules[i]
		if w.settings.does(m) {
			continue
		}
		w.rule(m)
		finished = m.EffectiveStatus() != 0 && !m.conditional()
	}
	switch {
	case finished:
	case w.open:
		w.line("return response")
	default:
		w.line("return ", w.class("HttpResponse"), "()")
	}
	w.depth--
	w.path = ""
}

// rule writes a rule, with its conditions.
func (w *viewWriter) rule(m *matchedRule) {
	if m.Passing() {
		w.line("# ", m.span())
	}
	status := m.EffectiveStatus()
	adds := w.adds(m)
	if adds && status == 0 && !w.open {
		w.line("response = ", w.class("HttpResponse"), "()")
		w.open = true
	}
	w.from = Source{m.index, None}
	if m.conditional() {
		w.line("if ", strings.Join(viewConditions(m), " and "), ":")
		w.depth++
	}
	if status == 0 || w.open {
		w.add(m)
	}
	if status != 0 {
		w.finish(m, status, adds)
	}
	if m.conditional() {
		w.depth--
	}
	w.from = Source{None, None}
}

// adds reports whether a rule adds something to a response.
func (w *viewWriter) adds(m *matchedRule) bool {
	for _, line := range m.Set {
		if w.settings.call(line) == "" {
			return true
		}
	}
	for name := range m.Headers {
		if !w.settings.sends(m, name) {
			return true
		}
	}
	return false
}

// finish finishes the response, and makes it first if there is none.
func (w *viewWriter) finish(m *matchedRule, status int, adds bool) {
	url := viewLocation(m.Redirect)
	if w.settings.stack != nil && strings.HasPrefix(url, `"`) {
		url = pyQuote(m.Redirect)
	}
	if strings.HasPrefix(url, "request.") {
		w.line("url = ", url)
		url = "url"
	}
	switch {
	case w.open:
		w.line("response.status_code = ", strconv.Itoa(status))
		if url != "" && w.sent["location"] {
			w.line(`response.headers.setdefault("Location", `, url, ")")
		} else if url != "" {
			w.line(`response.headers["Location"] = `, url)
		}
		w.line("return response")
	case adds:
		w.line("response = ", w.response(status, url, m.Redirect))
		w.add(m)
		w.line("return response")
	default:
		w.add(m)
		w.line("return ", w.response(status, url, m.Redirect))
	}
}

// response is an expression for a response that ends the view.
func (w *viewWriter) response(status int, url, redirect string) string {
	plain := url == "url" || (strings.HasPrefix(redirect, "/") || strings.HasPrefix(redirect, "http://") || strings.HasPrefix(redirect, "https://")) &&
		all(redirect, func(c byte) bool { return isPlainByte(c) && strings.IndexByte("<>^`{|}[]%", c) < 0 })
	switch {
	case url == "":
		return w.class("HttpResponse") + "(status=" + strconv.Itoa(status) + ")"
	case w.settings.stack != nil && status != 301 && status != 302:
		return w.class("HttpResponseRedirect") + "(" + url + ", status=" + strconv.Itoa(status) + ")"
	case w.settings.stack != nil:
		plain = true
	}
	switch {
	case plain && status == 301:
		return w.class("HttpResponsePermanentRedirect") + "(" + url + ")"
	case plain && status == 302:
		return w.class("HttpResponseRedirect") + "(" + url + ")"
	}
	return w.class("HttpResponse") + "(status=" + strconv.Itoa(status) + `, headers={"Location": ` + url + "})"
}

// class records that a class is used.
func (w *viewWriter) class(name string) string {
	if !slices.Contains(w.classes, name) {
		w.classes = append(w.classes, name)
	}
	return name
}

// viewLocation is an expression for the target of a redirect. Only the first
// scheme is replaced: an address in the query may have one, too.
func viewLocation(redirect string) string {
	switch redirect {
	case "":
		return ""
	case "https:":
		return `request.build_absolute_uri().replace("http://", "https://", 1)`
	case "http:":
		return `request.build_absolute_uri().replace("https://", "http://", 1)`
	}
	return pyBytes(redirect)
}

func viewConditions(m *matchedRule) []string {
	var list []string
	switch m.Scheme {
	case "http":
		list = append(list, "not request.is_secure()")
	case "https":
		list = append(list, "request.is_secure()")
	}
	if m.Method != "" {
		list = append(list, "request.method == "+pyQuote(m.Method))
	}
	if prefix, ok := strings.CutSuffix(m.Path, "*"); ok {
		list = append(list, "request.path.startswith("+pyQuote(decoded(prefix))+")")
	} else if m.Path != "" {
		list = append(list, "request.path == "+pyQuote(decoded(m.Path)))
	}
	has := func(in, condition, separator string) {
		switch name, value, valued := split(condition, separator); {
		case valued:
			list = append(list, in+".get("+pyQuote(name)+") == "+pyQuote(value))
		case name != "":
			list = append(list, pyQuote(name)+" in "+in)
		}
	}
	has("request.GET", m.Query, "=")
	has("request.headers", m.Header, ":")
	has("request.COOKIES", m.Cookie, "=")
	switch name, value, valued := split(m.NoCookie, "="); {
	case valued:
		list = append(list, "request.COOKIES.get("+pyQuote(name)+") != "+pyQuote(value))
	case name != "":
		list = append(list, pyQuote(name)+" not in request.COOKIES")
	}
	return list
}

// add writes the cookies and headers of a rule.
func (w *viewWriter) add(m *matchedRule) {
	for i, line := range m.Set {
		w.from.Set = i
		w.setCookie(m, line)
	}
	w.from.Set = None
	for _, name := range headerNames(&m.Rule) {
		if !w.settings.sends(m, name) {
			w.header(name, m.Headers[name])
		}
	}
}

// header writes a header. Of a header that counts only once, the first is sent.
func (w *viewWriter) header(name string, values []string) {
	lower := strings.ToLower(name)
	single := lower == "strict-transport-security" || lower == "location"
	value := strings.Join(values, ", ")
	if single {
		value = values[0]
	}
	switch quoted := pyQuote(name); {
	case !w.sent[lower]:
		w.line("response.headers[", quoted, "] = ", pyBytes(value))
	case single:
		w.line("response.headers.setdefault(", quoted, ", ", pyBytes(value), ")")
	default:
		w.adding = true
		w.line("add(response, ", quoted, ", ", pyBytes(value), ")")
	}
	w.sent[lower] = true
}

// setCookie writes a Set-Cookie line, with set_cookie() if that gives the same
// cookie. A server that runs Django has nothing else.
func (w *viewWriter) setCookie(m *matchedRule, text string) {
	if call := w.settings.call(text); call != "" {
		w.token = w.token || strings.HasPrefix(call, rotateToken)
		w.line(call)
		return
	}
	method, list := "set_cookie", ""
	if stack := w.settings.stack; stack != nil {
		var arguments []string
		method, arguments = stack.as.Call(text, time.Time{})
		list = strings.Join(arguments, ", ")
	} else if l, ok := djangoArguments(text); ok && !w.repeated(m, l.Name) {
		list = strings.Join(setCookieArguments(&l), ", ")
	}
	if list == "" {
		w.asIs = true
		w.raw++
		w.line(`response.cookies["line `, strconv.Itoa(w.raw), `"] = Line(`, pyBytes(text), ")")
		return
	}
	if len(list) > 48 {
		w.line("response.", method, "(")
		w.depth++
		w.line(list)
		w.depth--
		w.line(")")
		return
	}
	w.line("response.", method, "(", list, ")")
}

// repeated reports whether the response to which a rule adds a cookie may get
// another one with that name: Django sends only one of each.
func (w *viewWriter) repeated(m *matchedRule, name string) bool {
	this := setter{m.index, name}
	repeats, known := w.twice[this]
	if !known {
		own := 0
		repeats = slices.ContainsFunc(w.setters[name], func(o *matchedRule) bool {
			if o.index == m.index {
				own++
				return own > 1
			}
			return !m.excludes(o)
		})
		w.twice[this] = repeats
	}
	return repeats
}

// settersIn lists the rules that set a cookie with each name.
func settersIn(rules []matchedRule) map[string][]*matchedRule {
	list := map[string][]*matchedRule{}
	for i := range rules {
		for _, line := range rules[i].Set {
			l, _ := arguments(line)
			list[l.Name] = append(list[l.Name], &rules[i])
		}
	}
	return list
}

// djangoArguments splits a line into arguments of set_cookie(), which has none
// for Partitioned and quotes some values.
func djangoArguments(text string) (cookie.Line, bool) {
	l, ok := arguments(text)
	legal := func(c byte) bool { return isTokenByte(c) || c == ':' }
	reserved := []string{"expires", "path", "comment", "domain", "max-age", "secure", "httponly", "version", "samesite", "partitioned"}
	return l, ok && !l.Partitioned && l.Value != "" && all(l.Value, legal) &&
		!slices.Contains(reserved, strings.ToLower(l.Name))
}

// setCookieArguments are those of set_cookie(), whose path is "/" by default.
func setCookieArguments(l *cookie.Line) []string {
	list := []string{pyQuote(l.Name), pyQuote(l.Value)}
	if l.HasMaxAge {
		list = append(list, "max_age="+strconv.FormatInt(l.MaxAge, 10))
	}
	if !l.Expires.IsZero() {
		list = append(list, "expires="+pyQuote(l.Expires.UTC().Format(timeFormat)))
	}
	switch {
	case !l.HasPath:
		list = append(list, "path=None")
	case l.Path != "/":
		list = append(list, "path="+pyQuote(l.Path))
	}
	if l.HasDomain {
		list = append(list, "domain="+pyQuote(l.Domain))
	}
	if l.Secure {
		list = append(list, "secure=True")
	}
	if l.HttpOnly {
		list = append(list, "httponly=True")
	}
	if l.SameSite != cookie.Unspecified {
		list = append(list, "samesite="+pyQuote(string(l.SameSite)))
	}
	return list
}

// finished is the file, with its imports and helpers first.
func (w *viewWriter) finished(server int) File {
	head := newWriter("    ")
	if w.asIs {
		head.line("from http.cookies import Morsel")
		head.line()
	}
	if len(w.classes) > 0 {
		slices.Sort(w.classes)
		head.line("from django.http import ", strings.Join(w.classes, ", "))
	}
	if w.token {
		head.line("from django.middleware.csrf import rotate_token")
	}
	if w.exempt {
		head.line("from django.views.decorators.csrf import csrf_exempt")
	}
	if w.asIs {
		head.line()
		head.line()
		head.text(pyLine())
	}
	if w.adding {
		head.line()
		head.line()
		head.text(pyAdd())
	}
	head.lines = append(head.lines, w.lines...)
	return head.file("views.py", server)
}
