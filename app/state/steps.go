package state

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// AddStep adds a step after one, or at the start for -1.
type AddStep struct {
	After int
	Do    scenario.Do
}

func (a AddStep) apply(s State) State {
	step := edit.Become(scenario.Step{}, a.Do, newStep(s))
	at := a.After + 1
	confirmation := phrase.Say("You added a step: {kind}.", "kind", kindTexts.Of(a.Do).inSentence.String())
	return commit(s, edit.AddStep(s.Draft.Scenario, at, step), confirmation, showStep(at))
}

// KindLabel is the name of a kind of step in a list.
func KindLabel(do scenario.Do) string { return kindTexts.Of(do).inList.String() }

// newStep has the initial fields of a new step: the address in the bar.
func newStep(s State) scenario.Step {
	usual := scenario.Step{URL: "https://shop.example/", Cookie: "theme=dark", Seconds: 60}
	scheme, rest := s.Address()
	switch {
	case rest != "":
		usual.URL = scheme + "://" + rest
	case len(s.Draft.Scenario.Servers) > 0:
		usual.URL = "https://" + strings.Replace(s.Draft.Scenario.Servers[0].Host, "*", "www", 1) + "/"
	}
	return usual
}

// showStep selects a step that was edited.
func showStep(step int) *target { return &target{at: event.AtStep(step), step: true} }

// numberOf is a step's number, counted from 1.
func numberOf(step int) string { return strconv.Itoa(step + 1) }

// RemoveStep removes a step.
type RemoveStep struct{ Step int }

func (a RemoveStep) apply(s State) State {
	return s.commit(edit.RemoveStep(s.Draft.Scenario, a.Step), phrase.Say("You removed step {step}.", "step", numberOf(a.Step)))
}

// MoveStep moves a step to another position.
type MoveStep struct{ From, To int }

func (a MoveStep) apply(s State) State {
	confirmation := phrase.Say("You moved step {step} to position {place}.", "step", numberOf(a.From), "place", numberOf(a.To))
	return commit(s, edit.MoveStep(s.Draft.Scenario, a.From, a.To), confirmation, showStep(a.To))
}

// StepField is an editable field of a step.
type StepField string

const (
	StepDo          StepField = "do"
	StepURL         StepField = "url"
	StepMethod      StepField = "method"
	StepCredentials StepField = "credentials"
	StepMode        StepField = "mode"
	StepHeaders     StepField = "headers"
	StepRedirect    StepField = "redirect"
	StepCrossOrigin StepField = "crossOrigin"
	StepInFrame     StepField = "inFrame"
	StepNewTab      StepField = "newTab"
	StepTab         StepField = "tab"
	StepCookie      StepField = "cookie"
	StepSeconds     StepField = "seconds"
)

// stepURL gives a host with a port, such as localhost:3000, the scheme of the URL that
// it replaces. Other texts without a scheme are relative URLs.
func stepURL(typed, before string) string {
	host, _, _ := strings.Cut(typed, "/")
	if !strings.Contains(host, ":") || strings.Contains(typed, "://") {
		return typed
	}
	scheme, _, found := strings.Cut(before, "://")
	if !found {
		scheme = "https"
	}
	return scheme + "://" + typed
}

// SetStep sets a field of a step.
type SetStep struct {
	Step  int
	Field StepField
	Value string
}

func (a SetStep) apply(s State) State {
	if a.Step < 0 || a.Step >= len(s.Draft.Scenario.Steps) {
		return s
	}
	step := s.Draft.Scenario.Steps[a.Step]
	switch a.Field {
	case StepDo:
		step = edit.Become(step, scenario.Do(a.Value), newStep(s))
	case StepURL:
		step.URL = stepURL(strings.TrimSpace(a.Value), step.URL)
	case StepMethod:
		step.Method = a.Value
	case StepCredentials:
		step.Credentials = a.Value
	case StepMode:
		step.Mode = a.Value
	case StepHeaders:
		headers, err := edit.ParseHeaders(a.Value)
		if err != nil {
			return s.Fail(err.Error())
		}
		step.Headers = lastValues(headers)
	case StepCrossOrigin:
		step.CrossOrigin = a.Value
	case StepInFrame:
		step.InFrame = a.Value != ""
	case StepNewTab:
		step.NewTab = a.Value != ""
	case StepTab:
		number, err := strconv.Atoi(strings.TrimSpace(a.Value))
		if err != nil {
			return s.Fail(phrase.Say("{value} is not the number of a tab.", "value", strconv.Quote(a.Value)))
		}
		step.Tab = number
	case StepRedirect:
		step.Redirect = a.Value
	case StepCookie:
		step.Cookie = a.Value
	case StepSeconds:
		seconds, err := strconv.ParseInt(strings.TrimSpace(a.Value), 10, 64)
		if err != nil {
			return s.Fail(phrase.Say("{value} is not a number of seconds.", "value", strconv.Quote(a.Value)))
		}
		step.Seconds = seconds
	}
	next := edit.SetStep(s.Draft.Scenario, a.Step, step)
	return commit(s, next, phrase.Say("You changed step {step}.", "step", numberOf(a.Step)), showStep(a.Step))
}

// kindWords are a kind of step, in a sentence and in the list.
type kindWords struct{ inSentence, inList phrase.Phrase }

var kindTexts = phrase.Table[scenario.Do, kindWords]{
	{For: scenario.Visit, Say: kindWords{"visit", "visit"}},
	{For: scenario.Click, Say: kindWords{"click", "click a link"}},
	{For: scenario.Submit, Say: kindWords{"submit", "submit a form"}},
	{For: scenario.Fetch, Say: kindWords{"fetch", "fetch"}},
	{For: scenario.Image, Say: kindWords{"image", "image"}},
	{For: scenario.Frame, Say: kindWords{"frame", "frame"}},
	{For: scenario.LoadScript, Say: kindWords{"script file", "load a script"}},
	{For: scenario.Stylesheet, Say: kindWords{"stylesheet", "load a stylesheet"}},
	{For: scenario.XHR, Say: kindWords{"XHR", "XMLHttpRequest"}},
	{For: scenario.EventSource, Say: kindWords{"EventSource", "EventSource"}},
	{For: scenario.Beacon, Say: kindWords{"beacon", "send a beacon"}},
	{For: scenario.WebSocket, Say: kindWords{"WebSocket", "open a WebSocket"}},
	{For: scenario.Script, Say: kindWords{"script", "script sets a cookie"}},
	{For: scenario.Reload, Say: kindWords{"reload", "reload"}},
	{For: scenario.Back, Say: kindWords{"back", "go back"}},
	{For: scenario.Forward, Say: kindWords{"forward", "go forward"}},
	{For: scenario.SwitchTab, Say: kindWords{"switch tabs", "switch to a tab"}},
	{For: scenario.Wait, Say: kindWords{"wait", "wait"}},
	{For: scenario.Restart, Say: kindWords{"restart", "restart the browser"}},
	{For: scenario.ClearCache, Say: kindWords{"clear cache", "clear the cache"}},
}
