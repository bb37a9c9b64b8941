//go:build !js

package site

import (
	"crypto/sha1"
	"encoding/base64"
	"io"
	"net/http"
	"time"
)

// accept answers the handshake of a WebSocket with the headers that w has, and reads
// from it until the browser closes it (RFC 6455 §4.2.2).
func accept(w http.ResponseWriter, r *http.Request) {
	const guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
	sum := sha1.Sum([]byte(r.Header.Get("Sec-WebSocket-Key") + guid))
	header := w.Header()
	header.Del("Content-Type")
	header.Set("Connection", "Upgrade")
	header.Set("Upgrade", "websocket")
	header.Set("Sec-WebSocket-Accept", base64.StdEncoding.EncodeToString(sum[:]))

	conn, buffered, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	defer conn.Close()
	if conn.SetDeadline(time.Now().Add(time.Minute)) != nil {
		return
	}
	_, _ = buffered.WriteString("HTTP/1.1 101 Switching Protocols\r\n")
	if header.Write(buffered) != nil {
		return
	}
	_, _ = buffered.WriteString("\r\n")
	if buffered.Flush() != nil {
		return
	}
	_, _ = io.Copy(io.Discard, buffered)
}
