package stacks

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// caddy sets X-Forwarded-Proto by itself; where the case's proxy does not, it is
// told to pass on what came.
var caddy = Frontend{
	Name: "caddy", version: []string{"version"}, file: "Caddyfile",
	run: []string{"run", "--config", "FOLDER/Caddyfile", "--adapter", "caddyfile"},
	frame: `
{
	admin off
	auto_https off
	default_sni case0.example
	default_bind 127.0.0.1
	log {
		level ERROR
	}
}
SITES
`,
	configure: func(w *strings.Builder, s *site) {
		fmt.Fprintf(w, "%s://%s:%d {\n", s.scheme, s.host, s.port)
		if s.scheme == "https" {
			fmt.Fprintf(w, "\ttls %s %s\n", s.cert, s.key)
		}
		for _, p := range s.parts() {
			fmt.Fprintf(w, "\thandle %s {\n", p.path)
			if p.headers != nil {
				fmt.Fprintf(w, "\t\theader {\n\t\t\tdefer\n")
				for _, h := range p.headers {
					fmt.Fprintf(w, "\t\t\t+%s %s\n", h[0], strconv.Quote(h[1]))
				}
				fmt.Fprintf(w, "\t\t}\n")
			}
			switch r := p.finishes; {
			case r == nil:
				s.pass(w)
			case r.Redirect == "http:" || r.Redirect == "https:":
				fmt.Fprintf(w, "\t\tredir %s//{hostport}{uri} %d\n", r.Redirect, r.EffectiveStatus())
			case r.Redirect != "":
				fmt.Fprintf(w, "\t\tredir * %s %d\n", r.Redirect, r.EffectiveStatus())
			default:
				fmt.Fprintf(w, "\t\trespond %d\n", r.Status)
			}
			fmt.Fprintf(w, "\t}\n")
		}
		fmt.Fprintf(w, "}\n")
	},
}

// pass writes how Caddy passes a request on.
func (s *site) pass(w *strings.Builder) {
	fmt.Fprintf(w, "\t\treverse_proxy %s {\n", s.target)
	if strings.HasPrefix(s.target, "https:") {
		fmt.Fprintf(w, "\t\t\ttransport http {\n\t\t\t\ttls_insecure_skip_verify\n\t\t\t\ttls_server_name %s\n\t\t\t}\n\t\t\theader_up Host {hostport}\n", s.host)
	}
	proto := false
	for _, name := range slices.Sorted(maps.Keys(s.proxy.Sets)) {
		proto = proto || strings.EqualFold(name, "X-Forwarded-Proto")
		value := strings.NewReplacer("$scheme", "{scheme}", "$host", "{hostport}").Replace(s.proxy.Sets[name])
		fmt.Fprintf(w, "\t\t\theader_up %s %s\n", name, strconv.Quote(value))
	}
	if !proto {
		fmt.Fprintf(w, "\t\t\theader_up -X-Forwarded-Proto\n")
	}
	fmt.Fprintf(w, "\t\t}\n")
}
