package editor

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// serverKnobs edit a server.
func serverKnobs(ctl *control.Set, s *state.State) app.UI {
	box, title := html.Section("server", phrase.Phrase("Server"))
	servers := s.Draft.Scenario.Servers
	if len(servers) == 0 {
		return box.Body(title, html.El("p", "class", "empty").Text(phrase.Say("There is no server: every visit fails.")))
	}
	which := html.El("span", "class", "where").Text(servers[s.Server].Host)
	if len(servers) > 1 {
		name := func(i int) string { return servers[i].Host }
		which = html.El("span", "class", "where").Body(control.Chooser("which-server", phrase.Phrase("Which server"), len(servers), s.Server, name, onServer(ctl)))
	}
	return box.Body(
		html.El("div", "class", "heading").Body(title, which),
		redirectKnob(ctl, s),
		hstsKnob(ctl, s),
		proxyKnobs(ctl, s.CurrentServer()),
		stackKnobs(ctl, s),
		ctl.Fold(s, state.ServerFold, phrase.Phrase("All rules of this server"), func() []app.UI { return serverForm(ctl, s) }),
	)
}

func redirectKnob(ctl *control.Set, s *state.State) app.UI {
	hint, by := "", s.CurrentServer().RedirectedBy()
	if by != "" {
		hint = phrase.Say("{setting} decides", "setting", by)
	}
	return control.DecidedChoice(hint, by != "", redirectGroup, redirectName(), redirects(s), redirectChosen(s), onRedirect(ctl))
}

func hstsKnob(ctl *control.Set, s *state.State) app.UI {
	if by := s.CurrentServer().HSTSBy(); by != "" {
		return ctl.Toggle("hsts", "HSTS", phrase.Say("{setting} decides", "setting", by), true, nil)
	}
	on := edit.HSTS(s.Draft.Scenario, s.Server)
	return ctl.Toggle("hsts", "HSTS", phrase.Say("https only after that"), on, state.SetHSTS{On: !on})
}

// aroundServer adds a proxy and a stack around the rules, or removes them.
func aroundServer(ctl *control.Set, server state.Server) []app.UI {
	row := server.Proxy().Row()
	var proxies []app.UI
	if len(row) < scenario.MaxProxies {
		proxies = append(proxies, ctl.Button("plain", phrase.Say("Put a proxy in front"), state.UseProxy{On: true}))
	}
	if len(row) > 0 {
		proxies = append(proxies, ctl.Button("plain", phrase.Say("Remove the proxy"), state.UseProxy{}))
	}
	runs, _, _ := server.Stack()
	options := []control.Option{{Text: phrase.Say("only these rules")}}
	for _, s := range stack.All() {
		options = append(options, control.Option{Value: s.Name, Text: s.Title})
	}
	list := control.List("stack", phrase.Say("Runs"), "stack", options, runs.Name)
	return append(proxies, control.Labelled("", phrase.Say("Runs"), list))
}

func redirectName() []app.UI {
	return []app.UI{app.Text(phrase.Say("Redirect")), html.ScreenReaderText(" " + phrase.Say("to https"))}
}

// noRedirect is the option of a server that does not redirect http.
func noRedirect() control.Option {
	off := phrase.Say("off")
	return control.Option{Value: "0", Text: off}
}

// redirects are the available statuses, including the current one.
func redirects(s *state.State) []control.Option {
	options := append([]control.Option{noRedirect()}, control.OptionsOf("301", "302", "307", "308")...)
	chosen := redirectChosen(s)
	for _, o := range options {
		if o.Value == chosen {
			return options
		}
	}
	return append(options, control.Option{Value: chosen, Text: chosen})
}

// redirectChosen is how the current server redirects, or its stack.
func redirectChosen(s *state.State) string {
	switch {
	case s.Server >= len(s.Draft.Scenario.Servers):
		return "0"
	case s.CurrentServer().RedirectStatus() != 0:
		return strconv.Itoa(s.CurrentServer().RedirectStatus())
	}
	return strconv.Itoa(edit.Redirect(s.Draft.Scenario, s.Server))
}

func onRedirect(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		if status, err := strconv.Atoi(bridge.TargetValue(control.EventOf(e))); err == nil {
			ctl.Do(state.SetRedirect{Status: status})
		}
	}
}

func onServer(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		if i, err := strconv.Atoi(bridge.TargetValue(control.EventOf(e))); err == nil {
			ctl.Do(state.ChooseServer{Index: i})
		}
	}
}
