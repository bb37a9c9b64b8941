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
	var r request
	var wrong []string
	for _, pair := range strings.Split(strings.TrimPrefix(query, "?"), "&") {
		name, value, _ := strings.Cut(pair, "=")
		if err := r.read(name, value); err != nil {
			wrong = append(wrong, name+": "+err.Error())
		}
	}
	if len(r.visits) == 0 && len(wrong) == 0 {
		wrong = append(wrong, "go: missing; give the addresses to visit, such as go=http://shop.example/")
	}
	if len(wrong) > 0 {
		return nil, errors.New(strings.Join(wrong, "; "))
	}
	// Decoding is what makes a scenario valid.
	return scenario.Decode(r.scenario().Canonical())
}

// A request is what the parameters say.
type request struct {
	title    string
	browser  scenario.Browser
	network  scenario.Network
	visits   []origin.URL
	lines    []string
	redirect int
	hsts     string
}

// read takes in a parameter.
func (r *request) read(name, value string) error {
	if name == "go" {
		for _, address := range strings.Split(value, ",") {
			if err := r.visit(unescape(address)); err != nil {
				return err
			}
		}
		return nil
	}
	value = unescape(value)
	switch name {
	case "set":
		return r.set(value)
	case "redirect":
		status, err := strconv.Atoi(value)
		if err != nil || !slices.Contains([]int{301, 302, 307, 308}, status) {
			return fmt.Errorf("found %q, expected 301, 302, 307 or 308", value)
		}
		r.redirect = status
	case "hsts":
		return r.remember(value)
	case "browser":
		r.browser = scenario.Browser(value)
	case "network":
		r.network = scenario.Network(value)
	case "title":
		r.title = value
	}
	return nil
}

func (r *request) visit(address string) error {
	u, err := origin.Parse(address)
	if err != nil {
		return err
	}
	r.visits = append(r.visits, u)
	return nil
}

// set takes in a line: "sessionid;Secure" is short for "sessionid=1; Secure".
func (r *request) set(line string) error {
	parts := strings.Split(line, ";")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if parts[0] == "" {
		return errors.New("the cookie has no name; write it as set=sessionid;Secure")
	}
	if !strings.Contains(parts[0], "=") {
		parts[0] += "=1"
	}
	r.lines = append(r.lines, strings.Join(parts, "; "))
	return nil
}

// oneYear is max-age of hsts=1.
const oneYear = "31536000"

// includeSubDomains is the directive that may follow it.
const includeSubDomains = "includeSubDomains"

// remember takes in HSTS.
func (r *request) remember(value string) error {
	age, directive, more := strings.Cut(value, ";")
	if age == "1" {
		age = oneYear
	}
	if _, err := strconv.ParseUint(age, 10, 32); err != nil || more && !strings.EqualFold(directive, includeSubDomains) {
		return fmt.Errorf("found %q, expected 1, or seconds such as %s, and possibly ;%s", value, oneYear, includeSubDomains)
	}
	r.hsts = "max-age=" + age
	if more {
		r.hsts += "; " + includeSubDomains
	}
	return nil
}

// scenario is what the parameters stand for.
func (r *request) scenario() *scenario.Scenario {
	s := &scenario.Scenario{V: scenario.Version, Title: r.title, Browser: r.browser, Network: r.network}
	for i, u := range r.visits {
		s.Steps = append(s.Steps, scenario.Step{Do: scenario.Visit, URL: u.String()})
		if !slices.ContainsFunc(s.Servers, func(known scenario.Server) bool { return serves(known, u) }) {
			s.Servers = append(s.Servers, r.server(u, i == 0))
		}
	}
	return s
}

func serves(s scenario.Server, u origin.URL) bool {
	return s.Host == u.Host && s.Port == u.WrittenPort()
}

// server is one for an address; the first sets the cookies.
func (r *request) server(u origin.URL, first bool) scenario.Server {
	s := scenario.Server{Host: u.Host, Port: u.WrittenPort()}
	if r.redirect != 0 {
		s.Rules = append(s.Rules, scenario.Rule{Scheme: "http", Status: r.redirect, Redirect: "https:"})
	}
	if r.hsts != "" {
		s.Rules = append(s.Rules, scenario.Rule{
			Scheme:  "https",
			Headers: scenario.Headers{"Strict-Transport-Security": {r.hsts}},
		})
	}
	if first && len(r.lines) > 0 {
		s.Rules = append(s.Rules, scenario.Rule{Path: u.Path, Set: r.lines})
	}
	return s
}

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
