// Package query reads and writes a scenario as the readable query of an address, such
// as
//
//	?set=sessionid;Secure&go=http://shop.example/,https://shop.example/&redirect=301&hsts=1
//
// It is the readable twin of a link: an author can write it by hand, and read it. It
// says what most tutorials are about, and no more: a few visits, cookies, a redirect
// to https and HSTS.
//
//	go        the addresses that the user visits, in order, with commas between them;
//	          repeated, the list goes on. Required.
//	set       a Set-Cookie line, which the host of the first address sends with each
//	          response for its path; repeated, the next line. A cookie without a value
//	          has the value 1.
//	redirect  the status (301, 302, 307, 308) with which all hosts redirect http to https
//	hsts      1 for a year, or max-age in seconds, and ;includeSubDomains: all hosts
//	          send the header over https
//	browser   chrome, firefox, safari or spec
//	network   private, observed or hostile
//	title     the title
//
// Other parameters belong to someone else and are ignored. The names and their meaning
// never change.
package query

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// MaxLength is how many characters of a query are read.
const MaxLength = 8 << 10

// In returns the query of an address that has a scenario, without its "?". An address
// whose fragment has one is not asked: the fragment takes precedence.
func In(address string) (query string, ok bool) {
	before, fragment, _ := strings.Cut(strings.TrimSpace(address), "#")
	_, query, found := strings.Cut(before, "?")
	if !found || fragment != "" {
		return "", false
	}
	for _, pair := range strings.Split(query, "&") {
		if strings.HasPrefix(pair, "go=") || strings.HasPrefix(pair, "set=") {
			return query, true
		}
	}
	return "", false
}

// Without returns a query without the parameters of a scenario.
func Without(query string) string {
	var kept []string
	for _, pair := range strings.Split(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if pair != "" && !slices.Contains(names, name) {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}

var names = []string{"go", "set", "redirect", "hsts", "browser", "network", "title"}

// Decode reads a query, with or without its "?". The error names each wrong parameter.
func Decode(query string) (*scenario.Scenario, error) {
	if len(query) > MaxLength {
		return nil, fmt.Errorf("the address has %d characters, but at most %d are allowed; share the scenario as a link", len(query), MaxLength)
	}
	d, wrong := read(query)
	switch {
	case wrong != nil:
		return nil, errors.New(strings.Join(wrong, "; "))
	case d.visits == nil:
		return nil, errors.New("go: missing; give the addresses to visit, such as go=http://shop.example/")
	}
	return scenario.Decode([]byte(d.String()))
}

// Recover returns the document of what is right in a query, and what is wrong with each
// of the other parameters.
func Recover(query string) (document string, wrong []string) {
	d, wrong := read(query[:min(len(query), MaxLength)])
	return d.String(), wrong
}

// read reads the parameters of a query, but for those that are wrong.
func read(query string) (d document, wrong []string) {
	for _, pair := range strings.Split(strings.TrimPrefix(query, "?"), "&") {
		name, value, _ := strings.Cut(pair, "=")
		if err := d.read(name, value); err != nil {
			wrong = append(wrong, name+": "+err.Error())
		}
	}
	return d, wrong
}

// A document is that of a scenario, as far as it has been read: its parts as JSON, each
// with a comma at its end.
type document struct {
	texts, redirect, hsts, lines string
	visits                       []origin.URL
}

// read takes in a parameter.
func (d *document) read(name, value string) error {
	if name == "go" {
		var wrong error
		for _, address := range strings.Split(value, ",") {
			u, err := origin.Parse(unescape(address))
			if err == nil {
				d.visits = append(d.visits, u)
			}
			wrong = cmp.Or(wrong, err)
		}
		return wrong
	}
	value = unescape(value)
	switch name {
	case "title", "browser", "network":
		d.texts += quote(name) + ":" + quote(value) + ","
	case "set":
		line, err := setCookie(value)
		if err == nil {
			d.lines += quote(line) + ","
		}
		return err
	case "redirect":
		if !slices.Contains([]string{"301", "302", "307", "308"}, value) {
			return errors.New("found " + quote(value) + ", expected 301, 302, 307 or 308")
		}
		d.redirect = `{"scheme":"http","redirect":"https:","status":` + value + "},"
	case "hsts":
		header, err := transportSecurity(value)
		if err == nil {
			d.hsts = `{"scheme":"https","headers":{"Strict-Transport-Security":` + quote(header) + "}},"
		}
		return err
	}
	return nil
}

// quote is a text as JSON.
func quote(text string) string {
	quoted, _ := json.Marshal(text) // which every string has
	return string(quoted)
}

// setCookie completes a line: "sessionid;Secure" is short for "sessionid=1; Secure".
func setCookie(line string) (string, error) {
	parts := strings.Split(line, ";")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if parts[0] == "" {
		return "", errors.New("the cookie has no name; write it as set=sessionid;Secure")
	}
	if !strings.Contains(parts[0], "=") {
		parts[0] += "=1"
	}
	return strings.Join(parts, "; "), nil
}

// oneYear is max-age of hsts=1, and includeSubDomains the directive that may follow it.
const (
	oneYear           = "31536000"
	includeSubDomains = "includeSubDomains"
)

// transportSecurity is the header for a value of hsts.
func transportSecurity(value string) (string, error) {
	age, directive, more := strings.Cut(value, ";")
	if age == "1" {
		age = oneYear
	}
	if age == "" || strings.Trim(age, "0123456789") != "" || more && !strings.EqualFold(directive, includeSubDomains) {
		return "", errors.New("found " + quote(value) + ", expected 1, or seconds such as " + oneYear + ", and possibly ;" + includeSubDomains)
	}
	if more {
		age += "; " + includeSubDomains
	}
	return "max-age=" + age, nil
}

// String is the whole document. Every host is a server, and the first sets the cookies.
func (d *document) String() string {
	var servers, steps, known string
	for i, u := range d.visits {
		steps += `{"do":"visit","url":` + quote(u.String()) + "},"
		server := `{"host":` + quote(u.Host)
		if u.Port != "" {
			server += `,"port":` + u.Port
		}
		if strings.Contains(known, server+"}") {
			continue
		}
		known += server + "}"
		rules := d.redirect + d.hsts
		if i == 0 && d.lines != "" {
			rules += `{"path":` + quote(u.Path) + `,"set":` + list(d.lines) + "},"
		}
		servers += server + `,"rules":` + list(rules) + "},"
	}
	return `{"v":1,` + d.texts + `"servers":` + list(servers) + `,"steps":` + list(steps) + "}"
}

// list is a JSON list of what ends with commas.
func list(entries string) string { return "[" + strings.TrimSuffix(entries, ",") + "]" }

// unescape replaces percent escapes and "+". One that is broken stays as it is.
func unescape(text string) string {
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '%' && i+2 < len(text) {
			if n, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
				c = byte(n)
				i += 2
			}
		} else if c == '+' {
			c = ' '
		}
		out.WriteByte(c)
	}
	return strings.ToValidUTF8(out.String(), "\uFFFD")
}
