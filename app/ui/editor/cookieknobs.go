package editor

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// cookieKnobs edit a cookie of the scenario.
func cookieKnobs(ctl *control.Set, s *state.State) app.UI {
	box, title := html.Section("cookie", phrase.Phrase("Cookie"))
	c, ok := s.CurrentCookie()
	if !ok {
		return box.Body(
			title,
			html.El("p", "class", "empty").Text(phrase.Say("This scenario sets no cookie.")),
			html.El("div", "class", "actions").Body(ctl.Button("plain", phrase.Say("Add a cookie"), state.AddCookie{})),
		)
	}
	which := html.El("span", "class", "where").Text(phrase.Say("set by {where}", "where", c.Where))
	if all := s.Draft.Cookies; len(all) > 1 {
		name := func(i int) string { return cookieName(all[i]) + " · " + all[i].Where }
		which = html.El("span", "class", "where").Body(control.Chooser("which-cookie", phrase.Phrase("Which cookie"), len(all), s.Cookie, name, onCookie(ctl)))
	}
	sent, _ := cookie.ParseGenerously(s.Draft.Sent(c))
	return box.Body(
		html.El("div", "class", "heading").Body(title, which),
		flagKnob(ctl, s, "secure", "Secure", phrase.Say("only over https"), c, sent.Secure),
		flagKnob(ctl, s, "httponly", "HttpOnly", phrase.Say("hidden from scripts"), c, sent.HttpOnly),
		sameSiteKnob(ctl, s, c),
		line(s, c),
		cookieFold(ctl, s, c, &sent),
	)
}

// flagKnob turns an attribute without a value, unless a setting decides about
// it. It shows what is sent.
func flagKnob(ctl *control.Set, s *state.State, id, name, hint string, c edit.CookieLine, on bool) app.UI {
	if by := decidedBy(s, c, strings.ToLower(name)); by != "" {
		return ctl.Toggle(id, name, by, on, nil)
	}
	return ctl.Toggle(id, name, hint, on, state.SetFlag{Attribute: name, On: !on})
}

// sameSiteKnob turns SameSite. A setting that the project does not give decides
// only about a line without the attribute.
func sameSiteKnob(ctl *control.Set, s *state.State, c edit.CookieLine) app.UI {
	decision, ok := s.Draft.DecidedBy(c, "samesite")
	return control.DecidedChoice(decidedBy(s, c, "samesite"), ok && !decision.Default, sameSiteGroup,
		[]app.UI{app.Text("SameSite")}, sameSites(), sameSiteChosen(s), onSameSite(ctl))
}

// attributeField sets an attribute with a value, unless a setting decides about
// it. A value that is sent although the line does not have it is the
// placeholder.
func attributeField(ctl *control.Set, s *state.State, id string, a state.Attribute, c edit.CookieLine, written, sent string) app.UI {
	decision, ok := s.Draft.DecidedBy(c, strings.ToLower(string(a)))
	decided := ok && !decision.Default
	if decided {
		written = sent
	}
	parts := []app.UI{
		html.El("span", "class", "knob-name").Text(string(a)),
		html.With(ctl.Field(id, string(a), "attribute "+string(a), written), "placeholder", sent, "readonly", html.Bool(decided)),
	}
	if decided {
		parts = append(parts, html.El("span", "class", "knob-hint").Text(decidedBy(s, c, strings.ToLower(string(a)))))
	}
	return html.El("label", "class", "field", "for", id).Body(parts...)
}

// cookieFold has the other attributes, and the raw line.
func cookieFold(ctl *control.Set, s *state.State, c edit.CookieLine, sent *cookie.Line) app.UI {
	return ctl.Fold(s, state.CookieFold, phrase.Phrase("More attributes"), func() []app.UI {
		return []app.UI{
			ctl.Area("cookie-line", phrase.Say("Edit Set-Cookie"), "line", c.Line),
			attributeField(ctl, s, "cookie-path", state.Path, c, c.Cookie.Path, sent.Path),
			attributeField(ctl, s, "cookie-domain", state.Domain, c, c.Cookie.Domain, sent.Domain),
			attributeField(ctl, s, "cookie-max-age", state.MaxAge, c, maxAge(&c.Cookie), maxAge(sent)),
			ctl.Toggle("partitioned", "Partitioned", phrase.Say("one jar per top-level site"), c.Cookie.Partitioned,
				state.SetFlag{Attribute: "Partitioned", On: !c.Cookie.Partitioned}),
			html.El("div", "class", "actions").Body(
				ctl.Button("plain", phrase.Say("Add a cookie"), state.AddCookie{}),
				ctl.Button("plain", phrase.Say("Remove"), state.RemoveCookie{}),
			),
		}
	})
}

// maxAge is the Max-Age of a line, "" for none.
func maxAge(l *cookie.Line) string {
	if !l.HasMaxAge {
		return ""
	}
	return strconv.FormatInt(l.MaxAge, 10)
}

// sameSites has a dash for a cookie without the attribute.
func sameSites() []control.Option {
	return append([]control.Option{{Value: "unset", Text: "—", Name: phrase.Say("not set")}}, control.OptionsOf("Lax", "Strict", "None")...)
}

// cookieName is the name of a cookie in a list.
func cookieName(c edit.CookieLine) string {
	if c.Cookie.Name == "" {
		return phrase.Say("(no name)")
	}
	return c.Cookie.Name
}

// line is the cookie as it is sent, with the changes of the last edit.
func line(s *state.State, c edit.CookieLine) app.UI {
	now := s.Draft.Sent(c)
	before, ok := s.SentBefore()
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
	return html.OfCookie(s.Run.Run, html.El("p", "class", "line"), c.Cookie.Name).Body(html.El("code").Body(words...))
}

func linePart(p state.Part) app.UI {
	switch p.Mark {
	case state.Added:
		return html.El("ins").Text(p.Text)
	case state.Removed:
		return html.El("del").Text(p.Text)
	}
	return html.El("span").Text(p.Text)
}

func sameSiteChosen(s *state.State) string {
	c, ok := s.CurrentCookie()
	if !ok {
		return "unset"
	}
	if sent, _ := cookie.ParseGenerously(s.Draft.Sent(c)); sent.SameSite != cookie.Unspecified {
		return string(sent.SameSite)
	}
	return "unset"
}

func onSameSite(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		value := cookie.SameSite(strings.TrimSuffix(bridge.TargetValue(control.EventOf(e)), "unset"))
		ctl.Do(state.SetSameSite{Value: value})
	}
}

func onCookie(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		if i, err := strconv.Atoi(bridge.TargetValue(control.EventOf(e))); err == nil {
			ctl.Do(state.ChooseCookie{Index: i})
		}
	}
}
