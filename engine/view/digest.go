package view

// lines summarizes a run in the order of the lesson that this project grew
// from: the redirect, the cookie's flags, where it is sent, what is exposed,
// and what the server can detect. Parts that the run does not have are left
// out.
func (g *findings) lines(list []Item) []DigestLine {
	w := &say.snapshot
	var lines []DigestLine
	add := func(at Place, text string) { lines = append(lines, DigestLine{text, at}) }

	switch {
	case len(g.served) > 0:
		add(g.served[0], w.notRedirected.String())
	case len(g.redirected) > 0:
		add(g.redirected[0], w.redirected.With("status", g.status()))
	}
	for _, at := range firstOfEachName(g) {
		set := g.lineOf(at)
		said := w.sets
		switch {
		case !set.Stored:
			said = w.refused
		case Listed(set.Attributes) == "":
			said = w.setsPlain
		}
		add(at, said.With("name", nameOf(set.Name), "attributes", Listed(set.Attributes)))
	}
	switch {
	case len(g.plainSends) > 0:
		add(g.plainSends[0], w.sentInClear.With("names", Listed(upTo(namesTold, g.namesAt(g.plainSends)))))
	case len(g.localSends) > 0:
		add(g.localSends[0], w.sentLocally.With("names", Listed(upTo(namesTold, g.namesAt(g.localSends)))))
	case len(g.secureSends) > 0:
		add(g.secureSends[0], w.sentOverHTTPS.With("names", Listed(upTo(namesTold, g.namesAt(g.secureSends)))))
	case len(g.set) > 0:
		add(Nowhere, w.neverSent.String())
	}
	switch {
	case len(g.leaks) > 0:
		add(g.leaks[0], w.exposed.With("at", eventsText(g.eventsOf(g.leaks))))
	case len(g.held) > 0:
		add(g.held[0], w.notExposed.With("at", eventsText(g.eventsOf(g.held))))
	case len(g.requests) > 0:
		add(Nowhere, w.nothingExposed.String())
	}
	if item := list[len(list)-1]; item.ID == TellsIsSecure && item.Verdict == VerdictYes {
		add(item.At, w.isSecure.String())
	}
	return lines
}

// linesTold is the number of cookies that a summary names.
const linesTold = 3

// firstOfEachName are the first lines that set a cookie of each name.
func firstOfEachName(g *findings) []Place {
	var list []Place
	seen := map[string]bool{}
	for _, at := range g.set {
		if name := g.lineOf(at).Name; !seen[name] && len(list) < linesTold {
			seen[name] = true
			list = append(list, at)
		}
	}
	return list
}
