package newcase

import (
	"errors"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Lines are what a reader fills in. Each of them may be empty, though not all.
type Lines struct {
	// Page is the address of the page, as people type it.
	Page string
	// Request is the address to which the page sends a fetch with credentials,
	// perhaps after a method: "POST https://api.shop.example/x". It may be a path
	// on the page's origin.
	Request string
	// Cookie is a Set-Cookie line of the response to the request or, without a
	// request, of the page; the name of the header may precede it.
	Cookie string
	// Server is the server of that response.
	Server Server
}

// A Server is what stands around the rules of a server.
type Server struct {
	// Stack is the name of the framework that it runs, "" for none.
	Stack string
	// Proxied: a proxy in front of it ends TLS, and tells it the browser's scheme.
	Proxied bool
}

// A Field is one of the lines.
type Field int

const (
	Page Field = iota
	Request
	Cookie
)

// A Problem is what is wrong with a line.
type Problem struct {
	Field Field
	// Text is a sentence for the reader.
	Text string
}

func (p *Problem) Error() string { return p.Text }

// home is the page of a cookie that names no domain.
const home = "https://shop.example/"

// Scenario visits the page, sends the request, and sends it again (or visits the
// page again), so that the cookie can come with it. The server of a request to
// another origin lets the page read the response: the scenario is about the
// cookie. The error is a [*Problem].
func (l Lines) Scenario() (*scenario.Scenario, error) {
	line := cookie.LineOf(l.Cookie)
	if strings.ContainsAny(line, "\r\n\x00") {
		return nil, &Problem{Cookie, phrase.Say("The cookie must be one line.")}
	}
	request, method, problem := requestLine(l.Request)
	if problem != "" {
		return nil, &Problem{Request, problem}
	}
	page := strings.TrimSpace(l.Page)
	switch {
	case page == "" && request == "" && line == "":
		return nil, &Problem{Page, phrase.Say("Fill in at least one of the lines.")}
	case page == "" && request == "":
		page = homeOf(line)
	}
	c := composer{scenario: &scenario.Scenario{V: scenario.Version}, line: line, method: method, around: l.Server}
	var err error
	if page != "" {
		if c.page, err = address(page, Page); err != nil {
			return nil, err
		}
	}
	if request == "" {
		return checked(c.visits())
	}
	to, err := c.target(request, page != "")
	if err != nil {
		return nil, err
	}
	if page == "" {
		c.page = origin.URL{Scheme: to.Scheme, Host: to.Host, Port: to.Port, Path: "/"}
	}
	return checked(c.fetches(to))
}

// checked returns a scenario that the engine plays, or names the line in which
// its fault is: what a script cannot send, or a line that is too long.
func checked(s *scenario.Scenario) (*scenario.Scenario, error) {
	err := s.Validate()
	var fault *scenario.Error
	if !errors.As(err, &fault) {
		return s, err
	}
	field := Page
	switch {
	case strings.Contains(fault.Path, ".set["):
		field = Cookie
	case strings.HasPrefix(fault.Path, "steps[1]"), strings.HasPrefix(fault.Path, "servers[1]"):
		field = Request
	}
	return nil, &Problem{field, phrase.Say("This line cannot be used: {problem}.", "problem", fault.Problem)}
}

// methods are those that a request may begin with.
var methods = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

// requestLine divides a request into its address and its method, GET if it has
// none. problem says what is wrong with it.
func requestLine(text string) (address, method, problem string) {
	words := strings.Fields(text)
	switch first := ""; {
	case len(words) == 0:
		return "", "GET", ""
	case slices.Contains(methods, strings.ToUpper(words[0])):
		first, words = strings.ToUpper(words[0]), words[1:]
		if len(words) == 1 {
			return words[0], first, ""
		}
	case len(words) == 1:
		return words[0], "GET", ""
	}
	return "", "", phrase.Say("Write one address, and a method before it if it is not GET: POST https://api.example/login.")
}

// target is the address of a request, which may be a path on the page's origin.
func (c *composer) target(request string, hasPage bool) (origin.URL, error) {
	if !strings.HasPrefix(request, "/") || strings.HasPrefix(request, "//") {
		return address(request, Request)
	}
	if !hasPage {
		return origin.URL{}, &Problem{Request, phrase.Say("A path needs the address of the page above.")}
	}
	to, err := c.page.Resolve(request)
	if err != nil {
		return to, &Problem{Request, notAnAddress()}
	}
	return to, nil
}

func notAnAddress() string {
	return phrase.Say("This is not an http or https address, such as https://shop.example/login.")
}

func address(text string, field Field) (origin.URL, error) {
	u, err := origin.ParseTyped(text)
	switch {
	case err != nil:
		return u, &Problem{field, notAnAddress()}
	case strings.Contains(u.Host, "*"):
		return u, &Problem{field, phrase.Say("The address needs one host; an asterisk stands for many.")}
	}
	return u, nil
}

// homeOf is a page that may set a cookie.
func homeOf(line string) string {
	parsed, _ := cookie.ParseGenerously(line)
	if host := strings.TrimPrefix(parsed.Domain, "."); host != "" {
		if u, err := origin.ParseTyped(host); err == nil {
			return u.String()
		}
	}
	return home
}

// A composer puts servers and steps together.
type composer struct {
	scenario     *scenario.Scenario
	page         origin.URL
	line, method string
	around       Server
}

// visits is the scenario of a page that sets the cookie itself.
func (c *composer) visits() *scenario.Scenario {
	server := c.serveWhole(c.page)
	visit := scenario.Step{Do: scenario.Visit, URL: c.page.String()}
	c.scenario.Title = c.page.Host
	c.scenario.Steps = append(c.scenario.Steps, visit)
	if c.line != "" {
		c.set(server, c.page)
		c.scenario.Steps = append(c.scenario.Steps, visit)
	}
	return c.scenario
}

// fetches is the scenario of a page whose request gets the cookie.
func (c *composer) fetches(to origin.URL) *scenario.Scenario {
	c.serve(c.page)
	server := c.serveWhole(to)
	fetch := scenario.Step{Do: scenario.Fetch, URL: to.String(), Method: c.method}
	if c.method == "GET" {
		fetch.Method = ""
	}
	if c.page.Origin() != to.Origin() {
		fetch.Credentials = scenario.Include
		grant := edit.Grant{Origin: c.page.Origin().String(), Credentials: true}
		if c.method != "GET" && c.method != "HEAD" && c.method != "POST" {
			grant.Methods = c.method
		}
		c.scenario = edit.AllowOrigin(c.scenario, server, grant)
	}
	c.scenario.Title = c.page.Host + " → " + to.Host
	c.scenario.Steps = append(c.scenario.Steps, scenario.Step{Do: scenario.Visit, URL: c.page.String()}, fetch)
	if c.line != "" {
		c.set(server, to)
		c.scenario.Steps = append(c.scenario.Steps, fetch)
	}
	return c.scenario
}

// serve makes a server answer at a URL, and returns its index.
func (c *composer) serve(u origin.URL) int {
	port := u.WrittenPort()
	c.scenario = edit.Listen(c.scenario, u.Scheme, u.Host, port)
	for i, server := range c.scenario.Servers {
		if server.Host == u.Host && server.Port == port {
			return i
		}
	}
	return edit.None
}

// serveWhole makes the server of the response answer at a URL, and returns its index.
func (c *composer) serveWhole(u origin.URL) int {
	server := c.serve(u)
	if c.around.Stack != "" {
		c.scenario = edit.AddStack(c.scenario, server, c.around.Stack)
	}
	if c.around.Proxied {
		c.scenario = edit.AddProxy(c.scenario, server)
	}
	return server
}

// set makes the response at a URL set the cookie, though no preflight does.
func (c *composer) set(server int, at origin.URL) {
	r := scenario.Rule{Path: at.Path, Set: []string{c.line}}
	if c.method != "GET" {
		r.Method = c.method
	}
	c.scenario = edit.AddRule(c.scenario, edit.RuleList{Server: server}, r)
}
