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

// readableCookie returns what cookie i of a request gave away: the header has
// the cookies that were sent, in their order.
func readableCookie(x *trace.Exchange, i int) (trace.Readable, bool) {
	if i < 0 || i >= len(x.Cookies) || !x.Cookies[i].Sent {
		return trace.Readable{}, false
	}
	position := 0
	for _, k := range x.Cookies[:i] {
		if k.Sent {
			position++
		}
	}
	list := readableIn(x, "Cookie")
	if position >= len(list) {
		return trace.Readable{}, false
	}
	return list[position], true
}

// readableLine returns what Set-Cookie line i of a response gave away. A line
// that is no cookie at all is missing from the list.
func readableLine(x *trace.Exchange, i int) (trace.Readable, bool) {
	list := readableIn(x, "Set-Cookie")
	for j := range x.SetCookies {
		if len(list) == 0 || list[0].Name != x.SetCookies[j].Name {
			continue
		}
		if j == i {
			return list[0], true
		}
		list = list[1:]
	}
	return trace.Readable{}, false
}
