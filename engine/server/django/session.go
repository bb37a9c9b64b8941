package django

// A requestSession is request.session.
type requestSession struct {
	// key is what the cookie has, "" where it is too short for a key.
	key string
	// known: it is a session of the server's. loaded: it was looked up.
	known, loaded bool
	// filled: it has data; hasToken: the CSRF token is among it.
	filled, hasToken, modified bool
}

// cookieSession opens the session of the cookie. Keys have eight characters or
// more.
func (h *handler) cookieSession() {
	key, _ := h.r.cookie(h.Settings.session.name)
	known := isOf(h.sessions, key)
	if !known && len([]rune(key)) < 8 {
		key = ""
	}
	h.session = requestSession{key: key, known: known}
}

// load looks the session up: of a key that nobody gave out nothing remains.
func (s *requestSession) load() {
	if s.loaded {
		return
	}
	s.loaded = true
	s.filled, s.hasToken = s.known, s.known
	if !s.known {
		s.key = ""
	}
}

// change puts data into the session, or flushes it.
func (s *requestSession) change(flush bool) {
	s.load()
	s.modified, s.filled = true, !flush
	if flush {
		s.key, s.known, s.hasToken = "", false, false
	}
}

func (s *requestSession) empty() bool { return s.key == "" && !s.filled }

func (h *handler) openSession() (*reply, failure) {
	h.hasSession = true
	return nil, noError
}

// closeSession saves the session, or deletes its cookie
// (django/contrib/sessions/middleware.py).
func (h *handler) closeSession(a *reply) (*reply, failure) {
	c := &h.Settings.session
	_, came := h.r.cookie(c.name)
	line := -1
	m := bare(c.name, first(h.sessions, h.session.key))
	if h.sets != nil {
		m, line = h.sets.morsel, h.sets.line
		delete(m.attributes, "expires")
	}
	switch {
	case came && h.session.empty():
		m.attributes["max-age"] = "0"
	case h.session.empty() || !h.session.modified && !h.everyRequest:
		return a, noError
	case a.status == 500 || a.status > 500 && !h.version.saves503:
		return a, noError
	}
	if h.everyRequest && !h.session.modified {
		h.decided("SESSION_SAVE_EVERY_REQUEST")
	}
	if !h.version.accepts(&m) {
		return nil, broken
	}
	h.written(c.write(&m, h.r.Time))
	a.cookies.put(m, line)
	return a, noError
}
