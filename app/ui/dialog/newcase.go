package dialog

import (
	"errors"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/newcase"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// newCase makes a scenario of three lines and of what stands around the server. The browser keeps what they say while
// the popover is closed.
type newCase struct {
	app.Compo
	Controls *control.Set
	// problem is what is wrong with a line, nil for nothing.
	problem *newcase.Problem
}

// newCaseLines are the fields, in the order of [newcase.Field], and newCaseLabels
// what stands above them.
var newCaseLines = [...]struct{ id, example string }{
	newcase.Page:    {"new-page", "https://app.example"},
	newcase.Request: {"new-request", "https://api.other.example/me"},
	newcase.Cookie:  {"new-cookie", "session=abc; Secure; SameSite=Lax"},
}

var newCaseLabels = [...]phrase.Phrase{
	newcase.Page:    phrase.Phrase("Address of the page"),
	newcase.Request: phrase.Phrase("Request of the page, if it sends one"),
	newcase.Cookie:  phrase.Phrase("Cookie that the response sets"),
}

func (c *newCase) Render() app.UI {
	body := []app.UI{
		html.El("p").Text(phrase.Say("Describe your case in up to three lines, and see what the browser does. You can change everything afterwards.")),
	}
	for i := range newCaseLines {
		body = append(body, c.line(newcase.Field(i)))
	}
	body = append(body, serverChoices(), html.El("div", "class", "actions").Body(
		html.El("button", "class", "strong", "type", "button").On("click", c.onMake).Text(phrase.Say("Make the scenario")),
	))
	return popover(html.NewCaseID, phrase.Phrase("Your own case"), body...)
}

// The ids of what may stand around the server of the case, and the value for a proxy.
const (
	newStack = "new-stack"
	newProxy = "new-proxy"
	endsTLS  = "tls"
)

// serverChoices are what runs on the server, and what stands in front of it.
func serverChoices() app.UI {
	stacks := []control.Option{{Text: phrase.Say("no framework")}}
	for _, s := range stack.All() {
		stacks = append(stacks, control.Option{Value: s.Name, Text: s.Title})
	}
	proxies := []control.Option{
		{Text: phrase.Say("no proxy")},
		{Value: endsTLS, Text: phrase.Say("a proxy that ends TLS")},
	}
	runs, front := phrase.Say("The server runs"), phrase.Say("In front of it")
	return html.El("div", "class", "form").Body(
		control.Labelled("", runs, control.List(newStack, runs, "", stacks, "")),
		control.Labelled("", front, control.List(newProxy, front, "", proxies, "")),
	)
}

// line is a field with its label, and what is wrong with it.
func (c *newCase) line(field newcase.Field) app.UI {
	it := newCaseLines[field]
	problem, wrong := "", c.problem != nil && c.problem.Field == field
	if wrong {
		problem = c.problem.Text
	}
	return html.El("div").Body(
		html.El("label", "for", it.id).Text(newCaseLabels[field].String()),
		html.El("input",
			"id", it.id,
			"type", "text",
			"placeholder", it.example,
			"autocomplete", "off",
			"autocapitalize", "off",
			"spellcheck", "false",
			"aria-invalid", html.Bool(wrong),
			"aria-describedby", it.id+"-problem",
		).On("keydown", c.onKey),
		html.El("p", "id", it.id+"-problem", "class", "problem", "hidden", html.Bool(!wrong)).Text(problem),
	)
}

func (c *newCase) onKey(ctx app.Context, e app.Event) {
	if bridge.Key(control.EventOf(e)) == "Enter" {
		c.onMake(ctx, e)
	}
}

// onMake opens the scenario of the lines, or says what is wrong with one.
func (c *newCase) onMake(_ app.Context, _ app.Event) {
	var texts [len(newCaseLines)]string
	for i, it := range newCaseLines {
		texts[i], _ = bridge.FieldValue(it.id)
	}
	runs, _ := bridge.FieldValue(newStack)
	front, _ := bridge.FieldValue(newProxy)
	s, err := newcase.Lines{
		Page:    texts[newcase.Page],
		Request: texts[newcase.Request],
		Cookie:  texts[newcase.Cookie],
		Server:  newcase.Server{Stack: runs, Proxied: front == endsTLS},
	}.Scenario()
	c.problem = nil
	if errors.As(err, &c.problem) {
		_ = bridge.Focus(newCaseLines[c.problem.Field].id)
		c.Update()
		return
	}
	// The focus goes to what has changed. On the button of the popover, Enter would
	// open it again.
	_ = bridge.Focus(html.LanesID)
	_ = bridge.HidePopover(html.NewCaseID)
	c.Controls.Do(state.UseOwn{Scenario: s, Said: phrase.Say("This is your case.")})
}
