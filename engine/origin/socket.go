package origin

import (
	"errors"
	"strings"
)

// ResolveSocket reads the address of a WebSocket relative to u. Its ws and wss are
// http and https here, as in its handshake (WebSockets "obtain a WebSocket
// connection"), and the other way round in [URL.Socket].
func (u URL) ResolveSocket(ref string) (URL, error) {
	s := clean(ref)
	if scheme, rest, ok := cutScheme(s); ok && (scheme == "ws" || scheme == "wss") {
		s = "http" + scheme[len("ws"):] + "://" + strings.TrimLeft(rest, `/\`)
	}
	v, err := u.Resolve(s)
	if err == nil && v.HasFragment {
		return URL{}, errors.New("the address of a WebSocket has no fragment")
	}
	return v, err
}

// Socket is the URL of a WebSocket whose handshake is sent to u.
func (u URL) Socket() string { return "ws" + strings.TrimPrefix(u.Request(), "http") }
