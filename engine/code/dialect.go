package code

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/server/session"
)

// A dialect is how a program answers by rules in the language of a stack. In its
// texts TEXT stands for a string, NAME for the name of a header, STATUS for a status
// and TO for where a redirect leads.
type dialect struct {
	stack          string
	tab, open, end string
	// test is the condition of a rule, TEXT, with and between its parts.
	test, and                              string
	method, path, prefix, cookie, noCookie string
	// cookieIs, parameterIs and headerIs are of a NAME with the value TEXT, and parameter
	// and requestHeader of those without.
	not, cookieIs, parameter, parameterIs, requestHeader, headerIs string
	http, https                                                    string
	set, login, logout, header, redirect, status                   string
	// same is the URL of the request on the scheme TEXT.
	same string
	// attribute sets an attribute of the session cookie, the setting NAME, to VALUE
	// for one session; "" if only a setting can, for all.
	attribute string
}

var dialects = []dialect{
	{
		stack: "express",
		tab:   "  ", end: "}", test: "if (TEXT) {", and: " && ",
		open: `
app.use(async (req, res) => {`,
		method: `req.method === TEXT`, path: `req.path === TEXT`, prefix: `req.path.startsWith(TEXT)`,
		cookie:   `(req.headers.cookie ?? "").split("; ").some((pair) => pair.startsWith(TEXT + "="))`,
		noCookie: `!(req.headers.cookie ?? "").split("; ").some((pair) => pair.startsWith(TEXT + "="))`,
		not:      "!", cookieIs: `(req.headers.cookie ?? "").split("; ").includes(NAME + "=" + TEXT)`,
		parameter: `TEXT in req.query`, parameterIs: `req.query[NAME] === TEXT`,
		requestHeader: `req.get(TEXT)`, headerIs: `req.get(NAME) === TEXT`,
		http: `!req.secure`, https: `req.secure`,
		set:       `res.append("Set-Cookie", TEXT);`,
		login:     "await new Promise((done) => req.session.regenerate(done));\nreq.session.user = TEXT;",
		logout:    `await new Promise((done) => req.session.destroy(done));`,
		header:    `res.append(NAME, TEXT);`,
		redirect:  `return res.redirect(STATUS, TO);`,
		status:    `return res.status(STATUS).end();`,
		same:      `TEXT + req.headers.host + req.originalUrl`,
		attribute: `req.session.NAME = VALUE;`,
	},
	{
		stack: "flask",
		tab:   "    ", test: "if TEXT:", and: " and ",
		open: `

@app.before_request
def serve():
    response = make_response("")`,
		method: `request.method == TEXT`, path: `request.path == TEXT`, prefix: `request.path.startswith(TEXT)`,
		cookie: `TEXT in request.cookies`, noCookie: `TEXT not in request.cookies`, http: `not request.is_secure`, https: `request.is_secure`,
		not: "not ", cookieIs: `request.cookies.get(NAME) == TEXT`,
		parameter: `TEXT in request.args`, parameterIs: `request.args.get(NAME) == TEXT`,
		requestHeader: `TEXT in request.headers`, headerIs: `request.headers.get(NAME) == TEXT`,
		set:      `response.headers.add("Set-Cookie", TEXT)`,
		login:    "session[\"user\"] = TEXT\nsession.permanent = permanent",
		logout:   `session.clear()`,
		header:   `response.headers.add(NAME, TEXT)`,
		redirect: "response.headers[\"Location\"], response.status_code = TO, STATUS\nreturn response",
		status:   "response.status_code = STATUS\nreturn response",
		same:     `TEXT + request.host + request.full_path.rstrip("?")`,
	},
	{
		stack: "php",
		tab:   "    ", end: "}", test: "if (TEXT) {", and: " && ",
		method: `$_SERVER["REQUEST_METHOD"] === TEXT`, path: `$path === TEXT`, prefix: `str_starts_with($path, TEXT)`,
		cookie: `isset($_COOKIE[TEXT])`, noCookie: `!isset($_COOKIE[TEXT])`, http: `empty($_SERVER["HTTPS"])`, https: `!empty($_SERVER["HTTPS"])`,
		not: "!", cookieIs: `($_COOKIE[NAME] ?? null) === TEXT`,
		parameter: `isset($_GET[TEXT])`, parameterIs: `($_GET[NAME] ?? null) === TEXT`,
		requestHeader: `isset(getallheaders()[TEXT])`, headerIs: `(getallheaders()[NAME] ?? null) === TEXT`,
		set:      `header("Set-Cookie: " . TEXT, false);`,
		login:    "session_regenerate_id(true);\n$_SESSION[\"user\"] = TEXT;",
		logout:   `session_destroy();`,
		header:   `header(NAME . ": " . TEXT, false);`,
		redirect: "header(\"Location: \" . TO, true, STATUS);\nexit;",
		status:   "http_response_code(STATUS);\nexit;",
		same:     `TEXT . $_SERVER["HTTP_HOST"] . $_SERVER["REQUEST_URI"]`,
	},
}

// dialectOf is that of a stack, nil for none.
func dialectOf(stack string) *dialect {
	for i := range dialects {
		if dialects[i].stack == stack {
			return &dialects[i]
		}
	}
	return nil
}

// rules writes rules as a program.
func (d *dialect) rules(w *writer, rules []matchedRule, settings *session.Settings, quote func(string) string) {
	for i := range rules {
		m := &rules[i]
		if m.hasNoEffect() {
			continue
		}
		w.from = Source{m.index, None}
		if m.conditional() {
			w.line(strings.ReplaceAll(d.test, "TEXT", strings.Join(d.conditions(m, quote), d.and)))
			w.depth++
		}
		say := func(form string, pairs ...string) {
			for line := range strings.SplitSeq(strings.NewReplacer(pairs...).Replace(form), "\n") {
				w.line(line)
			}
		}
		for i, line := range m.Set {
			w.from.Set = i
			call := settings.Call(line)
			switch {
			case call.Login:
				say(d.login, "TEXT", quote(call.Value))
				asks := settings.Asks(line)
				for _, name := range slices.Sorted(maps.Keys(asks)) {
					if d.attribute != "" {
						say(d.attribute, "NAME", name, "VALUE", settings.Language.Literal(asks[name]))
					}
				}
			case call.Logout:
				say(d.logout)
			}
			if call.Send {
				say(d.set, "TEXT", quote(line))
			}
		}
		w.from.Set = None
		for _, name := range headerNames(&m.Rule) {
			for _, value := range m.Headers[name] {
				say(d.header, "NAME", quote(name), "TEXT", quote(value))
			}
		}
		status := strconv.Itoa(m.EffectiveStatus())
		switch to := quote(m.Redirect); {
		case m.Redirect == "http:" || m.Redirect == "https:":
			to = strings.ReplaceAll(d.same, "TEXT", quote(m.Redirect+"//"))
			fallthrough
		case m.Redirect != "":
			say(d.redirect, "STATUS", status, "TO", to)
		case status != "0":
			say(d.status, "STATUS", status)
		}
		if m.conditional() {
			w.depth--
			if d.end != "" {
				w.line(d.end)
			}
		}
		w.from = Source{None, None}
	}
}

// conditions are those of a rule.
func (d *dialect) conditions(m *matchedRule, quote func(string) string) []string {
	var list []string
	add := func(form, text string) {
		if text != "" {
			list = append(list, strings.ReplaceAll(form, "TEXT", quote(text)))
		}
	}
	if m.Scheme == "http" {
		list = append(list, d.http)
	} else if m.Scheme == "https" {
		list = append(list, d.https)
	}
	add(d.method, m.Method)
	if prefix, ok := strings.CutSuffix(m.Path, "*"); ok {
		add(d.prefix, decoded(prefix))
	} else {
		add(d.path, decoded(m.Path))
	}
	pair := func(named, valued, condition, separator string) string {
		name, value, has := split(condition, separator)
		if has {
			return strings.NewReplacer("TEXT", quote(value), "NAME", quote(name)).Replace(valued)
		}
		return strings.ReplaceAll(named, "TEXT", quote(name))
	}
	if m.Query != "" {
		list = append(list, pair(d.parameter, d.parameterIs, m.Query, "="))
	}
	if m.Header != "" {
		list = append(list, pair(d.requestHeader, d.headerIs, m.Header, ":"))
	}
	if m.Cookie != "" {
		list = append(list, pair(d.cookie, d.cookieIs, m.Cookie, "="))
	}
	if m.NoCookie != "" {
		list = append(list, pair(d.noCookie, d.not+"("+d.cookieIs+")", m.NoCookie, "="))
	}
	return list
}
