package stacks

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// nginx passes on the browser's Host header, which is what the model says of every
// proxy.
var nginx = Frontend{
	Name: "nginx", version: []string{"-v"}, file: "nginx.conf",
	run: []string{"-e", "stderr", "-p", "FOLDER", "-c", "FOLDER/nginx.conf"},
	frame: `
daemon off;
worker_processes 1;
pid FOLDER/nginx.pid;
events {}
http {
	access_log off;
	absolute_redirect off;
	client_body_temp_path FOLDER/body;
	proxy_temp_path FOLDER/proxy;
	fastcgi_temp_path FOLDER/fastcgi;
	scgi_temp_path FOLDER/scgi;
	uwsgi_temp_path FOLDER/uwsgi;
	SITES
}
`,
	configure: func(w *strings.Builder, s *site) {
		listen := "127.0.0.1:" + strconv.Itoa(s.port)
		if s.scheme == "https" {
			listen += " ssl"
		}
		fmt.Fprintf(w, "server {\n\tlisten %s;\n\tserver_name %s;\n", listen, s.host)
		if s.scheme == "https" {
			fmt.Fprintf(w, "\tssl_certificate %s;\n\tssl_certificate_key %s;\n", s.cert, s.key)
		}
		for _, p := range s.parts() {
			location := "/"
			if prefix, ok := strings.CutSuffix(p.path, "*"); ok {
				location = prefix
			} else if p.path != "" {
				location = "= " + p.path
			}
			fmt.Fprintf(w, "\tlocation %s {\n", location)
			for _, h := range p.headers {
				fmt.Fprintf(w, "\t\tadd_header %s %s always;\n", h[0], strconv.Quote(h[1]))
			}
			switch r := p.finishes; {
			case r == nil:
				fmt.Fprintf(w, "\t\tproxy_set_header Host $http_host;\n")
				for _, name := range slices.Sorted(maps.Keys(s.proxy.Sets)) {
					value := strings.ReplaceAll(s.proxy.Sets[name], "$host", "$http_host")
					fmt.Fprintf(w, "\t\tproxy_set_header %s %s;\n", name, strconv.Quote(value))
				}
				fmt.Fprintf(w, "\t\tproxy_pass %s;\n", s.target)
			case r.Redirect == "http:" || r.Redirect == "https:":
				fmt.Fprintf(w, "\t\treturn %d %s//$http_host$request_uri;\n", r.EffectiveStatus(), r.Redirect)
			case r.Redirect != "":
				fmt.Fprintf(w, "\t\treturn %d %s;\n", r.EffectiveStatus(), r.Redirect)
			default:
				fmt.Fprintf(w, "\t\treturn %d;\n", r.Status)
			}
			fmt.Fprintf(w, "\t}\n")
		}
		fmt.Fprintf(w, "}\n")
	},
}
