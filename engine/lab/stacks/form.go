package stacks

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/server/session"
)

// form is a line with a word for what a framework draws by chance.
func (c *Case) form(line string) string {
	name, rest, _ := strings.Cut(line, "=")
	value, attributes, more := strings.Cut(rest, ";")
	switch {
	case name != c.name() || value == "":
		return line
	case c.Stack == "php":
		value = "<id>"
	case value == session.NewID:
		value = "new"
	}
	if more {
		return name + "=" + value + ";" + attributes
	}
	return name + "=" + value
}

// signed is the value of express-session's cookie.
var signed = regexp.MustCompile(`^s%3A([^.]*)\.[^;]*`)

func (c *Case) unsigned(line string) string {
	name, rest, _ := strings.Cut(line, "=")
	if c.Stack != "express" || name != c.name() {
		return line
	}
	return name + "=" + signed.ReplaceAllString(rest, "$1")
}

// aged is PHP's age of a cookie, whose clock cannot be set.
var aged = regexp.MustCompile(`expires=([^;]*); Max-Age=([1-9]\d*)`)

// onTime is a line with the date that it would have now.
func onTime(line string) string {
	return aged.ReplaceAllStringFunc(line, func(text string) string {
		parts := aged.FindStringSubmatch(text)
		seconds, err := strconv.Atoi(parts[2])
		date, wrong := time.Parse("Mon, 02 Jan 2006 15:04:05 GMT", parts[1])
		if off := time.Until(date) - time.Duration(seconds)*time.Second; err != nil || wrong != nil || off.Abs() > time.Minute {
			return text
		}
		return "expires=" + now.Add(time.Duration(seconds)*time.Second).Format("Mon, 02 Jan 2006 15:04:05 GMT") + "; Max-Age=" + parts[2]
	})
}
