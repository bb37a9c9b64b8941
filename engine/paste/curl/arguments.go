package curl

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/message"
)

// arguments are the arguments of a curl command that affect the request.
type arguments struct {
	urls    []string
	method  string
	headers message.Headers
	cookies []message.Cookie
	// jar: the command reads or writes a file of cookies.
	jar  string
	data bool
	get  bool
	head bool
	// user: the command sends a password.
	user bool
	// unknown are options that are not understood.
	unknown []string
}

// withValue are the options with a value that do not affect what a scenario has
// of a request (curl(1)).
var withValue = map[string]bool{
	"-o": true, "--output": true, "-w": true, "--write-out": true, "-m": true, "--max-time": true,
	"--connect-timeout": true, "--max-redirs": true, "-x": true, "--proxy": true, "--cacert": true,
	"-E": true, "--cert": true, "--key": true, "--resolve": true, "--connect-to": true, "-T": true, "--upload-file": true,
	"-D": true, "--dump-header": true, "--retry": true, "--interface": true, "--ciphers": true, "-r": true, "--range": true,
	"--stderr": true, "--trace": true, "--trace-ascii": true, "-C": true, "--continue-at": true, "-K": true, "--config": true,
}

var data = map[string]bool{
	"-d": true, "--data": true, "--data-raw": true, "--data-binary": true, "--data-urlencode": true, "--data-ascii": true,
	"-F": true, "--form": true, "--json": true, "--form-string": true,
}

func readArguments(list []string) (a arguments) {
	for i := 0; i < len(list); i++ {
		name, value, hasValue := option(list[i])
		take := func() string {
			if !hasValue && i+1 < len(list) {
				i++
				value = list[i]
			}
			return value
		}
		switch {
		case name == "":
			a.urls = append(a.urls, list[i])
		case name == "--url":
			a.urls = append(a.urls, take())
		case name == "-X" || name == "--request":
			a.method = strings.ToUpper(take())
		case name == "-H" || name == "--header":
			a.header(take())
		case name == "-b" || name == "--cookie":
			if text := take(); strings.Contains(text, "=") {
				a.cookies = append(a.cookies, message.ParseCookies(text)...)
			} else {
				a.jar = text
			}
		case name == "-c" || name == "--cookie-jar":
			take()
		case name == "-A" || name == "--user-agent":
			a.headers = append(a.headers, message.Header{Name: "User-Agent", Value: take()})
		case name == "-e" || name == "--referer":
			a.headers = append(a.headers, message.Header{Name: "Referer", Value: take()})
		case name == "-u" || name == "--user" || name == "--oauth2-bearer":
			take()
			a.user = true
		case data[name]:
			take()
			a.data = true
		case withValue[name]:
			take()
		case name == "-G" || name == "--get":
			a.get = true
		case name == "-I" || name == "--head":
			a.head = true
		case strings.HasPrefix(name, "--") && hasValue:
			a.unknown = append(a.unknown, name)
		}
	}
	return a
}

// option splits an argument into the name of an option and its value, if that
// is in the same argument. In a group of short options, the last may have a
// value.
func option(argument string) (name, value string, hasValue bool) {
	switch {
	case len(argument) < 2 || argument[0] != '-':
		return "", "", false
	case strings.HasPrefix(argument, "--"):
		name, value, hasValue = strings.Cut(argument, "=")
		return name, value, hasValue
	}
	for i := 1; i < len(argument); i++ {
		short := "-" + argument[i:i+1]
		if takesValue(short) {
			return short, argument[i+1:], i+1 < len(argument)
		}
	}
	for _, flag := range []string{"I", "G"} {
		if strings.Contains(argument, flag) {
			return "-" + flag, "", false
		}
	}
	return argument[:2], "", false
}

func takesValue(short string) bool {
	return withValue[short] || data[short] || strings.Contains("-X -H -b -c -A -e -u", short)
}

func (a *arguments) header(line string) {
	name, value, found := strings.Cut(line, ":")
	if !found {
		return
	}
	name, value = strings.TrimSpace(name), strings.TrimSpace(value)
	if strings.EqualFold(name, "Cookie") {
		a.cookies = append(a.cookies, message.ParseCookies(value)...)
		return
	}
	a.headers = append(a.headers, message.Header{Name: name, Value: value})
}

// sent is the method that curl sends.
func (a *arguments) sent() string {
	switch {
	case a.method != "":
		return a.method
	case a.head:
		return "HEAD"
	case a.data && !a.get:
		return "POST"
	}
	return "GET"
}
