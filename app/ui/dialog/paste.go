package dialog

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/pasted"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// pasteMenu makes a scenario of texts. web/paste.js has the texts and has them read;
// this shows what came of them.
type pasteMenu struct {
	app.Compo
	Controls *control.Set
	State    *state.State
	Paste    *state.Paste
	Parts    state.Parts
}

func (c *pasteMenu) Render() app.UI {
	p := c.Paste
	body := []app.UI{
		html.El("label", "for", html.PasteTextID).Text(phrase.Say("Paste Set-Cookie lines, headers, a curl command or its output, a HAR file, a cookie table, Django settings, an nginx configuration or URLs. Texts that belong together make one scenario. Nothing leaves this page.")),
		html.El("textarea", "id", html.PasteTextID, "rows", "7", "spellcheck", "false", "autocomplete", "off", "autocapitalize", "off", "data-name", phrase.Say("Pasted text")),
		pastedFiles(p),
		c.Controls.Toggle("paste-values", phrase.Say("Keep the values of cookies and tokens"), phrase.Say("otherwise placeholders replace them"), p.KeepValues, state.KeepPastedValues{On: !p.KeepValues}),
		pasteProgress(p),
		pasteProblem(p),
	}
	for i := range p.Groups {
		body = append(body, pastedGroup(c.Controls, c.State, i, &p.Groups[i]))
	}
	body = append(body, html.El("div", "class", "actions").Body(
		html.El("button", "class", "strong", "type", "button", "disabled", html.Bool(p.Scenario == nil || p.Reading)).
			On("click", c.onUse).Text(phrase.Say("Use it")),
		html.El("button", "class", "plain", "type", "button").On("click", onCancelPaste).Text(phrase.Say("Cancel")),
	))
	return html.With(popover(html.PasteMenuID, phrase.Phrase("Paste"), body...), "data-reading", html.Bool(p.Reading))
}

// onUse shows the scenario, and forgets the texts.
func (c *pasteMenu) onUse(app.Context, app.Event) {
	c.Controls.Do(state.UsePaste{})
	if c.State.Problem == "" {
		closePaste()
	}
}

func onCancelPaste(app.Context, app.Event) { closePaste() }

// closePaste ends reading. Errors are ignored: without the script there was nothing
// to read.
func closePaste() {
	_ = bridge.HidePopover(html.PasteMenuID)
	_ = bridge.Paste("clear")
}

// pastedFiles are the files, and the way to more of them.
func pastedFiles(p *state.Paste) app.UI {
	var list []app.UI
	for i, f := range p.Files {
		list = append(list, html.El("li").Body(
			html.El("span").Text(f.Name),
			html.Span("knob-hint", sizeText(f.Size)),
			html.El("button", "class", "link", "type", "button", "aria-label", phrase.Say("Remove {file}", "file", f.Name)).
				On("click", func(app.Context, app.Event) { _ = bridge.Paste("remove", i) }, i).
				Text(phrase.Say("Remove")),
		))
	}
	return html.El("div", "class", "paste-files").Body(
		html.El("input", "id", html.PasteFilesID, "class", "heard", "type", "file", "multiple", "true"),
		html.El("label", "for", html.PasteFilesID, "class", "plain").Text(phrase.Say("Choose files…")),
		html.Span("knob-hint", phrase.Say("or drop them on the page")),
		html.El("ul").Body(list...),
	)
}

// pasteProgress says how much of the texts has been read.
func pasteProgress(p *state.Paste) app.UI {
	words := phrase.Say("Reading…")
	if p.Read > 0 {
		words = phrase.Say("{read} of {size} read", "read", sizeText(p.Read), "size", sizeText(p.Size))
	}
	bar := html.El("progress", "aria-label", phrase.Say("Reading"), "max", strconv.FormatInt(max(p.Size, 1), 10), "value", strconv.FormatInt(p.Read, 10))
	return html.El("p", "class", "paste-progress", "hidden", html.Bool(!p.Reading)).Body(bar, html.El("span").Text(words))
}

// pasteProblem says why there is no scenario.
func pasteProblem(p *state.Paste) app.UI {
	words := p.Problem
	if p.Failed != "" {
		words = p.Failure()
	}
	return html.El("div", "hidden", html.Bool(words == "")).Body(
		html.El("p", "class", "problem").Text(words),
		html.El("button", "class", "plain", "type", "button", "hidden", html.Bool(p.Failed == "")).
			On("click", func(app.Context, app.Event) { _ = bridge.Paste("retry") }).
			Text(phrase.Say("Try again")),
	)
}

// pastedGroup has the notes of one kind, or the part of them that is shown.
func pastedGroup(ctl *control.Set, s *state.State, i int, g *pasted.Group) app.UI {
	shown, words := ctl.Part(s, state.PastedNotes+state.List(i), 1, len(g.Notes), 2)
	notes := control.Items(shown, g.Notes, func(_ int, n *pasted.Note) app.UI {
		return html.El("li").Body(html.Span("knob-hint", n.Place), html.El("span").Text(n.Text))
	})
	return html.El("details", "class", "fold", "open", html.Bool(!g.Folded)).Body(
		html.El("summary").Text(phrase.Say("{title} ({n})", "title", g.Title, "n", strconv.Itoa(len(g.Notes)))),
		control.InFull(words, html.El("ul", "class", "paste-notes").Body(notes...)),
	)
}

// sizeText is a number of bytes for people.
func sizeText(bytes int64) string {
	if bytes < 1e6 {
		return strconv.FormatInt((bytes+999)/1000, 10) + " kB"
	}
	return strconv.FormatInt(bytes/1e6, 10) + " MB"
}
