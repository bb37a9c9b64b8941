package paste

import (
	"errors"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// parseURL parses a URL that a server of a scenario can have: the URL Standard
// allows an asterisk in a host, where a scenario has it for all subdomains.
func parseURL(text string) (origin.URL, error) {
	u, err := origin.Parse(text)
	if err == nil && strings.Contains(u.Host, "*") {
		return origin.URL{}, errors.New("its host has an asterisk")
	}
	return u, err
}

// readURL reads a URL as people write them: a scheme may be missing.
func readURL(text string) (origin.URL, error) {
	text = strings.Trim(strings.TrimSpace(text), `"'<>`+"`")
	if !hasScheme(text) {
		text = guessedScheme(text) + "://" + text
	}
	return parseURL(clipLine(text))
}

func hasScheme(text string) bool {
	scheme, _, found := strings.Cut(text, "://")
	return found && !strings.ContainsAny(scheme, "/.?#:")
}

// guessedScheme is http for this machine and for a port, https for the rest.
func guessedScheme(text string) string {
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
