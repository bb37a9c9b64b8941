package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// serverKnobs edit a server.
func (m *Model) serverKnobs() app.UI {
	box, title := section("server", phrase.Phrase("Server"))
	servers := m.Run.Scenario.Servers
	if len(servers) == 0 {
		return box.Body(title, h("p", "class", "empty").Text(phrase.Say("There is no server: every visit fails.")))
	}
	which := h("span", "class", "where").Text(servers[m.Server].Host)
	if len(servers) > 1 {
		name := func(i int) string { return servers[i].Host }
		which = h("span", "class", "where").Body(chooser("which-server", phrase.Phrase("Which server"), len(servers), m.Server, name, m.onServer))
	}
	return box.Body(
		h("div", "class", "heading").Body(title, which),
		m.redirectKnob(),
		m.hstsKnob(),
		m.proxyKnobs(),
		m.djangoKnobs(),
		m.fold(state.ServerFold, phrase.Phrase("All rules of this server"), m.serverRules),
	)
}

func (m *Model) redirectKnob() app.UI {
	hint, by := "", m.RedirectedBy()
	if by != "" {
		hint = phrase.Say("{setting} decides", "setting", by)
	}
	return choiceBut(hint, by != "", redirectGroup, redirectName(), m.redirects(), m.redirectChosen(), m.onRedirect)
}

func (m *Model) hstsKnob() app.UI {
	if by := m.HSTSBy(); by != "" {
		return m.toggle("hsts", "HSTS", phrase.Say("{setting} decides", "setting", by), true, nil)
	}
	on := edit.HSTS(m.Run.Scenario, m.Server)
	return m.toggle("hsts", "HSTS", phrase.Say("https only after that"), on, state.SetHSTS{On: !on})
}

// serverRules has the server as it is written, and other servers.
func (m *Model) serverRules() []app.UI {
	return []app.UI{
		m.area("server-source", phrase.Say("The server as JSON"), "server", m.ServerSource()),
		h("div", "class", "actions").Body(m.around()...),
		h("div", "class", "actions").Body(m.button("plain", phrase.Say("Remove this server"), state.RemoveServer{})),
		h("div", "class", "actions").Body(
			with(m.bare(newHostID, phrase.Say("Host of a new server"), "", ""), "placeholder", "api.example"),
			h("button", "class", "plain", "type", "button").On("click", m.onAddServer).Text(phrase.Say("Add a server")),
		),
	}
}

// around puts a proxy and Django around the rules, or takes them away.
func (m *Model) around() []app.UI {
	proxy, runsDjango := phrase.Phrase("Put a proxy in front"), phrase.Phrase("Run Django")
	_, runs := m.Django()
	has := m.Proxy() != nil
	if has {
		proxy = phrase.Phrase("Remove the proxy")
	}
	if runs {
		runsDjango = phrase.Phrase("Remove Django")
	}
	return []app.UI{
		m.button("plain", proxy.String(), state.UseProxy{On: !has}),
		m.button("plain", runsDjango.String(), state.RunDjango{On: !runs}),
	}
}

func redirectName() []app.UI {
	return []app.UI{app.Text(phrase.Say("Redirect")), heard(" " + phrase.Say("to https"))}
}

// noRedirect is the option of a server that does not redirect http.
func noRedirect() option {
	off := phrase.Say("off")
	return option{"0", off, off}
}

// redirects are the available statuses, including the current one.
func (m *Model) redirects() []option {
	options := []option{noRedirect(), {"301", "301", "301"}, {"302", "302", "302"}, {"307", "307", "307"}, {"308", "308", "308"}}
	chosen := m.redirectChosen()
	for _, o := range options {
		if o.value == chosen {
			return options
		}
	}
	return append(options, option{chosen, chosen, chosen})
}

// redirectChosen is how the current server redirects: Django, where it does so,
// with a 301.
func (m *Model) redirectChosen() string {
	switch {
	case m.Server >= len(m.Run.Scenario.Servers):
		return "0"
	case m.RedirectedBy() != "":
		return "301"
	}
	return strconv.Itoa(edit.Redirect(m.Run.Scenario, m.Server))
}

func (m *Model) onRedirect(_ app.Context, e app.Event) {
	if status, err := strconv.Atoi(bridge.TargetValue(eventOf(e))); err == nil {
		m.Do(state.SetRedirect{Status: status})
	}
}

func (m *Model) onServer(_ app.Context, e app.Event) {
	if i, err := strconv.Atoi(bridge.TargetValue(eventOf(e))); err == nil {
		m.Do(state.ChooseServer{Index: i})
	}
}

func (m *Model) onAddServer(app.Context, app.Event) {
	if host, err := bridge.FieldValue(newHostID); err == nil {
		m.Do(state.AddServer{Host: host})
	}
}
