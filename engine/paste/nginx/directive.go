package nginx

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// take takes a directive into a server block.
func (s *Server) take(a *account.Account, line Directive) {
	switch line.Name {
	case "listen":
		s.takeListen(a, line)
	case "server_name":
		s.takeNames(a, line)
	case "return":
		s.takeReturn(a, line)
	case "rewrite":
		s.takeRewrite(a, line)
	case "proxy_pass":
		s.Passes, s.passedAt = true, line.At
		if len(line.args) > 0 {
			_, s.upstream, _ = strings.Cut(line.args[0], "://")
		}
		a.Note(account.Understood, line.At, phrase.Say("nginx passes requests on to {upstream}.", "upstream", account.Clip(s.upstream)))
	case "uwsgi_pass", "fastcgi_pass", "grpc_pass":
		s.Passes, s.passedAt, s.hostSet = true, line.At, true
		a.Note(account.Understood, line.At, phrase.Say("nginx passes requests on to a server."))
	case "proxy_set_header":
		s.takeHeader(a, line)
	case "proxy_cookie_flags", "proxy_cookie_path", "proxy_cookie_domain":
		s.Cookies = append(s.Cookies, line)
	case "proxy_hide_header", "proxy_redirect", "auth_request", "sub_filter", "error_page":
		a.Note(account.LeftOut, line.At, phrase.Say("{directive}: not modelled.", "directive", line.Name))
	case "add_header":
		if len(line.args) >= 2 && message.IsToken(line.args[0]) {
			s.Headers = append(s.Headers, message.Header{Name: line.args[0], Value: line.args[1]})
			a.Note(account.Understood, line.At, phrase.Say("nginx adds the header {name}.", "name", account.Clip(line.args[0])))
		}
	}
}

func (s *Server) takeListen(a *account.Account, line Directive) {
	if len(line.args) == 0 {
		return
	}
	address := line.args[0]
	port := address[strings.LastIndexByte(address, ':')+1:]
	n, err := strconv.Atoi(port)
	if err != nil {
		n = 80
	}
	l := Listen{Port: n}
	for _, flag := range line.args[1:] {
		l.TLS = l.TLS || flag == "ssl" || flag == "quic"
	}
	if n < 1 || n > 65535 || strings.HasPrefix(address, "unix:") {
		a.Note(account.LeftOut, line.At, phrase.Say("listen {address}: not a port that a browser can open.", "address", account.Clip(address)))
		return
	}
	for _, known := range s.Listens {
		if known == l {
			return // the same port for IPv6
		}
	}
	s.Listens = append(s.Listens, l)
	scheme := "http"
	if l.TLS {
		scheme = "https"
	}
	a.Note(account.Understood, line.At, phrase.Say("nginx serves {scheme} on port {port}.", "scheme", scheme, "port", strconv.Itoa(n)))
}

func (s *Server) takeNames(a *account.Account, line Directive) {
	for _, name := range line.args {
		u, err := address.Read("https://" + strings.TrimPrefix(strings.ReplaceAll(name, "*.", ""), "."))
		if err != nil || name == "_" || strings.HasPrefix(name, "~") || strings.Contains(u.Host, "*") || strings.HasPrefix(name, "*.") && origin.IsIP(u.Host) {
			a.Note(account.LeftOut, line.At, phrase.Say("The server name {name}: not a host.", "name", account.Clip(name)))
			continue
		}
		host := u.Host
		if strings.HasPrefix(name, "*.") {
			host = "*." + host
		}
		s.Names = append(s.Names, host)
		a.Note(account.Understood, line.At, phrase.Say("nginx answers for {host}.", "host", host))
	}
}

func (s *Server) takeReturn(a *account.Account, line Directive) {
	status := 302
	target := ""
	switch len(line.args) {
	case 1:
		target = line.args[0]
	case 2:
		status, _ = strconv.Atoi(line.args[0])
		target = line.args[1]
	}
	switch status {
	case 301, 302, 303, 307, 308:
	default:
		a.Note(account.LeftOut, line.At, phrase.Say("return {status}: only redirects are taken over.", "status", account.Clip(strings.Join(line.args, " "))))
		return
	}
	s.redirectTo(a, line, status, target)
}

func (s *Server) takeRewrite(a *account.Account, line Directive) {
	if len(line.args) == 3 && (line.args[2] == "permanent" || line.args[2] == "redirect") {
		status := 301
		if line.args[2] == "redirect" {
			status = 302
		}
		s.redirectTo(a, line, status, line.args[1])
		return
	}
	a.Note(account.LeftOut, line.At, phrase.Say("{directive}: not modelled.", "directive", line.Name))
}

// redirectTo takes a redirect of all requests to one scheme, or to one address.
func (s *Server) redirectTo(a *account.Account, line Directive, status int, target string) {
	for _, scheme := range []string{"https", "http"} {
		rest, found := strings.CutPrefix(target, scheme+"://")
		if !found {
			continue
		}
		host, path, _ := strings.Cut(rest, "/")
		host, variable, _ := strings.Cut(host, "$request_uri")
		own := host == "$host" || host == "$server_name" || host == "$http_host" || len(s.Names) > 0 && host == s.Names[0]
		switch {
		case own:
			target = scheme + ":"
		case strings.Contains(host, "$"):
			a.Note(account.LeftOut, line.At, phrase.Say("The redirect to {target} computes its host.", "target", account.Clip(target)))
			return
		case strings.Contains(path+variable, "$") || strings.HasSuffix(rest, "$request_uri"):
			target = scheme + "://" + host + "/"
			a.Note(account.Guessed, line.At, phrase.Say("The redirect leads to {target}: a path that nginx computes is not modelled.", "target", target))
		}
		break
	}
	if strings.Contains(target, "$") {
		a.Note(account.LeftOut, line.At, phrase.Say("The redirect to {target} computes its address.", "target", account.Clip(target)))
		return
	}
	s.Redirect, s.RedirectStatus = target, status
	a.Note(account.Understood, line.At, phrase.Say("nginx redirects to {target} with {status}.", "target", account.Clip(target), "status", strconv.Itoa(status)))
}

// takeHeader takes a request header for the server behind nginx.
func (s *Server) takeHeader(a *account.Account, line Directive) {
	if len(line.args) != 2 {
		return
	}
	name, value := line.args[0], line.args[1]
	switch {
	case strings.EqualFold(name, "Host"):
		s.hostSet = true
		if value != "$host" && value != "$http_host" && value != "$server_name" {
			a.Note(account.LeftOut, line.At, phrase.Say("Host {value}: a proxy that changes the host is not modelled.", "value", account.Clip(value)))
		}
		return
	case strings.EqualFold(name, "Cookie"), !message.IsToken(name):
		a.Note(account.LeftOut, line.At, phrase.Say("{name}: not modelled.", "name", account.Clip(name)))
		return
	}
	value = strings.NewReplacer("$http_host", "$host", "$server_name", "$host").Replace(value)
	if strings.Contains(strings.NewReplacer("$scheme", "", "$host", "").Replace(value), "$") {
		// Such as the address of the client, which no rule uses.
		a.Note(account.LeftOut, line.At, phrase.Say("{name}: no rule here depends on {value}.", "name", name, "value", account.Clip(value)))
		return
	}
	for known := range s.Sets {
		if strings.EqualFold(known, name) {
			delete(s.Sets, known) // an earlier one in another spelling
		}
	}
	s.Sets[name] = value
	a.Note(account.Understood, line.At, phrase.Say("nginx sets {name}: {value} for the server behind it.", "name", name, "value", account.Clip(value)))
}

// Rewrite gives a Set-Cookie line as nginx passes it on (ngx_http_proxy_module).
// Not ok: a directive needs more than plain text.
func (line *Directive) Rewrite(set string) (rewritten string, ok bool) {
	switch line.Name {
	case "proxy_cookie_flags":
		return line.rewriteFlags(set)
	case "proxy_cookie_domain":
		return line.replaceAttribute(set, "Domain")
	}
	return line.replaceAttribute(set, "Path")
}

func (line *Directive) rewriteFlags(set string) (string, bool) {
	if len(line.args) < 2 {
		return set, false
	}
	if name := line.args[0]; name != "~" && !strings.EqualFold(name, message.CookieName(set)) {
		return set, !strings.HasPrefix(name, "~")
	}
	for _, flag := range line.args[1:] {
		name, value, hasValue := strings.Cut(strings.ToLower(flag), "=")
		switch {
		case name == "secure" || name == "nosecure":
			set = cookie.WithFlag(set, "Secure", name == "secure")
		case name == "httponly" || name == "nohttponly":
			set = cookie.WithFlag(set, "HttpOnly", name == "httponly")
		case name == "samesite" && hasValue && value != "":
			set = cookie.WithAttribute(set, "SameSite", strings.ToUpper(value[:1])+value[1:])
		case name == "nosamesite":
			set = cookie.WithoutAttribute(set, "SameSite")
		default:
			return set, false
		}
	}
	return set, true
}

// replaceAttribute replaces the start of Path, or Domain, by the two arguments.
// Some configurations add flags to the new path: "/; Secure".
func (line *Directive) replaceAttribute(set, attribute string) (string, bool) {
	if len(line.args) != 2 || strings.HasPrefix(line.args[0], "~") || strings.Contains(line.args[1], "$") {
		return set, false
	}
	parts := strings.Split(set, ";")
	for i, part := range parts[1:] {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		if !strings.EqualFold(name, attribute) {
			continue
		}
		from := line.args[0]
		switch {
		case attribute == "Domain" && strings.EqualFold(strings.TrimPrefix(value, "."), strings.TrimPrefix(from, ".")):
			parts[i+1] = " " + name + "=" + line.args[1]
		case attribute == "Path" && strings.HasPrefix(value, from):
			parts[i+1] = " " + name + "=" + line.args[1] + value[len(from):]
		}
	}
	return strings.Join(parts, ";"), true
}
