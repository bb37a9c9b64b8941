package cookie

import (
	"math"
	"strings"
	"time"
)

// An nsprDate is a date as PR_ParseTimeString of NSPR parses it. Its zone
// counts, its time may be missing, and a part that is too large continues in the
// next one: 30 February is 2 March.
type nsprDate struct {
	text string
	// at is the start of the current token.
	at int
	// A part is -1 until it is found.
	year, month, day int
	hour, minute     int
	second           int
	// hasZone: there is a zone, whose name means that many minutes east of GMT.
	hasZone bool
	named   int
	// offset is that of a zone in digits, in minutes.
	offset int
}

// The zones that have a name, and how many half hours each is east of GMT.
const zoneNames = "pstpdtmstmdtcstcdtestedtastnstgmtbstmeteetjst"

var zoneOffsets = [...]int8{-16, -14, -14, -12, -12, -10, -10, -8, -8, -7, 0, 2, 2, 4, 18}

func parseNSPRDate(s string) (date time.Time, ok bool) {
	d := nsprDate{text: s, year: -1, month: -1, day: -1, hour: -1, offset: -1}
	const enough = 1000
	for tokens := 0; d.at < len(s); tokens++ {
		if tokens > enough {
			return time.Time{}, false
		}
		switch c := s[d.at]; {
		case isDigit(c):
			d.takeNumber()
		case c == '+' || c == '-':
			d.takeOffset()
		default:
			d.takeName()
		}
		d.skip()
	}
	return d.time()
}

// skip moves to the next token. A "-" before a digit belongs to it, unless the
// digits could be the year of 1-Jan-2026.
func (d *nsprDate) skip() {
	for d.at < len(d.text) && strings.IndexByte(" \t,;/()[]+-", d.text[d.at]) < 0 {
		d.at++
	}
	for d.at < len(d.text) {
		switch c := d.text[d.at]; {
		case c == '+',
			c == '-' && isDigit(d.peek(d.at+1)) && !(d.year < 0 && d.at > 0 && isLetter(d.text[d.at-1])),
			strings.IndexByte(" \t,;/()[]-", c) < 0:
			return
		}
		d.at++
	}
}

// peek is the octet at a place, 0 beyond the end.
func (d *nsprDate) peek(at int) byte {
	if at < len(d.text) {
		return d.text[at]
	}
	return 0
}

// digits are the digits from a place on, their number, and where they end.
func (d *nsprDate) digits(at int) (n, count, end int) {
	for end = at; isDigit(d.peek(end)); end++ {
		if n = n*10 + int(d.text[end]-'0'); n > math.MaxInt32 {
			n = math.MaxInt32
		}
	}
	return n, end - at, end
}

// takeName uses the name of a month or a zone. "UT" is GMT, and "UTC" is not a zone.
func (d *nsprDate) takeName() {
	name := d.text[d.at:]
	if month, ok := parseMonth(name); ok && d.month < 0 {
		d.month = month
	}
	if d.hasZone {
		return
	}
	if zone := indexName(zoneNames, name); zone >= 0 {
		d.hasZone, d.named = true, 30*int(zoneOffsets[zone])
	} else if d.isWord(d.at, "ut") && !isLetter(d.peek(d.at+2)) {
		d.hasZone = true
	}
}

// isWord reports whether two letters, in lower case, are at a place.
func (d *nsprDate) isWord(at int, lower string) bool {
	return at+2 <= len(d.text) && equalFold(d.text[at:at+2], lower)
}

// takeOffset uses +0100, +01 or +1, after no zone or GMT.
func (d *nsprDate) takeOffset() {
	sign := 1
	if d.text[d.at] == '-' {
		sign = -1
	}
	d.at++
	n, count, _ := d.digits(d.at)
	switch {
	case d.offset != -1 || d.named != 0:
		return
	case count == 4:
		n = n/100*60 + n%100
	case count == 1 || count == 2:
		n *= 60
	default:
		return
	}
	// -0001 is not distinguished from an offset that is missing.
	d.offset, d.hasZone = sign*n, true
}

// takeNumber uses digits as a time, a date in numbers, a day or a year.
func (d *nsprDate) takeNumber() {
	n, count, end := d.digits(d.at)
	switch next := d.peek(end); {
	case next == ':':
		if d.hour < 0 && count <= 2 {
			d.takeTime(n, end+1)
		}
	case (next == '/' || next == '-') && isDigit(d.peek(end+1)):
		if d.month < 0 && count <= 2 {
			d.takeNumbers(n, end+1)
		}
	case isLetter(next):
	case count == 1 && d.day < 0, count == 2 && d.day < 0 && n < 32:
		d.day = n
	case d.year >= 0:
	case count == 2:
		d.year = inCentury(n)
	case count == 4 || count == 5:
		d.year = n
	}
}

// takeTime uses a time whose minutes start at a place. Without seconds, the
// octet in their place counts, less "0".
func (d *nsprDate) takeTime(hour, at int) {
	minute, count, end := d.digits(at)
	if count != 1 && count != 2 {
		return
	}
	if d.peek(end) == ':' {
		end++
	}
	second, count, after := d.digits(end)
	switch {
	case count > 2:
		return
	case count == 0:
		if second = int(int8(d.peek(end))) - '0'; second == -1 {
			second = 0 // as if there were none
		}
	}
	d.at = after
	for after < len(d.text) && isSpace(d.text[after]) {
		after++
	}
	switch {
	case hour < 12 && d.isWord(after, "pm"):
		hour += 12
	case hour == 12 && d.isWord(after, "am"):
		hour = 0
	}
	d.hour, d.minute, d.second = hour, minute, second
}

// takeNumbers uses mm/dd/yyyy, dd/mm/yyyy or yy/mm/dd, whose second number
// starts at a place. The order is the first one that is possible.
func (d *nsprDate) takeNumbers(first, at int) {
	second, count, end := d.digits(at)
	if c := d.peek(end); count > 2 || c != '/' && c != '-' {
		return
	}
	third, count, end := d.digits(end + 1)
	if count == 0 || count == 3 || count > 5 || isLetter(d.peek(end)) {
		return
	}
	year, month, day := third, first, second
	switch {
	case first == 0 || first > 31:
		if second > 12 || third > 31 {
			return
		}
		year, month, day = first, second, third
	case first > 12 && second > 12:
		d.at = end
		return
	case first > 12:
		month, day = second, first
	}
	d.year, d.month, d.day, d.at = inCentury(year), month, day, end
}

// time combines the parts.
func (d *nsprDate) time() (time.Time, bool) {
	if d.year < 0 || d.month < 0 || d.day < 0 || d.year > math.MaxInt16 {
		return time.Time{}, false
	}
	t := time.Date(d.year, time.Month(d.month), d.day, max(d.hour, 0), d.minute, d.second, 0, time.UTC)
	if t.Year() > math.MaxInt16 {
		return earliest(), true // the year has 16 bits
	}
	zone := d.offset
	if zone == -1 {
		zone = d.named
	}
	return clamped(t.Add(-time.Duration(zone) * time.Minute)), true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
