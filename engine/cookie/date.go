package cookie

import (
	"strings"
	"time"
)

// minYear is the first year of a cookie date (RFC 6265bis §5.1.1 step 5).
const minYear = 1601

// ParseDate parses the value of an Expires attribute (RFC 6265bis §5.1.1). It
// takes the first token that looks like a time, the first like a day, a month
// and a year, and skips the others: the weekday and the zone, which is always
// UTC.
func ParseDate(s string) (date time.Time, ok bool) {
	var d cookieDate
	for s != "" {
		n := 0
		for n < len(s) && !isDelimiter(s[n]) {
			n++
		}
		if n == 0 {
			s = s[1:]
			continue
		}
		d.take(s[:n])
		s = s[n:]
	}
	return d.time()
}

// A cookieDate is the parsed part of a date.
type cookieDate struct {
	year, month, day     int
	hour, minute, second int

	foundTime, foundDay, foundMonth, foundYear bool
}

// take uses a token for the first missing part of the date that it matches
// (step 2).
func (d *cookieDate) take(token string) {
	if !d.foundTime && isDigit(token[0]) { // most tokens need no closer look
		if d.hour, d.minute, d.second, d.foundTime = parseTime(token); d.foundTime {
			return
		}
	}
	if !d.foundDay {
		if d.day, d.foundDay = parseNumber(token, 1, 2); d.foundDay {
			return
		}
	}
	if !d.foundMonth {
		if d.month, d.foundMonth = parseMonth(token); d.foundMonth {
			return
		}
	}
	if !d.foundYear {
		d.year, d.foundYear = parseNumber(token, 2, 4)
	}
}

// time checks the parts and combines them (steps 3 to 7).
func (d *cookieDate) time() (time.Time, bool) {
	if !d.foundTime || !d.foundDay || !d.foundMonth || !d.foundYear {
		return time.Time{}, false
	}
	year := d.year
	switch {
	case 70 <= year && year <= 99:
		year += 1900
	case year <= 69:
		year += 2000
	}
	if year < minYear || d.hour > 23 || d.minute > 59 || d.second > 59 {
		return time.Time{}, false
	}
	t := time.Date(year, time.Month(d.month), d.day, d.hour, d.minute, d.second, 0, time.UTC)
	// time.Date turns an invalid day, such as 30 February, into one of another
	// month.
	if t.Day() != d.day {
		return time.Time{}, false
	}
	return t, true
}

// parseTime parses hms-time, followed by any non-digit.
func parseTime(token string) (hour, minute, second int, ok bool) {
	h, rest, foundH := strings.Cut(token, ":")
	m, s, foundM := strings.Cut(rest, ":")
	if !foundH || !foundM || len(h) > 2 || len(m) > 2 {
		return 0, 0, 0, false
	}
	hour, hourOK := parseNumber(h, len(h), len(h))
	minute, minuteOK := parseNumber(m, len(m), len(m))
	second, secondOK := parseNumber(s, 1, 2)
	return hour, minute, second, hourOK && minuteOK && secondOK
}

// parseNumber parses at least low and at most high digits, followed by any
// non-digit.
func parseNumber(token string, low, high int) (n int, ok bool) {
	i := 0
	for i < len(token) && i < high && isDigit(token[i]) {
		n = n*10 + int(token[i]-'0')
		i++
	}
	if i == 0 || i < low || i < len(token) && isDigit(token[i]) {
		return 0, false
	}
	return n, true
}

// parseMonth parses a month by its first three letters.
func parseMonth(token string) (month int, ok bool) {
	const names = "janfebmaraprmayjunjulaugsepoctnovdec"
	if len(token) < 3 {
		return 0, false
	}
	for i := 0; i < len(names); i += 3 {
		if equalFold(token[:3], names[i:i+3]) {
			return i/3 + 1, true
		}
	}
	return 0, false
}

func isDelimiter(c byte) bool {
	return c == 0x09 ||
		0x20 <= c && c <= 0x2F ||
		0x3B <= c && c <= 0x40 ||
		0x5B <= c && c <= 0x60 ||
		0x7B <= c && c <= 0x7E
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
