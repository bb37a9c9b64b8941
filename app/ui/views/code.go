package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/execution"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

const stackGroup = "stack"

// programs shows the servers as programs. The lines of the selected event are lit,
// with the verdict beside them.
func programs(ctl *control.Set, s *state.State) app.UI {
	var options []control.Option
	for _, stack := range code.Stacks() {
		options = append(options, control.Option{Value: string(stack), Text: stack.Title()})
	}
	body := []app.UI{control.Choice(stackGroup, []app.UI{app.Text(phrase.Say("Written in"))}, options, string(s.Stack), onStack(ctl))}
	files := execution.Code(s.Run.Run, s.Stack, s.Selected)
	if len(files) == 0 {
		body = append(body, html.El("p", "class", "empty").Text(phrase.Say("There is no server to show.")))
	}
	shown, words := ctl.Part(s, state.CodeLines, firstExecutedLine(files), linesIn(files), 1)
	body = append(body, words)
	before := 0
	for i := range files {
		all := len(files[i].Lines)
		if from, to := max(0, shown.First-1-before), min(all, shown.Last-before); from < to {
			body = append(body, file(s, i, &files[i], from, to))
		}
		before += all
	}
	return html.El("div", "class", "code").Body(body...)
}

// linesIn counts the lines of all files.
func linesIn(files []execution.File) int {
	n := 0
	for i := range files {
		n += len(files[i].Lines)
	}
	return n
}

// firstExecutedLine is the number of the first line that is lit, counted through all files.
func firstExecutedLine(files []execution.File) int {
	n := 0
	for i := range files {
		for j := range files[i].Lines {
			if n++; files[i].Lines[j].Lit {
				return n
			}
		}
	}
	return 1
}

// file shows the lines of a file from one to before another.
func file(s *state.State, i int, f *execution.File, from, to int) app.UI {
	id := "file-" + strconv.Itoa(i)
	lines := make([]app.UI, 0, to-from)
	for j := from; j < to; j++ {
		lines = append(lines, codeLine(s, &f.Lines[j]))
	}
	return html.El("section", "class", "file", "aria-labelledby", id).Body(
		html.El("h3", "id", id).Text(f.Host+" · "+f.Name),
		html.El("ol", "class", "code-lines", "tabindex", "0", "aria-labelledby", id).Body(lines...),
	)
}

func codeLine(s *state.State, l *execution.Line) app.UI {
	e := html.OfCookie(s.Run.Run, html.El("li", "data-lit", html.Bool(l.Lit)), l.Cookie)
	if l.At.Step != event.None {
		html.With(e, control.PlaceAttribute, l.At.String())
	}
	parts := []app.UI{html.El("code").Text(l.Text)}
	if l.Verdict != "" && !why.HiddenAt(s, l.At) {
		parts = append(parts, html.El("span", "class", "verdict", "data-fate", string(l.Outcome)).Body(
			html.Sign("", l.Outcome.Sign()), html.El("span").Text(l.Verdict)))
	}
	return e.Body(parts...)
}

func onStack(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		ctl.Do(state.ShowStack{Stack: code.Stack(bridge.TargetValue(control.EventOf(e)))})
	}
}
