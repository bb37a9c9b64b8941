// Package puzzle draws the reader's attempt at a challenge.
package puzzle

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/stage"
	"github.com/crumbtrail/crumbtrail/engine/challenge"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/web/challenges"
)

// Panel has what the challenge is about, the goal, what of it is reached, the flips, hints, and the way on. Flips
// that the challenge does not allow are named: the switches still work, because
// trying them teaches something, too.
func Panel(ctl *control.Set, s *state.State, site string) app.UI {
	a := &s.Attempt
	if a.Start == nil {
		return html.El("div", "class", "attempt", "hidden", "true")
	}
	given := a.Start.Challenge
	goals := make([]app.UI, len(a.Goals))
	for i := range a.Goals {
		goals[i] = goal(&a.Goals[i])
	}
	parts := []app.UI{
		html.El("p", "class", "about", "hidden", html.Bool(a.Start.About == "")).Text(a.Start.About),
		html.El("p", "class", "goal").Body(html.El("strong").Text(given.Goal)),
		html.El("ul", "class", "goals", "hidden", html.Bool(len(goals) == 0)).Body(goals...),
		html.El("p", "class", "flips").Body(
			html.El("strong", "data-solved", html.Bool(a.Solved)).Text(summary(s)), app.Text(" "),
			html.Span("allowed", phrase.Say("You may flip: {switches}.", "switches", event.Listed(names(a)))), app.Text(" "),
			html.With(stage.BeginAgain(ctl), "hidden", html.Bool(a.Flips == 0)), app.Text(" "),
			next(s, site),
		),
	}
	return html.El("section", "class", "attempt", "aria-label", phrase.Say("Challenge")).Body(append(append(parts, hints(given.Hints)...), notAllowed(a))...)
}

func summary(s *state.State) string {
	switch {
	case s.Run.Long:
		return phrase.Say("This run is too long to be judged.")
	case s.Attempt.Problem != nil:
		return phrase.Say("This cannot be judged: {problem}", "problem", s.Attempt.Problem.Error())
	}
	return s.Attempt.Summary()
}

// goal is a part of the goal, with a mark.
func goal(g *challenge.Goal) app.UI {
	character, word := "✕", phrase.Phrase("Not yet:")
	if g.Reached {
		character, word = "✓", phrase.Phrase("Reached:")
	}
	return html.El("li", "data-ok", html.Bool(g.Reached)).Body(
		html.Sign("mark", character), html.ScreenReaderText(word.String()+" "), html.El("span").Text(g.Text), app.Text(" "),
		html.Span("missing", missing(g)))
}

// missing says where a part of the goal is not reached, if it is elsewhere.
func missing(g *challenge.Goal) string {
	var places []string
	for _, b := range g.Browsers {
		places = append(places, state.BrowserName(b))
	}
	for _, step := range g.Steps {
		places = append(places, phrase.Say("step {step}", "step", strconv.Itoa(step)))
	}
	if places == nil {
		return ""
	}
	return phrase.Say("Not in {places}.", "places", event.ListedAnd(places))
}

// names are the switches that may be flipped.
func names(a *challenge.Attempt) []string {
	list := make([]string, len(a.Start.Challenge.Allow))
	for i, s := range a.Start.Challenge.Allow {
		list[i] = challenge.Name(s)
	}
	return list
}

// notAllowed names the flips that do not count.
func notAllowed(a *challenge.Attempt) app.UI {
	list := make([]string, len(a.NotAllowed))
	for i, f := range a.NotAllowed {
		list[i] = f.String()
	}
	return html.El("p", "class", "not-allowed", "hidden", html.Bool(len(list) == 0)).
		Text(phrase.Say("The challenge cannot be solved with this changed: {flips}. Change it back, or start over.", "flips", strings.Join(list, ", ")))
}

func hints(texts []string) []app.UI {
	list := make([]app.UI, len(texts))
	for i, text := range texts {
		list[i] = html.El("details", "class", "hint").Body(
			html.El("summary").Text(phrase.Say("Hint {n}", "n", strconv.Itoa(i+1))),
			html.El("p").Text(text))
	}
	return list
}

// next is a link to the page of the challenge after this one, once it is solved.
func next(s *state.State, site string) app.UI {
	after := challenges.After(s.Attempt.Start.Title)
	if !s.Attempt.Solved || after == nil {
		return nil
	}
	return html.El("a", "class", "next", "href", site+"challenges/"+after.Name+"/").
		On("click", func(_ app.Context, e app.Event) { e.StopImmediatePropagation() }). // go-app would load the page here.
		Text(phrase.Say("Next challenge: {title}", "title", after.Title.String()))
}
