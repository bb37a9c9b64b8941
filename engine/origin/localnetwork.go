package origin

import "strings"

// LocalNetworkHost reports whether the text of host, as a [URL] has it, says
// that it is on the local network: a name in .local or a private address. These
// are the addresses that Chromium exempts from mixed content (measured), which
// include those of link-local networks and, of IPv6, of documentation.
func LocalNetworkHost(host string) bool {
	if addr, ok := parseIPv6(host); ok {
		return addr.private()
	}
	if addr, err := parseIPv4(host); err == nil {
		return addr.private()
	}
	name := "." + strings.TrimSuffix(host, ".")
	return strings.HasSuffix(name, ".local")
}

// private reports whether the address is in 0.0.0.0/8, 10.0.0.0/8,
// 100.64.0.0/10, 169.254.0.0/16, 172.16.0.0/12 or 192.168.0.0/16.
func (a ipv4) private() bool {
	return a>>24 == 0 || a>>24 == 10 || a>>22 == 100<<2|1 || a>>16 == 169<<8|254 || a>>20 == 172<<4|1 || a>>16 == 192<<8|168
}

// private reports whether the address is ::, in fc00::/7, fe80::/10, fec0::/10,
// 2001:db8::/32 or 3fff::/20, or is a private IPv4 address.
func (a ipv6) private() bool {
	mapped := ipv6{5: 0xffff, 6: a[6], 7: a[7]}
	return a == ipv6{} || a == mapped && (ipv4(a[6])<<16|ipv4(a[7])).private() ||
		a[0]>>9 == 0xfc00>>9 || a[0]>>7 == 0xfe80>>7 || a[0] == 0x2001 && a[1] == 0xdb8 || a[0] == 0x3fff && a[1]>>12 == 0
}
