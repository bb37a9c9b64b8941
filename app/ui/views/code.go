package views

import (
	"strconv"
	"strings"

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
	for _, stack := range code.Choices() {
		options = append(options, control.Option{Value: string(stack), Text: stack.Title()})
	}
	body := []app.UI{control.Choice(stackGroup, []app.UI{app.Text(phrase.Say("Written in"))}, options, string(s.Stack), onStack(ctl))}
	program, there := state.ProgramOf(s)
	switch {
	case !there:
		return html.El("div", "class", "code").Body(append(body, html.El("p", "class", "empty", "role", "status").Text(phrase.Say("The code is being written…")))...)
	case program.Problem != "":
		return html.El("div", "class", "code").Body(append(body, html.El("p", "class", "problem", "role", "status").Text(phrase.Say("The code cannot be written: {problem}", "problem", program.Problem)))...)
	}
	files := execution.Code(s.Run.Run, program.Files, s.Selected)
	if len(files) == 0 {
		empty := phrase.Phrase("There is no server to show.")
		if s.Stack == code.OwnSettings {
			empty = phrase.Phrase("No server runs a stack.")
		}
		body = append(body, html.El("p", "class", "empty").Text(empty.String()))
	}
	shown, words := ctl.Part(s, state.CodeLines, firstExecutedLine(files), linesIn(files), 1)
	body = append(body, words)
	before := 0
	for i := range files {
		all := len(files[i].Lines)
		if from, to := max(0, shown.First-1-before), min(all, shown.Last-before); from < to {
			body = append(body, file(ctl, s, i, &files[i], from, to))
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
func file(ctl *control.Set, s *state.State, i int, f *execution.File, from, to int) app.UI {
	id := "file-" + strconv.Itoa(i)
	lines := make([]app.UI, 0, to-from)
	for j := from; j < to; j++ {
		lines = append(lines, codeLine(s, f.Name, &f.Lines[j]))
	}
	return html.El("section", "class", "file", "aria-labelledby", id).Body(
		html.El("div", "class", "heading").Body(html.El("h3", "id", id).Text(f.Host+" · "+f.Name), copyButton(ctl, s, i, f)),
		copyByHand(ctl, s, i, f),
		html.El("ol", "class", "code-lines", "tabindex", "0", "aria-labelledby", id).Body(lines...),
	)
}

func codeLine(s *state.State, name string, l *execution.Line) app.UI {
	e := html.OfCookie(s.Run.Run, html.El("li", "data-lit", html.Bool(l.Lit)), l.Cookie)
	if l.At.Step != event.None {
		html.With(e, control.PlaceAttribute, l.At.String())
	}
	parts := []app.UI{html.El("code").Body(tokens(name, l.Text)...)}
	if l.Verdict != "" && !why.HiddenAt(s, l.At) {
		parts = append(parts, html.El("span", "class", "verdict", "data-outcome", string(l.Outcome)).Body(
			html.Sign("", l.Outcome.Sign()), html.El("span").Text(l.Verdict)))
	}
	return e.Body(parts...)
}

func tokens(file, line string) []app.UI {
	var parts []app.UI
	for _, t := range code.Tokens(file, line) {
		if t.Kind == "" {
			parts = append(parts, app.Text(t.Text))
		} else {
			parts = append(parts, html.El("span", "data-token", string(t.Kind)).Text(t.Text))
		}
	}
	return parts
}

// textOf is the whole file.
func textOf(f *execution.File) string {
	var b strings.Builder
	for i := range f.Lines {
		b.WriteString(f.Lines[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// copyButton puts a file on the clipboard, if the browser allows it.
func copyButton(ctl *control.Set, s *state.State, i int, f *execution.File) app.UI {
	name := phrase.Say("Copy")
	if s.CodeCopy == (state.CodeCopied{File: i, Copy: state.Copied}) {
		name = phrase.Say("Copied ✓")
	}
	text := textOf(f)
	return html.El("button", "class", "link copy-code", "type", "button", "aria-describedby", "file-"+strconv.Itoa(i)).
		On("click", func(ctx app.Context, _ app.Event) {
			bridge.Copy(text, func(err error) {
				result := state.CodeCopied{File: i, Copy: state.Copied}
				if err != nil {
					result.Copy = state.Denied
				}
				ctx.Dispatch(func(app.Context) {
					ctl.Do(result)
					if err != nil {
						_ = bridge.SelectText(html.DeniedCodeID)
					}
				})
			})
		}, text, i).
		Text(name)
}

// copyByHand has the text of a file, for browsers that do not allow the page to copy it.
func copyByHand(ctl *control.Set, s *state.State, i int, f *execution.File) app.UI {
	if s.CodeCopy != (state.CodeCopied{File: i, Copy: state.Denied}) {
		return nil
	}
	name := phrase.Say("The browser does not let this page copy. Here is the text:")
	return html.El("div", "class", "by-hand").Body(
		html.El("label", "for", html.DeniedCodeID).Text(name),
		html.With(ctl.Area(html.DeniedCodeID, name, "", textOf(f)), "readonly", "true", "rows", "8"),
		ctl.Button("plain", phrase.Say("Close"), state.CodeCopied{}),
	)
}

func onStack(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		ctl.Do(state.ShowStack{Stack: code.Stack(bridge.TargetValue(control.EventOf(e)))})
	}
}
