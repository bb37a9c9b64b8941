package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// snapshot summarizes the run and shows the checklist.
func (m *Model) snapshot() app.UI {
	d := teach.Snapshot(m.Run.Run)
	lines := make([]app.UI, len(d.Lines))
	for i, line := range d.Lines {
		lines[i] = h("li").Body(h("span").Text(line.Text+" "), m.look(line.At))
	}
	items := make([]app.UI, len(d.Checklist))
	for i, item := range d.Checklist {
		items[i] = m.checked(&item)
	}
	return h("div", "class", "snapshot").On("click", m.onPlace).Body(
		h("div").Body(h("h3").Text(phrase.Say("In short")), h("ul", "class", "short").Body(lines...)),
		h("div").Body(h("h3").Text(phrase.Say("What keeps cookies safe")), h("ul", "class", "checklist").Body(items...)),
	)
}

func (m *Model) checked(item *teach.Item) app.UI {
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
			h("p", "class", "finding").Body(h("span").Text(item.Finding+" "), m.look(item.At)),
		),
	)
}

// look goes to the event that shows it, nil if none does.
func (m *Model) look(at event.Place) app.UI {
	number := m.Run.EventOf(at)
	if number == 0 {
		return nil
	}
	return h("button", "class", "link", "type", "button", placeAttribute, at.String()).Text(eventName(number))
}
