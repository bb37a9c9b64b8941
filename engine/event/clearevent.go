package event

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// clearSiteData adds the event of a Clear-Site-Data header that is about cookies or
// the cache, or that the browser ignored.
func (n *narrator) clearSiteData(at Place, x *trace.Exchange) {
	if !ClearsCookies(x) {
		return
	}
	result := tableTexts.ignored.Of(x.ClearSiteData.Because).String()
	if x.ClearSiteData.Result != rule.Failed {
		result = clearedResult(x)
	}
	n.add(Event{
		At:         at,
		Action:     tableTexts.clears.Of(x.ClearSiteData.Because).With("host", x.To.Host),
		Host:       x.To.Host,
		Scheme:     x.To.Scheme,
		Condition:  phrase.Say("Clear-Site-Data: {value}", "value", x.ClearSiteData.Value),
		Result:     result,
		CookieSent: phrase.Say("No (header of the response)"),
		Wire:       wireText(x, ReadableIn(x, "Set-Cookie")),
		Chips:      []Chip{{Name: phrase.Say("Clear-Site-Data"), Outcome: ClearOutcome(x.ClearSiteData), At: at}},
	})
}

// clearedResult names the cookies that a header deleted, or counts the redirects.
func clearedResult(x *trace.Exchange) string {
	if x.ClearSiteData.Because == rule.CacheOnly {
		return phrase.Say("Cached redirects removed: {n}", "n", strconv.Itoa(x.ClearedRedirects))
	}
	if len(x.Cleared) == 0 {
		return phrase.Say("No cookie to delete")
	}
	return phrase.Say("Deleted: {names}", "names", ClearedNames(x))
}

// ClearedNames are the names of the cookies that a Clear-Site-Data header
// deleted.
func ClearedNames(x *trace.Exchange) string {
	names := make([]string, len(x.Cleared))
	for i, k := range x.Cleared {
		names[i] = NameOf(k.Name)
	}
	return Listed(UpTo(MaxNames, names))
}

// ClearsCookies reports whether a Clear-Site-Data header has an event of its own.
func ClearsCookies(x *trace.Exchange) bool {
	return x.ClearSiteData != nil && x.ClearSiteData.Because != rule.NotAsked
}

// ClearOutcome is the result of a Clear-Site-Data header.
func ClearOutcome(header *rule.Check) Outcome {
	if header.Result == rule.Failed {
		return Ignored
	}
	return Deleted
}
