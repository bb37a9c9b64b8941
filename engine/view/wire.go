package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// wireText is what an exchange gives away, with the cookies that the caller
// lists.
func wireText(x *trace.Exchange, readable []trace.Readable) string {
	switch {
	case !inPlaintext(x):
		return hiddenOnWire(x)
	case len(readable) == 0:
		return say.table.wire.allWithout.String()
	}
	return say.table.wire.allWithCookies.With("cookies", Listed(pairsOf(readable)))
}

// hiddenOnWire is what shows of an exchange that nobody can read.
func hiddenOnWire(x *trace.Exchange) string {
	w := &say.table.wire
	switch {
	case x.Via == trace.ByBrowser:
		return w.nothing.String()
	case onThisMachine(x.URL):
		return w.local.String()
	}
	return w.host.String()
}

// inPlaintext reports whether a request crossed the wire for all to read.
func inPlaintext(x *trace.Exchange) bool {
	return x.Via == trace.Network && x.Error == "" && !isSecure(x.URL) && !onThisMachine(x.URL)
}

// pair writes a cookie as it travels.
func pair(r trace.Readable) string {
	if r.Name == "" {
		return r.Value
	}
	return r.Name + "=" + r.Value
}

func pairsOf(readable []trace.Readable) []string {
	pairs := make([]string, len(readable))
	for i, r := range readable {
		pairs[i] = pair(r)
	}
	return pairs
}

// readableIn lists what one header of an exchange gave away.
func readableIn(x *trace.Exchange, header string) []trace.Readable {
	var list []trace.Readable
	for _, r := range x.Readable {
		if r.In == header {
			list = append(list, r)
		}
	}
	return list
}

// A given is what an exchange gave away: for each of its cookies and of its
// lines what could be read of it, nil for nothing.
type given struct{ cookies, lines []*trace.Readable }

// givenBy works out what x gave away, once.
func (run *Run) givenBy(x *trace.Exchange) *given {
	g := run.given[x]
	if g == nil {
		g = &given{givenCookies(x), givenLines(x)}
		run.given[x] = g
	}
	return g
}

// givenCookies tells the cookies of a Cookie header apart: it has those that
// were sent, in their order.
func givenCookies(x *trace.Exchange) []*trace.Readable {
	list, header := make([]*trace.Readable, len(x.Cookies)), readableIn(x, "Cookie")
	for i := range x.Cookies {
		if x.Cookies[i].Sent && len(header) > 0 {
			list[i], header = &header[0], header[1:]
		}
	}
	return list
}

// givenLines tells the Set-Cookie lines apart. One that is no cookie at all is
// missing from what could be read.
func givenLines(x *trace.Exchange) []*trace.Readable {
	list, headers := make([]*trace.Readable, len(x.SetCookies)), readableIn(x, "Set-Cookie")
	for i := range x.SetCookies {
		if len(headers) > 0 && headers[0].Name == x.SetCookies[i].Name {
			list[i], headers = &headers[0], headers[1:]
		}
	}
	return list
}
