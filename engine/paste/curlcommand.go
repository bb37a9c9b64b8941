package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// readCurlCommand reads a command over one or several lines.
func (t *text) readCurlCommand() bool {
	line := strings.TrimLeft(t.line(t.next), "$%# ")
	if !strings.HasPrefix(line, "curl ") && !strings.HasPrefix(line, "curl.exe ") {
		return false
	}
	first := t.next
	last, command, closed := t.command(first)
	at := t.at(first, last)
	t.next = last + 1
	list, _ := words(command)
	if !closed {
		t.draft.note(LeftOut, at, phrase.Say("The curl command ends in the middle of a quotation; copy it again."))
		return true
	}
	t.draft.addCommand(at, readArguments(list[1:]))
	return true
}

// command collects the lines of a command: up to the last that neither ends in
// a backslash (bash) or a caret (cmd) nor is within a quotation.
func (t *text) command(first int) (last int, command string, closed bool) {
	const most = 2_000
	var b strings.Builder
	caret := false
	// A quotation may go on over lines; each line is looked at once.
	var quotes quoteState
	for i := first; i < len(t.lines) && i < first+most; i++ {
		line := strings.TrimRight(t.lines[i], " \t")
		caret = caret || strings.Contains(line, `^"`) || strings.HasSuffix(line, " ^")
		b.WriteString(t.lines[i])
		if !caret {
			quotes.read(line)
		}
		continued := strings.HasSuffix(line, "^") || strings.HasSuffix(line, `\`) || quotes.open != 0
		last = i
		if !continued {
			break
		}
		b.WriteByte('\n')
	}
	command = strings.TrimLeft(strings.TrimSpace(b.String()), "$%# ")
	if caret {
		command = uncaret(trimLineEnds(command))
	} else {
		command = trimLineEnds(command)
	}
	_, closed = words(command)
	return last, command, closed
}

// trimLineEnds takes away the space behind a backslash or caret at a line end,
// which chats and terminals add.
func trimLineEnds(command string) string {
	lines := strings.Split(command, "\n")
	for i, line := range lines {
		trimmed := strings.TrimRight(line, " \t")
		if strings.HasSuffix(trimmed, `\`) || strings.HasSuffix(trimmed, "^") {
			lines[i] = trimmed
		}
	}
	return strings.Join(lines, "\n")
}

// A quoteState follows the quotations of bash over lines.
type quoteState struct{ open byte }

func (q *quoteState) read(line string) {
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case c == '\\' && q.open != '\'':
			i++
		case q.open == '$' && c == '\'':
			q.open = 0
		case q.open == c:
			q.open = 0
		case q.open == 0 && c == '\'' && i > 0 && line[i-1] == '$':
			q.open = '$'
		case q.open == 0 && (c == '\'' || c == '"'):
			q.open = c
		}
	}
}

// arguments are those of a curl command that say what is sent.
type arguments struct {
	urls    []string
	method  string
	headers headers
	cookies []pair
	// jar: it reads or writes a file of cookies.
	jar  string
	data bool
	get  bool
	head bool
	// user: it sends a password.
	user bool
	// unknown are options that are not understood.
	unknown []string
}

// withValue are the options that have a value, and say nothing about what is
// sent that a scenario could have (curl(1)).
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
				a.cookies = append(a.cookies, cookiePairs(text)...)
			} else {
				a.jar = text
			}
		case name == "-c" || name == "--cookie-jar":
			take()
		case name == "-A" || name == "--user-agent":
			a.headers = append(a.headers, header{"User-Agent", take()})
		case name == "-e" || name == "--referer":
			a.headers = append(a.headers, header{"Referer", take()})
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
// is in the same argument. Of short options in a row the last may have a value.
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
		a.cookies = append(a.cookies, cookiePairs(value)...)
		return
	}
	a.headers = append(a.headers, header{name, value})
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

// addCommand makes an exchange of each URL of a command.
func (d *draft) addCommand(at Place, a arguments) {
	for _, text := range a.urls {
		u, err := readURL(text)
		if err != nil {
			d.note(LeftOut, at, phrase.Say("The address of the curl command is not an http or https URL: {text}.", "text", clip(text)))
			continue
		}
		x := &exchange{
			at: at, method: a.sent(), url: u,
			request: a.headers, hasRequest: true, cookies: append([]pair(nil), a.cookies...),
		}
		// A command that DevTools made has what a browser sends.
		x.byTool = a.headers.get("Sec-Fetch-Mode") == "" && !strings.HasPrefix(a.headers.get("User-Agent"), "Mozilla/")
		d.add(x)
		d.note(Understood, at, phrase.Say("A curl command: {request}{cookies}.", "request", requestText(x), "cookies", withCookies(x)))
	}
	if len(a.urls) == 0 {
		d.note(LeftOut, at, phrase.Say("The curl command has no URL."))
		return
	}
	if a.jar != "" {
		d.note(LeftOut, at, phrase.Say("The cookies in the file {file}: paste the file as well.", "file", clip(a.jar)))
	}
	if a.data {
		d.note(LeftOut, at, phrase.Say("The body of the request: a scenario has none."))
	}
	if a.user || a.headers.get("Authorization") != "" {
		d.note(LeftOut, at, phrase.Say("The Authorization header: a scenario has none."))
	}
	if len(a.unknown) > 0 {
		d.note(LeftOut, at, phrase.Say("Options that are not understood: {options}.", "options", clip(strings.Join(a.unknown, ", "))))
	}
}

// requestText is a request in a few words.
func requestText(x *exchange) string { return x.method + " " + clip(x.url.Request()) }

// withCookies names the cookies of a request.
func withCookies(x *exchange) string {
	if len(x.cookies) == 0 {
		return ""
	}
	names := make([]string, len(x.cookies))
	for i, c := range x.cookies {
		names[i] = c.name
	}
	return withNames.Of(len(names), "names", clip(strings.Join(names, ", ")))
}

var withNames = phrase.Plural{One: ", with the cookie {names}", Other: ", with the cookies {names}"}

// clip shortens a text of the paste for a note.
func clip(text string) string {
	const most = 120
	runes := 0
	for i := range text {
		if runes++; runes > most {
			return text[:i] + "…"
		}
	}
	return text
}

// readURL reads a URL as people write them: a scheme may be missing.
func readURL(text string) (origin.URL, error) {
	text = strings.Trim(strings.TrimSpace(text), `"'<>`+"`")
	if !hasScheme(text) {
		text = guessedScheme(text) + "://" + text
	}
	return parseURL(clipLine(text))
}

func hasScheme(text string) bool {
	scheme, _, found := strings.Cut(text, "://")
	return found && !strings.ContainsAny(scheme, "/.?#:")
}

// guessedScheme is http for this machine and for a port, https for the rest.
func guessedScheme(text string) string {
	authority, _, _ := strings.Cut(text, "/")
	host, port, _ := strings.Cut(authority, ":")
	switch {
	case port == "443" || strings.HasSuffix(port, "443"):
		return "https"
	case port != "" || origin.LoopbackHost(host):
		return "http"
	}
	return "https"
}
