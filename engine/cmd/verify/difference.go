//go:build !js

package main

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
)

// lines is what was seen of a step, as text.
func lines(s *recording.Step) []string {
	var list []string
	for _, r := range s.Requests {
		line := r.Method + " " + r.URL
		if r.Cookie != "" {
			line += ", Cookie: " + r.Cookie
		}
		if r.Origin != "" {
			line += ", Origin: " + r.Origin
		}
		if r.Referer != "" {
			line += ", Referer: " + r.Referer
		}
		list = append(list, line)
		for _, v := range r.Held {
			list = append(list, "  blocked "+v.Cookie+": "+strings.Join(v.Reasons, ", "))
		}
		for _, v := range r.Refused {
			list = append(list, "  rejected "+v.Cookie+": "+strings.Join(v.Reasons, ", "))
		}
	}
	list = append(list, s.Outcome+" "+s.URL)
	if s.DocumentCookie != "" {
		list = append(list, "document.cookie: "+s.DocumentCookie)
	}
	for _, cookie := range s.Jar {
		list = append(list, "jar: "+cookie)
	}
	return list
}

// difference has the lines that only one side has, after those that both have, "" if
// both have the same.
func difference(model, browser []string) string {
	if slices.Equal(model, browser) {
		return ""
	}
	var b strings.Builder
	write := func(sign string, list, other []string) {
		for _, line := range list {
			if !slices.Contains(other, line) {
				b.WriteString("  " + sign + " " + visible.Text(line) + "\n")
			}
		}
	}
	write("-", model, browser)
	write("+", browser, model)
	if b.Len() == 0 {
		return "    the same, in another order: " + visible.Text(strings.Join(browser, " | ")) + "\n"
	}
	return b.String()
}
