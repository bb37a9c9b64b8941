package origin

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type ipv4 uint32

// endsInNumber reports whether the last label of host is a number, so that
// host is an IPv4 address or nothing at all.
func endsInNumber(host string) bool {
	host = strings.TrimSuffix(host, ".")
	last := host[strings.LastIndexByte(host, '.')+1:]
	if hex, ok := strings.CutPrefix(last, "0x"); ok {
		return all(hex, isHex)
	}
	return last != "" && all(last, isDigit)
}

// parseIPv4 reads one to four numbers, the last of which fills the remaining
// bytes: 127.1 is 127.0.0.1.
func parseIPv4(host string) (ipv4, error) {
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	if len(parts) > 4 {
		return 0, errors.New("it has more than four parts")
	}
	var addr uint64
	for i, part := range parts {
		n, ok := parseIPv4Number(part)
		if !ok {
			return 0, fmt.Errorf("%s is not a number", quote(part))
		}
		bits := 8
		if i == len(parts)-1 {
			bits = 32 - 8*i
		}
		if n >= 1<<bits {
			return 0, fmt.Errorf("%s is too large", quote(part))
		}
		addr = addr<<bits | n
	}
	return ipv4(addr), nil
}

// parseIPv4Number reads hexadecimal, octal and decimal: 0x7f, 0177 and 127. A
// bare 0x is 0.
func parseIPv4Number(s string) (uint64, bool) {
	if s == "0x" {
		return 0, true
	}
	base := 10
	if hex, ok := strings.CutPrefix(s, "0x"); ok {
		s, base = hex, 16
	} else if len(s) > 1 && s[0] == '0' {
		base = 8
	}
	// A number that does not fit is returned as the largest one, which is too
	// large for any position in an address.
	n, err := strconv.ParseUint(s, base, 64)
	return n, err == nil || errors.Is(err, strconv.ErrRange)
}

// all reports whether every byte of s is one that is allows.
func all(s string, allowed func(byte) bool) bool {
	for i := range len(s) {
		if !allowed(s[i]) {
			return false
		}
	}
	return true
}

// String is the address in dotted decimals.
func (a ipv4) String() string {
	var b []byte
	for shift := 24; shift >= 0; shift -= 8 {
		b = strconv.AppendUint(b, uint64(a>>shift&0xff), 10)
		b = append(b, '.')
	}
	return string(b[:len(b)-1])
}
