package teach

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// item has the verdict no if there are places against it.
func (g *findings) item(id ItemID, applies bool, favour, against []event.Place) Item {
	words := snapshotTexts.Of(id)
	item := Item{ID: id, Text: words.text.String(), Verdict: VerdictYes, At: first(favour)}
	text := words.yes
	switch {
	case !applies:
		item.Verdict, item.At, text = VerdictNotApplicable, event.Nowhere, words.notApplicable
	case len(against) > 0:
		item.Verdict, item.At, text = VerdictNo, against[0], words.no
		favour = against
	}
	item.Finding = text.With("at", event.EventsText(g.eventsOf(favour)), "names", event.Listed(event.UpTo(event.MaxNames, g.namesAt(favour))))
	return item
}

func (g *findings) redirect() Item {
	return g.item(RedirectsToHTTPS, len(g.exposed) > 0, g.redirected, g.served)
}

// flag checks the attributes of lines.
func (g *findings) flag(id ItemID) Item {
	var with, without []event.Place
	for _, at := range g.set {
		if id == SetsHttpOnly && at.Exchange == event.None {
			continue // a script cannot set it
		}
		line := g.LineOf(at).Cookie
		found := false
		switch id {
		case SetsSecure:
			found = line.Secure
		case SetsHttpOnly:
			found = line.HttpOnly
		case SetsSameSite:
			found = line.SameSite != ""
		case UsesHostPrefix:
			found = strings.HasPrefix(strings.ToLower(line.Name), "__host-")
		}
		if found {
			with = append(with, at)
		} else {
			without = append(without, at)
		}
	}
	return g.item(id, len(with)+len(without) > 0, with, without)
}

// hsts checks whether HSTS finally covers every host of a request.
func (g *findings) hsts() Item {
	var known, unknown []event.Place
	for _, at := range g.requests {
		to := g.ExchangeAt(at).To
		if to.Local {
			continue
		}
		if g.coveredByHSTS(to.Host) {
			known = append(known, at)
		} else {
			unknown = append(unknown, at)
		}
	}
	return g.item(UsesHSTS, len(known)+len(unknown) > 0, known, unknown)
}

func (g *findings) coveredByHSTS(host string) bool {
	hosts := g.Trace.Steps[len(g.Trace.Steps)-1].HSTS
	return slices.ContainsFunc(hosts, func(h trace.HSTSHost) bool {
		return host == h.Host || h.IncludeSubDomains && strings.HasSuffix(host, "."+h.Host)
	})
}

func (g *findings) sending() Item {
	sends := len(g.plainSends)+len(g.secureSends) > 0
	return g.item(SendsOverHTTPS, sends, g.secureSends, g.plainSends)
}

func (g *findings) wire() Item {
	return g.item(NothingReadable, len(g.requests) > 0, g.exposed, g.leaks)
}

// isSecure checks whether the framework's answer for each request matches its
// scheme.
func (g *findings) isSecure() Item {
	var right, wrong []event.Place
	for _, at := range g.requests {
		x := g.ExchangeAt(at)
		if event.SchemeSeen(x) == x.To.Scheme {
			right = append(right, at)
		} else {
			wrong = append(wrong, at)
		}
	}
	return g.item(PassesScheme, len(g.requests) > 0, right, wrong)
}
