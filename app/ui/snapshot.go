package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// snapshot summarizes the run and shows the checklist.
func snapshot(run *event.Run) app.UI {
	d := teach.Snapshot(run)
	lines := make([]app.UI, len(d.Lines))
	for i, line := range d.Lines {
		lines[i] = h("li").Body(h("span").Text(line.Text+" "), look(run, line.At))
	}
	items := make([]app.UI, len(d.Checklist))
	for i, item := range d.Checklist {
		items[i] = checked(run, &item)
	}
	return h("div", "class", "snapshot").Body(
		h("div").Body(h("h3").Text(phrase.Say("In short")), h("ul", "class", "short").Body(lines...)),
		h("div").Body(h("h3").Text(phrase.Say("What keeps cookies safe")), h("ul", "class", "checklist").Body(items...)),
	)
}

func checked(run *event.Run, item *teach.Item) app.UI {
	character, word := "–", phrase.Phrase("Does not apply:")
	switch item.Verdict {
	case teach.VerdictYes:
		character, word = "✓", phrase.Phrase("Yes:")
	case teach.VerdictNo:
		character, word = "✕", phrase.Phrase("No:")
	}
	return h("li", "data-verdict", string(item.Verdict)).Body(
		sign("mark", character),
		h("div").Body(
			heard(word.String()+" "),
			h("strong").Text(item.Text),
			h("p", "class", "finding").Body(h("span").Text(item.Finding+" "), look(run, item.At)),
		),
	)
}

// look goes to the event that shows it, nil if none does.
func look(run *event.Run, at event.Place) app.UI {
	number := run.EventOf(at)
	if number == 0 {
		return nil
	}
	return h("button", "class", "link", "type", "button", placeAttribute, at.String()).Text(eventName(number))
}
