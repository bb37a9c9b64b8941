package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// knobs turn the parts of the scenario that belong to what is selected.
type knobs struct {
	app.Compo
	Frame
}

// Groups of radio buttons.
const (
	sameSiteGroup = "samesite"
	redirectGroup = "redirect"
	browserGroup  = "browser"
)

func (c *knobs) Render() app.UI {
	m := c.Model
	return h("div", "class", "knobs").On("change", m.onField).
		Body(m.cookieKnobs(), m.serverKnobs(), m.browserKnobs(), m.stepKnobs())
}

func (m *Model) cookieKnobs() app.UI {
	box, title := section("cookie", "Cookie")
	c, ok := m.CurrentCookie()
	if !ok {
		return box.Body(
			title,
			h("p", "class", "empty").Text("Nothing here sets a cookie."),
			h("div", "class", "actions").Body(m.button("plain", "Add a cookie", state.AddCookie{})),
		)
	}
	which := h("span", "class", "where").Text("set by " + c.Where)
	if all := m.Cookies(); len(all) > 1 {
		names := make([]string, len(all))
		for i := range all {
			names[i] = cookieName(all[i]) + " · " + all[i].Where
		}
		which = h("span", "class", "where").Body(chooser("which-cookie", "Which cookie", names, m.Cookie, m.onCookie))
	}
	return box.Body(
		h("div", "class", "heading").Body(title, which),
		m.toggle("secure", "Secure", "only over https", c.Cookie.Secure, state.SetFlag{Attribute: "Secure", On: !c.Cookie.Secure}),
		m.toggle("httponly", "HttpOnly", "hidden from scripts", c.Cookie.HttpOnly, state.SetFlag{Attribute: "HttpOnly", On: !c.Cookie.HttpOnly}),
		choice(sameSiteGroup, []app.UI{app.Text("SameSite")}, sameSites, m.sameSiteChosen(), m.onSameSite),
		m.line(c),
		m.cookieFold(c),
	)
}

// cookieFold has the rest of the attributes, and the line by hand.
func (m *Model) cookieFold(c edit.CookieLine) app.UI {
	attribute := func(a state.Attribute) string { return "attribute " + string(a) }
	return fold("More of this cookie",
		m.area("cookie-line", "The line by hand", "line", c.Line),
		m.field("cookie-path", "Path", attribute(state.Path), c.Cookie.Path),
		m.field("cookie-domain", "Domain", attribute(state.Domain), c.Cookie.Domain),
		m.field("cookie-max-age", "Max-Age", attribute(state.MaxAge), maxAge(c)),
		m.toggle("partitioned", "Partitioned", "a jar for each site around it", c.Cookie.Partitioned,
			state.SetFlag{Attribute: "Partitioned", On: !c.Cookie.Partitioned}),
		h("div", "class", "actions").Body(
			m.button("plain", "Add a cookie", state.AddCookie{}),
			m.button("plain", "Take it out", state.RemoveCookie{}),
		),
	)
}

// maxAge is what the line says of the cookie's age, "" for nothing.
func maxAge(c edit.CookieLine) string {
	if !c.Cookie.HasMaxAge {
		return ""
	}
	return strconv.FormatInt(c.Cookie.MaxAge, 10)
}

// sameSites has a dash for a cookie without the attribute.
var sameSites = []option{{"unset", "—", "not set"}, {"Lax", "Lax", "Lax"}, {"Strict", "Strict", "Strict"}, {"None", "None", "None"}}

// cookieName is how a list calls a cookie.
func cookieName(c edit.CookieLine) string {
	if c.Cookie.Name == "" {
		return "(no name)"
	}
	return c.Cookie.Name
}

// line is the cookie as it is written, with what the last edit did to it.
func (m *Model) line(c edit.CookieLine) app.UI {
	before := c.Line
	if earlier, ok := m.CookieBefore(); ok {
		before = earlier.Line
	}
	header := "Set-Cookie: "
	if c.Ref.Step != edit.None {
		header = "document.cookie = "
	}
	words := []app.UI{app.Text(header)}
	for i, part := range state.LineParts(before, c.Line) {
		if i > 0 {
			words = append(words, app.Text("; "))
		}
		words = append(words, linePart(part))
	}
	return h("p", "class", "line").Body(h("code").Body(words...))
}

func linePart(p state.Part) app.UI {
	switch p.Mark {
	case state.Added:
		return h("ins").Text(p.Text)
	case state.Removed:
		return h("del").Text(p.Text)
	}
	return h("span").Text(p.Text)
}

func (m *Model) serverKnobs() app.UI {
	box, title := section("server", "Server")
	servers := m.Run.Scenario.Servers
	if len(servers) == 0 {
		return box.Body(title, h("p", "class", "empty").Text("There is no server: every address fails."))
	}
	which := h("span", "class", "where").Text(servers[m.Server].Host)
	if len(servers) > 1 {
		names := make([]string, len(servers))
		for i := range servers {
			names[i] = servers[i].Host
		}
		which = h("span", "class", "where").Body(chooser("which-server", "Which server", names, m.Server, m.onServer))
	}
	on := edit.HSTS(m.Run.Scenario, m.Server)
	return box.Body(
		h("div", "class", "heading").Body(title, which),
		choice(redirectGroup, redirectName(), m.redirects(), m.redirectChosen(), m.onRedirect),
		m.toggle("hsts", "HSTS", "https only, from then on", on, state.SetHSTS{On: !on}),
		fold("All rules of this server",
			m.area("server-source", "The server as JSON", "server", m.ServerSource()),
			h("div", "class", "actions").Body(m.button("plain", "Take this server out", state.RemoveServer{})),
			h("div", "class", "actions").Body(
				with(m.bare(newHostID, "Host of a new server", "", ""), "placeholder", "api.example"),
				h("button", "class", "plain", "type", "button").On("click", m.onAddServer).Text("Add a server"),
			),
		),
	)
}

func redirectName() []app.UI { return []app.UI{app.Text("Redirect"), heard(" to https")} }

// redirects are the statuses to choose from, the current one among them.
func (m *Model) redirects() []option {
	options := []option{{"0", "off", "off"}, {"301", "301", "301"}, {"302", "302", "302"}, {"307", "307", "307"}, {"308", "308", "308"}}
	chosen := m.redirectChosen()
	for _, o := range options {
		if o.value == chosen {
			return options
		}
	}
	return append(options, option{chosen, chosen, chosen})
}

func (m *Model) browserKnobs() app.UI {
	box, title := section("browser", "Browser")
	var options []option
	for _, b := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
		options = append(options, option{string(b), state.BrowserName(b), state.BrowserName(b)})
	}
	policy := scenario.ThirdPartyCookies("")
	if m.Run.Scenario.Policy != nil {
		policy = m.Run.Scenario.Policy.ThirdPartyCookies
	}
	return box.Body(
		title,
		choice(browserGroup, []app.UI{app.Text("Rules")}, options, m.browserChosen(), m.onBrowser),
		fold("More of the browser, and the wire",
			h("div", "class", "knob").Body(
				span("knob-name", "On the wire"),
				list("network", "Who is on the wire", "network", networks, string(m.Run.Scenario.EffectiveNetwork())),
			),
			h("div", "class", "knob").Body(
				span("knob-name", "Third-party cookies"),
				list("third-party", "Third-party cookies", "third-party", thirdParty, string(policy)),
			),
		),
	)
}

var (
	networks   = []option{{"private", "nobody", ""}, {"observed", "someone reads", ""}, {"hostile", "someone answers", ""}}
	thirdParty = []option{{"", "as the browser does", ""}, {"allow", "allow", ""}, {"block", "block", ""}, {"partition", "partition", ""}}
)

func (m *Model) browserChosen() string { return string(m.Run.Scenario.EffectiveBrowser()) }

func (m *Model) redirectChosen() string {
	if m.Server >= len(m.Run.Scenario.Servers) {
		return "0"
	}
	return strconv.Itoa(edit.Redirect(m.Run.Scenario, m.Server))
}

func (m *Model) sameSiteChosen() string {
	c, ok := m.CurrentCookie()
	if !ok || c.Cookie.SameSite == cookie.Unspecified {
		return "unset"
	}
	return string(c.Cookie.SameSite)
}

func (m *Model) onSameSite(_ app.Context, e app.Event) {
	value := cookie.SameSite(strings.TrimSuffix(bridge.TargetValue(eventOf(e)), "unset"))
	m.Do(state.SetSameSite{Value: value})
}

func (m *Model) onRedirect(_ app.Context, e app.Event) {
	if status, err := strconv.Atoi(bridge.TargetValue(eventOf(e))); err == nil {
		m.Do(state.SetRedirect{Status: status})
	}
}

func (m *Model) onBrowser(_ app.Context, e app.Event) {
	m.Do(state.SetBrowser{Browser: scenario.Browser(bridge.TargetValue(eventOf(e)))})
}

func (m *Model) onCookie(_ app.Context, e app.Event) {
	if i, err := strconv.Atoi(bridge.TargetValue(eventOf(e))); err == nil {
		m.Do(state.ChooseCookie{Index: i})
	}
}

func (m *Model) onAddServer(app.Context, app.Event) {
	if host, err := bridge.FieldValue(newHostID); err == nil {
		m.Do(state.AddServer{Host: host})
	}
}

func (m *Model) onServer(_ app.Context, e app.Event) {
	if i, err := strconv.Atoi(bridge.TargetValue(eventOf(e))); err == nil {
		m.Do(state.ChooseServer{Index: i})
	}
}
