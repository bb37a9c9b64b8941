package nginx

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A Server is a server block (nginx, ngx_http_core_module).
type Server struct {
	At    account.Place
	Names []string
	// Listens are its ports, with ssl or without.
	Listens []Listen
	// Redirect is where "return 301" leads, "" for nowhere.
	Redirect       string
	RedirectStatus int
	// Sets are the request headers for the server behind it.
	Sets    map[string]string
	Headers message.Headers
	// Cookies are its proxy_cookie_* lines.
	Cookies []Directive
	// Passes: there is a server behind it.
	Passes   bool
	upstream string
	passedAt account.Place
	hostSet  bool
}

// A Listen is a port on which nginx listens, with TLS or without.
type Listen struct {
	Port int
	TLS  bool
}

// A Directive is one line of a configuration.
type Directive struct {
	At   account.Place
	Name string
	args []string
}

// A Config has the server blocks of the texts.
type Config struct{ Servers []*Server }

// Read reads a configuration from a block's start, or from directives that only a
// proxy has.
func (c *Config) Read(t *lines.Text, a *account.Account) bool {
	if !starts(t.Line(t.Next)) {
		return false
	}
	first := t.Next
	n := reader{text: t, account: a, config: c}
	for t.Next < len(t.Lines) {
		line := withoutComment(t.Lines[t.Next])
		if n.depth == 0 && t.Next > first && strings.TrimSpace(line) != "" && !starts(strings.TrimSpace(line)) {
			break
		}
		n.read(line)
		t.Next++
	}
	n.end()
	return true
}

// starts reports whether a line can be the first of a configuration.
func starts(line string) bool {
	name, _, _ := strings.Cut(line, " ")
	switch name {
	case "server", "http", "upstream", "location", "events":
		return strings.HasSuffix(line, "{") || strings.Contains(line, "{ ") || line == name
	case "map":
		return strings.HasPrefix(line, "map $")
	case "listen", "server_name", "add_header", "ssl_certificate", "ssl_certificate_key",
		"proxy_pass", "proxy_set_header", "proxy_cookie_path", "proxy_cookie_domain", "proxy_cookie_flags":
		return strings.HasSuffix(line, ";")
	}
	return false
}

func withoutComment(line string) string {
	if strings.HasPrefix(strings.TrimSpace(line), "#") {
		return ""
	}
	before, _, _ := strings.Cut(line, " #")
	return before
}

// A reader reads a configuration by its directives.
type reader struct {
	text    *lines.Text
	account *account.Account
	config  *Config
	depth   int
	server  *Server
	// serverDepth is the depth of the current server block.
	serverDepth int
	// skipDepth is that of a block that is left out, 0 for none.
	skipDepth int
	words     []string
	first     int
}

func (n *reader) read(line string) {
	for len(line) > 0 {
		line = strings.TrimLeft(line, " \t\r")
		if line == "" {
			return
		}
		if len(n.words) == 0 {
			n.first = n.text.Next
		}
		switch line[0] {
		case ';':
			n.directive()
			line = line[1:]
		case '{':
			n.open()
			line = line[1:]
		case '}':
			n.close()
			line = line[1:]
		default:
			var word string
			word, line = cutWord(line)
			n.words = append(n.words, word)
		}
	}
}

// cutWord cuts off a word or a quoted text.
func cutWord(line string) (word, rest string) {
	if quote := line[0]; quote == '"' || quote == '\'' {
		if end := strings.IndexByte(line[1:], quote); end >= 0 {
			return line[1 : end+1], line[end+2:]
		}
		return line[1:], ""
	}
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '$':
			if i+1 < len(line) && line[i+1] == '{' {
				if end := strings.IndexByte(line[i:], '}'); end > 0 {
					i += end
				}
			}
		case ' ', '\t', ';', '{', '}':
			return line[:i], line[i:]
		}
	}
	return line, ""
}

func (n *reader) open() {
	n.depth++
	name := ""
	if len(n.words) > 0 {
		name = n.words[0]
	}
	switch name {
	case "server":
		if n.server == nil {
			n.begin()
		}
	case "upstream", "map", "events", "if", "types":
		if n.skipDepth == 0 {
			n.skipDepth = n.depth
		}
		if name == "if" {
			n.account.Note(account.LeftOut, n.at(), phrase.Say("The if block of nginx: conditions are not modelled."))
		}
	}
	n.words = nil
}

func (n *reader) begin() {
	n.server = &Server{At: n.at(), Sets: map[string]string{}}
	n.serverDepth = n.depth
}

func (n *reader) close() {
	if n.server != nil && n.depth == n.serverDepth {
		n.finish()
	}
	if n.depth == n.skipDepth {
		n.skipDepth = 0
	}
	n.depth = max(n.depth-1, 0)
	n.words = nil
}

func (n *reader) end() {
	if n.depth > 0 {
		n.account.Note(account.LeftOut, n.text.At(len(n.text.Lines)-1, len(n.text.Lines)-1), phrase.Say("The nginx configuration ends within a block; the rest of it is missing."))
	}
	n.finish()
}

func (n *reader) at() account.Place { return n.text.At(n.first, n.text.Next) }

// directive adds one line to the current server block; if there is none, the
// line starts one.
func (n *reader) directive() {
	list := n.words
	n.words = nil
	if len(list) == 0 || n.skipDepth > 0 {
		return
	}
	if n.server == nil {
		if !starts(list[0] + " ;") {
			return // it belongs to the whole http block
		}
		n.begin()
		n.serverDepth = -1
	}
	n.server.take(n.account, Directive{n.at(), list[0], list[1:]})
}

func (n *reader) finish() {
	s := n.server
	n.server = nil
	if s == nil {
		return
	}
	const most = 50
	if len(n.config.Servers) == most {
		n.account.Note(account.LeftOut, s.At, phrase.Say("The server block: the configuration has too many."))
		return
	}
	s.At.Last = n.text.Next + 1
	if s.At.Last > len(n.text.Lines) {
		s.At.Last = len(n.text.Lines)
	}
	n.config.Servers = append(n.config.Servers, s)
	if s.Passes && !s.hostSet {
		n.account.Note(account.Guessed, s.passedAt, phrase.Say("The Host header stays the browser's. nginx itself sends {upstream} without a proxy_set_header for Host.",
			"upstream", account.Clip(s.upstream)))
	}
}
