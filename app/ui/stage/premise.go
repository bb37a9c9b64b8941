package stage

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// premise is what a lesson is about, its question, and the answer, or the goal of a
// challenge. After an edit, and in a low window, it is a line until the reader opens it.
// If the run is no longer the one that they are about, the line says so.
func premise(ctl *control.Set, s *state.State) app.UI {
	lesson := s.Run.Described
	var parts []app.UI
	if lesson.About != "" {
		parts = append(parts, html.El("p", "class", "about").Text(lesson.About))
	}
	switch {
	case lesson.Challenge != nil:
		parts = append(parts, html.El("p").Body(html.El("strong").Text(lesson.Challenge.Goal)))
	case lesson.Question != "" && lesson.Surprise != "":
		summary := html.El("summary").Body(html.El("strong").Text(lesson.Question), app.Text(" "), html.Span("link", phrase.Say("The answer")))
		parts = append(parts, ctl.Folding(s, state.AnswerFold, "question", summary, func() []app.UI {
			return []app.UI{html.El("p").Text(lesson.Surprise)}
		}))
	case lesson.Question != "":
		parts = append(parts, html.El("p").Body(html.El("strong").Text(lesson.Question)))
	}
	if lesson != s.Run.Scenario && s.Run.Scenario.About+s.Run.Scenario.Question != "" {
		parts = append(parts, html.El("p", "class", "changed").Text(phrase.Say("The texts of this scenario are about another run. They return when its claims hold.")))
	}
	return html.El("div", "class", "premise", "data-short", html.Bool(s.Edited()), "hidden", html.Bool(len(parts) == 0)).Body(parts...)
}
