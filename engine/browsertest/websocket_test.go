//go:build !js

package browsertest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestSocket sends messages of every length encoding to a server that sends
// them back, with a ping in between.
func TestSocket(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, buffered, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		fmt.Fprint(conn, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
		for {
			head := make([]byte, 2)
			if _, err := io.ReadFull(buffered, head); err != nil {
				return
			}
			extended := make([]byte, map[byte]int{126: 2, 127: 8}[head[1]&0x7f])
			io.ReadFull(buffered, extended)
			length := int(head[1] & 0x7f)
			if len(extended) > 0 {
				length = 0
				for _, b := range extended {
					length = length<<8 | int(b)
				}
			}
			masked := make([]byte, 4+length)
			io.ReadFull(buffered, masked)
			for i := range length {
				masked[4+i] ^= masked[i%4]
			}
			if head[0] != 0x80|opText {
				continue // the answer to the ping
			}
			conn.Write([]byte{0x80 | opPing, 0})
			conn.Write(append(append([]byte{head[0], head[1] & 0x7f}, extended...), masked[4:]...))
		}
	}))
	defer server.Close()

	s, err := dial("ws" + strings.TrimPrefix(server.URL, "http"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	for _, length := range []int{0, 1, 125, 126, 65535, 65536, 200_000} {
		sent := bytes.Repeat([]byte("x"), length)
		if err := s.send(sent); err != nil {
			t.Fatalf("%d bytes: %v", length, err)
		}
		got, err := s.receive()
		if err != nil || !bytes.Equal(got, sent) {
			t.Fatalf("%d bytes: got %d bytes, %v", length, len(got), err)
		}
	}
}
