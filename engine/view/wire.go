package view

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// What anyone on the wire sees of an event.
const (
	nothingOnWire = "nothing leaves the browser"
	localOnWire   = "stays on this machine"
	hostOnWire    = "host only"
)

// wireText is what an exchange gives away, apart from the cookies that the
// caller lists.
func wireText(x *trace.Exchange, readable []trace.Readable) string {
	u, err := origin.Parse(x.URL)
	switch {
	case x.Via == trace.ByBrowser:
		return nothingOnWire
	case err == nil && origin.LoopbackHost(u.Host):
		return localOnWire
	case x.Error != "" || err == nil && u.Secure():
		return hostOnWire
	case len(readable) == 0:
		return "everything, no cookie in it"
	}
	pairs := make([]string, len(readable))
	for i, r := range readable {
		pairs[i] = pair(r.Name, r.Value)
	}
	return "everything: " + strings.Join(pairs, ", ") + " readable"
}

// inPlaintext reports whether a request crossed the wire for all to read.
func inPlaintext(x *trace.Exchange) bool {
	u, err := origin.Parse(x.URL)
	return err == nil && x.Via == trace.Network && x.Error == "" && !u.Secure() && !origin.LoopbackHost(u.Host)
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
