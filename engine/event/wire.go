package event

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// wireText is what an exchange exposes, with the cookies that the caller
// passes.
func wireText(x *trace.Exchange, readable []trace.Readable) string {
	switch {
	case !InPlaintext(x):
		return UnreadableOnWire(x)
	case len(readable) == 0:
		return phrase.Say("everything, no cookies")
	}
	return phrase.Say("everything: {cookies} readable", "cookies", Listed(UpTo(MaxNames, PairsOf(readable))))
}

// UnreadableOnWire is the text for an exchange that no one on the wire can read.
func UnreadableOnWire(x *trace.Exchange) string {
	switch {
	case x.Via == trace.ByBrowser:
		return phrase.Say("nothing leaves the browser")
	case x.To.Local:
		return phrase.Say("stays on this machine")
	}
	return phrase.Say("host only")
}

// InPlaintext reports whether a request crossed the wire in clear text.
func InPlaintext(x *trace.Exchange) bool {
	return x.Via == trace.Network && x.Error == "" && !x.To.Secure() && !x.To.Local
}

// Pair is a cookie as in the Cookie header.
func Pair(r trace.Readable) string {
	if r.Name == "" {
		return r.Value
	}
	return r.Name + "=" + r.Value
}

// PairsOf are readable cookies, each as [Pair] writes it.
func PairsOf(readable []trace.Readable) []string {
	pairs := make([]string, len(readable))
	for i, r := range readable {
		pairs[i] = Pair(r)
	}
	return pairs
}

// ReadableIn lists what one header of an exchange exposed.
func ReadableIn(x *trace.Exchange, header string) []trace.Readable {
	var list []trace.Readable
	for _, r := range x.Readable {
		if r.In == header {
			list = append(list, r)
		}
	}
	return list
}
