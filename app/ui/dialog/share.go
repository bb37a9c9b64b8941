package dialog

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/secret"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

// shareMenu has the link, and the code of an embed.
type shareMenu struct {
	app.Compo
	Controls *control.Set
	// Link is the address to share, Frame that of the embed, and Badge that of a picture
	// for where no frame can be.
	Link, Frame, Badge string
	// Code is that of the embed, for a place.
	Code  string
	Place snippet.Place
	// Secrets are values that look like credentials, one on each line.
	Secrets string
	// Copied: the code is on the clipboard. Previewed: the embed is shown.
	Copied, Previewed bool
}

// longLink is how many characters a message of most chats may have.
const longLink = 2_000

// share is the popover for a state.
func share(ctl *control.Set, s *state.State, site, link string) *shareMenu {
	m := &shareMenu{
		Controls: ctl,
		Link:     link,
		Frame:    site + "embed.html#" + s.Fragment(),
		Badge:    site + "badge.svg",
		Place:    cmp.Or(s.Place, snippet.HTML),
		Secrets:  strings.Join(secret.In(s.Draft.Scenario), "\n"),
		Copied:   s.CodeCopy == state.CodeCopied{File: state.EmbedCode, Copy: state.Copied},
	}
	m.Previewed = s.Unfolded(state.PreviewFold)
	m.Code = snippet.Embed{Title: s.Run.Title(), Page: link, Frame: m.Frame, Badge: m.Badge}.For(m.Place)
	ctl.Fields[html.LinkID] = link
	ctl.Fields[html.EmbedCodeID] = m.Code
	return m
}

const placeGroup = "place"

func (m *shareMenu) Render() app.UI {
	copied := phrase.Say("Copy")
	if m.Copied {
		copied = phrase.Say("Copied ✓")
	}
	return popover(html.ShareMenuID, phrase.Phrase("Share"),
		html.El("p").Text(phrase.Say("The whole scenario is in the part of the link after the #, which browsers never send to a server.")),
		m.warning(),
		html.El("label", "for", html.LinkID).Text(phrase.Say("Link to this event")),
		html.El("input", "id", html.LinkID, "type", "text", "readonly", "true", "aria-describedby", "link-length"),
		html.El("p", "id", "link-length", "class", "knob-hint").Text(m.length()),
		control.Choice(placeGroup, []app.UI{app.Text(phrase.Say("Embed code"))}, places(), string(m.Place), m.onPlace),
		html.El("textarea", "id", html.EmbedCodeID, "rows", "5", "readonly", "true", "spellcheck", "false", "aria-labelledby", placeGroup+"-name"),
		html.El("div", "class", "actions").Body(
			html.El("button", "class", "plain copy-embed", "type", "button").On("click", m.onCopy).Text(copied),
			m.Controls.Button("link preview", m.previewName(), state.ToggleFold{Fold: state.PreviewFold}),
		),
		m.preview(),
	)
}

// warning is for values that nobody else should read.
func (m *shareMenu) warning() app.UI {
	if m.Secrets == "" {
		return nil
	}
	var starts []string
	for _, value := range strings.Split(m.Secrets, "\n") {
		starts = append(starts, value[:min(len(value), 12)]+"…")
	}
	return html.El("p", "class", "problem secrets").Text(phrase.Say(
		"This looks like a real token: {values} Everyone with the link can read it. Replace it before you share.",
		"values", strings.Join(starts, " ")))
}

func (m *shareMenu) length() string {
	length := len(m.Link)
	if length > longLink {
		return phrase.Say("{length} characters: too long for some chats", "length", strconv.Itoa(length))
	}
	return phrase.Say("{length} characters", "length", strconv.Itoa(length))
}

func places() []control.Option {
	var options []control.Option
	for _, p := range snippet.Places() {
		options = append(options, control.Option{Value: string(p), Text: string(p)})
	}
	return options
}

func (m *shareMenu) onPlace(_ app.Context, e app.Event) {
	m.Controls.Do(state.ShowPlace{Place: snippet.Place(bridge.TargetValue(control.EventOf(e)))})
}

func (m *shareMenu) onCopy(ctx app.Context, _ app.Event) {
	bridge.Copy(m.Code, func(err error) {
		result := state.CodeCopied{File: state.EmbedCode, Copy: state.Copied}
		if err != nil {
			result.Copy = state.Denied
		}
		ctx.Dispatch(func(app.Context) {
			m.Controls.Do(result)
			if err != nil {
				_ = bridge.SelectText(html.EmbedCodeID)
			}
		})
	})
}

func (m *shareMenu) previewName() string {
	if m.Previewed {
		return phrase.Say("Close the preview")
	}
	return phrase.Say("Preview")
}

// preview is the embed, or what stands for it where no frame can be. It is loaded only
// for those who want to see it.
func (m *shareMenu) preview() app.UI {
	switch {
	case !m.Previewed:
		return nil
	case m.Place == snippet.Markdown:
		return html.El("p", "class", "previewed").Body(html.El("img", "src", m.Badge, "alt", phrase.Say("Open in Crumbtrail")))
	}
	return html.El("iframe", "class", "previewed", "title", phrase.Say("Preview"), "src", m.Frame, "height", "480",
		"sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox")
}
