package origin

import (
	"errors"
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin/idna"
)

// parseHost is the host parser of URL Standard §3.5.
func parseHost(s string) (string, error) {
	if strings.HasPrefix(s, "[") {
		addr, ok := parseIPv6(s)
		if !ok {
			return "", fmt.Errorf("host %s is not an IPv6 address in brackets", quote(s))
		}
		return addr.String(), nil
	}
	host, err := parseDomain(s)
	if err != nil {
		return "", fmt.Errorf("host %s %w", quote(s), err)
	}
	if !endsInNumber(host) {
		return host, nil
	}
	addr, err := parseIPv4(host)
	if err != nil {
		return "", fmt.Errorf("host %s ends in a number but is not an IPv4 address: %w", quote(s), err)
	}
	return addr.String(), nil
}

// parseDomain returns a name in ASCII, or the reason why it cannot be one.
func parseDomain(s string) (string, error) {
	if s != "" && all(s, isPlain) && !strings.Contains(s, "xn--") {
		return s, nil // as nearly every host is
	}
	host, err := idna.ToASCII(Unescape(s))
	if err != nil {
		return "", err
	}
	return host, checkDomain(host)
}

// isPlain reports whether a host may contain c unchanged.
func isPlain(c byte) bool { return 'a' <= c && c <= 'z' || isDigit(c) || c == '-' || c == '.' }

// checkDomain rejects the forbidden domain code points of URL Standard §3.2.
func checkDomain(host string) error {
	if host == "" {
		return errors.New("is empty")
	}
	const delete = 0x7f
	for i := range len(host) {
		if c := host[i]; c <= ' ' || c == delete || strings.IndexByte(`#%/:<>?@[\]^|`, c) >= 0 {
			return fmt.Errorf("must not contain %q", c)
		}
	}
	return nil
}

// IsIP reports whether host, as a [URL] has it, is an IP address and not a
// name.
func IsIP(host string) bool {
	return strings.HasPrefix(host, "[") || endsInNumber(host)
}
