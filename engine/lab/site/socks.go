//go:build !js

package site

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"

	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A proxy is how Firefox finds the site: a SOCKS5 proxy (RFC 1928) that is
// given names instead of addresses. It leads what the scenario's servers serve
// to the site and refuses everything else, so nothing leaves the machine.
type Proxy struct {
	listener net.Listener
	site     *Site
}

// openProxy starts the proxy of a site.
func OpenProxy(site *Site) (*Proxy, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	p := &Proxy{listener, site}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go p.serve(conn)
		}
	}()
	return p, nil
}

// port is where the proxy listens.
func (p *Proxy) Port() int { return p.listener.Addr().(*net.TCPAddr).Port }

// close stops the proxy.
func (p *Proxy) Close() error { return p.listener.Close() }

// Replies of RFC 1928 §6.
const (
	succeeded         = 0
	hostUnreachable   = 4
	connectionRefused = 5
)

func (p *Proxy) serve(conn net.Conn) {
	defer conn.Close()
	to, err := handshake(conn)
	if err != nil {
		return
	}
	reply := func(code byte) error {
		_, err := conn.Write([]byte{5, code, 0, 1, 0, 0, 0, 0, 0, 0})
		return err
	}
	switch p.site.Reach(to) {
	case server.Unresolved:
		_ = reply(hostUnreachable)
		return
	case server.Refused:
		_ = reply(connectionRefused)
		return
	}
	onward, err := net.Dial("tcp", p.site.listener.Addr().String())
	if err != nil || reply(succeeded) != nil {
		return
	}
	defer onward.Close()
	go func() {
		_, _ = io.Copy(onward, conn)
		onward.Close()
	}()
	_, _ = io.Copy(conn, onward)
}

// handshake reads a client's greeting and its request, and returns where it
// wants to go.
func handshake(conn io.ReadWriter) (address, error) {
	read := func(n int) ([]byte, error) {
		b := make([]byte, n)
		_, err := io.ReadFull(conn, b)
		return b, err
	}
	greeting, err := read(2)
	if err != nil {
		return address{}, err
	}
	if _, err := read(int(greeting[1])); err != nil {
		return address{}, err
	}
	if _, err := conn.Write([]byte{5, 0}); err != nil { // no authentication
		return address{}, err
	}
	request, err := read(4)
	if err != nil {
		return address{}, err
	}
	var host string
	switch request[3] {
	case 1, 4: // IPv4, IPv6
		ip, err := read(map[byte]int{1: 4, 4: 16}[request[3]])
		if err != nil {
			return address{}, err
		}
		host = net.IP(ip).String()
		if request[3] == 4 {
			host = "[" + host + "]"
		}
	case 3: // a name, after its length
		length, err := read(1)
		if err != nil {
			return address{}, err
		}
		name, err := read(int(length[0]))
		if err != nil {
			return address{}, err
		}
		host = string(name)
	default:
		return address{}, errors.New("an address of an unknown kind")
	}
	port, err := read(2)
	if err != nil {
		return address{}, fmt.Errorf("port: %w", err)
	}
	return address{host, int(binary.BigEndian.Uint16(port))}, nil
}
