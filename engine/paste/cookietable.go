package paste

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// readCookieFile reads a line of a cookies.txt (curl "cookie file format"): seven
// fields with a tab between them, and #HttpOnly_ before the domain.
func (t *text) readCookieFile() bool {
	raw := t.lines[t.next]
	at := t.at(t.next, t.next)
	line, httpOnly := strings.CutPrefix(raw, "#HttpOnly_")
	fields := strings.Split(line, "\t")
	switch {
	case len(fields) == 7 && isFlag(fields[1]) && isFlag(fields[3]):
		t.addFromFile(at, fields, httpOnly)
	case strings.HasPrefix(raw, "# ") && (strings.Contains(raw, "Cookie File") || strings.Contains(raw, "curl.") || strings.Contains(raw, "generated") || strings.Contains(raw, "cookie_spec")):
		// A comment of the file's head.
	default:
		return false
	}
	t.next++
	return true
}

func isFlag(text string) bool { return text == "TRUE" || text == "FALSE" }

func (t *text) addFromFile(at Place, fields []string, httpOnly bool) {
	host := strings.ToLower(strings.TrimPrefix(fields[0], "."))
	c := attributes{name: fields[5], value: fields[6], path: fields[2], secure: fields[3] == "TRUE", httpOnly: httpOnly}
	if fields[1] == "TRUE" {
		c.domain = host
	}
	if seconds, err := strconv.ParseInt(fields[4], 10, 64); err == nil && seconds > 0 && seconds < 1<<40 {
		c.expires = time.Unix(seconds, 0).UTC()
	}
	if !t.addStored(at, host, c) {
		return
	}
	t.draft.note(Guessed, at, phrase.Say("{name} has no SameSite: a cookie file does not have it.", "name", c.name))
}

// attributes are those of a stored cookie.
type attributes struct {
	name, value, domain, path string
	expires                   time.Time
	httpOnly, secure          bool
	partitioned               bool
	sameSite                  string
}

func (c *attributes) line() string {
	var b strings.Builder
	b.WriteString(c.name + "=" + c.value)
	for _, part := range []struct {
		given bool
		text  string
	}{
		{c.domain != "", "Domain=" + c.domain},
		{c.path != "", "Path=" + c.path},
		{!c.expires.IsZero(), "Expires=" + c.expires.UTC().Format("Mon, 02 Jan 2006 15:04:05 GMT")},
		{c.secure, "Secure"},
		{c.httpOnly, "HttpOnly"},
		{c.sameSite != "", "SameSite=" + c.sameSite},
		{c.partitioned, "Partitioned"},
	} {
		if part.given {
			b.WriteString("; " + part.text)
		}
	}
	return b.String()
}

// addStored takes a cookie that the browser has.
func (t *text) addStored(at Place, host string, c attributes) bool {
	u, err := parseURL("https://" + host + "/")
	if err != nil {
		t.draft.note(LeftOut, at, phrase.Say("{host} is not a host.", "host", clip(host)))
		return false
	}
	line := t.draft.values.line(c.line())
	if endsLine(line) {
		t.draft.note(LeftOut, at, phrase.Say("The cookie {name} has a control character.", "name", clip(c.name)))
		return false
	}
	if !t.draft.store(storedCookie{at: at, line: line, host: u.Host, secure: c.secure || c.sameSite == "None"}) {
		return false
	}
	t.draft.note(Understood, at, phrase.Say("The cookie {name} of {host}, which the browser has stored.", "name", c.name, "host", host))
	return true
}

// store takes a cookie; not ok: there are too many.
func (d *draft) store(c storedCookie) (ok bool) {
	if len(d.stored) >= MaxCookies || d.kept > maxKept {
		d.dropped++
		return false
	}
	d.kept += len(c.line)
	d.stored = append(d.stored, c)
	return true
}

// tableColumns are those of Chrome's cookie table, in its order; Firefox and
// Safari name the same ones.
var tableColumns = strings.Split("name,value,domain,path,expires,size,httponly,secure,samesite,partition,cross,priority", ",")

// readCookieTable reads the rows of DevTools' cookie table, with or without the
// row of the columns' names.
func (t *text) readCookieTable() bool {
	columns := t.columns(strings.Split(t.lines[t.next], "\t"))
	if columns != nil {
		t.next++
	} else {
		columns = tableColumns
	}
	read := 0
	for t.next < len(t.lines) && t.readRow(columns) {
		read++
		t.next++
	}
	return read > 0
}

// columns reads the row with the columns' names, nil if it is another.
func (t *text) columns(cells []string) []string {
	if len(cells) < 3 || !strings.EqualFold(strings.TrimSpace(cells[0]), "Name") {
		return nil
	}
	names := make([]string, len(cells))
	for i, cell := range cells {
		cell = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(cell), " ", ""))
		for _, column := range tableColumns {
			if strings.HasPrefix(cell, column) {
				names[i] = column
				break
			}
		}
	}
	return names
}

func (t *text) readRow(columns []string) bool {
	cells := strings.Split(t.lines[t.next], "\t")
	if len(cells) < 4 {
		return false
	}
	var c attributes
	host := ""
	for i, cell := range cells {
		if i >= len(columns) {
			break
		}
		cell = strings.TrimSpace(cell)
		ticked := cell == "✓" || strings.EqualFold(cell, "true")
		switch columns[i] {
		case "name":
			c.name = cell
		case "value":
			c.value = cell
		case "domain":
			host = strings.ToLower(strings.TrimPrefix(cell, "."))
			if strings.HasPrefix(cell, ".") {
				c.domain = host
			}
		case "path":
			c.path = cell
		case "expires":
			c.expires, _ = time.Parse(time.RFC3339Nano, cell) // "Session" is none
		case "httponly":
			c.httpOnly = ticked
		case "secure":
			c.secure = ticked
		case "samesite":
			switch strings.ToLower(cell) {
			case "lax", "strict", "none":
				c.sameSite = cell
			}
		case "partition":
			c.partitioned = strings.HasPrefix(cell, "http")
		}
	}
	if host == "" || !strings.HasPrefix(c.path, "/") || !strings.Contains(host, ".") && host != "localhost" {
		return false
	}
	t.addStored(t.at(t.next, t.next), host, c)
	return true
}
