package origin

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin/psl"
)

// PublicName reports whether host can be a name on the public internet: it has
// a dot and ends in a top-level domain that exists. Addresses, single labels
// and names such as shop.example or shop.test cannot.
func PublicName(host string) bool {
	name := strings.TrimSuffix(host, ".")
	dot := strings.LastIndexByte(name, '.')
	return dot > 0 && !IsIP(host) && psl.Listed(name[dot+1:])
}
