//go:build !js

package bidi

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/coder/websocket"

	"github.com/crumbtrail/crumbtrail/engine/lab/driver"
)

// An Error is a command's failure, with its code (WebDriver BiDi §3.6).
type Error struct{ Code, Message string }

func (e *Error) Error() string { return e.Code + ": " + e.Message }

// ErrNoAnswer is the error of a command that is not answered in time.
var ErrNoAnswer = errors.New("no answer")

// longestMessage is far above any message about a scenario.
const longestMessage = 64 << 20

// A session speaks WebDriver BiDi with a browser.
type session struct {
	conn  *websocket.Conn
	event func(method string, params json.RawMessage)

	mu      sync.Mutex
	last    int
	waiting map[int]chan message
	closed  error
}

// A message is a command's result or an event (WebDriver BiDi §3).
type message struct {
	Type    string          `json:"type"`
	ID      int             `json:"id"`
	Result  json.RawMessage `json:"result"`
	Error   string          `json:"error"`
	Message string          `json:"message"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
}

// openSession starts a session with the browser that listens at url. Event is
// called for each event, one at a time.
func openSession(url string, event func(method string, params json.RawMessage)) (*session, error) {
	ctx, cancel := context.WithTimeout(context.Background(), driver.StartTimeout)
	defer cancel()
	conn, _, err := websocket.Dial(ctx, url+"/session", nil)
	if err != nil {
		return nil, err
	}
	conn.SetReadLimit(longestMessage)
	s := &session{conn: conn, event: event, waiting: map[int]chan message{}}
	go s.read()
	if err := s.callWithin(driver.StartTimeout, "session.new", map[string]any{"capabilities": map[string]any{
		"alwaysMatch": map[string]any{"unhandledPromptBehavior": map[string]any{"default": "dismiss"}},
	}}, nil); err != nil {
		return nil, errors.Join(err, conn.CloseNow())
	}
	return s, nil
}

func (s *session) read() {
	for {
		_, text, err := s.conn.Read(context.Background())
		if err != nil {
			s.end(err)
			return
		}
		var m message
		if err := json.Unmarshal(text, &m); err != nil {
			s.end(err)
			return
		}
		if m.Type == "event" {
			s.event(m.Method, m.Params)
			continue
		}
		s.mu.Lock()
		waiting := s.waiting[m.ID]
		delete(s.waiting, m.ID)
		s.mu.Unlock()
		if waiting != nil {
			waiting <- m
		}
	}
}

// end lets everybody who waits go.
func (s *session) end(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = err
	for _, waiting := range s.waiting {
		close(waiting)
	}
	clear(s.waiting)
}

func (s *session) callWithin(limit time.Duration, method string, params any, result any) error {
	waiting := make(chan message, 1)
	s.mu.Lock()
	if s.closed != nil {
		s.mu.Unlock()
		return fmt.Errorf("%s: %w", method, s.closed)
	}
	s.last++
	id := s.last
	s.waiting[id] = waiting
	s.mu.Unlock()

	command, err := json.Marshal(map[string]any{"id": id, "method": method, "params": params})
	if err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	if err := s.conn.Write(context.Background(), websocket.MessageText, command); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case m, ok := <-waiting:
		switch {
		case !ok:
			return fmt.Errorf("%s: the session has ended", method)
		case m.Type == "error":
			return fmt.Errorf("%s: %w", method, &Error{m.Error, m.Message})
		case result == nil:
			return nil
		}
		return json.Unmarshal(m.Result, result)
	case <-time.After(limit):
		return fmt.Errorf("%s: %w", method, ErrNoAnswer)
	}
}
