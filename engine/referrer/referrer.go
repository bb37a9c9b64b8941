// Package referrer has the referrer policies of pages: how much of a page's URL its
// requests show (Referrer Policy).
package referrer

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Header is the name of the header with which a response names its policy.
const Header = "Referrer-Policy"

// A Policy is one by its name, "" for the default (Referrer Policy §3).
type Policy string

const byDefault Policy = "strict-origin-when-cross-origin"

// What a request shows of the page.
const (
	nothing    = '-'
	onlyOrigin = 'o'
	wholeURL   = 'u'
)

// policies has for each policy what a request shows: within the page's origin, to
// another origin, and to another origin from https to http (Referrer Policy §8.3
// "determine request's referrer").
const policies = ";no-referrer=---;no-referrer-when-downgrade=uu-;same-origin=u--;origin=ooo;strict-origin=oo-" +
	";origin-when-cross-origin=uoo;strict-origin-when-cross-origin=uo-;unsafe-url=uuu"

// shows is the entry of a policy, "" for an unknown one.
func (p Policy) shows() string {
	_, after, known := strings.Cut(policies, ";"+string(p)+"=")
	if !known {
		return ""
	}
	return after[:3]
}

// Parse is the policy that the values of a response's header name, p if they name
// none: the last known word counts (Referrer Policy §8.1 "parse a referrer policy
// from a Referrer-Policy header").
func (p Policy) Parse(values []string) Policy {
	for _, value := range values {
		for word := range strings.SplitSeq(value, ",") {
			if named := Policy(strings.ToLower(strings.TrimSpace(word))); named.shows() != "" {
				p = named
			}
		}
	}
	return p
}

// Capped is the policy of a browser that shows other sites no more than by default.
func (p Policy) Capped() Policy {
	if p == "unsafe-url" || p == "no-referrer-when-downgrade" || p == "origin-when-cross-origin" {
		return byDefault
	}
	return p
}

// Shown is the Referer header of a request of a page, "" for none.
func (p Policy) Shown(page, to *origin.URL) string {
	shows := p.shows()
	if shows == "" {
		shows = byDefault.shows()
	}
	relation := 1
	switch {
	case page.Origin() == to.Origin():
		relation = 0
	case page.Secure() && !origin.Trustworthy(*to):
		relation = 2
	}
	switch shows[relation] {
	case wholeURL:
		return page.Request()
	case onlyOrigin:
		return page.Origin().String() + "/"
	}
	return ""
}
