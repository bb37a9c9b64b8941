package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// source has the texts of the scenario, and all of it as a file, to copy or to edit.
func source(ctl *control.Set, s *state.State) app.UI {
	return html.El("div", "class", "source").On("change", ctl.OnField).Body(
		texts(ctl, s),
		html.El("h3").Text(phrase.Say("The scenario as JSON")),
		html.El("p", "class", "knob-hint").Text(phrase.Say("This is the whole scenario. Edit it here; the page updates when you leave the field. Errors name the exact location.")),
		ctl.Area("source-text", phrase.Say("The scenario as JSON"), "source", s.Run.Document()),
		html.El("div", "class", "actions").Body(
			download(ctl, phrase.Phrase("Download scenario"), "scenario.json", func() (string, error) { return s.Run.Document(), nil }, s.Run.Link),
			download(ctl, phrase.Phrase("Download trace"), "trace.json", s.Run.TraceDocument, s.Run.Link),
		),
		claims(ctl, s),
	)
}

// download is a button that saves a document as a file. It is of the run of a link.
func download(ctl *control.Set, name phrase.Phrase, file string, document func() (string, error), link string) app.UI {
	return html.El("button", "class", "plain", "type", "button").
		On("click", func(app.Context, app.Event) {
			text, err := document()
			if err == nil {
				err = bridge.Download(file, text)
			}
			ctl.Do(state.Downloaded{File: file, Err: err})
		}, link).
		Text(name.String())
}

// claims lists which of the scenario's claims hold, and for the others what the
// run had instead.
func claims(ctl *control.Set, s *state.State) app.UI {
	claims := s.Run.Trace.Claims
	if len(claims) == 0 {
		return nil
	}
	holding := 0
	var failed []app.UI
	for i, c := range claims {
		if c.OK {
			holding++
			continue
		}
		failed = append(failed, html.El("li").Text(phrase.Say("expect[{i}] does not hold. Found: {found}.", "i", strconv.Itoa(i), "found", c.Found)))
	}
	count := phrase.Plural{One: "{held} of {n} claim", Other: "{held} of {n} claims"}.Of(len(claims), "held", strconv.Itoa(holding))
	shown, words := ctl.Part(s, state.ClaimList, 1, len(failed), 1)
	return html.El("div").Body(
		html.El("p").Body(html.Around(phrase.Phrase("{claims} of this scenario hold."), "claims", html.El("strong").Text(count))...),
		html.El("p", "class", "knob-hint", "hidden", html.Bool(len(failed) == 0)).Text(phrase.Say("The page and its link therefore leave out the texts, the notes and the claims. The first text that you write above replaces them all.")),
		words,
		html.El("ul", "class", "short", "hidden", html.Bool(len(failed) == 0)).Body(failed[shown.First-1:shown.Last]...),
	)
}
