package django

// A requestSession is request.session.
type requestSession struct {
	// key is what the cookie has, "" where it is too short for a key.
	key string
	// known: it is a session of the server's. loaded: it was looked up.
	known, loaded bool
	// filled: it has data; hasToken: the CSRF token is among it.
	filled, hasToken, modified bool
	// opened: SessionMiddleware has seen the request.
	opened bool
}

// openSession opens the session of the cookie. Keys have eight characters or
// more.
func (h *handler) openSession() {
	key, _ := h.r.cookie(h.Settings.session.name)
	known := isOf(h.sessions, key)
	if !known && len(key) < 8 {
		key = ""
	}
	h.session = requestSession{key: key, known: known, opened: true}
}

// load looks the session up. A key that Django did not make is dropped.
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
		s.key, s.hasToken = "", false
	}
}

// closeSession saves the session, or deletes its cookie
// (django/contrib/sessions/middleware.py).
func (h *handler) closeSession(a *reply) *reply {
	c, s := &h.Settings.session, &h.session
	_, came := h.r.cookie(c.name)
	empty := s.key == "" && !s.filled
	m, line := h.sets, h.setLine
	if m == nil {
		m, line = bare(c.name, h.sessions, s.key), -1
	}
	switch {
	case came && empty:
		m.attributes["max-age"] = "0"
	case empty || !s.modified && !h.everyRequest, a.status == 500, a.status > 500 && !h.version.saves503:
		return a
	case !s.modified:
		h.decided("SESSION_SAVE_EVERY_REQUEST")
	}
	if !h.version.accepts(m) {
		return exception(broken)
	}
	h.write(a, c, m, line)
	return a
}
