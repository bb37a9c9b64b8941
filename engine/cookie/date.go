package cookie

import (
	"math"
	"strings"
	"time"
)

// A DateParser is how a browser parses the date of an Expires attribute.
type DateParser uint8

const (
	// CookieDates is RFC 6265bis §5.1.1: the first token that starts like a
	// time, the first like a day, a month and a year; the others are skipped,
	// such as the weekday and the zone, which is always UTC.
	CookieDates DateParser = iota
	// WholeTokens is Chromium's ParseCookieExpirationTime: a number must be the
	// whole token, and a time three of them. A year has up to five digits, and
	// one before 1601 is the earliest time.
	WholeTokens
	// NSPRDates is PR_ParseTimeString of NSPR, see [nsprDate].
	NSPRDates
)

// minYear is the first year of a cookie date (RFC 6265bis §5.1.1 step 5).
const minYear = 1601

// ParseDate parses the value of an Expires attribute.
func ParseDate(s string, p DateParser) (date time.Time, ok bool) {
	if p == NSPRDates {
		return parseNSPRDate(s)
	}
	var d cookieDate
	for s != "" {
		n := 0
		for n < len(s) && !isDelimiter(s[n]) {
			n++
		}
		switch {
		case n == 0:
			n = 1
		case p == WholeTokens:
			d.takeWhole(s[:n])
		default:
			d.readToken(s[:n])
		}
		s = s[n:]
	}
	return d.time(p)
}

// A cookieDate is the parsed part of a date.
type cookieDate struct {
	year, month, day     int
	hour, minute, second int

	foundTime, foundDay, foundMonth, foundYear bool
}

// readToken uses a token for the first missing part of the date that it matches
// (step 2).
func (d *cookieDate) readToken(token string) {
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

// takeWhole is readToken for [WholeTokens].
func (d *cookieDate) takeWhole(token string) {
	first, rest, isTime := strings.Cut(token, ":")
	n, isNumber := wholeNumber(first)
	switch {
	case !isDigit(token[0]):
		if !d.foundMonth {
			d.month, d.foundMonth = parseMonth(token)
		}
	case !isNumber:
	case isTime:
		second, third, _ := strings.Cut(rest, ":")
		m, isMinute := wholeNumber(second)
		s, isSecond := wholeNumber(third)
		if isMinute && isSecond && !d.foundTime {
			d.hour, d.minute, d.second, d.foundTime = n, m, s, true
		}
	case !d.foundDay && len(token) <= 2:
		d.day, d.foundDay = n, true
	case !d.foundYear && len(token) <= 5:
		d.year, d.foundYear = n, true
	}
}

// time checks the parts and combines them (steps 3 to 7).
func (d *cookieDate) time(p DateParser) (time.Time, bool) {
	if !d.foundTime || !d.foundDay || !d.foundMonth || !d.foundYear {
		return time.Time{}, false
	}
	year := inCentury(d.year)
	if year < minYear && p == CookieDates || d.hour > 23 || d.minute > 59 || d.second > 59 {
		return time.Time{}, false
	}
	t := time.Date(year, time.Month(d.month), d.day, d.hour, d.minute, d.second, 0, time.UTC)
	// time.Date turns an invalid day, such as 30 February, into one of another
	// month.
	if t.Day() != d.day {
		return time.Time{}, false
	}
	return clamped(t), true
}

// inCentury completes a year of two digits.
func inCentury(year int) int {
	switch {
	case year < 70:
		return year + 2000
	case year < 100:
		return year + 1900
	}
	return year
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

// wholeNumber parses digits that fit 32 bits.
func wholeNumber(s string) (n int, ok bool) {
	var sum int64
	for i := range len(s) {
		if sum = sum*10 + int64(s[i]-'0'); !isDigit(s[i]) || sum > math.MaxUint32 {
			return 0, false
		}
	}
	return int(sum), s != ""
}

// parseMonth parses a month by its first three letters.
func parseMonth(token string) (month int, ok bool) {
	i := indexName("janfebmaraprmayjunjulaugsepoctnovdec", token)
	return i + 1, i >= 0
}

// indexName finds the first three letters of s among names of three letters, -1
// if they are none.
func indexName(names, s string) int {
	for i := 0; i < len(names) && len(s) >= 3; i += 3 {
		if equalFold(s[:3], names[i:i+3]) {
			return i / 3
		}
	}
	return -1
}

// clamped moves a date that is outside the range of a trace to its end: it is
// in the past, or beyond the limit of lifetimes, all the same.
func clamped(t time.Time) time.Time {
	const maxYear = 9999
	switch {
	case t.Year() < minYear:
		return earliest()
	case t.Year() > maxYear:
		return time.Date(maxYear, time.December, 31, 23, 59, 59, 0, time.UTC)
	}
	return t
}

// earliest is the earliest time of a cookie date.
func earliest() time.Time { return time.Date(minYear, time.January, 1, 0, 0, 0, 0, time.UTC) }

func isDelimiter(c byte) bool {
	return c == 0x09 ||
		0x20 <= c && c <= 0x2F ||
		0x3B <= c && c <= 0x40 ||
		0x5B <= c && c <= 0x60 ||
		0x7B <= c && c <= 0x7E
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
