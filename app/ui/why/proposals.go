package why

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// proposals are the fixes for the run, and the flips that change the selection.
func proposals(ctl *control.Set, s *state.State) app.UI {
	var repairs, workarounds, others []app.UI
	found := s.Findings()
	for _, f := range found.Fixes {
		if f.Kind == whatif.Repair {
			repairs = append(repairs, fix(ctl, s, f))
		} else {
			workarounds = append(workarounds, fix(ctl, s, f))
		}
	}
	for _, p := range found.Proposals {
		others = append(others, html.El("li").Body(
			html.El("strong").Text(p.Flip.Label),
			html.El("p", "class", "knob-hint").Text(p.Does),
			Try(ctl, s, phrase.Say("Try it"), state.Try{Flip: p.Flip}),
		))
	}
	var groups []app.UI
	if missing := missingPath(ctl, s); missing != nil {
		groups = append(groups, missing)
	}
	add := func(title phrase.Phrase, items []app.UI) {
		if len(items) > 0 {
			groups = append(groups, html.El("h3").Text(title.String()), html.El("ul").Body(items...))
		}
	}
	switch {
	case found.GaveUp && found.Verdict == state.NoFixFound:
		groups = append(groups, html.El("p", "class", "knob-hint").Text(phrase.Say("This scenario is too large to search for fixes.")))
	case found.GaveUp:
		groups = append(groups, html.El("p", "class", "knob-hint").Text(phrase.Say("This scenario is too large to try every change: there may be better fixes.")))
	case found.Verdict == state.NothingToFix:
		groups = append(groups, html.El("p", "class", "knob-hint").Text(phrase.Say("Nothing is wrong in this scenario, so there is nothing to fix.")))
	case found.Verdict == state.NoFixFound:
		groups = append(groups, html.El("p", "class", "knob-hint").Text(phrase.Say("Something is wrong in this scenario, and none of the changes tried here fixes it.")))
	}
	add(phrase.Phrase("Fix"), repairs)
	add(phrase.Phrase("Workarounds"), workarounds)
	add(phrase.Phrase("If you change one thing"), others)
	if groups == nil {
		return html.El("div", "class", "proposals", "hidden", "true")
	}
	return html.El("div", "class", "proposals").Body(groups...)
}

// missingPath offers a rule for a path that the server has none for, nil if it has one.
// What a lesson or a challenge leaves out is meant so.
func missingPath(ctl *control.Set, s *state.State) app.UI {
	server, path, missing := why.PathWithoutRule(s.Run.Run, s.Selected)
	if !missing || s.Run.Described.Question != "" || s.Run.Scenario.Challenge != nil {
		return nil
	}
	host, rules := s.Run.Scenario.Servers[server].Host, len(s.Run.Scenario.Servers[server].Rules)
	name := phrase.Say("a rule for {path} at {host}", "path", path, "host", host)
	add := func(app.Context, app.Event) {
		ctl.Do(state.AddPath{Server: server, Path: path})
		_ = bridge.Focus("rule-" + strconv.Itoa(rules+1) + "-" + string(edit.RuleSet))
	}
	return html.El("ul").Body(html.El("li").Body(
		html.El("strong").Text(name),
		html.El("p", "class", "knob-hint").Text(phrase.Say("No rule of this server is for the path, so the response is a plain 200.")),
		html.El("button", "class", "plain try", "type", "button", "aria-label", phrase.Say("Add it: {rule}", "rule", name)).
			On("click", add, s.Run.Link, server, path).
			Text(phrase.Say("Add it")),
	))
}

// fix is a change that fixes the run: what changes and where, its effect, why
// it is only a workaround if it is one, and the claims for a test.
func fix(ctl *control.Set, s *state.State, f whatif.Fix) app.UI {
	does := f.Consequence
	if f.Why != "" {
		does = f.Why + " " + does
	}
	parts := []app.UI{html.El("strong").Text(f.Label)}
	if f.Where != "" {
		parts = append(parts, html.El("p", "class", "knob-hint").Text(f.Where))
	}
	parts = append(parts, html.El("p", "class", "knob-hint").Text(does))
	if test := testOf(f); test != "" {
		parts = append(parts, ctl.Fold(s, state.TestFold, phrase.Phrase("As a test"), func() []app.UI {
			return []app.UI{html.El("pre", "class", "knob-hint").Body(html.El("code").Text(test))}
		}))
	}
	return html.El("li").Body(append(parts, Try(ctl, s, phrase.Say("Try it"), state.Try{Flip: f.Flip}))...)
}

// testOf is the expect of a scenario for a fix, as JSON.
func testOf(f whatif.Fix) string {
	if f.Kind != whatif.Repair || len(f.Claims) == 0 {
		return ""
	}
	claims := make([]string, len(f.Claims))
	for i, c := range f.Claims {
		text, err := json.Marshal(c)
		if err != nil {
			return ""
		}
		claims[i] = string(text)
	}
	return strings.Join(claims, ",\n")
}

// tryText is the label of a button that tries a flip.
func tryText(flip string) string { return phrase.Say("Try it: {flip}", "flip", flip) }

// Try makes a proposed change. Its scope distinguishes flips with the same
// name. The button disappears with its run, so the focus moves to its section.
func Try(ctl *control.Set, s *state.State, text string, a state.Try) app.UI {
	try := func(_ app.Context, e app.Event) {
		around := html.WhyID
		if bridge.In(control.EventOf(e), "#"+html.PanelID) {
			around = html.PanelID
		}
		ctl.Do(a)
		_ = bridge.Focus(around)
	}
	return html.El("button", "class", "plain try", "type", "button", "aria-label", tryText(a.Flip.Label+" "+a.Flip.Where)).
		On("click", try, a.Flip.Label, a.Flip.Where, s.Run.Link).
		Text(text)
}
