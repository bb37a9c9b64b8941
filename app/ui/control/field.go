package control

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// fieldAttribute says which part of the scenario a field edits. One handler on
// an ancestor of the fields serves all of them.
const fieldAttribute = "data-field"

// Field is a line of text that the reader can write. Its name is for screen readers only.
func (ctl *Set) Field(id, name, what, value string) app.HTMLElem {
	ctl.Fields[id] = value
	return html.El("input",
		"id", id,
		"type", "text",
		"autocomplete", "off",
		"autocapitalize", "off",
		"spellcheck", "false",
		"aria-label", name,
		fieldAttribute, what,
	)
}

// Area is a text of several lines.
func (ctl *Set) Area(id, name, what, value string) app.HTMLElem {
	ctl.Fields[id] = value
	rows := min(24, 2+strings.Count(value, "\n")+len(value)/60)
	return html.El("textarea",
		"id", id,
		"rows", strconv.Itoa(rows),
		"autocomplete", "off",
		"autocapitalize", "off",
		"spellcheck", "false",
		"aria-label", name,
		fieldAttribute, what,
	)
}

// List is a drop-down list of words.
func List(id, name, what string, options []Option, chosen string) app.UI {
	entries := make([]app.UI, len(options))
	for i, o := range options {
		entries[i] = html.El("option", "value", o.Value, "selected", html.Bool(o.Value == chosen)).Text(o.Text)
	}
	return html.El("select", "class", "chooser", "id", id, "aria-label", name, fieldAttribute, what).Body(entries...)
}

// Labelled puts the name of a field above it.
func Labelled(class, name string, field app.UI) app.UI {
	return html.El("label", "class", class).Body(html.Span("knob-hint", name), field)
}

// OnField writes the text of a field into the scenario.
func (ctl *Set) OnField(_ app.Context, e app.Event) {
	event := EventOf(e)
	what, ok := bridge.Marked(event, fieldAttribute)
	if !ok {
		return
	}
	ctl.Wrote, _ = bridge.Marked(event, "id")
	if a, ok := FieldAction(what, bridge.TargetValue(event)); ok {
		ctl.Do(a)
	}
}

// FieldAction is the action for the text of a field.
func FieldAction(what, value string) (state.Action, bool) {
	words := strings.Fields(what)
	if name, ok := strings.CutPrefix(what, "setting "); ok {
		return state.WriteSetting{Setting: name, Text: strings.TrimSpace(value)}, true
	}
	switch {
	case len(words) == 3 && words[0] == "step":
		i, err := strconv.Atoi(words[1])
		return state.SetStep{Step: i, Field: state.StepField(words[2]), Value: value}, err == nil
	case len(words) == 3 && (words[0] == "rule" || words[0] == "attack"):
		i, err := strconv.Atoi(words[1])
		rules := state.Rules{Attacker: words[0] == "attack"}
		return state.WriteRule{Rules: rules, Rule: i, Field: edit.RuleField(words[2]), Text: value}, err == nil
	case len(words) == 4 && words[0] == "proxy":
		proxy, err := strconv.Atoi(words[1])
		i, wrong := strconv.Atoi(words[2])
		rules := state.Rules{Proxy: proxy}
		return state.WriteRule{Rules: rules, Rule: i, Field: edit.RuleField(words[3]), Text: value}, err == nil && wrong == nil
	case len(words) == 4 && words[0] == "claim":
		i, err := strconv.Atoi(words[2])
		return state.WriteClaim{In: edit.ClaimList(words[1]), Claim: i, Field: edit.ClaimField(words[3]), Text: value}, err == nil
	case len(words) == 2 && words[0] == "challenge":
		return state.WriteChallenge{Field: edit.ChallengeField(words[1]), Text: value}, true
	case len(words) == 2 && words[0] == "note":
		i, err := strconv.Atoi(words[1])
		return state.WriteNote{Step: i, Value: value}, err == nil
	case len(words) == 2 && words[0] == "proxy":
		i, err := strconv.Atoi(words[1])
		return state.WriteProxyHeaders{Proxy: i, Text: value}, err == nil
	case len(words) == 2 && words[0] == "text":
		return state.WriteText{Text: edit.Text(words[1]), Value: value}, true
	case len(words) == 2 && words[0] == "default":
		return state.SetDefault{Default: state.BrowserDefault(words[1]), Value: value}, true
	case len(words) == 2 && words[0] == "address":
		return state.WriteServer{Field: state.ServerField(words[1]), Text: value}, true
	case len(words) == 2 && words[0] == "attribute":
		return state.SetAttribute{Attribute: state.Attribute(words[1]), Value: strings.TrimSpace(value)}, true
	}
	switch what {
	case "line":
		return state.SetLine{Line: value}, true
	case "server":
		return state.SetServer{Text: value}, true
	case "stack":
		return state.RunStack{Name: value}, true
	case "cors":
		return state.SetCORS{Origin: value}, true
	case "clock":
		return state.WriteClock{Text: value}, true
	case "preloaded":
		return state.WritePreloaded{Text: value}, true
	case "source":
		return state.SetSource{Text: value}, true
	case "network":
		return state.SetNetwork{Network: scenario.Network(value)}, true
	case "third-party":
		return state.SetThirdPartyCookies{Value: scenario.ThirdPartyCookies(value)}, true
	}
	return nil, false
}
