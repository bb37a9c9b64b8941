package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/claim"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// claims has the claims of the scenario, each with a form, and those to add that are
// true of the selected event.
func claims(ctl *control.Set, s *state.State) app.UI {
	return html.El("div", "class", "claims").Body(
		html.El("h3").Text(phrase.Say("Claims")),
		holding(s),
		claimForms{ctl, edit.Expect}.all(s, state.ClaimList),
		trueClaims(ctl, s),
	)
}

// claimForms edit the claims of a list.
type claimForms struct {
	*control.Set
	list edit.ClaimList
}

// all has the claims of the list, in order.
func (f claimForms) all(s *state.State, part state.List) app.UI {
	all := f.list.Of(s.Draft.Scenario)
	shown, words := f.Part(s, part, 1, len(all), 4)
	return html.El("div").Body(
		words,
		html.El("ol", "class", "step-list", "start", strconv.Itoa(shown.First)).Body(control.Items(shown, all, func(i int, c *scenario.Claim) app.UI {
			return f.row(i, c, f.answerTo(s, i))
		})...),
	)
}

// answerTo is what the run answers to a claim, nil while the scenario has not been run,
// and for a challenge, which is judged by itself.
func (f claimForms) answerTo(s *state.State, i int) *trace.Claim {
	if f.list != edit.Expect || s.Draft.Link != s.Run.Link {
		return nil
	}
	return &s.Run.Trace.Claims[i]
}

// holding counts the claims that hold in the run.
func holding(s *state.State) app.UI {
	answers, held := s.Run.Trace.Claims, 0
	for _, c := range answers {
		if c.OK {
			held++
		}
	}
	if len(answers) == 0 {
		return html.El("p", "class", "knob-hint").Text(phrase.Say("With claims a scenario is also a test: each states something of the run that must not change."))
	}
	count := phrase.Plural{One: "{held} of {n} claim", Other: "{held} of {n} claims"}.Of(len(answers), "held", strconv.Itoa(held))
	return html.El("div").Body(
		html.El("p").Body(html.Around(phrase.Phrase("{claims} of this scenario hold."), "claims", html.El("strong").Text(count))...),
		html.El("p", "class", "knob-hint", "hidden", html.Bool(s.Run.ClaimsHold)).Text(phrase.Say("The page and its link therefore leave out the texts, the notes and the claims. The first text that you write above replaces them all.")),
	)
}

// row says a claim and whether it holds; the form is below it.
func (f claimForms) row(i int, c *scenario.Claim, answer *trace.Claim) app.UI {
	number := strconv.Itoa(i + 1)
	sign, spoken, found, ok := "", "", "", ""
	switch {
	case answer == nil:
	case answer.OK:
		sign, spoken, ok = "✓ ", phrase.Say("Holds:")+" ", "true"
	default:
		sign, spoken, ok = "✗ ", phrase.Say("Does not hold:")+" ", "false"
		found = phrase.Say("Found: {found}.", "found", answer.Found)
	}
	return html.El("li").Body(
		html.El("details", "class", "fold").Body(
			html.El("summary", "data-ok", ok).Body(html.Sign("", sign), html.ScreenReaderText(spoken), app.Text(claim.Text(c))),
			html.El("div", "class", "form").Body(f.fields(i, c)...),
			html.El("p", "class", "knob-hint", "hidden", html.Bool(found == "")).Text(found),
		),
		f.Nub("✕", phrase.Say("Remove claim {claim}", "claim", number), state.RemoveClaim{From: f.list, Claim: i}, true),
	)
}

// claimForm are the fields of a claim.
var claimForm = []struct {
	field edit.ClaimField
	name  phrase.Phrase
	wide  bool
}{
	{edit.ClaimStates, "Claim", true},
	{edit.ClaimOf, "", true}, // named by the kind
	{edit.ClaimStep, "Step", false},
	{edit.ClaimExchange, "Request", false},
	{edit.ClaimReason, "Reason", false},
	{edit.ClaimAnswers, "Answers the question", false},
}

// A claimWords names a kind of claim, and the field of what it is about.
type claimWords struct{ kind, of phrase.Phrase }

var claimKindTexts = phrase.Table[scenario.ClaimKind, claimWords]{
	{For: scenario.ClaimSends, Say: claimWords{"cookie is sent", "Cookie"}},
	{For: scenario.ClaimHolds, Say: claimWords{"cookie is blocked", "Cookie"}},
	{For: scenario.ClaimStores, Say: claimWords{"cookie is stored", "Cookie"}},
	{For: scenario.ClaimRefuses, Say: claimWords{"cookie is rejected", "Cookie"}},
	{For: scenario.ClaimReadable, Say: claimWords{"cookie is readable on the wire", "Cookie"}},
	{For: scenario.ClaimNotSent, Say: claimWords{"cookie is in no request", "Cookie"}},
	{For: scenario.ClaimCookieHeader, Say: claimWords{"whole Cookie header", "Value"}},
	{For: scenario.ClaimRequestHeader, Say: claimWords{"request header", "Header"}},
	{For: scenario.ClaimDocumentCookie, Say: claimWords{"document.cookie after the step", "Value"}},
	{For: scenario.ClaimEndsAt, Say: claimWords{"page after the step", "Address"}},
	{For: scenario.ClaimOutcome, Say: claimWords{"outcome of the step", "Outcome"}},
}

func (f claimForms) fields(i int, c *scenario.Claim) []app.UI {
	kind, _ := c.States()
	number := strconv.Itoa(i + 1)
	var parts []app.UI
	for _, part := range claimForm {
		if !part.field.Has(kind) || part.field == edit.ClaimAnswers && f.list != edit.Expect {
			continue
		}
		name, value := part.name.String(), part.field.Of(c)
		if part.field == edit.ClaimOf {
			name = claimKindTexts.Of(kind).of.String()
		}
		id := string(f.list) + "-" + number + "-" + string(part.field)
		label := phrase.Say("{field} of claim {claim}", "field", name, "claim", number)
		what := "claim " + string(f.list) + " " + strconv.Itoa(i) + " " + string(part.field)
		var knob app.UI
		if options := claimOptions(part.field, kind); options != nil {
			knob = control.List(id, label, what, options, value)
		} else {
			knob = html.With(f.Field(id, label, what, value), "placeholder", phrase.Say("any"))
		}
		class := ""
		if part.wide {
			class = "wide"
		}
		parts = append(parts, control.Labelled(class, name, knob))
	}
	return parts
}

// claimOptions are the values of a field that is chosen from a list, nil for another.
func claimOptions(f edit.ClaimField, kind scenario.ClaimKind) []control.Option {
	var options []control.Option
	switch {
	case f == edit.ClaimStates:
		for _, k := range scenario.ClaimKinds {
			options = append(options, control.Option{Value: string(k), Text: claimKindTexts.Of(k).kind.String()})
		}
	case f == edit.ClaimAnswers:
		options = []control.Option{{Value: "false", Text: phrase.Say("no")}, {Value: "true", Text: phrase.Say("yes")}}
	case f == edit.ClaimOf && kind == scenario.ClaimOutcome:
		options = control.OptionsOf(string(trace.Loaded), string(trace.Blocked), string(trace.RedirectLoop), string(trace.Failed))
	}
	return options
}

// trueClaims are buttons that add what is true of the selected event. Those that the
// scenario has stay focusable.
func trueClaims(ctl *control.Set, s *state.State) app.UI {
	if len(s.Run.Events) == 0 {
		return nil
	}
	list := claim.Of(s.Run.Run, s.Selected)
	text := phrase.Phrase("Claim what event {event} shows:")
	if len(list) == 0 {
		text = phrase.Phrase("A claim cannot state what event {event} shows.")
	}
	shown, words := ctl.Part(s, state.TrueClaims, 1, len(list), 2)
	return html.El("div", "class", "choices").Body(
		html.El("p").Text(text.With("event", strconv.Itoa(s.Row()))),
		words,
		html.El("div", "class", "actions").Body(control.Items(shown, list, func(i int, c *scenario.Claim) app.UI {
			has := claim.Among(s.Draft.Scenario.Expect, c)
			return html.With(ctl.Button("plain", "+ "+claim.Text(c), state.AddClaim{To: edit.Expect, Nth: i}), "aria-disabled", html.Bool(has))
		})...),
	)
}
