package paste

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// take takes a directive into a server block.
func (s *nginxServer) take(d *draft, line directive) {
	switch line.name {
	case "listen":
		s.takeListen(d, line)
	case "server_name":
		s.takeNames(d, line)
	case "return":
		s.takeReturn(d, line)
	case "rewrite":
		s.takeRewrite(d, line)
	case "proxy_pass":
		s.passes, s.passedAt = true, line.at
		if len(line.args) > 0 {
			_, s.upstream, _ = strings.Cut(line.args[0], "://")
		}
		d.note(Understood, line.at, phrase.Say("nginx passes requests on to {upstream}.", "upstream", clip(s.upstream)))
	case "uwsgi_pass", "fastcgi_pass", "grpc_pass":
		s.passes, s.passedAt, s.hostSet = true, line.at, true
		d.note(Understood, line.at, phrase.Say("nginx passes requests on to a server."))
	case "proxy_set_header":
		s.takeHeader(d, line)
	case "proxy_cookie_flags", "proxy_cookie_path", "proxy_cookie_domain":
		s.cookies = append(s.cookies, line)
	case "proxy_hide_header", "proxy_redirect", "auth_request", "sub_filter", "error_page":
		d.note(LeftOut, line.at, phrase.Say("{directive}: not modelled.", "directive", line.name))
	case "add_header":
		if len(line.args) >= 2 && isToken(line.args[0]) {
			s.headers = append(s.headers, header{line.args[0], line.args[1]})
			d.note(Understood, line.at, phrase.Say("nginx adds the header {name}.", "name", clip(line.args[0])))
		}
	}
}

func (s *nginxServer) takeListen(d *draft, line directive) {
	if len(line.args) == 0 {
		return
	}
	address := line.args[0]
	port := address[strings.LastIndexByte(address, ':')+1:]
	n, err := strconv.Atoi(port)
	if err != nil {
		n = 80
	}
	l := nginxListen{port: n}
	for _, flag := range line.args[1:] {
		l.tls = l.tls || flag == "ssl" || flag == "quic"
	}
	if n < 1 || n > 65535 || strings.HasPrefix(address, "unix:") {
		d.note(LeftOut, line.at, phrase.Say("listen {address}: not a port that a browser can open.", "address", clip(address)))
		return
	}
	for _, known := range s.listens {
		if known == l {
			return // IPv6 beside IPv4
		}
	}
	s.listens = append(s.listens, l)
	scheme := "http"
	if l.tls {
		scheme = "https"
	}
	d.note(Understood, line.at, phrase.Say("nginx serves {scheme} on port {port}.", "scheme", scheme, "port", strconv.Itoa(n)))
}

func (s *nginxServer) takeNames(d *draft, line directive) {
	for _, name := range line.args {
		u, err := readURL("https://" + strings.TrimPrefix(strings.ReplaceAll(name, "*.", ""), "."))
		if err != nil || name == "_" || strings.HasPrefix(name, "~") || strings.Contains(u.Host, "*") || strings.HasPrefix(name, "*.") && origin.IsIP(u.Host) {
			d.note(LeftOut, line.at, phrase.Say("The server name {name}: not a host.", "name", clip(name)))
			continue
		}
		host := u.Host
		if strings.HasPrefix(name, "*.") {
			host = "*." + host
		}
		s.names = append(s.names, host)
		d.note(Understood, line.at, phrase.Say("nginx answers for {host}.", "host", host))
	}
}

func (s *nginxServer) takeReturn(d *draft, line directive) {
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
		d.note(LeftOut, line.at, phrase.Say("return {status}: only redirects are taken over.", "status", clip(strings.Join(line.args, " "))))
		return
	}
	s.redirectTo(d, line, status, target)
}

func (s *nginxServer) takeRewrite(d *draft, line directive) {
	if len(line.args) == 3 && (line.args[2] == "permanent" || line.args[2] == "redirect") {
		status := 301
		if line.args[2] == "redirect" {
			status = 302
		}
		s.redirectTo(d, line, status, line.args[1])
		return
	}
	d.note(LeftOut, line.at, phrase.Say("{directive}: not modelled.", "directive", line.name))
}

// redirectTo takes a redirect of all requests to one scheme, or to one address.
func (s *nginxServer) redirectTo(d *draft, line directive, status int, target string) {
	for _, scheme := range []string{"https", "http"} {
		rest, found := strings.CutPrefix(target, scheme+"://")
		if !found {
			continue
		}
		host, path, _ := strings.Cut(rest, "/")
		host, variable, _ := strings.Cut(host, "$request_uri")
		own := host == "$host" || host == "$server_name" || host == "$http_host" || len(s.names) > 0 && host == s.names[0]
		switch {
		case own:
			target = scheme + ":"
		case strings.Contains(host, "$"):
			d.note(LeftOut, line.at, phrase.Say("The redirect to {target} computes its host.", "target", clip(target)))
			return
		case strings.Contains(path+variable, "$") || strings.HasSuffix(rest, "$request_uri"):
			target = scheme + "://" + host + "/"
			d.note(Guessed, line.at, phrase.Say("The redirect leads to {target}: a path that nginx computes is not modelled.", "target", target))
		}
		break
	}
	if strings.Contains(target, "$") {
		d.note(LeftOut, line.at, phrase.Say("The redirect to {target} computes its address.", "target", clip(target)))
		return
	}
	s.redirect, s.redirectStatus = target, status
	d.note(Understood, line.at, phrase.Say("nginx redirects to {target} with {status}.", "target", clip(target), "status", strconv.Itoa(status)))
}

// takeHeader takes a request header for the server behind nginx.
func (s *nginxServer) takeHeader(d *draft, line directive) {
	if len(line.args) != 2 {
		return
	}
	name, value := line.args[0], line.args[1]
	switch {
	case strings.EqualFold(name, "Host"):
		s.hostSet = true
		if value != "$host" && value != "$http_host" && value != "$server_name" {
			d.note(LeftOut, line.at, phrase.Say("Host {value}: a proxy that changes the host is not modelled.", "value", clip(value)))
		}
		return
	case strings.EqualFold(name, "Cookie"), !isToken(name):
		d.note(LeftOut, line.at, phrase.Say("{name}: not modelled.", "name", clip(name)))
		return
	}
	value = strings.NewReplacer("$http_host", "$host", "$server_name", "$host").Replace(value)
	if strings.Contains(strings.NewReplacer("$scheme", "", "$host", "").Replace(value), "$") {
		// The address of the client, say, which nothing here depends on.
		d.note(LeftOut, line.at, phrase.Say("{name}: no rule here depends on {value}.", "name", name, "value", clip(value)))
		return
	}
	for known := range s.sets {
		if strings.EqualFold(known, name) {
			delete(s.sets, known) // the last one in another spelling
		}
	}
	s.sets[name] = value
	d.note(Understood, line.at, phrase.Say("nginx sets {name}: {value} for the server behind it.", "name", name, "value", clip(value)))
}

// rewrite gives a Set-Cookie line as nginx passes it on (ngx_http_proxy_module).
// Not ok: a directive needs more than plain text.
func (line *directive) rewrite(set string) (rewritten string, ok bool) {
	switch line.name {
	case "proxy_cookie_flags":
		return line.rewriteFlags(set)
	case "proxy_cookie_domain":
		return line.replaceAttribute(set, "Domain")
	}
	return line.replaceAttribute(set, "Path")
}

func (line *directive) rewriteFlags(set string) (string, bool) {
	if len(line.args) < 2 {
		return set, false
	}
	if name := line.args[0]; name != "~" && !strings.EqualFold(name, lineName(set)) {
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

// replaceAttribute replaces the start of Path, or Domain, as the two arguments
// say. People add flags to the new path: "/; Secure".
func (line *directive) replaceAttribute(set, attribute string) (string, bool) {
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
