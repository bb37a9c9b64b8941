package origin

import "strings"

// Trustworthy reports whether the origin of u is potentially trustworthy
// (Secure Contexts §3.1): its scheme is https, or its host is this machine.
func Trustworthy(u URL) bool { return u.Secure() || LoopbackHost(u.Host) }

// LoopbackHost reports whether host, as a [URL] has it, is this machine:
// localhost and the names below it, 127.0.0.0/8, and [::1].
func LoopbackHost(host string) bool {
	if IsIP(host) {
		return host == "[::1]" || strings.HasPrefix(host, "127.")
	}
	host = strings.TrimSuffix(host, ".")
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}
