package cache

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A varied header is one that Vary names, with its value in the request that was
// answered.
type varied struct{ name, value string }

// variedBy lists the headers on which a response depends (RFC 9111 §4.1).
func variedBy(response *server.Response, r *Request) []varied {
	var list []varied
	for name := range strings.SplitSeq(strings.Join(response.Header("Vary"), ","), ",") {
		if name = strings.Trim(name, " \t"); name != "" {
			list = append(list, varied{name, r.Header(name)})
		}
	}
	return list
}

// fits reports whether a redirect that depends on headers answers r.
func fits(headers []varied, r *Request) bool {
	return !slices.ContainsFunc(headers, func(h varied) bool { return r.Header(h.name) != h.value })
}
