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
	if err == nil {
		err = oneHost(u)
	}
	return u, err
}

func oneHost(u origin.URL) error {
	if strings.Contains(u.Host, "*") {
		return errors.New("its host has an asterisk")
	}
	return nil
}

// Read reads a URL as people write them: a scheme may be missing.
func Read(text string) (origin.URL, error) {
	u, err := origin.ParseTyped(message.Truncate(strings.TrimSpace(text)))
	if err == nil {
		err = oneHost(u)
	}
	return u, err
}

// LooksLikeHost reports whether a word is a host, perhaps with a port and a path,
// and not just any word.
func LooksLikeHost(word string) bool {
	authority, _, _ := strings.Cut(word, "/")
	host, port, hasPort := strings.Cut(authority, ":")
	if strings.ContainsAny(host, "=;,'\"(){}<>@") || hasPort && strings.Trim(port, "0123456789") != "" {
		return false
	}
	switch {
	case hasPort && port != "", host == "localhost", origin.IsIP(host):
		return true
	case !strings.Contains(strings.Trim(host, "."), "."):
		return false
	}
	return origin.PublicName(host) || strings.HasSuffix(host, ".example") || strings.HasSuffix(host, ".test") || strings.HasSuffix(host, ".localhost")
}

// Example stands for an address that a text does not have.
func Example() origin.URL { return origin.URL{Scheme: "https", Host: "shop.example", Path: "/"} }
