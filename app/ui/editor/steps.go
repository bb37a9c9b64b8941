package editor

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// stepKnobs edit the steps of the user.
func stepKnobs(ctl *control.Set, s *state.State) app.UI {
	box, title := html.Section("steps", phrase.Phrase("Steps"))
	return box.Body(
		html.El("div", "class", "heading").Body(title, html.Span("where", phrase.Plural{One: "{n} step", Other: "{n} steps"}.Of(len(s.Draft.Scenario.Steps)))),
		ctl.Fold(s, state.StepsFold, phrase.Phrase("Change the steps"), func() []app.UI { return stepList(ctl, s) }),
	)
}

// stepList has all steps, and buttons for more.
func stepList(ctl *control.Set, s *state.State) []app.UI {
	all := s.Draft.Scenario.Steps
	shown, words := ctl.Part(s, state.StepList, s.Selected.Step+1, len(all), 6)
	return []app.UI{
		control.InFull(words, html.El("ol", "class", "step-list", "start", strconv.Itoa(shown.First)).Body(control.Items(shown, all, func(i int, step *scenario.Step) app.UI {
			return stepRow(ctl, s, i, step)
		})...)),
		html.El("div", "class", "actions").Body(
			ctl.Button("plain", phrase.Say("Add a visit"), state.AddStep{After: len(all) - 1, Do: scenario.Visit}),
			html.With(ctl.Button("plain", phrase.Say("Add a click"), state.AddStep{After: len(all) - 1, Do: scenario.Click}), "hidden", html.Bool(len(all) == 0)),
		),
	}
}

// The kinds of steps, in words.
func kinds() []control.Option {
	var list []control.Option
	for _, k := range scenario.Kinds() {
		list = append(list, control.Option{Value: string(k.Do), Text: state.KindLabel(k.Do)})
	}
	return list
}

// methods are those of a kind of step, the default first. For a script, it has
// the common ones.
func methods(k *scenario.Kind) []control.Option {
	list := []control.Option{{Value: "", Text: k.Method}}
	names := k.Methods
	if names == nil {
		names = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}
	}
	for _, name := range names {
		if name != k.Method {
			list = append(list, control.Option{Value: name, Text: name})
		}
	}
	return list
}

// The modes of a fetch, the default first.
var (
	credentials   = []control.Option{{Value: "", Text: "same-origin"}, {Value: "include", Text: "include"}, {Value: "omit", Text: "omit"}}
	redirectModes = []control.Option{{Value: "", Text: "follow"}, {Value: "manual", Text: "manual"}, {Value: "error", Text: "error"}}
	fetchModes    = []control.Option{{Value: "", Text: "cors"}, {Value: "no-cors", Text: "no-cors"}}
)

// stepRow is one step: its kind, the fields of the kind, and its position.
func stepRow(ctl *control.Set, s *state.State, i int, step *scenario.Step) app.UI {
	return html.El("li", "data-current", html.Bool(i == s.Selected.Step)).Body(
		html.El("div", "class", "step-fields").Body(stepFields(ctl, i, step)...),
		html.El("div", "class", "step-moves").Body(
			stepMove(ctl, i, "↑", phrase.Phrase("Move step {step} up"), state.MoveStep{From: i, To: i - 1}, i > 0),
			stepMove(ctl, i, "↓", phrase.Phrase("Move step {step} down"), state.MoveStep{From: i, To: i + 1}, i+1 < len(s.Draft.Scenario.Steps)),
			stepMove(ctl, i, "+", phrase.Phrase("Add a step after {step}"), state.AddStep{After: i, Do: scenario.Visit}, true),
			stepMove(ctl, i, "✕", phrase.Phrase("Remove step {step}"), state.RemoveStep{Step: i}, true),
		),
	)
}

func stepFields(ctl *control.Set, i int, step *scenario.Step) []app.UI {
	number := strconv.Itoa(i + 1)
	id := "step-" + number
	what := func(f state.StepField) string { return "step " + strconv.Itoa(i) + " " + string(f) }
	named := func(name phrase.Phrase) string { return name.With("step", number) }
	parts := []app.UI{control.List(id, named(phrase.Phrase("Kind of step {step}")), what(state.StepDo), kinds(), string(step.Do))}
	add := func(f state.StepField, name phrase.Phrase, value string) {
		parts = append(parts, ctl.Field(id+"-"+string(f), named(name), what(f), value))
	}
	choose := func(f state.StepField, name phrase.Phrase, options []control.Option, chosen string) {
		parts = append(parts, control.List(id+"-"+string(f), named(name), what(f), options, chosen))
	}
	kind := step.Do.Kind()
	if kind.Has(scenario.URLField) {
		add(state.StepURL, phrase.Phrase("Address of step {step}"), step.URL)
	}
	if kind.Has(scenario.CookieField) {
		add(state.StepCookie, phrase.Phrase("Cookie of step {step}"), step.Cookie)
	}
	if kind.Has(scenario.SecondsField) {
		add(state.StepSeconds, phrase.Phrase("Seconds of step {step}"), strconv.FormatInt(step.Seconds, 10))
	}
	if kind.Has(scenario.TabField) {
		add(state.StepTab, phrase.Phrase("Tab of step {step}"), strconv.Itoa(step.Tab))
	}
	if kind.Has(scenario.MethodField) {
		choose(state.StepMethod, phrase.Phrase("Method of step {step}"), methods(kind), step.Method)
	}
	if kind.Has(scenario.CredentialsField) {
		options := credentials
		if step.Do != scenario.Fetch {
			options = options[:2]
		}
		choose(state.StepCredentials, phrase.Phrase("Credentials of step {step}"), options, step.Credentials)
	}
	if kind.Has(scenario.ModeField) {
		choose(state.StepMode, phrase.Phrase("Mode of step {step}"), fetchModes, step.Mode)
	}
	if kind.Has(scenario.CrossOriginField) {
		choose(state.StepCrossOrigin, phrase.Phrase("crossorigin of step {step}"), []control.Option{
			{Value: "", Text: phrase.Say("no crossorigin")}, {Value: "anonymous", Text: "anonymous"}, {Value: "use-credentials", Text: "use-credentials"},
		}, step.CrossOrigin)
	}
	if kind.Has(scenario.InFrameField) {
		chosen := ""
		if step.InFrame {
			chosen = "frame"
		}
		choose(state.StepInFrame, phrase.Phrase("Where step {step} happens"), []control.Option{
			{Value: "", Text: phrase.Say("in the page")}, {Value: "frame", Text: phrase.Say("in its last frame")},
		}, chosen)
	}
	if kind.Has(scenario.NewTabField) {
		chosen := ""
		if step.NewTab {
			chosen = "new"
		}
		choose(state.StepNewTab, phrase.Phrase("Where step {step} opens"), []control.Option{
			{Value: "", Text: phrase.Say("in this tab")}, {Value: "new", Text: phrase.Say("in a new tab")},
		}, chosen)
	}
	if kind.Has(scenario.RedirectField) {
		choose(state.StepRedirect, phrase.Phrase("Redirect mode of step {step}"), redirectModes, step.Redirect)
	}
	if kind.Has(scenario.HeadersField) {
		area := ctl.Area(id+"-headers", named(phrase.Phrase("Request headers of step {step}")), what(state.StepHeaders), state.HeaderLines(step.Headers))
		parts = append(parts, html.With(area, "rows", "1", "placeholder", phrase.Say("Content-Type: application/json")))
	}
	return parts
}

func stepMove(ctl *control.Set, i int, character string, name phrase.Phrase, a state.Action, can bool) app.UI {
	return ctl.Nub(character, name.With("step", strconv.Itoa(i+1)), a, can)
}
