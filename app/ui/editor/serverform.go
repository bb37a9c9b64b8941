package editor

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// serverForm has all that a server can be: where it answers, its rules, what
// stands around them, and the same as JSON.
func serverForm(ctl *control.Set, s *state.State) []app.UI {
	server := s.CurrentServer()
	return []app.UI{
		addressFields(ctl, &s.Draft.Scenario.Servers[s.Server]),
		corsField(ctl, server),
		html.El("p", "class", "knob-hint").Text(phrase.Say("The server applies these rules in order. What matches adds its cookies and headers; the first with a status or a redirect ends the response.")),
		ruleForm{ctl, state.Rules{}, "rule", server.Rules()}.list(),
		proxyRules(ctl, server),
		html.El("div", "class", "actions", "id", "around-server").Body(append(aroundServer(ctl, server),
			ctl.Button("plain", phrase.Say("Remove this server"), state.RemoveServer{}))...),
		ctl.Fold(s, state.JSONFold, phrase.Phrase("The server as JSON"), func() []app.UI {
			return []app.UI{ctl.Area("server-source", phrase.Say("The server as JSON"), "server", server.Source())}
		}),
		html.El("div", "class", "actions").Body(
			html.With(ctl.Field(html.NewHostID, phrase.Say("Host of a new server"), "", ""), "placeholder", "api.example:8443"),
			html.El("button", "class", "plain", "type", "button").On("click", onAddServer(ctl)).Text(phrase.Say("Add a server")),
		),
	}
}

func addressFields(ctl *control.Set, server *scenario.Server) app.UI {
	what := func(f state.ServerField) string { return "address " + string(f) }
	port := ""
	if server.Port != 0 {
		port = strconv.Itoa(server.Port)
	}
	host, number, schemes := phrase.Say("Host"), phrase.Say("Port"), phrase.Say("Scheme")
	return html.El("div", "class", "form").Body(
		control.Labelled("wide", host, ctl.Field("server-host", host, what(state.ServerHost), server.Host)),
		control.Labelled("", number, html.With(ctl.Field("server-port", number, what(state.ServerPort), port), "placeholder", "80, 443", "inputmode", "numeric")),
		control.Labelled("", schemes, control.List("server-schemes", schemes, what(state.ServerSchemes), []control.Option{
			{Value: "", Text: phrase.Say("both")},
			{Value: "http", Text: "http"},
			{Value: "https", Text: "https"},
		}, schemesChosen(server.Schemes))),
	)
}

// schemesChosen is the option of a server's schemes: both are the same as none.
func schemesChosen(schemes []string) string {
	if len(schemes) == 1 {
		return schemes[0]
	}
	return ""
}

func corsField(ctl *control.Set, server state.Server) app.UI {
	choices, chosen, written := server.CORSChoices()
	options := make([]control.Option, len(choices))
	for i, origin := range choices {
		options[i] = control.Option{Value: origin, Text: corsText(origin, written)}
	}
	name := phrase.Say("CORS: who may read responses")
	return html.El("div", "class", "form").Body(
		control.Labelled("wide", name, control.List("server-cors", name, "cors", options, chosen)),
	)
}

func corsText(origin, written string) string {
	switch origin {
	case state.CORSAsWritten:
		return phrase.Say("{origin}, as the rules below say", "origin", written)
	case "":
		return phrase.Say("its own pages only")
	case "*":
		return phrase.Say("every page, without cookies (*)")
	}
	return phrase.Say("{origin}, with cookies", "origin", origin)
}

// proxyRules edit the rules of the proxies in front of a server, the outermost first.
func proxyRules(ctl *control.Set, server state.Server) app.UI {
	row := server.Proxy().Row()
	if len(row) == 0 {
		return nil
	}
	hint := html.El("p", "class", "knob-hint").Text(phrase.Say("The proxy applies rules of its own: one with a status or a redirect answers in the place of the server, and the others add their cookies and headers to its response."))
	var parts []app.UI
	for i, proxy := range row {
		number := strconv.Itoa(i + 1)
		name := phrase.Say("Rules of the proxy")
		if len(row) > 1 {
			name = phrase.Say("Rules of proxy {n} of {all}", "n", number, "all", strconv.Itoa(len(row)))
		}
		form := ruleForm{ctl, state.Rules{Proxy: i + 1}, "proxy " + number, proxy.Rules}
		parts = append(parts, html.El("div", "role", "group", "aria-label", name).Body(html.El("h3").Text(name), hint, form.list()))
		hint = nil // It is said once.
	}
	return html.El("div", "class", "proxy-rules").Body(parts...)
}

// A ruleForm edits the rules of a server, of a proxy or of the attacker.
type ruleForm struct {
	*control.Set
	of state.Rules
	// name begins the ids and the names of the fields.
	name  string
	rules []scenario.Rule
}

// list has the rules in the order in which they are applied.
func (f ruleForm) list() app.UI {
	items := make([]app.UI, len(f.rules))
	for i := range f.rules {
		items[i] = f.row(i)
	}
	return html.El("div").Body(
		html.El("ol", "class", "step-list").Body(items...),
		html.El("div", "class", "actions").Body(f.Button("plain", phrase.Say("Add a rule"), state.AddRule{Rules: f.of})),
	)
}

func (f ruleForm) row(i int) app.UI {
	move := func(character string, name phrase.Phrase, a state.Action, can bool) app.UI {
		return f.Nub(character, name.With("rule", strconv.Itoa(i+1)), a, can)
	}
	return html.El("li").Body(
		html.El("div", "class", "form").Body(f.fields(i)...),
		html.El("div", "class", "step-moves").Body(
			move("↑", phrase.Phrase("Move rule {rule} up"), state.MoveRule{Rules: f.of, From: i, To: i - 1}, i > 0),
			move("↓", phrase.Phrase("Move rule {rule} down"), state.MoveRule{Rules: f.of, From: i, To: i + 1}, i+1 < len(f.rules)),
			move("✕", phrase.Phrase("Remove rule {rule}"), state.RemoveRule{Rules: f.of, Rule: i}, true),
		),
	)
}

// A ruleField is how the form shows a field of a rule: its name, an example, and
// its options where it is chosen from a list.
type ruleField struct {
	field   edit.RuleField
	wide    bool
	example string
	options []string
	// attacker: only the attacker's rules have it.
	attacker bool
}

// formOfRule are the fields of a rule: when it matches, and then what it adds.
var formOfRule = []ruleField{
	{edit.RuleHost, true, "shop.example", nil, true},
	{edit.RulePath, false, "/api/*", nil, false},
	{edit.RuleMethod, false, "", []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}, false},
	{edit.RuleScheme, false, "", []string{"http", "https"}, false},
	{edit.RuleQuery, false, "next=/account", nil, false},
	{edit.RuleHeader, false, "Origin", nil, false},
	{edit.RuleCookie, false, "sessionid", nil, false},
	{edit.RuleNoCookie, false, "sessionid", nil, false},
	{edit.RuleStatus, false, "200", nil, false},
	{edit.RuleRedirect, true, "/account", nil, false},
	{edit.RuleSet, true, "", nil, false},
	{edit.RuleHeaders, true, "", nil, false},
	{edit.RuleFrom, false, "", nil, false},
	{edit.RuleUntil, false, "", nil, false},
}

func (form ruleForm) fields(i int) []app.UI {
	var parts []app.UI
	r := &form.rules[i]
	for _, f := range formOfRule {
		if f.attacker && !form.of.Attacker {
			continue
		}
		name, value := ruleFieldTexts.Of(f.field).String(), f.field.Of(r)
		id := strings.ReplaceAll(form.name, " ", "-") + "-" + strconv.Itoa(i+1) + "-" + string(f.field)
		what := form.name + " " + strconv.Itoa(i) + " " + string(f.field)
		label := phrase.Say("{field} of rule {rule}", "field", name, "rule", strconv.Itoa(i+1))
		class := ""
		if f.wide {
			class = "wide"
		}
		var knob app.UI
		switch {
		case f.options != nil:
			knob = control.List(id, label, what, listed(f.options, value), value)
		case f.field == edit.RuleSet, f.field == edit.RuleHeaders:
			rows := strconv.Itoa(max(1, strings.Count(value, "\n")+1))
			knob = html.With(form.Area(id, label, what, value), "rows", rows)
		default:
			knob = html.With(form.Field(id, label, what, value), "placeholder", f.example)
		}
		parts = append(parts, control.Labelled(class, name, knob))
	}
	return parts
}

// listed are the options of a field that may be left open, with the present value.
func listed(values []string, present string) []control.Option {
	options := append([]control.Option{{Value: "", Text: phrase.Say("any")}}, control.OptionsOf(values...)...)
	for _, o := range options {
		if o.Value == present {
			return options
		}
	}
	return append(options, control.Option{Value: present, Text: present})
}

func onAddServer(ctl *control.Set) app.EventHandler {
	return func(app.Context, app.Event) {
		if host, err := bridge.FieldValue(html.NewHostID); err == nil {
			ctl.Wrote = html.NewHostID
			ctl.Do(state.AddServer{Host: host})
		}
	}
}
