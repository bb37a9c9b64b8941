package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

var textNames = []struct {
	text edit.Text
	name phrase.Phrase
}{
	{edit.Title, "Title"},
	{edit.About, "What it is about"},
	{edit.Question, "Question"},
	{edit.Surprise, "Answer"},
}

// texts has the texts that people read with the scenario: those about all of it, and a
// note for each step.
func texts(ctl *control.Set, s *state.State) app.UI {
	described := state.Described(s)
	parts := []app.UI{html.El("h3").Text(phrase.Say("Texts"))}
	for _, t := range textNames {
		id, what, name, value := "text-"+string(t.text), "text "+string(t.text), t.name.String(), *t.text.In(described)
		field := ctl.Area(id, name, what, value)
		if t.text == edit.Title {
			field = ctl.Field(id, name, what, value)
		}
		parts = append(parts, html.El("label", "for", id).Text(name), html.With(field, "spellcheck", "true"))
	}
	shown, words := ctl.Part(s, state.NoteList, s.Selected.Step+1, len(described.Steps), 2)
	parts = append(parts, words)
	for i := shown.First - 1; i < shown.Last; i++ {
		step := &described.Steps[i]
		id, name := "note-"+strconv.Itoa(i), phrase.Say("Note of step {step}", "step", strconv.Itoa(i+1))
		parts = append(parts,
			html.El("label", "for", id).Body(app.Text(name+": "+state.KindLabel(step.Do)+" "), html.El("code").Text(step.URL)),
			html.With(ctl.Area(id, name, "note "+strconv.Itoa(i), step.Note), "spellcheck", "true"),
		)
	}
	return html.El("div", "class", "texts").Body(parts...)
}
