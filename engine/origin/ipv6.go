package origin

import (
	"strconv"
	"strings"
)

type ipv6 [8]uint16

// parseIPv6 reads an address in square brackets.
func parseIPv6(s string) (addr ipv6, ok bool) {
	s, ok = strings.CutSuffix(strings.TrimPrefix(s, "["), "]")
	if !ok {
		return ipv6{}, false
	}
	head, tail, compressed := strings.Cut(s, "::")
	if !compressed {
		pieces, ok := parsePieces(s, true)
		if !ok || len(pieces) != len(addr) {
			return ipv6{}, false
		}
		return ipv6(pieces), true
	}
	front, ok := parsePieces(head, false)
	if !ok {
		return ipv6{}, false
	}
	back, ok := parsePieces(tail, true)
	if !ok || len(front)+len(back) >= len(addr) {
		return ipv6{}, false
	}
	copy(addr[:], front)
	copy(addr[len(addr)-len(back):], back)
	return addr, true
}

// parsePieces reads one side of "::", which may be empty. Only the end of an
// address may be in dotted decimals.
func parsePieces(s string, end bool) (pieces []uint16, ok bool) {
	if s == "" {
		return nil, true
	}
	fields := strings.Split(s, ":")
	for i, field := range fields {
		if end && i == len(fields)-1 && strings.Contains(field, ".") {
			high, low, ok := parseDotted(field)
			return append(pieces, high, low), ok
		}
		if field == "" || len(field) > 4 || !all(field, isHex) {
			return nil, false
		}
		n, _ := strconv.ParseUint(field, 16, 16)
		pieces = append(pieces, uint16(n))
	}
	return pieces, true
}

// parseDotted reads four decimals without leading zeros: the URL Standard is
// strict inside an IPv6 address.
func parseDotted(s string) (high, low uint16, ok bool) {
	parts := strings.Split(s, ".")
	if len(parts) != 4 {
		return 0, 0, false
	}
	var addr [4]uint16
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 10, 8)
		if err != nil || len(part) > 1 && part[0] == '0' {
			return 0, 0, false
		}
		addr[i] = uint16(n)
	}
	return addr[0]<<8 | addr[1], addr[2]<<8 | addr[3], true
}

// String is the address in brackets, with its first longest run of two or more
// zeros as "::".
func (a ipv6) String() string {
	from, to := a.zeros()
	b := []byte{'['}
	for i := 0; i < len(a); i++ {
		if i == from {
			b = append(b, "::"...)
			i = to - 1
			continue
		}
		if i > 0 && i != to {
			b = append(b, ':')
		}
		b = strconv.AppendUint(b, uint64(a[i]), 16)
	}
	return string(append(b, ']'))
}

// zeros is the first longest run of two or more zero pieces, or -1, -1.
func (a ipv6) zeros() (from, to int) {
	from, to = -1, -1
	longest := 1
	for i := 0; i < len(a); i++ {
		start := i
		for i < len(a) && a[i] == 0 {
			i++
		}
		if i-start > longest {
			from, to, longest = start, i, i-start
		}
	}
	return from, to
}
