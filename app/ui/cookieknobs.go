package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
)

// cookieKnobs turn a cookie that something sets.
func (m *Model) cookieKnobs() app.UI {
	box, title := section("cookie", say.cookie.title)
	c, ok := m.CurrentCookie()
	if !ok {
		return box.Body(
			title,
			h("p", "class", "empty").Text(say.cookie.none.String()),
			h("div", "class", "actions").Body(m.button("plain", say.cookie.add.String(), state.AddCookie{})),
		)
	}
	which := h("span", "class", "where").Text(say.cookie.setBy.With("where", c.Where))
	if all := m.Cookies(); len(all) > 1 {
		name := func(i int) string { return cookieName(all[i]) + " · " + all[i].Where }
		which = h("span", "class", "where").Body(chooser("which-cookie", say.cookie.which, len(all), m.Cookie, name, m.onCookie))
	}
	return box.Body(
		h("div", "class", "heading").Body(title, which),
		m.toggle("secure", "Secure", say.cookie.secure.String(), c.Cookie.Secure, state.SetFlag{Attribute: "Secure", On: !c.Cookie.Secure}),
		m.toggle("httponly", "HttpOnly", say.cookie.httpOnly.String(), c.Cookie.HttpOnly, state.SetFlag{Attribute: "HttpOnly", On: !c.Cookie.HttpOnly}),
		choice(sameSiteGroup, []app.UI{app.Text("SameSite")}, sameSites(), m.sameSiteChosen(), m.onSameSite),
		m.line(c),
		m.cookieFold(c),
	)
}

// cookieFold has the rest of the attributes, and the line by hand.
func (m *Model) cookieFold(c edit.CookieLine) app.UI {
	attribute := func(a state.Attribute) string { return "attribute " + string(a) }
	return m.fold(state.CookieFold, say.cookie.more, func() []app.UI {
		return []app.UI{
			m.area("cookie-line", say.cookie.line.String(), "line", c.Line),
			m.field("cookie-path", "Path", attribute(state.Path), c.Cookie.Path),
			m.field("cookie-domain", "Domain", attribute(state.Domain), c.Cookie.Domain),
			m.field("cookie-max-age", "Max-Age", attribute(state.MaxAge), maxAge(c)),
			m.toggle("partitioned", "Partitioned", say.cookie.partitioned.String(), c.Cookie.Partitioned,
				state.SetFlag{Attribute: "Partitioned", On: !c.Cookie.Partitioned}),
			h("div", "class", "actions").Body(
				m.button("plain", say.cookie.add.String(), state.AddCookie{}),
				m.button("plain", say.cookie.remove.String(), state.RemoveCookie{}),
			),
		}
	})
}

// maxAge is what the line says of the cookie's age, "" for nothing.
func maxAge(c edit.CookieLine) string {
	if !c.Cookie.HasMaxAge {
		return ""
	}
	return strconv.FormatInt(c.Cookie.MaxAge, 10)
}

// sameSites has a dash for a cookie without the attribute.
func sameSites() []option {
	return []option{{"unset", "—", say.cookie.sameSiteUnset.String()}, {"Lax", "Lax", "Lax"}, {"Strict", "Strict", "Strict"}, {"None", "None", "None"}}
}

// cookieName is how a list calls a cookie.
func cookieName(c edit.CookieLine) string {
	if c.Cookie.Name == "" {
		return say.cookie.nameless.String()
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
	return m.ofCookie(h("p", "class", "line"), c.Cookie.Name).Body(h("code").Body(words...))
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

func (m *Model) onCookie(_ app.Context, e app.Event) {
	if i, err := strconv.Atoi(bridge.TargetValue(eventOf(e))); err == nil {
		m.Do(state.ChooseCookie{Index: i})
	}
}
