//go:build !js

package site

import (
	"bufio"
	"net"
	"sync"
)

// sortConnections accepts connections and hands those that start a TLS handshake to
// secure and the others to plain, until the listener is closed.
func sortConnections(listener net.Listener, plain, secure *queue) {
	defer plain.Close()
	defer secure.Close()
	for {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			reader := bufio.NewReader(conn)
			first, err := reader.Peek(1)
			if err != nil {
				conn.Close()
				return
			}
			const handshake = 0x16 // TLS ContentType, RFC 8446 §5.1
			to := plain
			if first[0] == handshake {
				to = secure
			}
			to.put(&sortedConn{conn, reader})
		}()
	}
}

// A sortedConn gives back the byte that was looked at.
type sortedConn struct {
	net.Conn
	reader *bufio.Reader
}

func (c *sortedConn) Read(p []byte) (int, error) { return c.reader.Read(p) }

// A queue is a listener whose connections somebody else accepted.
type queue struct {
	address net.Addr
	conns   chan net.Conn
	closed  chan struct{}
	once    sync.Once
}

func newQueue(address net.Addr) *queue {
	return &queue{address: address, conns: make(chan net.Conn), closed: make(chan struct{})}
}

func (q *queue) put(c net.Conn) {
	select {
	case q.conns <- c:
	case <-q.closed:
		c.Close()
	}
}

// Accept implements net.Listener.
func (q *queue) Accept() (net.Conn, error) {
	select {
	case c := <-q.conns:
		return c, nil
	case <-q.closed:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener.
func (q *queue) Close() error {
	q.once.Do(func() { close(q.closed) })
	return nil
}

// Addr implements net.Listener.
func (q *queue) Addr() net.Addr { return q.address }
