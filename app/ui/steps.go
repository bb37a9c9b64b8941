package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// stepKnobs are what the user does, to be written by hand.
func (m *Model) stepKnobs() app.UI {
	box, title := section("steps", "Steps")
	all := m.Run.Scenario.Steps
	items := make([]app.UI, len(all))
	for i := range all {
		items[i] = m.stepRow(i, &all[i])
	}
	return box.Body(
		h("div", "class", "heading").Body(title, span("where", counted(len(all), "step"))),
		fold("Change the steps",
			h("ol", "class", "step-list").Body(items...),
			h("div", "class", "actions").Body(
				m.button("plain", "Add a visit", state.AddStep{After: len(all) - 1, Do: scenario.Visit}),
				with(m.button("plain", "Add a click", state.AddStep{After: len(all) - 1, Do: scenario.Click}), "hidden", yes(len(all) == 0)),
			),
		),
	)
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// kinds of steps, in the words of the page.
var kinds = []option{
	{"visit", "visit", ""}, {"click", "click a link", ""}, {"submit", "submit a form", ""}, {"fetch", "fetch", ""},
	{"image", "image", ""}, {"frame", "frame", ""}, {"script", "script sets a cookie", ""}, {"reload", "reload", ""},
	{"wait", "wait", ""}, {"restart", "restart the browser", ""},
}

// stepRow is one step: its kind, what belongs to the kind, and its place.
func (m *Model) stepRow(i int, s *scenario.Step) app.UI {
	number := strconv.Itoa(i + 1)
	id := "step-" + number
	what := func(f state.StepField) string { return "step " + strconv.Itoa(i) + " " + string(f) }
	parts := []app.UI{list(id, "Kind of step "+number, what(state.StepDo), kinds, string(s.Do))}
	add := func(f state.StepField, name, value string) {
		parts = append(parts, m.bare(id+"-"+string(f), name+" of step "+number, what(f), value))
	}
	choose := func(f state.StepField, name string, options []option, chosen string) {
		parts = append(parts, list(id+"-"+string(f), name+" of step "+number, what(f), options, chosen))
	}
	switch s.Do {
	case scenario.Script:
		add(state.StepCookie, "Cookie", s.Cookie)
	case scenario.Wait:
		add(state.StepSeconds, "Seconds", strconv.FormatInt(s.Seconds, 10))
	case scenario.Reload, scenario.Restart:
	default:
		add(state.StepURL, "Address", s.URL)
	}
	switch s.Do {
	case scenario.Submit:
		choose(state.StepMethod, "Method", []option{{"", "POST", ""}, {"GET", "GET", ""}}, s.Method)
	case scenario.Fetch:
		choose(state.StepMethod, "Method", fetchMethods, s.Method)
		choose(state.StepCredentials, "Credentials", []option{{"", "same-origin", ""}, {"include", "include", ""}, {"omit", "omit", ""}}, s.Credentials)
		choose(state.StepMode, "Mode", []option{{"", "cors", ""}, {"no-cors", "no-cors", ""}}, s.Mode)
	}
	return h("li", "data-current", yes(i == m.Selected.Step)).Body(
		h("div", "class", "step-fields").Body(parts...),
		h("div", "class", "step-moves").Body(
			m.stepMove("↑", "Move step "+number+" up", state.MoveStep{From: i, To: i - 1}, i > 0),
			m.stepMove("↓", "Move step "+number+" down", state.MoveStep{From: i, To: i + 1}, i+1 < len(m.Run.Scenario.Steps)),
			m.stepMove("+", "Add a step after "+number, state.AddStep{After: i, Do: scenario.Visit}, true),
			m.stepMove("✕", "Take step "+number+" out", state.RemoveStep{Step: i}, true),
		),
	)
}

var fetchMethods = []option{{"", "GET", ""}, {"HEAD", "HEAD", ""}, {"POST", "POST", ""}, {"PUT", "PUT", ""}, {"PATCH", "PATCH", ""}, {"DELETE", "DELETE", ""}}

// stepMove stays in reach of the keyboard where it cannot move.
func (m *Model) stepMove(character, name string, a state.Action, can bool) app.UI {
	return m.click(h("button", "class", "plain nub", "type", "button", "aria-label", name, "title", name, "aria-disabled", yes(!can)), a).
		Body(sign("", character))
}
