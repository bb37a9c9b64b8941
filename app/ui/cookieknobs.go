package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// cookieKnobs edit a cookie of the scenario.
func (m *Model) cookieKnobs() app.UI {
	box, title := section("cookie", phrase.Phrase("Cookie"))
	c, ok := m.CurrentCookie()
	if !ok {
		return box.Body(
			title,
			h("p", "class", "empty").Text(phrase.Say("This scenario sets no cookie.")),
			h("div", "class", "actions").Body(m.button("plain", phrase.Say("Add a cookie"), state.AddCookie{})),
		)
	}
	which := h("span", "class", "where").Text(phrase.Say("set by {where}", "where", c.Where))
	if all := m.Cookies(); len(all) > 1 {
		name := func(i int) string { return cookieName(all[i]) + " · " + all[i].Where }
		which = h("span", "class", "where").Body(chooser("which-cookie", phrase.Phrase("Which cookie"), len(all), m.Cookie, name, m.onCookie))
	}
	sent, _ := cookie.ParseGenerously(m.Sent(c))
	return box.Body(
		h("div", "class", "heading").Body(title, which),
		m.flagKnob("secure", "Secure", phrase.Say("only over https"), c, sent.Secure),
		m.flagKnob("httponly", "HttpOnly", phrase.Say("hidden from scripts"), c, sent.HttpOnly),
		m.sameSiteKnob(c),
		m.line(c),
		m.cookieFold(c, &sent),
	)
}

// flagKnob turns an attribute without a value, unless a setting decides about
// it. It shows what is sent.
func (m *Model) flagKnob(id, name, hint string, c edit.CookieLine, on bool) app.UI {
	if by := m.decidedBy(c, strings.ToLower(name)); by != "" {
		return m.toggle(id, name, by, on, nil)
	}
	return m.toggle(id, name, hint, on, state.SetFlag{Attribute: name, On: !on})
}

// sameSiteKnob turns SameSite. A setting that the project does not give decides
// only about a line that does not say.
func (m *Model) sameSiteKnob(c edit.CookieLine) app.UI {
	decision, ok := m.DecidedBy(c, "samesite")
	return choiceBut(m.decidedBy(c, "samesite"), ok && !decision.Default, sameSiteGroup,
		[]app.UI{app.Text("SameSite")}, sameSites(), m.sameSiteChosen(), m.onSameSite)
}

// attributeField writes an attribute with a value, unless a setting decides
// about it. What is sent although the line does not say shows in its place.
func (m *Model) attributeField(id string, a state.Attribute, c edit.CookieLine, written, sent string) app.UI {
	decision, ok := m.DecidedBy(c, strings.ToLower(string(a)))
	decided := ok && !decision.Default
	if decided {
		written = sent
	}
	parts := []app.UI{
		h("span", "class", "knob-name").Text(string(a)),
		with(m.bare(id, string(a), "attribute "+string(a), written), "placeholder", sent, "readonly", yes(decided)),
	}
	if decided {
		parts = append(parts, h("span", "class", "knob-hint").Text(m.decidedBy(c, strings.ToLower(string(a)))))
	}
	return h("label", "class", "field", "for", id).Body(parts...)
}

// cookieFold has the rest of the attributes, and the line by hand.
func (m *Model) cookieFold(c edit.CookieLine, sent *cookie.Line) app.UI {
	return m.fold(state.CookieFold, phrase.Phrase("More attributes"), func() []app.UI {
		return []app.UI{
			m.area("cookie-line", phrase.Say("Edit Set-Cookie"), "line", c.Line),
			m.attributeField("cookie-path", state.Path, c, c.Cookie.Path, sent.Path),
			m.attributeField("cookie-domain", state.Domain, c, c.Cookie.Domain, sent.Domain),
			m.attributeField("cookie-max-age", state.MaxAge, c, maxAge(&c.Cookie), maxAge(sent)),
			m.toggle("partitioned", "Partitioned", phrase.Say("one jar per top-level site"), c.Cookie.Partitioned,
				state.SetFlag{Attribute: "Partitioned", On: !c.Cookie.Partitioned}),
			h("div", "class", "actions").Body(
				m.button("plain", phrase.Say("Add a cookie"), state.AddCookie{}),
				m.button("plain", phrase.Say("Remove"), state.RemoveCookie{}),
			),
		}
	})
}

// maxAge is what a line says of the cookie's age, "" for nothing.
func maxAge(l *cookie.Line) string {
	if !l.HasMaxAge {
		return ""
	}
	return strconv.FormatInt(l.MaxAge, 10)
}

// sameSites has a dash for a cookie without the attribute.
func sameSites() []option {
	return []option{{"unset", "—", phrase.Say("not set")}, {"Lax", "Lax", "Lax"}, {"Strict", "Strict", "Strict"}, {"None", "None", "None"}}
}

// cookieName is the name of a cookie in a list.
func cookieName(c edit.CookieLine) string {
	if c.Cookie.Name == "" {
		return phrase.Say("(no name)")
	}
	return c.Cookie.Name
}

// line is the cookie as it is sent, with what the last edit did to it.
func (m *Model) line(c edit.CookieLine) app.UI {
	now := m.Sent(c)
	before, ok := m.SentBefore()
	if !ok {
		before = now
	}
	header := "Set-Cookie: "
	if c.Ref.Step != edit.None {
		header = "document.cookie = "
	}
	words := []app.UI{app.Text(header)}
	for i, part := range state.LineParts(before, now) {
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
	if !ok {
		return "unset"
	}
	if sent, _ := cookie.ParseGenerously(m.Sent(c)); sent.SameSite != cookie.Unspecified {
		return string(sent.SameSite)
	}
	return "unset"
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
