package editor

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// proxyKnobs turn the proxies in front of a server, the outermost first.
func proxyKnobs(ctl *control.Set, server state.Server) app.UI {
	row := server.Proxy().Row()
	if len(row) == 0 {
		return nil
	}
	var knobs []app.UI
	for i, proxy := range row {
		on, suffix := proxy.TerminatesTLS, ""
		if i > 0 {
			suffix = "-" + strconv.Itoa(i)
		}
		knobs = append(knobs,
			ctl.Toggle("proxy-tls"+suffix, phrase.Say("Ends TLS"), phrase.Say("the server sees plain http"), on, state.TerminateTLS{Proxy: i, On: !on}),
			html.El("div", "class", "knob written").Body(
				html.El("span", "class", "knob-name").Text(phrase.Say("Sets headers")),
				html.With(ctl.Area("proxy-headers"+suffix, phrase.Say("Sets headers"), "proxy "+strconv.Itoa(i), state.HeaderLines(proxy.Sets)), "rows", "1", "placeholder", "X-Forwarded-Proto: $scheme"),
			),
		)
	}
	return group("proxy", proxyName(len(row)), knobs...)
}

func proxyName(count int) string {
	if count == 1 {
		return phrase.Say("Proxy")
	}
	return phrase.Say("{n} proxies", "n", strconv.Itoa(count))
}

// stackKnobs turn the settings of the current server's stack, if it runs one.
func stackKnobs(ctl *control.Set, s *state.State) app.UI {
	runs, _, ok := s.CurrentServer().Stack()
	if !ok {
		return nil
	}
	all := s.Unfolded(state.StackFold)
	var rows []app.UI
	if !runs.Verified() {
		rows = append(rows, html.El("p", "class", "knob-hint").Text(phrase.Say("{stack} is modelled after its sources; it was not compared with a running one.", "stack", runs.Title)))
	}
	for _, d := range runs.Table() {
		if value, given := s.CurrentServer().Setting(d); all && d.Kind != setting.Any || given || d.Rank != setting.Rare {
			rows = append(rows, settingKnob(ctl, &d, value, given))
		}
	}
	more := phrase.Phrase("All settings")
	if all {
		more = phrase.Phrase("Fewer settings")
	}
	rows = append(rows, html.El("div", "class", "actions").Body(
		html.With(ctl.Button("link", more.String(), state.ToggleFold{Fold: state.StackFold}), "aria-expanded", html.Bool(all))))
	return group("stack", phrase.Say("{stack} settings", "stack", runs.Title), rows...)
}

// group is a part of a section with a heading of its own.
func group(class, heading string, body ...app.UI) app.UI {
	id := class + "-title"
	return html.El("div", "class", class, "role", "group", "aria-labelledby", id).Body(
		append([]app.UI{html.El("h3", "id", id).Text(heading)}, body...)...)
}

// settingKnob sets a setting: with a switch, from a list or as text. A setting
// that the scenario gives can be left to Django again.
func settingKnob(ctl *control.Set, d *setting.Setting, value any, given bool) app.UI {
	id := "setting-" + strings.ReplaceAll(d.Name, " ", "-")
	row := html.El("div", "class", "setting", "data-given", html.Bool(given))
	field := func(knob app.UI) app.UI {
		short := d.Choices != nil || d.Kind == setting.Seconds
		return html.El("div", "class", "knob written", "data-short", html.Bool(short)).Body(
			html.El("span", "class", "knob-label").Body(
				html.El("span", "class", "knob-name").Text(d.Name),
				html.El("span", "class", "knob-hint").Text(d.Does.String()),
			),
			knob,
		)
	}
	var parts []app.UI
	switch d.Kind {
	case setting.Flag:
		parts = append(parts, ctl.Toggle(id, d.Name, d.Does.String(), value == true, state.TurnSetting{Setting: d.Name, On: value != true}))
	case setting.Header:
		on := value != nil
		parts = append(parts, ctl.Toggle(id, d.Name, d.Does.String(), on, state.TurnSetting{Setting: d.Name, On: !on}))
		if on {
			parts = append(parts, ctl.Field(id+"-pair", d.Name, "setting "+d.Name, d.Field(value)))
		}
	case setting.SameSite, setting.Version, setting.Choice:
		parts = append(parts, field(control.List(id, d.Name, "setting "+d.Name, control.OptionsOf(d.Options()...), d.Field(value))))
	case setting.Any:
		parts = append(parts, field(html.El("code").Text(d.Literal(value))))
	default:
		shown := ""
		if given {
			shown = d.Field(value)
		}
		parts = append(parts, field(html.With(ctl.Field(id, d.Name, "setting "+d.Name, shown), "placeholder", d.Field(d.Default))))
	}
	if given {
		name := phrase.Say("Leave {setting} to its default", "setting", d.Name)
		parts = append(parts, html.With(ctl.Button("plain nub", "×", state.RemoveSetting{Setting: d.Name}), "aria-label", name, "title", name))
	}
	return row.Body(parts...)
}

// decidedBy says which setting decided about an attribute of the cookie, "" if
// its own line did.
func decidedBy(s *state.State, c edit.CookieLine, attribute string) string {
	decision, ok := s.Draft.DecidedBy(c, attribute)
	switch {
	case !ok:
		return ""
	case decision.Default:
		return phrase.Say("{setting}, by default", "setting", decision.Setting)
	}
	return phrase.Say("{setting} decides", "setting", decision.Setting)
}

// FlipSecure turns Secure of a cookie, or the setting that decides about it.
func FlipSecure(s *state.State, c edit.CookieLine) (on bool, a state.Action) {
	if decision, ok := s.Draft.DecidedBy(c, "secure"); ok {
		runs, _, _ := s.CurrentServer().Stack()
		d, _ := runs.Find(decision.Setting)
		value, _ := s.CurrentServer().Setting(d)
		on = value == true
		return on, state.TurnSetting{Setting: d.Name, On: !on}
	}
	return c.Cookie.Secure, state.SetFlag{Attribute: "Secure", On: !c.Cookie.Secure}
}

// FlipRedirect turns the redirect to https of the current server, or the
// setting that redirects in its place.
func FlipRedirect(s *state.State) state.Action {
	const redirects = "SECURE_SSL_REDIRECT"
	_, settings, _ := s.CurrentServer().Stack()
	switch _, given := settings[redirects]; {
	case s.CurrentServer().RedirectedBy() != "":
		return state.TurnSetting{Setting: s.CurrentServer().RedirectedBy()}
	case given:
		return state.TurnSetting{Setting: redirects, On: true}
	case redirectChosen(s) == "0":
		return state.SetRedirect{Status: 301}
	}
	return state.SetRedirect{}
}
