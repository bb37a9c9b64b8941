package django

import (
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// quote writes a string literal of Python.
func quote(s string) string { return setting.Python.Literal(s) }

// Call is how a view has a response carry the cookie of a line: a method of the
// response and its arguments. It is none for a line that no arguments can say.
func (s *Settings) Call(line string, now time.Time) (method string, arguments []string) {
	m := readMorsel(line)
	removes := m.removes(now)
	c := s.cookieNamed(m.name)
	if c != nil {
		c.write(m, now)
	}
	text := func(argument, attribute string) {
		if value, has := m.attributes[attribute]; has {
			arguments = append(arguments, argument+"="+quote(value))
		}
	}
	for name := range m.attributes {
		if _, known := spelling[name]; !known || name == "partitioned" || name == "comment" || name == "version" {
			return "", nil
		}
	}
	_, secure := m.attributes["secure"]
	_, httpOnly := m.attributes["httponly"]
	arguments = append(arguments, quote(m.name))
	ends := removes && (c != nil || m.value == "" && !secure && !httpOnly)
	if !ends {
		arguments = append(arguments, quote(m.value))
		if age, has := m.attributes["max-age"]; has {
			if _, err := strconv.ParseInt(age, 10, 64); err != nil {
				age = quote(age)
			}
			arguments = append(arguments, "max_age="+age)
		} else {
			text("expires", "expires")
		}
	}
	switch path, has := m.attributes["path"]; {
	case !has:
		arguments = append(arguments, "path=None")
	case path != "/":
		text("path", "path")
	}
	text("domain", "domain")
	if ends {
		text("samesite", "samesite")
		return "delete_cookie", arguments
	}
	if secure {
		arguments = append(arguments, "secure=True")
	}
	if httpOnly {
		arguments = append(arguments, "httponly=True")
	}
	text("samesite", "samesite")
	return "set_cookie", arguments
}
