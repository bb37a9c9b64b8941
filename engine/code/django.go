package code

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// maxBlocks is how many rules all views together may repeat, and maxLines how
// many lines of these, before one view looks at the path itself.
const (
	maxBlocks = 400
	maxLines  = 4000
)

// A view is a function for the requests of one pattern.
type view struct {
	pattern pattern
	name    string
	rules   []matchedRule
}

// djangoFiles writes a server as a Django project: its settings, its URLs and
// its views. A server that runs Django has its own settings; for another, the
// settings do what they can of its rules, if the stack asks for that.
func djangoFiles(s *scenario.Scenario, server int, bySettings bool) []File {
	srv := &s.Servers[server]
	var own settings
	if stack := stackOf(srv); stack != nil {
		own.stack = stack
	} else if bySettings {
		own = settingsFor(s, srv)
	}
	views := viewsOf(srv)
	w := &viewWriter{writer: newWriter("    "), settings: &own}
	w.exempt = own.stack != nil && !own.stack.as.Project(srv.Rules).ChecksForms() && slices.ContainsFunc(s.Steps, unsafeStep)
	for i := range views {
		w.view(&views[i])
	}
	return []File{
		w.finished(server),
		urlsFile(views, server),
		own.file(srv, server),
	}
}

// viewsOf gives each path that a rule names a view of its own, the special ones
// first; the last view is for all other paths.
func viewsOf(srv *scenario.Server) []view {
	var patterns []pattern
	for i := range srv.Rules {
		if p := pattern(srv.Rules[i].Path); p != "" && p != everything && !slices.Contains(patterns, p) {
			patterns = append(patterns, p)
		}
	}
	lines := 0
	for i := range srv.Rules {
		lines += len(srv.Rules[i].Set) + len(srv.Rules[i].Headers)
	}
	if n := len(patterns) + 1; n*len(srv.Rules) > maxBlocks || n > 1 && n*lines > maxLines {
		return []view{{everything, "page", reachable(srv, "")}}
	}
	slices.SortStableFunc(patterns, func(a, b pattern) int {
		if a.exact() != b.exact() {
			if a.exact() {
				return -1
			}
			return 1
		}
		return len(b) - len(a)
	})
	var views []view
	names := map[string]bool{"page": true, "add": true}
	for _, p := range patterns {
		views = append(views, view{p, p.viewName(names), reachable(srv, p)})
	}
	return append(views, view{everything, "page", reachable(srv, everything)})
}

func (p pattern) exact() bool { return !strings.HasSuffix(string(p), "*") }

// viewName makes an identifier of the last word of a path and reserves it.
func (p pattern) viewName(used map[string]bool) string {
	words := strings.FieldsFunc(strings.ToLower(string(p)), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
	name := "index"
	if len(words) > 0 {
		name = words[len(words)-1]
	}
	if !isLetter(name[0]) || slices.Contains(pythonWords(), name) {
		name = "view_" + name
	}
	for n, first := 2, name; used[name]; n++ {
		name = first + "_" + strconv.Itoa(n)
	}
	used[name] = true
	return name
}

// pythonWords are lower-case names that a function cannot have, or that a view
// uses itself.
func pythonWords() []string {
	return strings.Fields(`
		and as assert async await break class continue def del elif else except finally for from global if
		import in is lambda nonlocal not or pass raise return try while with yield request response`)
}

// urlsFile maps paths to views.
func urlsFile(views []view, server int) File {
	w := newWriter("    ")
	imports := "re_path"
	for _, v := range views {
		if v.pattern.literal() {
			imports = "path, re_path"
		}
	}
	w.line("from django.urls import ", imports)
	w.line()
	w.line("from . import views")
	w.line()
	w.line("urlpatterns = [")
	w.depth++
	for _, v := range views {
		w.line(v.pattern.route(), ", views.", v.name, "),")
	}
	w.depth--
	w.line("]")
	return w.file("urls.py", server)
}

// literal reports whether path() matches the pattern literally.
func (p pattern) literal() bool {
	return p.exact() && all(decoded(string(p)), func(c byte) bool { return isAlphanumeric(c) || strings.IndexByte("/_.-~", c) >= 0 })
}

// route is the beginning of a call of path() or re_path(). Django matches the
// path without its first slash.
func (p pattern) route() string {
	text := strings.TrimPrefix(strings.TrimSuffix(decoded(string(p)), "*"), "/")
	switch {
	case p == everything:
		return `re_path(r""`
	case p.literal():
		return "path(" + pyQuote(text)
	case p.exact():
		return "re_path(" + pyQuote("^"+pyPattern(text)+`\Z`)
	}
	return "re_path(" + pyQuote("^"+pyPattern(text))
}

// pyPattern writes a text as a regular expression that matches it literally.
func pyPattern(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r < 0x80 && !isAlphanumeric(byte(r)) && !strings.ContainsRune("/_-~%", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// pyQuote writes a string literal of Python.
func pyQuote(s string) string { return setting.Python.Literal(s) }

// pyBytes writes a string literal that has a character for each byte of s, as
// Python's servers represent headers.
func pyBytes(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c >= 0x7F:
			b.WriteString(hexEscape(c))
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func hexEscape(c byte) string {
	const digits = "0123456789abcdef"
	return `\x` + string(digits[c>>4]) + string(digits[c&15])
}
