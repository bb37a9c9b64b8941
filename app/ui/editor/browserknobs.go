package editor

import (
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// browserKnobs select the browser and its settings.
func browserKnobs(ctl *control.Set, s *state.State) app.UI {
	box, title := html.Section("browser", phrase.Phrase("Browser"))
	var options []control.Option
	for _, b := range scenario.Browsers() {
		name := state.BrowserName(b)
		options = append(options, control.Option{Value: string(b), Text: name})
	}
	return box.Body(
		title,
		control.Choice(browserGroup, []app.UI{app.Text(phrase.Say("Rules"))}, options, browserChosen(s), onBrowser(ctl)),
		ctl.Fold(s, state.BrowserFold, phrase.Phrase("Browser and network settings"), func() []app.UI { return aroundBrowser(ctl, s) }),
	)
}

// aroundBrowser has the network, what the scenario overrides of the browser, and its clock.
func aroundBrowser(ctl *control.Set, s *state.State) []app.UI {
	policy := scenario.ThirdPartyCookies("")
	if s.Draft.Scenario.Policy != nil {
		policy = s.Draft.Scenario.Policy.ThirdPartyCookies
	}
	clock := ""
	if now := s.Draft.Scenario.Now; !now.IsZero() {
		clock = now.Format(time.RFC3339)
	}
	cached := s.Draft.Scenario.Policy.UsesCache()
	var attacks app.UI
	if s.Draft.Scenario.EffectiveNetwork() == scenario.Hostile {
		attacks = html.El("div", "id", "browser-attacks").Body(
			html.El("p", "class", "knob-hint").Text(phrase.Say("What the attacker answers to plain http, in the place of the servers. What matches adds its cookies and headers; a status or a redirect is the whole response.")),
			ruleForm{ctl, state.Rules{Attacker: true}, "attack", s.Draft.Scenario.Attacker}.list(),
		)
	}
	return []app.UI{
		html.El("div", "class", "knob").Body(
			html.Span("knob-name", phrase.Say("On the wire")),
			control.List("network", phrase.Say("Who is on the wire"), "network", Networks(), string(s.Draft.Scenario.EffectiveNetwork())),
		),
		attacks,
		html.El("div", "class", "knob").Body(
			html.Span("knob-name", phrase.Say("Third-party cookies")),
			control.List("third-party", phrase.Say("Third-party cookies"), "third-party", ThirdParties(), string(policy)),
		),
		browserDefault(s, state.HTTPSFirst, phrase.Say("HTTPS first")),
		browserDefault(s, state.LaxByDefault, phrase.Say("No SameSite means Lax")),
		ctl.Toggle("cache", phrase.Say("Disable cache"), phrase.Say("ask for every redirect again"), !cached, state.SetCache{On: !cached}),
		html.El("div", "class", "form").Body(
			control.Labelled("wide", phrase.Say("Clock at the first step"), html.With(ctl.Field("clock", phrase.Say("Clock at the first step"), "clock", clock), "placeholder", "2026-11-27T12:00:00Z")),
			control.Labelled("wide", phrase.Say("HSTS preload list"), html.With(ctl.Field("preloaded", phrase.Say("HSTS preload list"), "preloaded", strings.Join(s.Draft.Scenario.PreloadedHSTS, " ")), "placeholder", "bank.example")),
		),
	}
}

// browserDefault overrides a default of the browser.
func browserDefault(s *state.State, d state.BrowserDefault, name string) app.UI {
	return html.El("div", "class", "knob").Body(
		html.Span("knob-name", name),
		control.List(string(d), name, "default "+string(d), []control.Option{
			{Value: "", Text: phrase.Say("browser default")},
			{Value: "on", Text: phrase.Say("on")},
			{Value: "off", Text: phrase.Say("off")},
		}, d.Of(s.Draft.Scenario)),
	)
}

// Networks are the options for who is on the wire.
func Networks() []control.Option {
	return []control.Option{
		{Value: string(scenario.Private), Text: phrase.Say("no one")},
		{Value: string(scenario.Observed), Text: phrase.Say("someone reads")},
		{Value: string(scenario.Hostile), Text: phrase.Say("someone answers")},
	}
}

// ThirdParties are the third-party cookie policies.
func ThirdParties() []control.Option {
	return []control.Option{
		{Value: "", Text: phrase.Say("browser default")},
		{Value: string(scenario.AllowThirdParty), Text: phrase.Say("allow")},
		{Value: string(scenario.BlockThirdParty), Text: phrase.Say("block")},
		{Value: string(scenario.PartitionThirdParty), Text: phrase.Say("partition")},
	}
}

func browserChosen(s *state.State) string { return string(s.Draft.Scenario.EffectiveBrowser()) }

func onBrowser(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		ctl.Do(state.SetBrowser{Browser: scenario.Browser(bridge.TargetValue(control.EventOf(e)))})
	}
}
