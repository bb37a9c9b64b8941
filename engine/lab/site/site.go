//go:build !js

// Package site is what the lab's browsers visit. A [Site] answers inside this
// process as the servers of a scenario do, on http and on https, with certificates
// of an [Authority] that the browsers trust.
package site

import (
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// NumberHeader tells a browser's report of a response which request it was.
const NumberHeader = "X-Lab-Request"

// A Site answers as the servers of a scenario do. One port speaks both http
// and https: the first byte of a connection tells which.
type Site struct {
	scenario  *scenario.Scenario
	network   *server.Network
	authority *Authority
	// addressHosts are the scenario's hosts that are IP addresses, for which
	// no name comes with a TLS connection.
	addressHosts []string
	listener     net.Listener
	servers      [2]*http.Server

	mu sync.Mutex
	// tokens are the CSRF tokens of the forms, by the origin of their pages.
	tokens   map[string]string
	now      time.Time
	step     int
	requests []recording.Request
}

// Open starts to answer for s on a port of this machine.
func Open(s *scenario.Scenario, a *Authority) (*Site, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	site := &Site{scenario: s, network: server.NewNetwork(s), authority: a, listener: listener, now: s.Start(), tokens: map[string]string{}}
	for _, at := range addresses(s) {
		if origin.IsIP(at.host) && at.port == 443 {
			site.addressHosts = append(site.addressHosts, strings.Trim(at.host, "[]"))
		}
	}

	plain, secure := newQueue(listener.Addr()), newQueue(listener.Addr())
	config := &tls.Config{GetCertificate: site.certificate, NextProtos: []string{"http/1.1"}}
	quiet := log.New(io.Discard, "", 0)
	site.servers = [2]*http.Server{
		{Handler: site.handler("http"), ErrorLog: quiet},
		{Handler: site.handler("https"), ErrorLog: quiet},
	}
	go site.servers[0].Serve(plain)
	go site.servers[1].Serve(tls.NewListener(secure, config))
	go sortConnections(listener, plain, secure)
	return site, nil
}

// Close stops answering.
func (s *Site) Close() error {
	err := s.listener.Close()
	for _, server := range s.servers {
		server.Close()
	}
	return err
}

// Port is where the site listens.
func (s *Site) Port() int { return s.listener.Addr().(*net.TCPAddr).Port }

// Wait moves the clock that the servers date their responses by.
func (s *Site) Wait(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = s.now.Add(d)
}

// Begin says that a step of the scenario begins.
func (s *Site) Begin(step int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.step = step
}

// Requests lists what arrived since the n-th request, counted from 0.
func (s *Site) Requests(n int) []recording.Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]recording.Request(nil), s.requests[n:]...)
}

func (s *Site) certificate(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	if hello.ServerName != "" {
		return s.authority.certificateFor(hello.ServerName)
	}
	if len(s.addressHosts) == 0 {
		return nil, fmt.Errorf("no name and no address to make a certificate for")
	}
	return s.authority.certificateFor(s.addressHosts...)
}

// handler answers requests that came over scheme.
func (s *Site) handler(scheme string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/favicon.ico" {
			http.NotFound(w, r)
			return
		}
		socket := strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
		u, err := origin.Parse(scheme + "://" + r.Host + r.RequestURI)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		cookie := strings.Join(r.Header["Cookie"], "; ")
		page := r.Header.Get("Origin")
		now, step := s.clock()
		response, reach := s.network.Answer(server.Request{
			Method: r.Method, URL: u, Cookie: cookie, Time: now, Step: step,
			Origin: page, Referer: r.Referer(), Token: s.token(page), TokenInHeader: r.Header.Get("Sec-Fetch-Dest") == "empty",
			WebSocket: socket, Header: r.Header.Get,
		})
		if reach != server.Reached {
			hangUp(w)
			return
		}
		s.showToken(u.Origin().String(), response.By.Token)
		asked := u.Request()
		if socket {
			asked = u.Socket()
		}
		number := s.note(recording.Request{Method: r.Method, URL: asked, Cookie: cookie, Origin: page, Referer: r.Referer()})

		header := w.Header()
		header["Date"] = []string{now.UTC().Format(http.TimeFormat)}
		header["Access-Control-Max-Age"] = []string{"0"}
		header[NumberHeader] = []string{fmt.Sprint(number)}
		contentType, body := content(r, step < len(s.scenario.Steps) && s.scenario.Steps[step].Do == scenario.LoadScript)
		header["Content-Type"] = []string{contentType}
		for _, h := range response.Headers {
			header[http.CanonicalHeaderKey(h.Name)] = h.Values
		}
		if !datesCookies(response.Set) {
			moveDates(header, time.Since(now))
		}
		if len(response.Set) > 0 {
			header["Set-Cookie"] = response.Set
		}
		if response.Status == http.StatusSwitchingProtocols {
			accept(w, r)
			return
		}
		w.WriteHeader(response.Status)
		if r.Method != "HEAD" && response.Status != 204 && response.Status != 304 {
			// A browser that has gone does not want the body.
			_, _ = w.Write(body)
		}
	}
}

// token is the CSRF token that a form or a script of a page's origin sends.
func (s *Site) token(page string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.tokens[page]
}

// showToken notes the CSRF token that pages of an origin have.
func (s *Site) showToken(page, token string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if token != "" {
		s.tokens[page] = token
	}
}

// clock is what the servers' clock shows, and the step under way.
func (s *Site) clock() (now time.Time, step int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now, s.step
}

func (s *Site) note(r recording.Request) (number int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, r)
	return len(s.requests) - 1
}

// datesCookies reports whether a line has an Expires, which counts from the
// Date of its response.
func datesCookies(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(strings.ToLower(line), "expires") })
}

// moveDates moves the dates by which a cache reckons from the servers' clock to
// that of this machine, which is the browser's: otherwise each response would be
// as old as the two are apart (RFC 9111 §4.2.3).
func moveDates(header http.Header, by time.Duration) {
	for _, name := range []string{"Date", "Expires"} {
		if at, err := http.ParseTime(header.Get(name)); err == nil {
			header[name] = []string{at.Add(by).Format(http.TimeFormat)}
		}
	}
}

// hangUp ends a connection as if nobody had taken it.
func hangUp(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	if secure, ok := conn.(*tls.Conn); ok {
		conn = secure.NetConn()
	}
	if sorted, ok := conn.(*sortedConn); ok {
		conn = sorted.Conn
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	conn.Close()
}

// pixel is a picture of one transparent dot.
const pixel = "GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"

// document is a page without a favicon, which would be asked for.
const document = `<!doctype html><html lang="en"><title>Lab</title><link rel="icon" href="data:,"><body>`

// content is a body of the kind that the request asks for. That of a script asks for
// anything.
func content(r *http.Request, script bool) (contentType string, body []byte) {
	switch accept := r.Header.Get("Accept"); {
	case script:
		return "text/javascript; charset=utf-8", []byte("0")
	case strings.HasPrefix(accept, "text/css"):
		return "text/css; charset=utf-8", []byte("i {}")
	case strings.HasPrefix(accept, "text/event-stream"):
		return "text/event-stream; charset=utf-8", []byte(":ok\n\n")
	case strings.HasPrefix(accept, "text/html"):
		return "text/html; charset=utf-8", []byte(document)
	case strings.HasPrefix(accept, "image/"):
		return "image/gif", []byte(pixel)
	}
	return "text/plain; charset=utf-8", []byte("ok")
}
