package cookies

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// ReadFile reads a line of a cookies.txt (curl "cookie file format"): seven
// fields with a tab between them, and #HttpOnly_ before the domain.
func ReadFile(t *lines.Text, d *draft.Draft) bool {
	raw := t.Lines[t.Next]
	at := t.At(t.Next, t.Next)
	line, httpOnly := strings.CutPrefix(raw, "#HttpOnly_")
	fields := strings.Split(line, "\t")
	switch {
	case len(fields) == 7 && isFlag(fields[1]) && isFlag(fields[3]):
		addFromFile(d, at, fields, httpOnly)
	case isFileComment(raw):
	default:
		return false
	}
	t.Next++
	return true
}

// isFileComment reports whether a line is a comment at the start of a file.
func isFileComment(line string) bool {
	return strings.HasPrefix(line, "# ") && slices.ContainsFunc([]string{"Cookie File", "curl.", "generated", "cookie_spec"}, func(part string) bool {
		return strings.Contains(line, part)
	})
}

func isFlag(text string) bool { return text == "TRUE" || text == "FALSE" }

func addFromFile(d *draft.Draft, at account.Place, fields []string, httpOnly bool) {
	host := strings.ToLower(strings.TrimPrefix(fields[0], "."))
	c := attributes{name: fields[5], value: fields[6], path: fields[2], secure: fields[3] == "TRUE", httpOnly: httpOnly}
	if fields[1] == "TRUE" {
		c.domain = host
	}
	if seconds, err := strconv.ParseInt(fields[4], 10, 64); err == nil && seconds > 0 && seconds < 1<<40 {
		c.expires = time.Unix(seconds, 0).UTC()
	}
	if !addStored(d, at, host, c) {
		return
	}
	d.Note(account.Guessed, at, phrase.Say("{name} has no SameSite: a cookie file does not have it.", "name", c.name))
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
func addStored(d *draft.Draft, at account.Place, host string, c attributes) bool {
	u, err := address.Parse("https://" + host + "/")
	if err != nil {
		d.Note(account.LeftOut, at, phrase.Say("{host} is not a host.", "host", account.Clip(host)))
		return false
	}
	line := d.Values.Line(c.line())
	if message.HasLineEnd(line) {
		d.Note(account.LeftOut, at, phrase.Say("The cookie {name} has a control character.", "name", account.Clip(c.name)))
		return false
	}
	if !d.Store(draft.StoredCookie{At: at, Line: line, Host: u.Host, Secure: c.secure || c.sameSite == "None"}) {
		return false
	}
	d.Note(account.Understood, at, phrase.Say("The cookie {name} of {host}, which the browser has stored.", "name", c.name, "host", host))
	return true
}

// tableColumns are those of Chrome's cookie table, in its order; Firefox and
// Safari name the same ones.
var tableColumns = strings.Split("name,value,domain,path,expires,size,httponly,secure,samesite,partition,cross,priority", ",")

// ReadTable reads the rows of DevTools' cookie table, with or without the
// row of the columns' names.
func ReadTable(t *lines.Text, d *draft.Draft) bool {
	columns := columnsOf(strings.Split(t.Lines[t.Next], "\t"))
	if columns != nil {
		t.Next++
	} else {
		columns = tableColumns
	}
	read := 0
	for t.Next < len(t.Lines) && readRow(t, d, columns) {
		read++
		t.Next++
	}
	return read > 0
}

// columnsOf reads the row with the columns' names, nil if it is another.
func columnsOf(cells []string) []string {
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

func readRow(t *lines.Text, d *draft.Draft, columns []string) bool {
	cells := strings.Split(t.Lines[t.Next], "\t")
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
	addStored(d, t.At(t.Next, t.Next), host, c)
	return true
}
