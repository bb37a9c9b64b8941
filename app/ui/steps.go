package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// stepKnobs edit the steps of the user.
func (m *Model) stepKnobs() app.UI {
	box, title := section("steps", phrase.Phrase("Steps"))
	return box.Body(
		h("div", "class", "heading").Body(title, span("where", phrase.Plural{One: "{n} step", Other: "{n} steps"}.Of(len(m.Run.Scenario.Steps)))),
		m.fold(state.StepsFold, phrase.Phrase("Change the steps"), m.stepList),
	)
}

// stepList has all steps, and buttons for more.
func (m *Model) stepList() []app.UI {
	all := m.Run.Scenario.Steps
	shown, words := m.part(state.StepList, m.Selected.Step+1, len(all), 6)
	return []app.UI{
		inFull(words, h("ol", "class", "step-list", "start", strconv.Itoa(shown.First)).Body(items(shown, all, m.stepRow)...)),
		h("div", "class", "actions").Body(
			m.button("plain", phrase.Say("Add a visit"), state.AddStep{After: len(all) - 1, Do: scenario.Visit}),
			with(m.button("plain", phrase.Say("Add a click"), state.AddStep{After: len(all) - 1, Do: scenario.Click}), "hidden", yes(len(all) == 0)),
		),
	}
}

// kinds of steps, in the words of the page.
func kinds() []option {
	var list []option
	for _, k := range scenario.Kinds() {
		list = append(list, option{string(k.Do), state.KindOffered(k.Do), ""})
	}
	return list
}

// methods are those of a kind of step, the default first. Of those that a
// script may send, it has the common ones.
func methods(k *scenario.Kind) []option {
	list := []option{{"", k.Method, ""}}
	names := k.Methods
	if names == nil {
		names = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}
	}
	for _, name := range names {
		if name != k.Method {
			list = append(list, option{name, name, ""})
		}
	}
	return list
}

// The modes of a fetch, the default first.
var (
	credentials = []option{{"", "same-origin", ""}, {"include", "include", ""}, {"omit", "omit", ""}}
	fetchModes  = []option{{"", "cors", ""}, {"no-cors", "no-cors", ""}}
)

// stepRow is one step: its kind, the fields of the kind, and its position.
func (m *Model) stepRow(i int, s *scenario.Step) app.UI {
	return h("li", "data-current", yes(i == m.Selected.Step)).Body(
		h("div", "class", "step-fields").Body(m.stepFields(i, s)...),
		h("div", "class", "step-moves").Body(
			m.stepMove(i, "↑", phrase.Phrase("Move step {step} up"), state.MoveStep{From: i, To: i - 1}, i > 0),
			m.stepMove(i, "↓", phrase.Phrase("Move step {step} down"), state.MoveStep{From: i, To: i + 1}, i+1 < len(m.Run.Scenario.Steps)),
			m.stepMove(i, "+", phrase.Phrase("Add a step after {step}"), state.AddStep{After: i, Do: scenario.Visit}, true),
			m.stepMove(i, "✕", phrase.Phrase("Remove step {step}"), state.RemoveStep{Step: i}, true),
		),
	)
}

func (m *Model) stepFields(i int, s *scenario.Step) []app.UI {
	number := strconv.Itoa(i + 1)
	id := "step-" + number
	what := func(f state.StepField) string { return "step " + strconv.Itoa(i) + " " + string(f) }
	named := func(name phrase.Phrase) string { return name.With("step", number) }
	parts := []app.UI{list(id, named(phrase.Phrase("Kind of step {step}")), what(state.StepDo), kinds(), string(s.Do))}
	add := func(f state.StepField, name phrase.Phrase, value string) {
		parts = append(parts, m.bare(id+"-"+string(f), named(name), what(f), value))
	}
	choose := func(f state.StepField, name phrase.Phrase, options []option, chosen string) {
		parts = append(parts, list(id+"-"+string(f), named(name), what(f), options, chosen))
	}
	kind := s.Do.Kind()
	if kind.Has(scenario.URLField) {
		add(state.StepURL, phrase.Phrase("Address of step {step}"), s.URL)
	}
	if kind.Has(scenario.CookieField) {
		add(state.StepCookie, phrase.Phrase("Cookie of step {step}"), s.Cookie)
	}
	if kind.Has(scenario.SecondsField) {
		add(state.StepSeconds, phrase.Phrase("Seconds of step {step}"), strconv.FormatInt(s.Seconds, 10))
	}
	if kind.Has(scenario.MethodField) {
		choose(state.StepMethod, phrase.Phrase("Method of step {step}"), methods(kind), s.Method)
	}
	if kind.Has(scenario.CredentialsField) {
		choose(state.StepCredentials, phrase.Phrase("Credentials of step {step}"), credentials, s.Credentials)
	}
	if kind.Has(scenario.ModeField) {
		choose(state.StepMode, phrase.Phrase("Mode of step {step}"), fetchModes, s.Mode)
	}
	return parts
}

// stepMove stays focusable where the step cannot move.
func (m *Model) stepMove(i int, character string, name phrase.Phrase, a state.Action, can bool) app.UI {
	text := name.With("step", strconv.Itoa(i+1))
	return m.click(h("button", "class", "plain nub", "type", "button", "aria-label", text, "title", text, "aria-disabled", yes(!can)), a).
		Body(sign("", character))
}
