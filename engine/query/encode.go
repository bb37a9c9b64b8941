package query

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Encode returns the query of a scenario, with its "?". Not every scenario has one.
func Encode(s *scenario.Scenario) (query string, ok bool) {
	var out strings.Builder
	add := func(name, value string) {
		if value != "" {
			out.WriteString("&" + name + "=" + value)
		}
	}
	add("title", escape(s.Title))
	for _, line := range linesOf(s) {
		add("set", escape(strings.ReplaceAll(line, "; ", ";")))
	}
	var visits []string
	for _, step := range s.Steps {
		visits = append(visits, strings.ReplaceAll(escape(step.URL), ",", "%2C"))
	}
	add("go", strings.Join(visits, ","))
	if len(s.Servers) > 0 {
		for _, r := range s.Servers[0].Rules {
			if r.Redirect != "" {
				add("redirect", strconv.Itoa(r.EffectiveStatus()))
			}
			for _, value := range r.Headers["Strict-Transport-Security"] {
				value = strings.ReplaceAll(strings.TrimPrefix(value, "max-age="), "; ", ";")
				add("hsts", escape(strings.Replace(value, oneYear, "1", 1)))
			}
		}
	}
	add("browser", string(s.Browser))
	add("network", string(s.Network))

	query = "?" + strings.TrimPrefix(out.String(), "&")
	// It has one if that says all of it.
	again, err := Decode(query)
	return query, err == nil && bytes.Equal(again.Canonical(), s.Canonical())
}

// linesOf are the lines that the host of the first address sets.
func linesOf(s *scenario.Scenario) []string {
	if len(s.Steps) == 0 {
		return nil
	}
	u, err := origin.Parse(s.Steps[0].URL)
	if err != nil {
		return nil
	}
	for _, server := range s.Servers {
		if server.Host == u.Host && server.Port == u.WrittenPort() {
			for _, r := range server.Rules {
				if len(r.Set) > 0 {
					return r.Set
				}
			}
		}
	}
	return nil
}

// escape writes what a query cannot have, and what programs that find links in text
// leave out, as percent escapes.
func escape(text string) string {
	const plain = "-._~:/?@!$,;=[]*"
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(text) {
		switch c := text[i]; {
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', strings.IndexByte(plain, c) >= 0:
			out.WriteByte(c)
		default:
			out.WriteString(string([]byte{'%', hex[c>>4], hex[c&15]}))
		}
	}
	return out.String()
}
