package origin

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin/psl"
)

// SuffixListDate is the day of the Public Suffix List that this package has.
const SuffixListDate = psl.Date

// PublicSuffix is the part of host under which anyone may register a name, and
// whether the rule for it is in the list's private part: github.io, say, which
// is a company's and not a registry's. A host without a rule ends in its last
// label. An IP address has no public suffix. A trailing dot stays.
//
// The host is in the form that a [URL] has it.
func PublicSuffix(host string) (suffix string, private bool) {
	if IsIP(host) {
		return "", false
	}
	name := strings.TrimSuffix(host, ".")
	start, private := psl.Suffix(name)
	return host[start:], private
}

// IsPublicSuffix reports whether host is a public suffix as a whole.
func IsPublicSuffix(host string) bool {
	suffix, _ := PublicSuffix(host)
	return suffix == host && host != ""
}

// RegistrableDomain is the public suffix of host with one more label, which is
// what someone registered. It is "" for IP addresses, single labels and public
// suffixes themselves.
func RegistrableDomain(host string) string {
	suffix, _ := PublicSuffix(host)
	name, ok := strings.CutSuffix(host[:len(host)-len(suffix)], ".")
	if !ok || suffix == "" {
		return ""
	}
	label := name[strings.LastIndexByte(name, '.')+1:]
	if label == "" {
		return ""
	}
	return host[len(name)-len(label):]
}
