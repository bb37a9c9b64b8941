package teach

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// A Paragraph is one event of the table as prose.
type Paragraph struct {
	// Row is the number of the event, and At its place.
	Row  int
	At   event.Place
	Text string
	// Note is the author's, see [event.Run.Note].
	Note string
}

// Transcript is a run as prose, one paragraph for each [event.Event] of a window. It
// is printed, and screen readers read it instead of the lanes.
func Transcript(run *event.Run, w event.Window) []Paragraph {
	events := run.EventsIn(w)
	list := make([]Paragraph, len(events))
	for i := range events {
		row := &events[i]
		list[i] = Paragraph{Row: row.Number, At: row.At, Text: Narrate(run, row.At), Note: run.Note(row.At)}
	}
	return list
}

// Narrate is the text for a selected place: the transcript's paragraph for its
// event or, for a cookie that a request considered, why it was sent or blocked.
// It is "" for a place that is not in the trace.
func Narrate(run *event.Run, at event.Place) string {
	row := run.EventAt(at)
	if row == nil || !run.Has(at) {
		return ""
	}
	if at.Cookie != event.None {
		return why.Headline(run, at)
	}
	n := prose{run}
	switch {
	case row.At.Line != event.None:
		return n.line(row)
	case row.At.HSTS:
		return phrase.Say("The response of {host} has Strict-Transport-Security: {value}. {why}",
			"host", row.Host, "value", run.ExchangeAt(row.At).HSTS.Value, "why", why.Headline(run, row.At))
	case row.At.Clear:
		return phrase.Say("The response of {host} has Clear-Site-Data: {value}. {why}",
			"host", row.Host, "value", run.ExchangeAt(row.At).ClearSiteData.Value, "why", why.Headline(run, row.At))
	case row.At.Exchange != event.None:
		return n.exchange(row.At)
	}
	return why.Headline(run, row.At) + " " + phrase.Say("{result}.", "result", row.Result)
}

// prose writes the paragraphs of a transcript.
type prose struct {
	*event.Run
}

// exchange says who sent the request, which cookies it carried and why, what
// the response was, and what was readable on the wire.
func (n prose) exchange(at event.Place) string {
	x := n.ExchangeAt(at)
	headline := why.Headline(n.Run, at)
	if event.Redirects(x) && x.Via == trace.Network {
		headline = why.Cookies(n.Run, at).Headline // the redirect has its own sentence below
	}
	sentences := []string{n.request(at, x), headline}
	sentences = append(sentences, n.severalCookies(at, x)...)
	if x.Via == trace.Network && x.Error == "" {
		sentences = append(sentences, n.answer(x))
	}
	if wire := n.wire(x); wire != "" {
		sentences = append(sentences, wire)
	}
	return strings.Join(sentences, " ")
}

func (n prose) request(at event.Place, x *trace.Exchange) string {
	text := transcriptTexts.asks.Of(x.Destination)
	switch before := n.before(at); {
	case x.Destination == trace.Preflight || before == nil:
	case before.Destination == trace.Preflight:
		text = phrase.Phrase("Then the browser sends the script's {kind} request for {target} to {host}.")
	case before.Via == trace.ByBrowser:
		text = phrase.Phrase("So the browser sends an {kind} request for {target} to {host}.")
	case event.Redirects(before):
		text = phrase.Phrase("The browser follows the redirect with an {kind} request for {target} to {host}.")
	}
	return text.With("kind", event.RequestKind(x), "target", x.To.Target, "host", x.To.Authority)
}

// before is the previous exchange of the same step, nil for the first.
func (n prose) before(at event.Place) *trace.Exchange {
	if at.Exchange == 0 {
		return nil
	}
	return &n.Trace.Steps[at.Step].Exchanges[at.Exchange-1]
}

// severalCookies says why each cookie was blocked, if the first sentence could
// only count them.
func (n prose) severalCookies(at event.Place, x *trace.Exchange) []string {
	if len(x.Cookies) < 2 || x.Error != "" {
		return nil
	}
	var list []string
	for i := range x.Cookies {
		if k := &x.Cookies[i]; !k.Sent {
			d := why.SelectionDetail(n.Run, at.WithCookie(i))
			list = append(list, phrase.Say("{name} was not sent: {why}.", "name", event.NameOf(k.Name), "why", event.ShortReason(k.Checks, d)))
		}
	}
	return list
}

func (n prose) answer(x *trace.Exchange) string {
	text := phrase.Phrase("The server responds with {status}.")
	switch attacked := x.Attacker; {
	case event.Redirects(x) && attacked:
		text = phrase.Phrase("An attacker on the wire controls the response: {status}, a redirect to {location}.")
	case event.Redirects(x):
		text = phrase.Phrase("The server responds with {status} and redirects to {location}.")
	case attacked:
		text = phrase.Phrase("An attacker on the wire controls the response, {status}.")
	}
	return text.With("status", strconv.Itoa(x.Status), "location", x.Location)
}

// wire says what the request exposed, if it was in clear text.
func (n prose) wire(x *trace.Exchange) string {
	if !event.InPlaintext(x) {
		return ""
	}
	readable := event.ReadableIn(x, "Cookie")
	if len(readable) == 0 {
		return phrase.Say("Anyone on the wire can read the whole request, but it has no cookies.")
	}
	return phrase.Say("Anyone on the wire can read {cookies}.", "cookies", event.Listed(event.UpTo(event.MaxNames, event.PairsOf(readable))))
}

// line says that a cookie was set, and with which result.
func (n prose) line(row *event.Event) string {
	set := n.LineOf(row.At)
	words := &transcriptTexts.byResponse
	switch {
	case row.At.Exchange == event.None:
		words = &transcriptTexts.byScript
	case set.By == trace.ByAttacker:
		words = &transcriptTexts.byAttacker
	}
	text := words.sets
	if len(set.Attributes) == 0 {
		text = words.setsPlain
	}
	return text.With("name", event.NameOf(set.Name), "attributes", event.Listed(set.Attributes)) +
		" " + why.Headline(n.Run, row.At)
}

// TranscriptHeading is the heading of the transcript.
func TranscriptHeading() string { return phrase.Say("Event by event") }
