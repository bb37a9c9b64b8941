package edit

import (
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Ref is where a cookie is set in a scenario: a line of a server's or the
// attacker's rule, or a step that is a script. What is not meant is None.
type Ref struct {
	Server, Rule, Line int
	Step               int
}

// None is the index of what a Ref does not mean.
const None = -1

// A CookieLine is one place that sets a cookie, and what it says.
type CookieLine struct {
	Ref Ref
	// Where tells it to people: "shop.example /login".
	Where string
	Line  string
	// Cookie is the line taken apart.
	Cookie cookie.Line
}

// Cookies lists what sets cookies in a scenario, servers first.
func Cookies(s *scenario.Scenario) []CookieLine { return nil }

// SetCookieLine writes another line.
func SetCookieLine(s *scenario.Scenario, r Ref, line string) *scenario.Scenario { return s }

// SetFlag writes Secure, HttpOnly or Partitioned into a line, or takes it out.
func SetFlag(s *scenario.Scenario, r Ref, attribute string, on bool) *scenario.Scenario { return s }

// SetSameSite writes SameSite into a line; Unspecified takes it out.
func SetSameSite(s *scenario.Scenario, r Ref, v cookie.SameSite) *scenario.Scenario { return s }

// Scheme returns the scheme of a step's address, "" if it names none.
func Scheme(s *scenario.Scenario, step int) string { return "" }

// SetScheme changes the scheme of a step's address.
func SetScheme(s *scenario.Scenario, step int, scheme string) *scenario.Scenario { return s }

// SetStepURL changes a step's address.
func SetStepURL(s *scenario.Scenario, step int, url string) *scenario.Scenario { return s }

// AddVisit adds a visit at the end.
func AddVisit(s *scenario.Scenario, url string) *scenario.Scenario { return s }

// RemoveStep takes a step out, with the claims about it.
func RemoveStep(s *scenario.Scenario, step int) *scenario.Scenario { return s }

// Redirect returns the status of a server's redirect from http to https, 0 for
// none.
func Redirect(s *scenario.Scenario, server int) int { return 0 }

// SetRedirect changes that status; 0 takes the redirect out.
func SetRedirect(s *scenario.Scenario, server, status int) *scenario.Scenario { return s }

// HSTS reports whether a server asks for https only.
func HSTS(s *scenario.Scenario, server int) bool { return false }

// SetHSTS makes a server ask for https only, or not.
func SetHSTS(s *scenario.Scenario, server int, on bool) *scenario.Scenario { return s }

// SetBrowser changes the browser.
func SetBrowser(s *scenario.Scenario, b scenario.Browser) *scenario.Scenario { return s }

// SetNetwork changes who is on the wire.
func SetNetwork(s *scenario.Scenario, n scenario.Network) *scenario.Scenario { return s }
