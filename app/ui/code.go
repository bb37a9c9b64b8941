package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/execution"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

const stackGroup = "stack"

// programs shows the servers as programs. The lines of the selected event are lit,
// with the verdict beside them.
func programs(ctl *Controls, s *state.State) app.UI {
	var options []option
	for _, stack := range code.Stacks() {
		options = append(options, option{Value: string(stack), Text: stack.Title()})
	}
	body := []app.UI{choice(stackGroup, []app.UI{app.Text(phrase.Say("Written in"))}, options, string(s.Stack()), onStack(ctl))}
	files := execution.Code(s.Run.Run, s.Stack(), s.Selected)
	if len(files) == 0 {
		body = append(body, h("p", "class", "empty").Text(phrase.Say("There is no server to show.")))
	}
	shown, words := ctl.Part(s, state.CodeLines, litLine(files), linesIn(files), 1)
	body = append(body, words)
	before := 0
	for i := range files {
		all := len(files[i].Lines)
		if from, to := max(0, shown.First-1-before), min(all, shown.Last-before); from < to {
			body = append(body, file(s, i, &files[i], from, to))
		}
		before += all
	}
	return h("div", "class", "code").Body(body...)
}

// linesIn counts the lines of all files.
func linesIn(files []execution.File) int {
	n := 0
	for i := range files {
		n += len(files[i].Lines)
	}
	return n
}

// litLine is the number of the first line that is lit, counted through all files.
func litLine(files []execution.File) int {
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
	return h("section", "class", "file", "aria-labelledby", id).Body(
		h("h3", "id", id).Text(f.Host+" · "+f.Name),
		h("ol", "class", "code-lines", "tabindex", "0", "aria-labelledby", id).Body(lines...),
	)
}

func codeLine(s *state.State, l *execution.Line) app.UI {
	e := ofCookie(s.Run.Run, h("li", "data-lit", yes(l.Lit)), l.Cookie)
	if l.At.Step != event.None {
		with(e, placeAttribute, l.At.String())
	}
	parts := []app.UI{h("code").Text(l.Text)}
	if l.Verdict != "" && !hiddenAt(s, l.At) {
		parts = append(parts, h("span", "class", "verdict", "data-fate", string(l.Fate)).Body(
			sign("", l.Fate.Sign()), h("span").Text(l.Verdict)))
	}
	return e.Body(parts...)
}

func onStack(ctl *Controls) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		ctl.Do(state.ShowStack{Stack: code.Stack(bridge.TargetValue(eventOf(e)))})
	}
}
