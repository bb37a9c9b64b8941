package editor

import (
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
	for _, b := range state.Browsers() {
		name := state.BrowserName(b)
		options = append(options, control.Option{Value: string(b), Text: name})
	}
	return box.Body(
		title,
		control.Choice(browserGroup, []app.UI{app.Text(phrase.Say("Rules"))}, options, browserChosen(s), onBrowser(ctl)),
		ctl.Fold(s, state.BrowserFold, phrase.Phrase("Browser and network settings"), func() []app.UI { return aroundBrowser(ctl, s) }),
	)
}

// aroundBrowser has the network, the third-party cookie policy and the cache.
func aroundBrowser(ctl *control.Set, s *state.State) []app.UI {
	policy := scenario.ThirdPartyCookies("")
	if s.Draft.Scenario.Policy != nil {
		policy = s.Draft.Scenario.Policy.ThirdPartyCookies
	}
	cached := s.Draft.Scenario.Policy.UsesCache()
	return []app.UI{
		html.El("div", "class", "knob").Body(
			html.Span("knob-name", phrase.Say("On the wire")),
			control.List("network", phrase.Say("Who is on the wire"), "network", Networks(), string(s.Draft.Scenario.EffectiveNetwork())),
		),
		html.El("div", "class", "knob").Body(
			html.Span("knob-name", phrase.Say("Third-party cookies")),
			control.List("third-party", phrase.Say("Third-party cookies"), "third-party", ThirdParties(), string(policy)),
		),
		ctl.Toggle("cache", phrase.Say("Disable cache"), phrase.Say("ask for every redirect again"), !cached, state.SetCache{On: !cached}),
	}
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
