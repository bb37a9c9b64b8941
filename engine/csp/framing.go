package csp

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// Framing checks whether a page may show the response of the URL self in a frame;
// nil if the response says nothing about it. X-Frame-Options does not count beside
// frame-ancestors (CSP3 §6.4.2.2).
func Framing(page, self *origin.URL, response *server.Response) *rule.Check {
	lists := Of(response).ancestors
	for _, list := range lists {
		if !slices.ContainsFunc(list, func(source string) bool { return matchesSource(source, page, self) }) {
			return &rule.Check{Rule: rule.FrameAncestors, Result: rule.Failed, Value: strings.Join(list, " ")}
		}
	}
	if len(lists) > 0 {
		return &rule.Check{Rule: rule.FrameAncestors, Value: strings.Join(lists[0], " ")}
	}
	return frameOptions(page, self, response.Header("X-Frame-Options"))
}

// frameOptions checks X-Frame-Options: values that contradict each other forbid,
// and unknown ones count for nothing (HTML "check a navigation response's
// adherence to X-Frame-Options").
func frameOptions(page, self *origin.URL, headers []string) *rule.Check {
	if len(headers) == 0 {
		return nil
	}
	check := &rule.Check{Rule: rule.XFrameOptions, Value: strings.Join(headers, ", ")}
	values := strings.Split(strings.ToLower(check.Value), ",")
	first := strings.TrimSpace(values[0])
	several, known := false, false
	for _, value := range values {
		value = strings.TrimSpace(value)
		several = several || value != first
		known = known || value == "deny" || value == "sameorigin" || value == "allowall"
	}
	if several && known || first == "deny" || first == "sameorigin" && page.Origin() != self.Origin() {
		check.Result = rule.Failed
	}
	return check
}

// matchesSource reports whether a source of a list allows a page; self is the URL
// of the response (CSP3 §6.7.2.7 "Does url match expression in origin").
func matchesSource(source string, page, self *origin.URL) bool {
	source = strings.ToLower(source)
	switch source {
	case "*":
		return true
	case "'self'":
		return page.Host == self.Host && matchesScheme(self.Scheme, page.Scheme) &&
			(page.PortNumber() == self.PortNumber() || page.Port == "" && self.Port == "")
	}
	if scheme, rest, ok := strings.Cut(source, ":"); ok && rest == "" {
		return matchesScheme(scheme, page.Scheme)
	}
	scheme, rest, ok := strings.Cut(source, "://")
	if !ok {
		scheme, rest = self.Scheme, source
	}
	rest, _, _ = strings.Cut(rest, "/") // An ancestor has no path.
	host, port, _ := strings.Cut(rest, ":")
	return matchesScheme(scheme, page.Scheme) && matchesHost(host, page.Host) && matchesPort(port, scheme, page)
}

// matchesScheme lets http stand for https too (CSP3 §6.7.2.9 "scheme-part
// match").
func matchesScheme(pattern, scheme string) bool {
	return pattern == scheme || pattern == "http" && scheme == "https"
}

func matchesHost(pattern, host string) bool {
	if suffix, wild := strings.CutPrefix(pattern, "*."); wild {
		return strings.HasSuffix(host, "."+suffix)
	}
	return pattern == "*" || pattern == host
}

// matchesPort lets the default port of https stand for that of http (CSP3
// §6.7.2.11 "port-part match").
func matchesPort(pattern, scheme string, page *origin.URL) bool {
	switch pattern {
	case "*":
		return true
	case "":
		return page.Port == ""
	case "80":
		return page.PortNumber() == 80 || page.Scheme == "https" && page.PortNumber() == 443
	case "443":
		return page.PortNumber() == 443
	}
	return page.Port == pattern
}
