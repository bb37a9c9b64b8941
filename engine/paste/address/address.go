package address

import (
	"errors"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
)

// Parse parses a URL that a server of a scenario can have: the URL Standard
// allows an asterisk in a host, where a scenario has it for all subdomains.
func Parse(text string) (origin.URL, error) {
	u, err := origin.Parse(text)
	if err == nil && strings.Contains(u.Host, "*") {
		return origin.URL{}, errors.New("its host has an asterisk")
	}
	return u, err
}

// Read reads a URL as people write them: a scheme may be missing.
func Read(text string) (origin.URL, error) {
	text = strings.Trim(strings.TrimSpace(text), `"'<>`+"`")
	if !HasScheme(text) {
		text = GuessScheme(text) + "://" + text
	}
	return Parse(message.Truncate(text))
}

// HasScheme reports whether a text begins with a scheme and ://.
func HasScheme(text string) bool {
	scheme, _, found := strings.Cut(text, "://")
	return found && !strings.ContainsAny(scheme, "/.?#:")
}

// GuessScheme is http for this machine and for a port, https for the rest.
func GuessScheme(text string) string {
	authority, _, _ := strings.Cut(text, "/")
	host, port, _ := strings.Cut(authority, ":")
	switch {
	case strings.HasSuffix(port, "443"): // 8443 and the like, too
		return "https"
	case port != "" || origin.LoopbackHost(host):
		return "http"
	}
	return "https"
}

// LooksLikeHost reports whether a word is a host, perhaps with a port and a path,
// and not just any word.
func LooksLikeHost(word string) bool {
	authority, _, _ := strings.Cut(word, "/")
	host, port, hasPort := strings.Cut(authority, ":")
	if strings.ContainsAny(host, "=;,'\"(){}<>@") || hasPort && strings.Trim(port, "0123456789") != "" {
		return false
	}
	return hasPort && port != "" || host == "localhost" || origin.IsIP(host) || strings.Contains(strings.Trim(host, "."), ".") && (origin.PublicName(host) || strings.HasSuffix(host, ".example") || strings.HasSuffix(host, ".test") || strings.HasSuffix(host, ".localhost"))
}

// Example stands for an address that a text does not have.
func Example() origin.URL { return origin.URL{Scheme: "https", Host: "shop.example", Path: "/"} }
