package views

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// snapshot summarizes the run and shows the checklist.
func snapshot(s *state.State) app.UI {
	run := s.Run.Run
	d := teach.Snapshot(run)
	lines := make([]app.UI, len(d.Lines))
	for i, line := range d.Lines {
		lines[i] = html.El("li").Body(html.El("span").Text(line.Text+" "), look(run, line.At))
	}
	items := make([]app.UI, len(d.Checklist))
	for i, item := range d.Checklist {
		items[i] = checked(run, &item)
	}
	return html.El("div", "class", "snapshot").Body(
		html.El("div").Body(html.El("h3").Text(phrase.Say("In short")), html.El("ul", "class", "short").Body(lines...)),
		html.El("div").Body(html.El("h3").Text(phrase.Say("What keeps cookies safe")), html.El("ul", "class", "checklist").Body(items...), findLeak(s)),
	)
}

// findLeak opens the search that proves what the checklist cannot. An embed has none.
func findLeak(s *state.State) app.UI {
	if s.Embedded {
		return nil
	}
	return html.El("button", "class", "plain", "type", "button", "popovertarget", html.LeakMenuID, "aria-haspopup", "dialog").
		Text(phrase.Say("Find a leak"))
}

func checked(run *event.Run, item *teach.Item) app.UI {
	character, word := "–", phrase.Phrase("Does not apply:")
	switch item.Verdict {
	case teach.VerdictYes:
		character, word = "✓", phrase.Phrase("Yes:")
	case teach.VerdictNo:
		character, word = "✕", phrase.Phrase("No:")
	}
	return html.El("li", "data-verdict", string(item.Verdict)).Body(
		html.Sign("mark", character),
		html.El("div").Body(
			html.ScreenReaderText(word.String()+" "),
			html.El("strong").Text(item.Text),
			html.El("p", "class", "finding").Body(html.El("span").Text(item.Finding+" "), look(run, item.At)),
		),
	)
}

// look goes to the event with the evidence, nil if there is none.
func look(run *event.Run, at event.Place) app.UI {
	number := run.EventOf(at)
	if number == 0 {
		return nil
	}
	return html.El("button", "class", "link", "type", "button", control.PlaceAttribute, at.String()).Text(html.EventName(number))
}
