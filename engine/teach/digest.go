package teach

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// lines summarizes a run in the order of the lesson that this project started
// from: the redirect, the cookie's flags, where it is sent, what is exposed,
// and what the server can detect. Parts that the run does not have are left
// out.
func (g *findings) lines(list []Item) []DigestLine {
	var lines []DigestLine
	add := func(at event.Place, text string) { lines = append(lines, DigestLine{text, at}) }

	switch {
	case len(g.served) > 0:
		add(g.served[0], phrase.Say("The server answers HTTP directly, without a redirect to HTTPS."))
	case len(g.redirected) > 0:
		add(g.redirected[0], phrase.Say("HTTP is redirected to HTTPS ({status}).", "status", g.status()))
	}
	for _, at := range firstOfEachName(g) {
		set := g.LineOf(at)
		text := phrase.Phrase("The cookie {name} is set with {attributes}.")
		switch {
		case !set.Stored:
			text = phrase.Phrase("The browser rejects the cookie {name} ({attributes}).")
		case event.Listed(set.Attributes) == "":
			text = phrase.Phrase("The cookie {name} is set without attributes.")
		}
		add(at, text.With("name", event.NameOf(set.Name), "attributes", event.Listed(set.Attributes)))
	}
	switch {
	case len(g.plainSends) > 0:
		add(g.plainSends[0], phrase.Say("The browser sends {names} over HTTP too.", "names", event.Listed(event.UpTo(event.MaxNames, g.namesAt(g.plainSends)))))
	case len(g.localSends) > 0:
		add(g.localSends[0], phrase.Say("The browser sends {names} over HTTP, within this machine only.", "names", event.Listed(event.UpTo(event.MaxNames, g.namesAt(g.localSends)))))
	case len(g.secureSends) > 0:
		add(g.secureSends[0], phrase.Say("The browser sends {names} over HTTPS only.", "names", event.Listed(event.UpTo(event.MaxNames, g.namesAt(g.secureSends)))))
	case len(g.set) > 0:
		add(event.Nowhere, phrase.Say("No request carries a cookie."))
	}
	switch {
	case len(g.leaks) > 0:
		add(g.leaks[0], phrase.Say("Cookies are exposed in clear text at {at}.", "at", event.EventsText(g.eventsOf(g.leaks))))
	case len(g.blocked) > 0:
		add(g.blocked[0], phrase.Say("Nothing is exposed over insecure HTTP: at {at} the cookie is not sent.", "at", event.EventsText(g.eventsOf(g.blocked))))
	case len(g.requests) > 0:
		add(event.Nowhere, phrase.Say("Nothing is exposed over insecure HTTP."))
	}
	if item := list[len(list)-1]; item.ID == PassesScheme && item.Verdict == VerdictYes {
		add(item.At, phrase.Say("request.is_secure() is true over HTTPS."))
	}
	return lines
}

// maxNames is the number of cookies that a summary names.
const maxNames = 3

// firstOfEachName are the first lines that set a cookie of each name.
func firstOfEachName(g *findings) []event.Place {
	var list []event.Place
	seen := map[string]bool{}
	for _, at := range g.set {
		if name := g.LineOf(at).Name; !seen[name] && len(list) < maxNames {
			seen[name] = true
			list = append(list, at)
		}
	}
	return list
}
