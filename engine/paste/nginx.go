package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// An nginxServer is a server block (nginx, ngx_http_core_module).
type nginxServer struct {
	at    Place
	names []string
	// listens are its ports, with ssl or without.
	listens []nginxListen
	// redirect is where "return 301" leads, "" for nowhere.
	redirect       string
	redirectStatus int
	// sets are the request headers for the server behind it.
	sets    map[string]string
	headers headers
	// cookies are its proxy_cookie_* lines.
	cookies []directive
	// passes: there is a server behind it.
	passes   bool
	upstream string
	passedAt Place
	hostSet  bool
}

type nginxListen struct {
	port int
	tls  bool
}

// A directive is one line of a configuration.
type directive struct {
	at   Place
	name string
	args []string
}

// readNginx reads a configuration from a block's start, or from directives that
// only a proxy has.
func (t *text) readNginx() bool {
	if !startsNginx(t.line(t.next)) {
		return false
	}
	first := t.next
	n := nginxReader{text: t}
	for t.next < len(t.lines) {
		line := withoutNginxComment(t.lines[t.next])
		if n.depth == 0 && t.next > first && strings.TrimSpace(line) != "" && !startsNginx(strings.TrimSpace(line)) {
			break
		}
		n.read(line)
		t.next++
	}
	n.end()
	return true
}

func startsNginx(line string) bool {
	name, _, _ := strings.Cut(line, " ")
	switch name {
	case "server", "http", "upstream", "location", "events":
		return strings.HasSuffix(line, "{") || strings.Contains(line, "{ ") || line == name
	case "map":
		return strings.HasPrefix(line, "map $")
	case "listen", "server_name", "proxy_pass", "proxy_set_header", "proxy_cookie_path", "proxy_cookie_domain", "proxy_cookie_flags", "add_header", "ssl_certificate", "ssl_certificate_key":
		return strings.HasSuffix(line, ";")
	}
	return false
}

func withoutNginxComment(line string) string {
	if strings.HasPrefix(strings.TrimSpace(line), "#") {
		return ""
	}
	before, _, _ := strings.Cut(line, " #")
	return before
}

// An nginxReader reads a configuration by its directives.
type nginxReader struct {
	text   *text
	depth  int
	server *nginxServer
	// serverDepth is the depth of the server block at hand.
	serverDepth int
	// skipDepth is that of a block that is left out, 0 for none.
	skipDepth int
	words     []string
	first     int
}

func (n *nginxReader) read(line string) {
	for len(line) > 0 {
		line = strings.TrimLeft(line, " \t\r")
		if line == "" {
			return
		}
		if len(n.words) == 0 {
			n.first = n.text.next
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
			word, line = nginxWord(line)
			n.words = append(n.words, word)
		}
	}
}

// nginxWord cuts a word or a quoted text off.
func nginxWord(line string) (word, rest string) {
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

func (n *nginxReader) open() {
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
			n.text.draft.note(LeftOut, n.at(), phrase.Say("The if block of nginx: conditions are not modelled."))
		}
	}
	n.words = nil
}

func (n *nginxReader) begin() {
	n.server = &nginxServer{at: n.at(), sets: map[string]string{}}
	n.serverDepth = n.depth
}

func (n *nginxReader) close() {
	if n.server != nil && n.depth == n.serverDepth {
		n.finish()
	}
	if n.depth == n.skipDepth {
		n.skipDepth = 0
	}
	n.depth = max(n.depth-1, 0)
	n.words = nil
}

func (n *nginxReader) end() {
	if n.depth > 0 {
		n.text.draft.note(LeftOut, n.text.at(len(n.text.lines)-1, len(n.text.lines)-1), phrase.Say("The nginx configuration ends within a block; the rest of it is missing."))
	}
	n.finish()
}

func (n *nginxReader) at() Place { return n.text.at(n.first, n.text.next) }

// directive takes one line into the server block at hand; without one, a block
// begins with it.
func (n *nginxReader) directive() {
	list := n.words
	n.words = nil
	if len(list) == 0 || n.skipDepth > 0 {
		return
	}
	if n.server == nil {
		if !startsNginx(list[0] + " ;") {
			return // of the whole http block
		}
		n.begin()
		n.serverDepth = -1
	}
	n.server.take(n.text.draft, directive{n.at(), list[0], list[1:]})
}

func (n *nginxReader) finish() {
	s := n.server
	n.server = nil
	if s == nil {
		return
	}
	const most = 50
	d := n.text.draft
	if len(d.nginx) == most {
		d.note(LeftOut, s.at, phrase.Say("The server block: the configuration has too many."))
		return
	}
	s.at.Last = n.text.next + 1
	if s.at.Last > len(n.text.lines) {
		s.at.Last = len(n.text.lines)
	}
	d.nginx = append(d.nginx, s)
	if s.passes && !s.hostSet {
		d.note(Guessed, s.passedAt, phrase.Say("The Host header stays the browser's. nginx itself sends {upstream} without a proxy_set_header for Host.", "upstream", clip(s.upstream)))
	}
}
