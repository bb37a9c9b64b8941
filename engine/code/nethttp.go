package code

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	stacks "github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// A goWriter writes a server as a program of Go's net/http. Headers are added
// to the response in the order of the rules.
type goWriter struct {
	*writer
	// What the program needs: its helper, and packages.
	carries, carriesValue, strings, time bool
	// located: some header is a Location, which a redirect must not replace.
	located bool
	// session are the settings of a server that runs net/http, nil for any other:
	// its cookies and redirects are those that net/http makes of the rules.
	session stacks.Settings
	// trusts: the program believes X-Forwarded-Proto, by a function.
	trusts bool
}

// goStack is the stack of net/http.
const goStack = "go"

func netHTTP(s *scenario.Scenario, server int) File {
	srv := &s.Servers[server]
	rules := reachable(srv, "")
	w := &goWriter{writer: newWriter("\t")}
	if given, runs := srv.Stack[goStack]; runs {
		w.session = stacks.SettingsOf(srv)
		w.trusts = given["trustForwardedProto"] == true
	}
	for i := range rules {
		for name := range rules[i].Headers {
			w.located = w.located || strings.EqualFold(name, "Location")
		}
	}
	w.line("// ", phrase.Say("serve answers for {host}.", "host", srv.Host))
	if terminated(srv) {
		w.line("// ", phrase.Say("The proxy ends TLS, so r.TLS is nil for every request."))
	}
	leftOut(w.writer, srv)
	w.line("func serve(w http.ResponseWriter, r *http.Request) {")
	w.depth++
	for i := range rules {
		w.rule(&rules[i])
	}
	w.depth--
	w.line("}")
	w.line()
	w.main(srv)
	if w.carries {
		w.line()
		w.line("// ", phrase.Say("carries reports whether a request has a cookie of that name."))
		w.text(goCarries)
	}
	if w.carriesValue {
		w.line()
		w.line("// ", phrase.Say("carriesValue reports whether a request has a cookie of that name and value."))
		w.text(goCarriesValue)
	}
	if w.trusts {
		w.strings = true
		w.line()
		w.line("// ", phrase.Say("scheme is that of a request, as the proxy says it."))
		w.setting = "trustForwardedProto"
		for line := range strings.SplitSeq(goScheme, "\n") {
			w.line(line)
		}
		w.setting = ""
	}
	w.lines = append(w.head(), w.lines...)
	return w.file("main.go", server)
}

const goCarries = `
func carries(r *http.Request, name string) bool {
	_, err := r.Cookie(name)
	return err == nil
}`

const goCarriesValue = `
func carriesValue(r *http.Request, name, value string) bool {
	cookie, err := r.Cookie(name)
	return err == nil && cookie.Value == value
}`

const goScheme = `func scheme(r *http.Request) string {
	proto, _, _ := strings.Cut(r.Header.Get("X-Forwarded-Proto"), ",")
	if strings.TrimSpace(proto) == "https" || proto == "" && r.TLS != nil {
		return "https"
	}
	return "http"
}`

// head is everything before the functions.
func (w *goWriter) head() []Line {
	head := newWriter("\t")
	head.text("package main\n\nimport (\n\t\"log\"\n\t\"net/http\"")
	if w.strings {
		head.text("\t\"strings\"")
	}
	if w.time {
		head.text("\t\"time\"")
	}
	head.text(")\n")
	head.line()
	return head.lines
}

// rule writes a rule, with its conditions.
func (w *goWriter) rule(m *matchedRule) {
	if m.hasNoEffect() {
		return
	}
	if m.Passing() {
		w.line("// ", m.span())
	}
	w.from = Source{m.index, None}
	if m.conditional() {
		w.line("if ", strings.Join(w.conditions(m), " && "), " {")
		w.depth++
	}
	for i, line := range m.Set {
		w.from.Set = i
		w.setCookie(line)
	}
	w.from.Set = None
	for _, name := range headerNames(&m.Rule) {
		for _, value := range m.Headers[name] {
			w.line("w.Header().Add(", strconv.Quote(name), ", ", strconv.Quote(value), ")")
		}
	}
	w.finish(m)
	if m.conditional() {
		w.depth--
		w.line("}")
	}
	w.from = Source{None, None}
}

func (w *goWriter) conditions(m *matchedRule) []string {
	var list []string
	switch {
	case m.Scheme != "" && w.trusts:
		list = append(list, "scheme(r) == "+strconv.Quote(m.Scheme))
	case m.Scheme == "http":
		list = append(list, "r.TLS == nil")
	case m.Scheme == "https":
		list = append(list, "r.TLS != nil")
	}
	if m.Method != "" {
		list = append(list, "r.Method == "+strconv.Quote(m.Method))
	}
	if prefix, ok := strings.CutSuffix(m.Path, "*"); ok {
		w.strings = true
		list = append(list, "strings.HasPrefix(r.URL.Path, "+strconv.Quote(decoded(prefix))+")")
	} else if m.Path != "" {
		list = append(list, "r.URL.Path == "+strconv.Quote(decoded(m.Path)))
	}
	if name, value, valued := split(m.Query, "="); valued {
		list = append(list, "r.URL.Query().Get("+strconv.Quote(name)+") == "+strconv.Quote(value))
	} else if name != "" {
		list = append(list, "r.URL.Query().Has("+strconv.Quote(name)+")")
	}
	if name, value, valued := split(m.Header, ":"); valued {
		list = append(list, "r.Header.Get("+strconv.Quote(name)+") == "+strconv.Quote(value))
	} else if name != "" {
		list = append(list, "r.Header.Get("+strconv.Quote(name)+`) != ""`)
	}
	if m.Cookie != "" {
		list = append(list, w.cookieIn(m.Cookie))
	}
	if m.NoCookie != "" {
		list = append(list, "!"+w.cookieIn(m.NoCookie))
	}
	return list
}

// cookieIn asks whether a request has a cookie, perhaps with its value.
func (w *goWriter) cookieIn(condition string) string {
	name, value, valued := split(condition, "=")
	if valued {
		w.carriesValue = true
		return "carriesValue(r, " + strconv.Quote(name) + ", " + strconv.Quote(value) + ")"
	}
	w.carries = true
	return "carries(r, " + strconv.Quote(name) + ")"
}

// finish writes the status or the redirect that ends a response.
func (w *goWriter) finish(m *matchedRule) {
	status := m.EffectiveStatus()
	if status == 0 {
		return
	}
	switch location, asIs := goLocation(m.Redirect); {
	case m.Redirect == "":
		w.line("w.WriteHeader(", strconv.Itoa(status), ")")
	case asIs && !w.located, w.session != nil:
		w.line("http.Redirect(w, r, ", location, ", ", goStatus(status), ")")
	default:
		w.line(`w.Header().Add("Location", `, location, ")")
		w.line("w.WriteHeader(", goStatus(status), ")")
	}
	w.line("return")
}

// goLocation is an expression for the target of a redirect, and whether
// http.Redirect sends it unchanged: that function cleans paths and resolves
// relative ones.
func goLocation(redirect string) (expression string, asIs bool) {
	switch redirect {
	case "https:", "http:":
		return strconv.Quote(redirect+"//") + "+r.Host+r.URL.RequestURI()", true
	}
	absolute := strings.HasPrefix(redirect, "https://") || strings.HasPrefix(redirect, "http://")
	path, _, _ := strings.Cut(redirect, "?")
	clean := strings.HasPrefix(path, "/") && !strings.Contains(path, "//") && !strings.Contains(path, "/.")
	return strconv.Quote(redirect), (absolute || clean) && all(redirect, isPlainByte)
}

func goStatus(status int) string {
	switch status {
	case 301:
		return "http.StatusMovedPermanently"
	case 302:
		return "http.StatusFound"
	case 303:
		return "http.StatusSeeOther"
	case 307:
		return "http.StatusTemporaryRedirect"
	case 308:
		return "http.StatusPermanentRedirect"
	}
	return strconv.Itoa(status)
}

// setCookie writes a Set-Cookie line, with http.Cookie if that gives the same
// cookie.
func (w *goWriter) setCookie(text string) {
	var by []setting.Decision
	if w.session != nil {
		written := w.session.Write(text, time.Time{})
		text, by = written.Line, written.Decisions
	}
	if text == "" {
		return // net/http refuses the name
	}
	l, ok := arguments(text)
	if !ok || !all(l.Value, isPlainByte) {
		w.line(`w.Header().Add("Set-Cookie", `, strconv.Quote(text), ")")
		return
	}
	w.line("http.SetCookie(w, &http.Cookie{")
	w.depth++
	fields := w.fields(&l)
	width := fieldWidth(fields)
	for _, field := range fields {
		for _, d := range by {
			if strings.ReplaceAll(d.Attribute, "-", "") == strings.ToLower(field[0]) {
				w.setting = d.Setting
			}
		}
		w.line(field[0], ": ", strings.Repeat(" ", width-len(field[0])), field[1], ",")
		w.setting = ""
	}
	w.depth--
	w.line("})")
}

// fieldWidth is the width to which gofmt aligns the values of fields.
func fieldWidth(fields [][2]string) int {
	width := 0
	for _, field := range fields {
		width = max(width, len(field[0]))
	}
	return width
}

// fields are the names and values of an http.Cookie.
func (w *goWriter) fields(l *cookie.Line) [][2]string {
	list := [][2]string{{"Name", strconv.Quote(l.Name)}, {"Value", strconv.Quote(l.Value)}}
	add := func(given bool, name, value string) {
		if given {
			list = append(list, [2]string{name, value})
		}
	}
	add(l.HasPath, "Path", strconv.Quote(l.Path))
	add(l.HasDomain, "Domain", strconv.Quote(l.Domain))
	add(l.HasMaxAge, "MaxAge", goMaxAge(l.MaxAge))
	if !l.Expires.IsZero() {
		w.time = true
		add(true, "Expires", goDate(l))
	}
	add(l.Secure, "Secure", "true")
	add(l.HttpOnly, "HttpOnly", "true")
	add(l.SameSite != cookie.Unspecified, "SameSite", "http.SameSite"+string(l.SameSite)+"Mode")
	add(l.Partitioned, "Partitioned", "true")
	return list
}

// goMaxAge is the MaxAge of an http.Cookie, where 0 stands for none.
func goMaxAge(seconds int64) string {
	if seconds == 0 {
		return "-1"
	}
	return strconv.FormatInt(seconds, 10)
}

func goDate(l *cookie.Line) string {
	t := l.Expires.UTC()
	numbers := []int{t.Day(), t.Hour(), t.Minute(), t.Second()}
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = strconv.Itoa(n)
	}
	return "time.Date(" + strconv.Itoa(t.Year()) + ", time." + t.Month().String() + ", " + strings.Join(words, ", ") + ", 0, time.UTC)"
}

// terminated reports whether a server's proxy connects to it over plain http.
func terminated(srv *scenario.Server) bool { return srv.Proxy.EndsTLS() }

// main listens at the addresses of the scenario. Behind a proxy that ends TLS, no client
// connects to the program over https.
func (w *goWriter) main(srv *scenario.Server) {
	plain, secure := ":80", ":443"
	if srv.Port != 0 {
		plain = ":" + strconv.Itoa(srv.Port)
		secure = plain
	}
	schemes := srv.EffectiveSchemes()
	if terminated(srv) {
		schemes = []string{"http"}
	}
	both := len(schemes) > 1
	w.line("func main() {")
	w.depth++
	w.line("handler := http.HandlerFunc(serve)")
	listen := "http.ListenAndServe(" + strconv.Quote(plain) + ", handler)"
	switch {
	case both && plain == secure:
		w.line("// ", phrase.Say("A listener that distinguishes plain requests from TLS could also serve https here."))
		w.line("log.Fatal(", listen, ")")
	case both:
		w.line("go func() { log.Fatal(", listen, ") }()")
	case !slices.Contains(schemes, "https"):
		w.line("log.Fatal(", listen, ")")
	}
	if slices.Contains(schemes, "https") && !(both && plain == secure) {
		w.line("log.Fatal(http.ListenAndServeTLS(", strconv.Quote(secure), `, "cert.pem", "key.pem", handler))`)
	}
	w.depth--
	w.line("}")
}
