package view

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// responseText is what a response's arrow says.
func responseText(x *trace.Exchange) string {
	text := fmt.Sprint(x.Status)
	if x.Attacker {
		text = "attacker: " + text
	}
	if x.Location != "" && x.Status >= 300 && x.Status <= 399 {
		text += " → " + x.Location
	}
	if len(x.SetCookies) == 0 {
		return text
	}
	lines := make([]string, len(x.SetCookies))
	for i, set := range x.SetCookies {
		lines[i] = set.Line
	}
	return text + " · Set-Cookie: " + strings.Join(lines, ", ")
}

// requestWire is what a request gives away on the wire.
func requestWire(x *trace.Exchange) []wireLine {
	if lines, hidden := hiddenWire(x); hidden {
		return lines
	}
	lines := []wireLine{{text: "reads all of it", role: RoleWireOpen}}
	leaks := leaksIn(x, "Cookie")
	if len(leaks) == 0 {
		return append(lines, wireLine{text: "no cookie in it", role: RoleWireOpen})
	}
	return append(lines, leaks...)
}

// responseWire is what a response gives away: on an open wire the cookies
// that it sets.
func responseWire(x *trace.Exchange) []wireLine {
	return leaksIn(x, "Set-Cookie")
}

// hiddenWire is what shows of a request that nobody can read.
func hiddenWire(x *trace.Exchange) (lines []wireLine, hidden bool) {
	u, err := origin.Parse(x.URL)
	switch {
	case err != nil || x.Error != "":
		return nil, true
	case origin.LoopbackHost(u.Host):
		return []wireLine{{text: "stays on this machine", role: RoleWireShut}}, true
	case u.Secure():
		return []wireLine{{text: "host only", role: RoleWireShut}}, true
	}
	return nil, false
}

func leaksIn(x *trace.Exchange, header string) []wireLine {
	var lines []wireLine
	for _, r := range x.Readable {
		if r.In == header {
			lines = append(lines, wireLine{text: pair(r.Name, r.Value), role: RoleLeakText, leak: true})
		}
	}
	return lines
}

// pair writes a cookie as it travels.
func pair(name, value string) string {
	if name == "" {
		return value
	}
	return name + "=" + value
}

func kindText(d trace.Destination) string {
	if d == trace.FrameDoc {
		return "frame"
	}
	return string(d)
}

func upgradeText(u trace.Upgrade) string {
	switch u {
	case trace.UpgradeHSTS:
		return "HSTS, https only"
	case trace.UpgradeHTTPSFirst:
		return "tries https first"
	default:
		return "a secure page's image"
	}
}

func errorText(c trace.Cause) string {
	if c == trace.NameNotResolved {
		return "no such host"
	}
	return "connection refused"
}

func stopText(t *trace.Step) string {
	if t.Outcome == trace.RedirectLoop {
		return fmt.Sprintf("too many redirects: gives up after %d requests", len(t.Exchanges))
	}
	return string(t.Outcome) + ": " + string(t.Reason)
}

func pauseText(t *trace.Step, s *scenario.Step) string {
	switch {
	case t.Outcome == trace.Blocked || t.Outcome == trace.Failed:
		return string(s.Do) + ", nothing sent: " + string(t.Reason)
	case s.Do == scenario.Wait:
		return fmt.Sprintf("%d seconds pass", s.Seconds)
	case s.Do == scenario.Restart:
		return "the browser closes and opens again"
	default:
		return "document.cookie = " + s.Cookie
	}
}
