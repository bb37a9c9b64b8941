package stacks

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A ProxyCase is a row of proxies in front of a server, and what it is asked.
type ProxyCase struct {
	Name  string
	Proxy *scenario.Proxy
	Rules []scenario.Rule
	Paths []string
}

// A Passage is what came of a request to a server behind proxies.
type Passage struct {
	Answer
	// Seen are the headers that reached the server, but for those that every
	// request has; nil if none reached it.
	Seen map[string]string
}

// host is that of the case with a number.
func proxyHost(i int) string { return "case" + strconv.Itoa(i) + ".example" }

// modelled is what the model says about a request.
func (c *ProxyCase) modelled(i int, scheme, path string) (Passage, error) {
	document, err := json.Marshal(map[string]any{"v": 1, "servers": []any{map[string]any{"host": proxyHost(i), "rules": c.Rules, "proxy": c.Proxy}}})
	if err != nil {
		return Passage{}, err
	}
	s, err := scenario.Decode(document)
	if err == nil {
		err = server.Check(s)
	}
	if err != nil {
		return Passage{}, fmt.Errorf("%w\n%s", err, document)
	}
	u, err := origin.Parse(scheme + "://" + proxyHost(i) + path)
	if err != nil {
		return Passage{}, err
	}
	response, reach := server.NewNetwork(s).Answer(server.Request{Method: "GET", URL: u, Time: now})
	if reach != server.Reached {
		return Passage{}, fmt.Errorf("%s: no server", u)
	}
	p := Passage{Answer: Answer{Status: response.Status, Set: response.Set}}
	if values := response.Header("Location"); len(values) > 0 {
		p.Location = values[0]
	}
	if values := response.Header("Strict-Transport-Security"); len(values) > 0 {
		p.HSTS = values[0]
	}
	if response.By.Proxy == 0 {
		p.Seen = map[string]string{}
		maps.Copy(p.Seen, response.By.Forwarded)
	}
	return p, nil
}

// A Frontend is a program that is a proxy.
type Frontend struct {
	Name string
	// version are the arguments with which it says its version.
	version []string
	// configure writes the configuration for a case into a text, as it listens on
	// the ports and passes on to the server.
	configure func(w *strings.Builder, site *site)
	// run are the arguments with which it runs in the foreground. around is the
	// configuration around the cases, with SITES, FOLDER and PORTS.
	run         []string
	file, frame string
}

// Frontends are those that are tested.
var Frontends = []Frontend{nginx, caddy}

// A site is a proxy of a row, as a frontend is to be configured for it.
type site struct {
	host  string
	proxy *scenario.Proxy
	// scheme is that on which it listens, at port.
	scheme string
	port   int
	// target is the URL of what is behind it.
	target    string
	cert, key string
}

// A part is what a site does for a pattern of paths: the headers and lines that it
// adds, and the rule that finishes the response, nil for none.
type part struct {
	path     string
	headers  [][2]string
	finishes *scenario.Rule
}

// parts are those of a site, the one for all other paths last.
func (s *site) parts() []part {
	var paths []string
	for _, r := range s.proxy.Rules {
		if r.Path != "" && !slices.Contains(paths, r.Path) {
			paths = append(paths, r.Path)
		}
	}
	var list []part
	for _, path := range append(paths, "") {
		p := part{path: path}
		for i := range s.proxy.Rules {
			r := &s.proxy.Rules[i]
			if r.Scheme != "" && r.Scheme != s.scheme || r.Path != "" && r.Path != path {
				continue
			}
			for _, line := range r.Set {
				p.headers = append(p.headers, [2]string{"Set-Cookie", line})
			}
			for _, name := range slices.Sorted(maps.Keys(r.Headers)) {
				for _, value := range r.Headers[name] {
					p.headers = append(p.headers, [2]string{name, value})
				}
			}
			if r.EffectiveStatus() != 0 {
				p.finishes = r
				break
			}
		}
		list = append(list, p)
	}
	return list
}

// A Running frontend has all cases, each as a host.
type Running struct {
	Version string

	cases       []ProxyCase
	command     *exec.Cmd
	client      http.Client
	http, https int
	server      *behind
	plain, tls  *httptest.Server
}

// Installed reports whether this machine has the frontend.
func (f *Frontend) Installed() bool {
	_, err := exec.LookPath(f.Name)
	return err == nil
}

// Start runs the frontend with all cases. Its files go into the folder work.
func (f *Frontend) Start(cases []ProxyCase, work string) (*Running, error) {
	cert, key := filepath.Join(work, "cert.pem"), filepath.Join(work, "key.pem")
	if err := certify(cert, key); err != nil {
		return nil, err
	}
	said, err := exec.Command(f.Name, f.version...).CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, said)
	}
	r := &Running{Version: strings.TrimSpace(string(said)), cases: cases, client: newClient(), server: &behind{cases: cases}}
	r.plain = httptest.NewServer(r.server)
	r.tls = httptest.NewUnstartedServer(r.server)
	r.tls.Config.ErrorLog = log.New(io.Discard, "", 0) // a proxy that does not ask for a name
	r.tls.StartTLS()
	if r.http, err = freePort(); err == nil {
		r.https, err = freePort()
	}
	if err != nil {
		r.Stop()
		return nil, err
	}
	config, err := f.config(r, work, cert, key)
	if err == nil {
		err = os.WriteFile(filepath.Join(work, f.file), []byte(config), 0o600)
	}
	if err != nil {
		r.Stop()
		return nil, err
	}
	var arguments []string
	for _, a := range f.run {
		arguments = append(arguments, strings.ReplaceAll(a, "FOLDER", work))
	}
	r.command = exec.Command(f.Name, arguments...)
	r.command.Env = append(os.Environ(), "HOME="+work, "XDG_DATA_HOME="+work, "XDG_CONFIG_HOME="+work)
	var problems strings.Builder
	r.command.Stderr = &problems
	if err := r.command.Start(); err != nil {
		r.Stop()
		return nil, err
	}
	for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		c, err := net.Dial("tcp", "127.0.0.1:"+strconv.Itoa(r.https))
		if err == nil {
			c.Close()
			return r, nil
		}
		if time.Now().After(deadline) {
			r.Stop()
			return nil, fmt.Errorf("%s does not listen: %w\n%s\n%s", f.Name, err, problems.String(), config)
		}
	}
}

// config is the configuration of all cases.
func (f *Frontend) config(r *Running, work, cert, key string) (string, error) {
	var sites strings.Builder
	for i := range r.cases {
		for _, scheme := range []string{"http", "https"} {
			port := r.http
			if scheme == "https" {
				port = r.https
			}
			spoken := scheme
			for _, proxy := range r.cases[i].Proxy.Row() {
				s := &site{host: proxyHost(i), proxy: proxy, scheme: spoken, port: port, cert: cert, key: key}
				if proxy.TerminatesTLS {
					spoken = "http"
				}
				s.target = r.plain.URL
				if spoken == "https" {
					s.target = r.tls.URL
				}
				if proxy.Next != nil {
					next, err := freePort()
					if err != nil {
						return "", err
					}
					port, s.target = next, spoken+"://127.0.0.1:"+strconv.Itoa(next)
				}
				f.configure(&sites, s)
			}
		}
	}
	return strings.NewReplacer("SITES", sites.String(), "FOLDER", work).Replace(f.frame), nil
}

// Ask sends the request for a path of a case over a scheme.
func (r *Running) Ask(i int, scheme, path string) (real, model Passage, err error) {
	model, err = r.cases[i].modelled(i, scheme, path)
	if err != nil {
		return real, model, err
	}
	r.server.forget()
	address := func(scheme string) string {
		if scheme == "https" {
			return "https://127.0.0.1:" + strconv.Itoa(r.https)
		}
		return "http://127.0.0.1:" + strconv.Itoa(r.http)
	}
	real.Answer, err = send(&r.client, address, &Request{Method: "GET", URL: scheme + "://" + proxyHost(i) + path})
	real.Seen = r.server.seen()
	return real, model, err
}

// Stop ends the frontend and the server behind it.
func (r *Running) Stop() {
	if r.command != nil && r.command.Process != nil {
		_ = r.command.Process.Signal(os.Interrupt)
		_ = r.command.Wait()
	}
	r.plain.Close()
	r.tls.Close()
}

// behind is the server behind the proxies: it answers by the rules of the case
// whose host it is asked for, and notes the headers.
type behind struct {
	cases []ProxyCase

	sync.Mutex
	headers map[string]string
}

func (b *behind) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	seen := map[string]string{}
	for name, values := range r.Header {
		switch name {
		case "Accept-Encoding", "Connection", "User-Agent", "X-Forwarded-For", "X-Forwarded-Host", "Via":
		default:
			seen[name] = strings.Join(values, ", ")
		}
	}
	b.Lock()
	b.headers = seen
	b.Unlock()
	number, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(r.Host, "case"), ".example"))
	if err != nil || number >= len(b.cases) {
		http.Error(w, "no case has the host "+r.Host, http.StatusMisdirectedRequest)
		return
	}
	for _, rule := range b.cases[number].Rules {
		if rule.Path != "" && !scenario.PathMatches(rule.Path, r.URL.Path) {
			continue
		}
		for _, line := range rule.Set {
			w.Header().Add("Set-Cookie", line)
		}
		for name, values := range rule.Headers {
			w.Header()[name] = values
		}
		if rule.Redirect != "" {
			w.Header().Set("Location", rule.Redirect)
		}
		if status := rule.EffectiveStatus(); status != 0 {
			w.WriteHeader(status)
			return
		}
	}
}

func (b *behind) forget() {
	b.Lock()
	defer b.Unlock()
	b.headers = nil
}

func (b *behind) seen() map[string]string {
	b.Lock()
	defer b.Unlock()
	return b.headers
}
