//go:build !js

package browsertest

import (
	"bufio"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"sync"
)

// A socket is the client's end of a WebSocket (RFC 6455), as much of it as a
// browser on this machine needs: whole text messages, no extensions.
type socket struct {
	conn   net.Conn
	reader *bufio.Reader

	writing sync.Mutex
}

// Opcodes of RFC 6455 §5.2.
const (
	opText  = 1
	opClose = 8
	opPing  = 9
	opPong  = 10
)

// dial connects to a ws URL.
func dial(address string) (*socket, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	conn, err := net.Dial("tcp", u.Host)
	if err != nil {
		return nil, err
	}
	s := &socket{conn: conn, reader: bufio.NewReader(conn)}
	if err := s.upgrade(u); err != nil {
		conn.Close()
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	return s, nil
}

// upgrade turns the connection from HTTP into a WebSocket (§4.1).
func (s *socket) upgrade(u *url.URL) error {
	key := make([]byte, 16)
	if _, err := rand.Read(key); err != nil {
		return err
	}
	request := &http.Request{Method: "GET", URL: &url.URL{Path: u.Path}, Host: u.Host, Header: http.Header{
		"Connection":            {"Upgrade"},
		"Upgrade":               {"websocket"},
		"Sec-Websocket-Version": {"13"},
		"Sec-Websocket-Key":     {base64.StdEncoding.EncodeToString(key)},
	}}
	if err := request.Write(s.conn); err != nil {
		return err
	}
	response, err := http.ReadResponse(s.reader, request)
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusSwitchingProtocols {
		return fmt.Errorf("answered %s", response.Status)
	}
	return nil
}

// send writes one text message.
func (s *socket) send(text []byte) error { return s.write(opText, text) }

// write writes one frame, masked as a client's must be (§5.3).
func (s *socket) write(opcode byte, payload []byte) error {
	const final, masked = 0x80, 0x80
	frame := []byte{final | opcode}
	switch n := len(payload); {
	case n < 126:
		frame = append(frame, masked|byte(n))
	case n < 1<<16:
		frame = binary.BigEndian.AppendUint16(append(frame, masked|126), uint16(n))
	default:
		frame = binary.BigEndian.AppendUint64(append(frame, masked|127), uint64(n))
	}
	var mask [4]byte
	if _, err := rand.Read(mask[:]); err != nil {
		return err
	}
	frame = append(frame, mask[:]...)
	for i, b := range payload {
		frame = append(frame, b^mask[i%4])
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	_, err := s.conn.Write(frame)
	return err
}

// receive reads one message, and answers what else comes in between.
func (s *socket) receive() ([]byte, error) {
	var message []byte
	for {
		final, opcode, payload, err := s.read()
		if err != nil {
			return nil, err
		}
		switch opcode {
		case opClose:
			return nil, io.EOF
		case opPing:
			if err := s.write(opPong, payload); err != nil {
				return nil, err
			}
			continue
		case opPong:
			continue
		}
		message = append(message, payload...)
		if final {
			return message, nil
		}
	}
}

// maxFrame is far above any message about a scenario.
const maxFrame = 64 << 20

// read reads one frame (§5.2). A server does not mask.
func (s *socket) read() (final bool, opcode byte, payload []byte, err error) {
	var head [2]byte
	if _, err = io.ReadFull(s.reader, head[:]); err != nil {
		return
	}
	final, opcode = head[0]&0x80 != 0, head[0]&0x0f
	length := uint64(head[1] & 0x7f)
	if width := map[uint64]int{126: 2, 127: 8}[length]; width > 0 {
		wide := make([]byte, 8)
		if _, err = io.ReadFull(s.reader, wide[8-width:]); err != nil {
			return
		}
		length = binary.BigEndian.Uint64(wide)
	}
	if length > maxFrame {
		return false, 0, nil, fmt.Errorf("a frame of %d bytes", length)
	}
	payload = make([]byte, length)
	_, err = io.ReadFull(s.reader, payload)
	return
}

func (s *socket) close() error { return s.conn.Close() }
